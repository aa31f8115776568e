from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit import blanks
from draftkit.blanks.yaml_form import scalar
from draftkit.diagnostics import InputError
from draftkit.kinds import disclosure
from draftkit.kinds.fields import FIELDS
from draftkit.sources import read_filing

if TYPE_CHECKING:
    from pathlib import Path


def test_the_blank_names_and_explains_every_field() -> None:
    text = blanks.yaml_text(name="瓦亭镇人民政府", year=2025)
    for field in FIELDS:
        lines = [
            line for line in text.splitlines() if line.strip().startswith(f"{field.path[-1]}:")
        ]
        assert lines, field.key
        assert any("# " in line for line in lines), field.key
    for row in disclosure.T3.rows:
        if row is not disclosure.T3_SUM:
            assert f"{row.path[-1]}:" in text


def test_reading_the_blank_lists_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "数据.yaml"
    path.write_text(blanks.yaml_text(name="瓦亭镇人民政府", year=2025), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_filing(path)
    assert [p.what for p in caught.value.problems] == [
        "缺少“机关·类别”", "表二整张表空白", "表三整张表空白", "表四整张表空白",
    ]  # fmt: skip


def test_a_blank_filled_by_hand_is_read(tmp_path: Path) -> None:
    text = blanks.yaml_text(name="瓦亭镇人民政府", year=2025).replace("  类别:", "  类别: 镇", 1)
    head, _, rest = text.partition("表二:")
    _, _, tail = rest.partition("# ---- 四")
    path = tmp_path / "数据.yaml"
    path.write_text(f"{head}表二: 0\n表三: 0\n表四: 0\n# ---- 四{tail}", encoding="utf-8")
    filing, warnings = read_filing(path)
    assert (filing.body.kind, warnings, filing.last, filing.preface) == ("镇", (), None, None)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("瓦亭之声", "瓦亭之声"),
        ("18个村的公开栏", "18个村的公开栏"),
        ("no: 1", '"no: 1"'),
        ("#一", '"#一"'),
        ("a{b", '"a{b"'),
        ('说"好"', '"说\\"好\\""'),
        ("- 一", '"- 一"'),
        ("", '""'),
    ],
)
def test_a_text_is_quoted_where_it_must_be(text: str, written: str) -> None:
    assert scalar(text) == written
