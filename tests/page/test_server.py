"""One server to a folder, its state closed to others, ended when nobody is there."""

from __future__ import annotations

import socket
import stat
import subprocess
import sys
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from draftkit.diagnostics import InputError
from draftkit.page import server
from draftkit.page.place import Place


def test_a_folder_is_taken_once_and_free_again(tmp_path: Path) -> None:
    first, second = Place(tmp_path), Place(tmp_path)
    assert first.take()
    assert not second.take()
    assert second.address() is None  # nobody answers: there is no server behind it
    first.leave()
    assert second.take()
    second.leave()


def test_the_state_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    place = Place(tmp_path)
    assert place.take()
    place.note(4711)
    assert stat.S_IMODE(place.path.stat().st_mode) == 0o600
    place.leave()
    assert place.path.read_bytes() == b""


SERVE = (
    "import sys; from pathlib import Path; from draftkit.page import server; server._TICK = 0.1; \
server.serve(Path(sys.argv[1]), 0, lambda a: print(a, flush=True), 1.0)"
)


def test_it_ends_when_nobody_has_been_there_for_a_while(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        first = running.stdout.readline().strip()
        opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(CookieJar()), urllib.request.ProxyHandler({})
        )
        with opener.open(first) as answer:
            assert "年度报告" in answer.read().decode()
        again: list[str] = []
        server.serve(tmp_path, 0, again.append)  # a second start: an address of the first
        assert again[0].partition("/enter")[0] == first.partition("/enter")[0]
        assert again[0] != first
        assert running.wait(30) == 0


def test_what_cannot_be_served_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="找不到这个文件夹"):
        server.serve(tmp_path / "没有", 0, print)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        words = ["serve", str(tmp_path), "--no-browser", "--port", port]
        done = subprocess.run(
            [sys.executable, "-m", "draftkit", *words],
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
    assert done.returncode == 2
    assert "用不了端口" in done.stderr
