"""The page beside the commands: its first screen, a table check, a preview, a county of 120 bodies.

Wanted: the first screen half a second after the command, a check and a preview under 150 ms, the county under 15 s on
two cores.  Everything over HTTP, as a browser asks, without the browser's own time.
"""

from __future__ import annotations

import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import quote

from draftkit.service import filling
from draftkit.sources.entered import read_entered

EXAMPLES = Path(__file__).parents[1] / "examples"
BODIES, ROUNDS = 120, 15


class Browser:
    """Asks a running ``draftkit serve``."""

    def __init__(self, folder: Path) -> None:
        started = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "draftkit", "serve", str(folder), "--no-browser"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        address = self.process.stdout.readline().strip()
        self.base = address.partition("/enter")[0]
        jar = urllib.request.HTTPCookieProcessor(CookieJar())
        self.opener = urllib.request.build_opener(jar, urllib.request.ProxyHandler({}))
        first = self.opener.open(address).read().decode()
        self.first = time.perf_counter() - started
        self.token = re.findall(r'draftkit-token" content="([^"]+)"', first)[0]

    def get(self, path: str) -> str:
        return str(self.opener.open(self.base + quote(path, safe="/?=&")).read().decode())

    def post(self, path: str, body: object) -> str:
        headers = {
            "Content-Type": "application/json",
            "X-Draftkit-Token": self.token,
            "Accept": "application/json",
        }
        return self._sent(path, json.dumps(body).encode(), headers)

    def _sent(self, path: str, body: bytes, headers: dict[str, str]) -> str:
        address = self.base + quote(path)
        request = urllib.request.Request(address, body, headers)  # noqa: S310  # our own server
        return str(self.opener.open(request).read().decode())

    def form(self, path: str, **values: str) -> None:
        from urllib.parse import urlencode

        data = urlencode({"token": self.token, **values}).encode()
        self._sent(path, data, {})

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()


def median(call: Callable[[], object]) -> float:
    call()
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


def command(*words: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "draftkit", *words], check=False, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(EXAMPLES / "清河镇.xlsx", folder)
        firsts = []
        for _ in range(5):
            browser = Browser(folder)
            firsts.append(browser.first)
            browser.end()
        print(f"first screen after the command: {statistics.median(firsts[1:]):.2f} s (wanted 0.5)")
        browser = Browser(folder)
        data = "/data/清河镇.xlsx"
        check = median(lambda: browser.post(f"{data}/check", {"cells": {"表二.行政许可": "7"}}))
        print(
            f"table check: {check:.0f} ms (wanted 150); draftkit check: {command('check', str(folder / '清河镇.xlsx')):.2f} s"
        )
        shown = median(lambda: browser.get(f"{data}/draft"))
        text = command("draft", str(folder / "清河镇.xlsx"), "--text")
        print(f"preview: {shown:.0f} ms (wanted 150); draftkit draft --text: {text:.2f} s")
        saves = iter(range(1000))
        save = median(
            lambda: browser.post(f"{data}/cells", {"cells": {"表二.行政许可": str(next(saves))}})
        )
        print(f"a cell saved into the workbook: {save:.0f} ms")
        county = folder / "county"
        county.mkdir()
        model = read_entered(EXAMPLES / "石门乡.yaml")
        for number in range(BODIES):
            one = model.with_value("机关.名称", ((f"第{number}乡人民政府", ""),))
            (county / f"{number:03}.xlsx").write_bytes(filling.written(one, ".xlsx"))
        started = time.perf_counter()
        browser.form("/county/draft", source="county")
        while not json.loads(browser.get("/county/progress"))["ended"]:
            time.sleep(0.1)
        drafted = time.perf_counter() - started
        screen = median(lambda: browser.get("/county?source=county"))
        batch = command("batch", str(county), "-o", str(folder / "out"))
        print(
            f"county of {BODIES}: {drafted:.1f} s (wanted 15), its screen then {screen:.0f} ms; draftkit batch: {batch:.1f} s"
        )
        browser.end()


if __name__ == "__main__":
    main()
