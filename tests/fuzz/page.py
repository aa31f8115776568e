"""Walks through the screens of ``serve`` with a file of others, as a browser of this machine would go."""

from __future__ import annotations

import re
import time
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from draftkit.page.application import Page, make
from draftkit.page.desk import Desk
from draftkit.page.guard import Guard
from tests.fuzz import seeds

PORT = 4711
BASE = f"http://127.0.0.1:{PORT}"
_PATIENCE = 600
"""Looks at work under way before it is given up; the processor time of the case ends it earlier."""


class Browser:
    """One that came in by the token; ``said`` is all that it was shown."""

    def __init__(self, folder: Path) -> None:
        page = Page(Desk(folder), Guard(PORT), "secret", lambda: None)
        self.client, self.folder = make(page).test_client(), folder
        self.said: list[str] = []
        self.status = 0
        self.get(f"/enter?token={page.guard.mint()}")
        self.token = re.findall(r'draftkit-token" content="([^"]+)"', self.get("/"))[0]

    def get(self, path: str) -> str:
        return self._told(self.client.get(path, base_url=BASE, follow_redirects=True))[0]

    def post(self, path: str, **data: Any) -> str:
        """A form; the address that it led to."""
        form = {"token": self.token, **data}
        answer = self.client.post(path, base_url=BASE, data=form, follow_redirects=True)
        return self._told(answer)[1]

    def ask(self, path: str, **body: Any) -> str:
        headers = {"X-Draftkit-Token": self.token, "Accept": "application/json"}
        return self._told(self.client.post(path, base_url=BASE, json=body, headers=headers))[0]

    def _told(self, answer: Any) -> tuple[str, str]:
        self.status = max(self.status, answer.status_code)
        text = answer.get_data(as_text=True)
        if answer.status_code >= 500:
            text = f"INTERNAL {answer.status_code} {answer.request.path} {text}"
        self.said.append(text)
        address = urlsplit(answer.request.url)
        return text, f"{address.path}?{address.query}"


def save(folder: Path) -> int:
    """What a clerk's entries write: an input as .xlsx and as .yaml, a report, the copy to publish; the exit code."""
    browser = Browser(folder)
    for name in ("data.xlsx", "a.yaml"):
        browser.ask(f"/data/{name}/cells", cells={"表二.行政许可": "7"})
    browser.ask("/data/a.yaml/write", form=".docx")
    browser.post("/final/write", document="old.docx", form=".docx", keep="1")
    return 2 if browser.status >= 400 else 0


def walk(way: str, x: Path) -> tuple[int, str]:
    """The exit code a command would have, and all that was said."""
    folder = x.parent / "page"
    folder.mkdir()
    browser = Browser(folder)
    _WALKS[way](browser, x)
    return (2 if browser.status >= 400 else 0), "\n".join(browser.said)


def _file(x: Path, name: str = "") -> tuple[BytesIO, str]:
    return BytesIO(x.read_bytes()), name or x.name


def _in_hand(browser: Browser) -> str:
    """A good input in the folder."""
    (browser.folder / "清河镇.yaml").write_bytes(seeds.yaml().content)
    return "清河镇.yaml"


def _data(browser: Browser, x: Path) -> None:
    at = browser.post("/upload", file=_file(x)).removesuffix("?").rpartition("/")[0]
    if not at.startswith("/data/"):
        return
    for screen in ("body", "figures", "works", "draft"):
        browser.get(f"{at}/{screen}")
    browser.ask(f"{at}/check", cells={"表二.行政许可": "7"})
    browser.ask(f"{at}/zero", last=False)
    browser.ask(f"{at}/body", key="机关.名称", text="甲镇人民政府")
    browser.ask(f"{at}/write", form=".html")
    browser.get("/")


def _county(browser: Browser, x: Path) -> None:
    files = [_file(one) for one in sorted(x.parent.iterdir()) if one.is_file()]
    at = browser.post(
        "/county/drop", file=[*files, _file(x, "y" + x.suffix)] if x.suffix == ".yaml" else _file(x)
    )
    browser.get(at)
    for work in ("draft", "alike"):
        browser.post(f"/county/{work}", source=_source(at))
        for _ in range(_PATIENCE):
            if '"ended":true' in browser.get("/county/progress").replace(" ", ""):
                break
            time.sleep(0.02)
    browser.get(at)
    browser.post("/county/notes", source=_source(at))
    browser.post("/county/book", source=_source(at))


def _source(address: str) -> str:
    from urllib.parse import parse_qs

    return parse_qs(urlsplit(address).query).get("source", ["."])[0]


def _report(browser: Browser, x: Path) -> None:
    browser.post("/check/drop", file=_file(x))
    if x.suffix == ".docx":
        browser.post("/check/note", file=x.name)
    name = _in_hand(browser)
    browser.post(f"/data/{name}/last", file=_file(x))
    browser.post(f"/data/{name}/last/take", report=x.name)
    browser.get("/")


def _final(browser: Browser, x: Path) -> None:
    browser.post("/final/drop", file=_file(x))
    browser.post("/final/write", document=x.name, form=".docx", keep="1")
    browser.post("/final/write", document=x.name, form=".html", keep="1")


def _changed(browser: Browser, x: Path) -> None:
    name = _in_hand(browser)
    browser.post("/changed/drop", file=_file(x), data=name)
    browser.post("/changed/write", document=x.name, data=name)
    browser.get("/")


def _asked(browser: Browser, x: Path) -> None:
    """What is typed and pasted."""
    name, text = _in_hand(browser), x.read_bytes().decode("utf-8", "replace")
    at = f"/data/{name}"
    browser.ask(f"{at}/paste", text=text, start="表三.本年新收.自然人", last=False)
    browser.ask(f"{at}/cells", cells={"表三.本年新收.自然人": text, text: "1"})
    browser.ask(f"{at}/field", key="事实.存在问题", entries=[[line] for line in text.split("\n")])
    browser.ask(f"{at}/field", key="事实.做法", entries=[[text, text]])
    browser.ask(f"{at}/body", key="机关.名称", text=text)
    browser.ask("/infer", name=text, kind=text)
    browser.post(f"{at}/fill", key="事实.考核", text=text)
    for screen in ("body", "figures", "works", "draft"):
        browser.get(f"{at}/{screen}")


_WALKS = {"data": _data, "county": _county, "report": _report, "final": _final, "changed": _changed, "ask": _asked}  # fmt: skip
