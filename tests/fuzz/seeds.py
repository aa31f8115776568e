"""What is mutated: a good file of every kind, made by code; .xls and .ods, which we do not write, lie beside."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import draftkit
from draftkit import batch, blanks, shipped
from tests.support.counties import invented, write_roster

EXAMPLES = Path(__file__).parents[2] / "examples"
HERE = Path(__file__).parent / "seeds"
OWN_BANK = """\
- 编号: pub.total.x1
  消息: pub.total
  文: "{{年度}}年，{{自称}}[主动公开|发布]{{名词}}{{总数}}{{单位}}[?，其中{{渠道其中}}]。"
  例: {给: {名词: 政府信息, 总数: 600, 单位: 条}, 读作: 2025年，我镇主动公开政府信息600条。}
"""


@dataclass(frozen=True)
class Seed:
    """A good file and its suffix."""

    suffix: str
    content: bytes


@cache
def yaml() -> Seed:
    return Seed(".yaml", (EXAMPLES / "清河镇.yaml").read_bytes())


@cache
def small_yaml() -> Seed:
    return Seed(".yaml", (EXAMPLES / "石门乡.yaml").read_bytes())


@cache
def xlsx() -> Seed:
    return Seed(".xlsx", (EXAMPLES / "清河镇.xlsx").read_bytes())


@cache
def xls() -> Seed:
    return Seed(".xls", (HERE / "filing.xls").read_bytes())


@cache
def ods() -> Seed:
    return Seed(".ods", (HERE / "filing.ods").read_bytes())


@cache
def roster(folder: Path) -> Seed:
    path = folder / "花名册.xlsx"
    write_roster(path, invented(2))
    return Seed(".xlsx", path.read_bytes())


@cache
def draft() -> draftkit.Draft:
    return draftkit.draft(EXAMPLES / "清河镇.yaml")


@cache
def docx() -> Seed:
    return Seed(".docx", draft().content)


@cache
def txt() -> Seed:
    return Seed(".txt", draft().text.encode())


@cache
def html() -> Seed:
    """The report as a page of a website, its tables as the reader of Word files finds them."""
    lines = "".join(f"<p>{line}</p>\n" for line in draft().text.splitlines() if "│" not in line)
    cells = "".join(f"<td colspan='1'>{n}</td>" for n in range(7))
    rows = "".join(
        f"<tr><td rowspan='1'>{row}</td>{cells}</tr>"
        for row in (
            "本年新收政府信息公开申请数量",
            "上年结转政府信息公开申请数量",
            "（一）予以公开",
        )
    )
    page = f"<html><head><meta charset='utf-8'><title>报告</title></head><body>{lines}<table>{rows}</table></body></html>"
    return Seed(".html", page.encode())


@cache
def template() -> Seed:
    return Seed(".docx", (shipped.folder("templates") / "annual-report.docx").read_bytes())


@cache
def bank() -> Seed:
    return Seed(".yaml", OWN_BANK.encode())


@cache
def blank() -> Seed:
    return Seed(".xlsx", blanks.data(".xlsx", name="瓦亭镇人民政府", year=2026, kind="镇"))


@cache
def plan(folder: Path) -> Seed:
    """The records of a county, as they lie in the output of a batch."""
    path = folder / "花名册.xlsx"
    roster(folder)
    out = folder / "out"
    batch.run(path, out, batch.Settings(), 1, resume=True)
    (found,) = (out / ".draftkit" / "plan").iterdir()
    return Seed(found.name, found.read_bytes())


def members(content: bytes) -> dict[str, bytes]:
    """The files in a zip."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
