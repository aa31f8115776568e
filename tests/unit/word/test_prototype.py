from __future__ import annotations

import subprocess
import sys

import pytest

from draftkit.word import prototype
from tests.support import reports


def test_what_is_kept_comes_back_equal() -> None:
    made = reports.prototype()
    assert prototype.load(prototype.dump(made)) == made


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"something else",
        prototype.dump(reports.prototype())[:-10],
        prototype.dump(reports.prototype())[:300],
    ],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        prototype.load(data)


def test_writing_loads_no_library() -> None:
    code = (
        "import sys; from draftkit.word import prototype, writer, embed; from draftkit import plain, snapshot;"
        "print(sorted({'docx', 'lxml', 'openpyxl', 'jinja2', 'xml.etree', 'flask', 'waitress'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout.strip() == "[]"
