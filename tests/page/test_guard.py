"""Nobody else gets in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from draftkit.page.application import Page
from tests.page.conftest import BASE, HOST, Clerk

if TYPE_CHECKING:
    from flask.testing import FlaskClient

SCREENS = ("/", "/new", "/data/a.xlsx/figures", "/static/page.js", "/file/a.xlsx")


@pytest.mark.parametrize("path", SCREENS)
def test_without_a_session_nothing_is_shown(client: FlaskClient, path: str) -> None:
    answer = client.get(path, base_url=BASE)
    assert answer.status_code == 403
    assert 'draftkit-token" content=""' in answer.text


def test_a_token_opens_one_session(client: FlaskClient, page: Page) -> None:
    token = page.guard.mint()
    answer = client.get(f"/enter?token={token}", base_url=BASE)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert page.guard.open(token) is None


def test_a_used_token_does_no_harm_to_who_is_in(clerk: Clerk) -> None:
    assert clerk.get("/enter?token=used").status_code == 303


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{HOST.split(':')[1]}", "127.0.0.1", "127.0.0.1:1"]
)
def test_other_hosts_are_refused(clerk: Clerk, host: str) -> None:
    assert clerk.get("/", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1:4711"},
        {"Origin": "http://127.0.0.1:4712"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_pages_elsewhere_cannot_drive_it(clerk: Clerk, headers: dict[str, str]) -> None:
    assert clerk.post("/quit", headers=headers).status_code == 403
    assert clerk.get("/", headers=headers).status_code == 403


@pytest.mark.parametrize("token", ["", "wrong", "é"])
def test_a_change_needs_the_token_of_the_session(clerk: Clerk, token: str) -> None:
    clerk.put("清河镇.yaml")
    before = (clerk.folder / "清河镇.yaml").read_bytes()
    answer = clerk.client.post(
        "/data/清河镇.yaml/fill",
        base_url=BASE,
        data={"token": token, "key": "事实.考核", "text": "优秀"},
    )
    assert answer.status_code == 403
    assert (clerk.folder / "清河镇.yaml").read_bytes() == before


def test_no_change_by_get(clerk: Clerk) -> None:
    clerk.put("清河镇.yaml")
    for rule in clerk.client.application.url_map.iter_rules():
        if "POST" in (rule.methods or ()):
            path = rule.rule.replace("<path:name>", "清河镇.yaml").replace("<path:filename>", "x")
            if (
                "GET" not in (rule.methods or ())
                and clerk.client.application.url_map.bind(HOST).test(path, "GET") is False
            ):
                assert clerk.get(path).status_code in {404, 405}, path


def test_what_is_sent_forbids_script_of_others(clerk: Clerk) -> None:
    answer = clerk.get("/")
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'")
    assert "unsafe" not in policy
    assert " style=" not in answer.text
    assert "onclick" not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "name",
    [
        "../outside.yaml",
        "..%2foutside.yaml",
        "/etc/passwd",
        "%2e%2e/outside.yaml",
        ".hidden.yaml",
        "a\\b.yaml",
        "link.yaml",
        "folder/inside.yaml",
        "C:x.yaml",
        "%00",
        "nul\x07.yaml",
    ],
)
def test_only_files_of_the_folder(clerk: Clerk, name: str) -> None:
    outside = clerk.folder.parent / "outside.yaml"
    outside.write_text("秘密: 1", encoding="utf-8")
    (clerk.folder / ".hidden.yaml").write_text("秘密: 1", encoding="utf-8")
    (clerk.folder / "link.yaml").symlink_to(outside)
    (clerk.folder / "folder").symlink_to(clerk.folder.parent)
    (clerk.folder.parent / "inside.yaml").write_text("秘密: 1", encoding="utf-8")
    for path in (f"/file/{name}", f"/data/{name}/figures", f"/data/{name}/draft"):
        answer = clerk.get(path)
        assert answer.status_code in {308, 404, 405}, path
        assert "秘密" not in answer.text


def test_links_out_of_the_folder_are_not_listed(clerk: Clerk) -> None:
    outside = clerk.folder.parent / "outside.yaml"
    outside.write_text("年度: 2025", encoding="utf-8")
    (clerk.folder / "link.yaml").symlink_to(outside)
    assert "link.yaml" not in clerk.get("/").text


@pytest.mark.parametrize(
    "name",
    [
        "../../outside.xlsx",
        "..\\..\\outside.xlsx",
        "/etc/outside.xlsx",
        ".hidden.xlsx",
        "a\nb.xlsx",
        "～" * 300 + ".xlsx",
        "~$a.xlsx",
    ],
)
def test_names_of_uploads_are_cleaned(clerk: Clerk, name: str) -> None:
    kept = clerk.page.desk.keep(io.BytesIO(b"x"), name, (".xlsx",))
    assert kept.parent == clerk.folder
    assert not kept.name.startswith((".", "~"))
    assert list(clerk.folder.parent.glob("outside*")) == []


def test_an_upload_never_replaces_another_file(clerk: Clerk) -> None:
    first = clerk.page.desk.keep(io.BytesIO(b"one"), "a.xlsx", (".xlsx",))
    second = clerk.page.desk.keep(io.BytesIO(b"two"), "a.xlsx", (".xlsx",))
    again = clerk.page.desk.keep(io.BytesIO(b"one"), "a.xlsx", (".xlsx",))
    assert (first.read_bytes(), second.name, again) == (b"one", "a-2.xlsx", first)


def test_a_bomb_is_refused_with_a_sentence(clerk: Clerk) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", b" " * 270_000_000)
        archive.writestr("xl/workbook.xml", b" " * 1000)
    packed.seek(0)
    answer = clerk.post("/upload", {"file": (packed, "炸弹.xlsx")}, follow_redirects=True)
    assert answer.status_code == 422
    assert "解压后超过" in answer.text


def test_too_large_an_upload_is_refused_before_it_is_read(clerk: Clerk) -> None:
    answer = clerk.client.post(
        "/upload",
        base_url=BASE,
        data=b"x" * (55 * 1024 * 1024),
        content_type="multipart/form-data; boundary=x",
        headers={"X-Draftkit-Token": clerk.token},
    )
    assert answer.status_code == 413
    assert "50 MB" in answer.text
    assert list(clerk.folder.iterdir()) == []


def test_names_are_shown_as_text(clerk: Clerk) -> None:
    (clerk.folder / "<img src=x onerror=alert(1)>.yaml").write_text(
        "年度: <script>", encoding="utf-8"
    )
    text = clerk.get("/").text
    assert "<img src=x" not in text
    assert "&lt;img src=x" in text


def test_a_fault_of_ours_is_a_page_with_a_number(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("draftkit.page.desk.Desk.inputs", broken)
    answer = clerk.get("/")
    assert answer.status_code == 500
    assert "日志" in answer.text
    assert "Traceback" not in answer.text
    assert "ZeroDivisionError" in next(tmp_path.glob("draftkit-*.log")).read_text(encoding="utf-8")
