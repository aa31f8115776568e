from __future__ import annotations

import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from draftkit.ooxml import packing

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="/\\\0"), min_size=1, max_size=20)


@given(st.dictionaries(NAMES, st.tuples(st.binary(max_size=9000), st.booleans()), max_size=6))
def test_python_reads_what_was_archived(content: dict[str, tuple[bytes, bool]]) -> None:
    members = [
        (packing.deflate if packed else packing.store)(name, data)
        for name, (data, packed) in content.items()
    ]
    with zipfile.ZipFile(BytesIO(packing.archive(members))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == list(content)
        assert [archive.read(name) for name in content] == [data for data, _ in content.values()]


def test_repetition_shrinks() -> None:
    assert len(packing.deflate("a", b"abc" * 20000).data) < 1000
