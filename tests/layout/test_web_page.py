"""The exported page in a real browser: nothing serious for a screen reader, nothing out of its place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from draftkit.cli import run

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="needs chromium"),
]
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module", params=["清河镇", "石门乡"])
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with every table filled, and one with gaps still marked."""
    path: Path = tmp_path_factory.mktemp("web") / "稿.html"
    source = EXAMPLES / f"{request.param}.yaml"
    assert run(["draft", str(source), "-o", str(path), "--quiet"]) in (0, 1)
    return path


@pytest.fixture
def shown(browser: Any, exported: Path) -> Iterator[Any]:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(exported.as_uri())
    yield page
    page.close()


def test_axe_finds_nothing_serious(shown: Any) -> None:
    found = axe.Axe().run(shown).response
    serious = [v["id"] for v in found["violations"] if v["impact"] in ("serious", "critical")]
    assert serious == []
    assert len(found["passes"]) > 15


def test_nothing_is_asked_of_anybody_and_nothing_is_wrong(browser: Any, exported: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: faults.append(said.text))
    page.goto(exported.as_uri(), wait_until="networkidle")
    assert asked == [page.url]
    assert faults == []
    page.close()


@pytest.mark.parametrize("width", [1366, 820])
def test_everything_stands_within_the_page(shown: Any, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 768})
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    spilt = "e => e.filter(c => c.scrollWidth > c.clientWidth + 1).map(c => c.textContent)"
    assert shown.eval_on_selector_all("th, td, p, h1, h2, h3", spilt) == []


def test_merged_headings_stand_over_what_they_name(shown: Any) -> None:
    table = shown.locator("table").nth(1)

    def box(text: str, at: int = 0) -> dict[str, float]:
        found: dict[str, float] = table.get_by_text(text, exact=True).nth(at).bounding_box()
        return found

    group, first, last = box("法人或其他组织"), box("商业企业"), table.locator("thead th").last
    end = last.bounding_box()
    assert group["x"] == pytest.approx(first["x"], abs=1)
    assert group["x"] + group["width"] == pytest.approx(end["x"] + end["width"], abs=1)
    assert group["y"] + group["height"] == pytest.approx(first["y"], abs=1)
    assert box("总计")["y"] == pytest.approx(group["y"], abs=1)
    # A row of numbers ends where the headings end.
    number = table.locator("tbody tr").first.locator("td").last.bounding_box()
    assert number["x"] == pytest.approx(box("总计")["x"], abs=1)


def test_what_is_copied_brings_its_tables_and_their_lines(browser: Any, exported: Path) -> None:
    """Into an editor of another page, which does not have our style sheet."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page, editor = context.new_page(), context.new_page()
    page.goto(exported.as_uri())
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+C")
    editor.set_content("<div id=editor contenteditable style='min-height:2em'></div>")
    editor.locator("#editor").click()
    editor.keyboard.press("Control+V")
    editor.locator("#editor table").nth(2).wait_for()
    spans = "e => e.map(c => [c.colSpan, c.rowSpan])"
    assert editor.eval_on_selector_all("th, td", spans) == page.eval_on_selector_all(
        "th, td", spans
    )
    lines = "e => e.map(c => getComputedStyle(c).borderTopStyle)"
    assert set(editor.eval_on_selector_all("th, td", lines)) == {"solid"}
    assert editor.locator("h2").count() == 6
    context.close()
