"""What is mutated: a good file of every kind, made by code; .xls and .ods, which we do not write, lie beside."""

from __future__ import annotations

import os
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
def pdf() -> Seed:
    """The report as a PDF with a text layer: nothing packed, so that what is changed is what is read."""
    lines = [line for line in draft().text.splitlines() if line.strip()]
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)]
    return Seed(".pdf", _pdf([_page_of(page) for page in pages]))


_LINES = 45
_MAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end"""


def _page_of(lines: list[str]) -> bytes:
    """Drawing a line each, in letters that are their own numbers."""
    said = (f"<{line.encode('utf-16-be', 'replace').hex()}> Tj 0 -16 Td" for line in lines)
    return f"BT /F1 12 Tf 50 800 Td\n{chr(10).join(said)}\nET".encode()


def _pdf(pages: list[bytes]) -> bytes:
    first = 6
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
        _stream(_MAP),
    ]
    for number, page in enumerate(pages):
        content = first + 2 * number + 1
        about = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        objects += [about.encode(), _stream(page)]
    made, starts = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, start=1):
        starts.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    ends = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{made.index(b'xref')}\n%%EOF\n"
    return bytes(made) + ends.encode()


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)


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
def title() -> Seed:
    """The name of a body."""
    return Seed(".txt", "瓦亭镇人民政府".encode())


@cache
def asked() -> Seed:
    """A block as it is pasted into a table."""
    rows = ("本年新收\t3\t0\t0\t0\t0\t0\t3", "上年结转\t0\t0\t0\t0\t0\t0\t0")
    return Seed(".txt", "\n".join(rows).encode())


@cache
def dismissals() -> Seed:
    """What lies beside a report and says which findings are none."""
    return Seed(".yaml", "- 代码: F5\n  句子: 一句话。\n  文字: ''\n  理由: 已核实\n".encode())


@cache
def kept(folder: Path) -> Seed:
    """The largest entry of the cache: the compiled bank."""
    largest = max((folder / "cache").glob("*.dk"), key=lambda path: path.stat().st_size)
    return Seed(largest.name, largest.read_bytes())


@cache
def archive(folder: Path) -> Seed:
    """The zip of an earlier batch."""
    roster(folder)
    path = folder / "out.zip"
    batch.run(folder / "花名册.xlsx", path, batch.Settings(), 1)
    return Seed(".zip", path.read_bytes())


@cache
def plan(folder: Path) -> Seed:
    """The records of a county, as they lie in the output of a batch."""
    path = folder / "花名册.xlsx"
    roster(folder)
    out = folder / "out"
    batch.run(path, out, batch.Settings(), 1, resume=True)
    (found,) = (out / ".draftkit" / "plan").iterdir()
    return Seed(found.name, found.read_bytes())


KEEP_THINGS = ("bank", "kept", "template")
"""Seeds of which something is kept in the cache: it must not push out what the others need."""
IN_A_FOLDER = ("roster", "plan", "archive", "kept")
"""Seeds that are made in a folder, the home of a run."""


def furnish(home: Path) -> None:
    """Lay into a home what every door needs, with a cache that is its own."""
    os.environ["DRAFTKIT_CACHE"] = str(home / "cache")
    roster(home)
    (home / "draft.docx").write_bytes(docx().content)
    plan(home)


def members(content: bytes) -> dict[str, bytes]:
    """The files in a zip."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
