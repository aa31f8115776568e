"""LibreOffice without a window: many files in one call, in a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from lxml import etree

SOFFICE = shutil.which("soffice")


def convert(
    files: dict[str, bytes], to: str = "docx:MS Word 2007 XML", *, source: str = "docx"
) -> dict[str, bytes]:
    """Open each file (of the form ``source``) and save it in the form ``to``; by the same names."""
    assert SOFFICE
    suffix = to.split(":", maxsplit=1)[0]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        start, target = home / "in", home / "out"
        start.mkdir()
        target.mkdir()
        for name, content in files.items():
            (start / f"{name}.{source}").write_bytes(content)
        subprocess.run(
            [
                SOFFICE,
                f"-env:UserInstallation={(home / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                str(target),
                *(str(start / f"{name}.{source}") for name in files),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        return {name: (target / f"{name}.{suffix}").read_bytes() for name in files}


TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def both_ways(files: dict[str, bytes]) -> dict[str, tuple[str, str]]:
    """What LibreOffice takes each file to say with all changes accepted, and with all rejected.

    Its own format keeps deletions apart and marks insertions, so that both can be read from its reading of our revisions.
    Blanks and ends of paragraphs are left out.
    """
    flat = convert(files, "fodt")
    return {
        name: (_read(content, rejected=False), _read(content, rejected=True))
        for name, content in flat.items()
    }


def _t(name: str) -> str:
    return f"{{{TEXT}}}{name}"


def _read(content: bytes, *, rejected: bool) -> str:
    root = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    body = root.find(f"{{{OFFICE}}}body/{{{OFFICE}}}text")
    regions = {
        region.get(_t("id")): {etree.QName(change).localname: change for change in region}
        for region in root.iter(_t("changed-region"))
    }
    gone = "insertion" if rejected else "deletion"
    out: list[str] = []
    hidden: set[str] = set()

    def walk(element: etree._Element) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag == _t("tracked-changes") or "annotation" in tag:
            return
        number = element.get(_t("change-id"), "")
        if tag == _t("change-start") and gone in regions[number]:
            hidden.add(number)
        elif tag == _t("change-end"):
            hidden.discard(number)
        elif tag == _t("change") and rejected and "deletion" in regions[number]:
            for part in regions[number]["deletion"]:
                if not part.tag.endswith("change-info"):
                    whole(part)
        else:
            whole(element)

    def whole(element: etree._Element) -> None:
        say(element.text)
        for child in element:
            walk(child)
            say(child.tail)

    def say(text: str | None) -> None:
        if text and not hidden:
            out.append(text)

    whole(body)
    return "".join("".join(out).split())
