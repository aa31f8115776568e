from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.page.application import Page, make
from draftkit.page.desk import Desk
from draftkit.page.guard import Guard
from draftkit.service import filling
from draftkit.sources.entered import read_entered

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

EXAMPLES = Path(__file__).parents[2] / "examples"
PORT = 4711
HOST = f"127.0.0.1:{PORT}"
BASE = f"http://{HOST}"


class Clerk:
    """A browser that came in by the one-time token."""

    def __init__(self, client: FlaskClient, page: Page) -> None:
        self.client, self.page, self.folder = client, page, page.desk.folder
        self.enter()

    def enter(self) -> None:
        answer = self.client.get(f"/enter?token={self.page.guard.mint()}", base_url=BASE)
        assert answer.status_code == 303
        self.token = re.findall(r'draftkit-token" content="([^"]+)"', self.get("/").text)[0]

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, base_url=BASE, buffered=True, **more)

    def post(self, path: str, data: Mapping[str, Any] | None = None, **more: Any) -> TestResponse:
        """A form."""
        return self.client.post(
            path, base_url=BASE, buffered=True, data={"token": self.token, **(data or {})}, **more
        )

    def ask(self, path: str, body: Any) -> Any:
        """What a script asks; the answer's value."""
        answer = self.client.post(
            path,
            base_url=BASE,
            json=body,
            headers={"X-Draftkit-Token": self.token, "Accept": "application/json"},
        )
        assert answer.status_code == 200, answer.text
        return answer.json

    def put_plain(self, name: str) -> str:
        """An example as YAML without notes of its own, which is written back quickest."""
        plain = f"{Path(name).stem}.yaml"
        content = filling.written(read_entered(EXAMPLES / name), ".yaml")
        (self.folder / plain).write_bytes(content)
        return plain

    def put(self, *names: str) -> None:
        """Examples into the folder."""
        for name in names:
            shutil.copy(EXAMPLES / name, self.folder)


@pytest.fixture
def page(tmp_path: Path) -> Page:
    folder = tmp_path / "年报"
    folder.mkdir()
    return Page(Desk(folder), Guard(PORT), "secret", lambda: None)


@pytest.fixture
def client(page: Page) -> FlaskClient:
    return make(page).test_client()


@pytest.fixture
def clerk(client: FlaskClient, page: Page) -> Clerk:
    return Clerk(client, page)


@pytest.fixture
def texts_of() -> Callable[[TestResponse], str]:
    """What a page says, without its tags."""
    return lambda answer: re.sub(r"<[^>]+>", "", answer.text)
