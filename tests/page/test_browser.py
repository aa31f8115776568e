"""The page in a real browser: the whole way, keyboard alone, two tabs, axe on every screen."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from draftkit.kinds.disclosure import T3, T4
from draftkit.service import filling
from draftkit.sources import read_filing
from draftkit.sources.entered import read_entered
from tests.page.conftest import EXAMPLES
from tests.support.edits import Docx

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here"),
    pytest.mark.skipif(find_spec("playwright") is None, reason="no playwright here"),
]
NAME = "瓦亭镇人民政府"
DATA = f"{NAME}2025年数据.xlsx"
REPORT = f"{NAME}2025年政府信息公开工作年度报告"


class Server:
    """``draftkit serve`` on a folder, as a process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "draftkit", "serve", str(folder), "--no-browser"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()
        self.base = self.address.partition("/enter")[0]

    def end(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(20)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    folder = tmp_path / "年 报"
    folder.mkdir()
    running = Server(folder)
    yield running
    running.end()


@pytest.fixture
def tab(chromium: Any, server: Server) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page = context.new_page()
    page.set_default_timeout(40_000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "console",
        lambda m: (
            faults.append(m.text) if m.type == "error" and "Failed to load" not in m.text else None
        ),
    )
    page.goto(server.address)
    yield page
    context.close()
    assert faults == []


def paste(page: Any, key: str, text: str) -> None:
    """A block from the clipboard into a cell."""
    page.eval_on_selector(
        f'[data-key="{key}"]',
        """(cell, text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            cell.focus();
            cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        text,
    )


def block(table: Any, cells: Any) -> str:
    return "\r\n".join(
        "\t".join(str(cells[key]) for key in keyed.keys) for keyed in table.keyed.values()
    )


def saved(page: Any) -> None:
    """Wait until what was entered is kept."""
    page.evaluate("() => draftkit.inTurn(async () => {})")


def follow(page: Any, selector: str) -> None:
    """Click what leads to another screen (or this one anew), and wait until it is there."""
    with page.expect_navigation():
        page.click(selector)


def start(page: Any) -> None:
    follow(page, "a.button:text-is('新写一份')")
    page.fill('[data-part="年度"]', "2025")
    page.fill('[data-part="名称"]', NAME)
    page.fill('[data-part="上级"]', "固原市原州区")
    page.wait_for_selector('[data-part="自称"][placeholder="我镇"]')
    follow(page, "text=建好，去填数")
    page.wait_for_selector("#zero:not([hidden])")


def test_the_whole_way_from_an_empty_folder_to_a_published_copy(tab: Any, server: Server) -> None:
    start(tab)
    filing, _ = read_filing(EXAMPLES / "清河镇.yaml")
    # a block a row too low: asked, moved
    paste(tab, "表三.上年结转.自然人", block(T3, filing.cells))
    tab.click("#ask-yes")
    paste(tab, "表四.行政复议.结果维持", block(T4, filing.cells))
    # a wrong sum: told beside its row, in words, and gone when mended
    key = "表三.本年新收.自然人"
    right = str(filing.cells[key])
    tab.fill(f'[data-key="{key}"]', str(int(right) + 2))
    tab.wait_for_selector("td.check")
    assert "相差 2" in tab.inner_text("td.check >> nth=0")
    tab.fill(f'[data-key="{key}"]', right)
    tab.wait_for_selector("td.check", state="detached")
    tab.click("#zero")
    tab.click("#ask-yes")
    tab.wait_for_selector("#sums .good:has-text('勾稽都平')")
    saved(tab)
    entered = read_entered(server.folder / DATA)
    assert entered.cells[key] == right
    # back and refresh in the middle do no harm
    follow(tab, "text=下一步：工作情况 >> nth=0")
    tab.go_back()
    tab.reload()
    assert tab.input_value(f'[data-key="{key}"]') == right
    follow(tab, "text=下一步：工作情况 >> nth=0")
    tab.click('[data-key="事实.考核"] >> [data-offer="良好"]')
    tab.wait_for_selector('[data-made="事实.考核"]:has-text("良好")')
    tab.click('[data-key="事实.信息处理费"] >> [data-offer="0"]')
    tab.fill("#tag", "乡村振兴、党建引领")
    tab.press("#tag", "Enter")
    tab.wait_for_selector("#tags li.unused")
    saved(tab)
    follow(tab, "text=下一步：起草 >> nth=0")
    drafted(tab, server)


def drafted(tab: Any, server: Server) -> None:
    """Gaps filled, proposals answered, another wording chosen, the document taken and gone on with."""
    # 待填
    assert "待填 2 处" in tab.inner_text(".open")
    follow(tab, 'form.gap:has-text("社会评议") >> button:text-is("满意")')
    follow(tab, 'form.gap:has-text("责任追究") >> button:text-is("未发生")')
    # proposed: one is struck, the rest are true
    follow(tab, "#panel .options a.option >> nth=0")
    struck = tab.inner_text(".quoted")
    follow(tab, "button:text-is('删去')")
    assert struck not in tab.inner_text(".report")
    for _ in range(12):
        if tab.locator("#panel .options a.option").count() == 0:
            break
        follow(tab, "#panel .options a.option >> nth=0")
        follow(tab, "button:text-is('属实')")
    assert "都填好" in tab.inner_text(".open")
    # another wording
    sentence = tab.locator(".report p [data-sentence]").nth(1)
    before = sentence.inner_text()
    with tab.expect_navigation():
        sentence.click()
    follow(tab, "#panel button.option >> nth=0")
    assert before not in tab.inner_text(".report")
    with tab.expect_download() as download:
        tab.click("text=下载 .docx")
    content = Path(download.value.path()).read_bytes()
    report = server.folder / f"{REPORT}.docx"
    assert report.read_bytes() == content
    brought_up_to_date(tab, server, report)


def brought_up_to_date(tab: Any, server: Server, report: Path) -> None:
    """Edited in Word, the figures changed, updated, all accepted, published."""
    docx = Docx(report.read_bytes())
    docx.insert_after("。", "这一句是人写的。")
    report.write_bytes(docx.bytes())
    tab.goto(f"{server.base}/data/{DATA}/figures")
    tab.fill('[data-key="表二.行政许可"]', "321")
    tab.keyboard.press("Tab")
    saved(tab)
    tab.goto(server.base)
    assert "已改" in tab.inner_text("main")
    follow(tab, "text=数据变了 >> nth=-1")
    tab.wait_for_selector("text=因为")
    assert "321" in tab.inner_text("main")
    follow(tab, "button:text-is('写修订稿')")
    tab.wait_for_selector("text=已写到")
    revised = server.folder / f"{REPORT}-修订.docx"
    assert "这一句是人写的。" in Docx(revised.read_bytes()).text
    tab.goto(f"{server.base}/final?document={revised.name}")
    assert "修订：还有" in tab.inner_text("main")
    accepted(revised)
    tab.reload()
    follow(tab, "button:text-is('写发布稿 .docx')")
    tab.wait_for_selector("text=已写到")
    assert (server.folder / f"{REPORT}-修订-发布稿.docx").exists()
    tab.goto(server.base)
    assert "已定稿" in tab.inner_text("main")


def accepted(path: Path) -> None:
    """All changes accepted and all comments deleted, as in Word."""
    docx = Docx(path.read_bytes())
    for kind in ("del", "moveFrom"):
        for element in list(docx.root.iter(f"{{{docx.root.nsmap['w']}}}{kind}")):
            element.getparent().remove(element)
    for element in list(docx.root.iter(f"{{{docx.root.nsmap['w']}}}ins")):
        parent, at = element.getparent(), element.getparent().index(element)
        if element.getparent().tag.endswith("rPr"):
            parent.remove(element)
            continue
        for child in reversed(list(element)):
            parent.insert(at, child)
        parent.remove(element)
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for element in list(docx.root.iter(f"{{{docx.root.nsmap['w']}}}{kind}")):
            element.getparent().remove(element)
    for name in list(docx.parts):
        if name.startswith("word/comments"):
            docx.parts[name] = re.sub(
                rb"<w:comment .*</w:comment>", b"", docx.parts[name], flags=re.DOTALL
            )
    path.write_bytes(docx.bytes())


def test_keyboard_alone_fills_a_table_and_opens_a_sentence(tab: Any, server: Server) -> None:
    start(tab)
    tab.focus('[data-key="表二.行政许可"]')
    tab.keyboard.type("12")
    tab.keyboard.press("Enter")
    assert tab.evaluate("() => document.activeElement.dataset.key") == "表二.行政处罚"
    tab.focus("#zero")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#sums .good:has-text('勾稽都平')")
    saved(tab)
    assert read_entered(server.folder / DATA).cells["表二.行政许可"] == "12"
    tab.goto(f"{server.base}/data/{DATA}/draft")
    tab.focus(".report p [data-sentence] >> nth=1")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".opened")
    assert tab.evaluate("() => document.activeElement.id") == "panel"


def test_two_tabs_on_one_workbook_keep_each_others_cells(tab: Any, server: Server) -> None:
    start(tab)
    other = tab.context.new_page()
    other.goto(tab.url)
    for page, key in ((tab, "表二.行政许可"), (other, "表二.行政处罚")):
        page.fill(f'[data-key="{key}"]', "5")
        page.keyboard.press("Tab")
        saved(page)
    cells = read_entered(server.folder / DATA).cells
    assert (cells["表二.行政许可"], cells["表二.行政处罚"]) == ("5", "5")


def test_a_server_killed_while_saving_leaves_a_whole_workbook(tab: Any, server: Server) -> None:
    start(tab)
    for number in range(6):
        tab.fill('[data-key="表二.行政许可"]', str(number))
        tab.keyboard.press("Tab")
    os.kill(server.process.pid, signal.SIGKILL)
    server.process.wait()
    server.process.stdout.close()  # type: ignore[union-attr]
    assert read_entered(server.folder / DATA).cells.get("表二.行政许可", "0") in set("012345")
    server.__init__(server.folder)  # type: ignore[misc]  # the same folder again: nothing is in the way
    assert server.address.startswith("http://127.0.0.1:")


def test_a_second_start_opens_the_first(server: Server, chromium: Any) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "draftkit", "serve", str(server.folder), "--no-browser"],
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    )
    assert second.stdout.startswith(f"{server.base}/enter?token=")
    page = chromium.new_page()
    page.goto(second.stdout.strip())
    assert "年度报告" in page.inner_text("h1")
    follow(page, "text=退出")
    assert "已经退出" in page.inner_text("h1")
    assert server.process.wait(20) == 0
    page.close()


def test_a_county_of_twelve_is_drafted_in_view(tab: Any, server: Server) -> None:
    model = read_entered(EXAMPLES / "石门乡.yaml")
    for number in "一二三四五六七八九十甲乙":
        one = model.with_value("机关.名称", ((f"第{number}乡人民政府", ""),))
        (server.folder / f"{number}.yaml").write_bytes(filling.written(one, ".yaml"))
    tab.goto(f"{server.base}/county?source=.")
    assert "12 个单位：填数中 12" in tab.inner_text("#bodies")
    tab.click("button:text-is('成批起草')")
    tab.wait_for_selector("#work-text:has-text('写出 12 份')", timeout=30_000)
    assert "待填 12" in tab.inner_text("#bodies")
    tab.click("button:text-is('查雷同')")
    tab.wait_for_selector("#work-text:has-text('比较了 12 份')", timeout=30_000)
    assert tab.is_visible("svg.map")


def screens(server: Server) -> list[str]:
    for name in ("清河镇", "瓦亭镇"):
        entered = read_entered(EXAMPLES / f"{name}.yaml")
        (server.folder / f"{name}.yaml").write_bytes(filling.written(entered, ".yaml"))
    import draftkit

    made = draftkit.draft(server.folder / "瓦亭镇.yaml")
    (server.folder / "稿.docx").write_bytes(made.content)
    opened = next(s.id for s in made.report.sentences() if s.comment)
    return [
        "/", "/new", "/data/瓦亭镇.yaml/body", "/data/清河镇.yaml/figures", "/data/清河镇.yaml/works",
        f"/data/瓦亭镇.yaml/draft?s={opened}", "/changed?document=稿.docx&data=瓦亭镇.yaml", "/final?document=稿.docx",
        "/check?file=稿.docx", "/county?source=.",
    ]  # fmt: skip


def test_axe_finds_nothing_serious_on_any_screen(tab: Any, server: Server) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = []
    for path in screens(server):
        tab.goto(server.base + path)
        result = Axe().run(tab)
        found += [
            (path, one["id"], one["nodes"][0]["html"][:120])
            for one in result.response["violations"]
            if one["impact"] in {"serious", "critical"}
        ]
    assert found == []
