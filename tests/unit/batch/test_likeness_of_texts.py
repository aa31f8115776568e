"""Which texts share what, and whose documents were edited."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import openpyxl
import pytest

from draftkit.batch import alike, edits
from draftkit.batch.alike import Budget
from draftkit.batch.bodies import Entry
from draftkit.diagnostics import InputError
from draftkit.sources.reports.opening import read_report

SHARED = "镇里每月十日前把各站所报来的清单逐项核对"  # 20 characters
OWN = {
    "甲": "东街西巷的公告牌由网格员轮流照看并随手拍照传到群里再由值班人员登记",
    "乙": "渔港码头的大屏滚动播放办事须知和潮汐消息方便出海的人随时停下来看看",
    "丙": "山里老人多便请宣讲员带着喇叭进组入户说政策回来时把问题一条条记下来",
}


def write(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    lines = (f"{name}镇人民政府2025年政府信息公开工作年度报告", "一、总体情况", text)
    (folder / f"{name}.txt").write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    for name, own in OWN.items():
        write(tmp_path / "今年", name, own + "。" + (SHARED + "。" if name != "丙" else ""))
    return tmp_path / "今年"


def test_a_pair_is_over_by_its_share_or_by_its_run(texts: Path) -> None:
    def over(**budget: float) -> list[tuple[str, str, bool]]:
        found = alike.find(texts, budget=Budget(**budget), jobs=1)  # type: ignore[arg-type]
        assert found.over == sum(match.is_over for match in found.matches)
        return [(m.left.name, m.right.name, m.is_over) for m in found.matches]

    pair = ("乙镇人民政府", "甲镇人民政府")
    assert over() == [(*pair, True)]
    share = alike.find(texts, jobs=1).matches[0].containment
    assert 0.1 < share < 0.9
    assert over(shared=share) == [(*pair, False)]
    assert over(shared=share - 0.001) == [(*pair, True)]
    assert over(shared=1.0, run=20) == [(*pair, False)]
    assert over(shared=1.0, run=19) == [(*pair, True)]


def test_only_the_worst_are_shown_in_detail(texts: Path) -> None:
    (match,) = alike.find(texts, jobs=1).matches
    assert (match.run, [p.left for p in match.passages]) == (20, [SHARED])
    (match,) = alike.find(texts, budget=Budget(limit=0), jobs=1).matches
    assert (match.run, match.passages) == (0, ())
    assert alike.find(texts, budget=Budget(shared=1.0, limit=0), jobs=1).matches == []


def test_one_bodys_two_years_may_have_more_in_common(texts: Path, tmp_path: Path) -> None:
    write(tmp_path / "去年", "丙", OWN["丙"][:14] + "。" + "今年另外写了一段完全不同的话" * 9)
    write(tmp_path / "去年", "丁", SHARED + "。" + "夏天把遮阳棚和饮水点的位置都标在图上" * 3)
    found = alike.find(texts, tmp_path / "去年", jobs=1)
    assert (found.texts, found.earlier) == (3, 2)
    years = {(m.left.name[0], m.right.name[0]): m for m in found.matches if m.years}
    assert set(years) == {("乙", "丁"), ("甲", "丁"), ("丙", "丙")}
    same = years["丙", "丙"]
    assert 0.02 < same.containment < alike.SAME_BODY
    assert not same.is_over
    assert years["甲", "丁"].is_over
    stream = io.BytesIO()
    alike.write_book(stream, found)
    book = openpyxl.load_workbook(stream)
    rows = [tuple(cell.value for cell in row) for row in book["各对"].iter_rows(min_row=2)]
    assert {(row[2], row[6]) for row in rows if row[0] == "丙.txt"} == {("与上年", None)}
    assert {
        (row[2], row[4], row[5], row[6]) for row in rows if row[:2] == ("乙.txt", "甲.txt")
    } == {("今年", 20, 1, "超限")}


def test_only_the_narrative_is_compared_where_there_is_one(tmp_path: Path) -> None:
    def narrative(*sections: str) -> str:
        lines = ["甲镇人民政府2025年政府信息公开工作年度报告"]
        for section in sections:
            lines += [section, f"{section[0]}段写了一些内容。"]
        path = tmp_path / "a.txt"
        path.write_text("\n".join(lines), encoding="utf-8")
        return alike.narrative(read_report(path))

    every = (
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    )  # fmt: skip
    text = narrative(*every)
    assert [numeral for numeral in "一二三四五六" if f"{numeral}段" in text] == ["一", "五", "六"]
    assert "二段" in narrative(every[1])


def test_by_default_twenty_pairs_are_shown_in_detail() -> None:
    assert Budget() == Budget(0.02, 25, 20)
    assert alike.SAME_BODY == 0.1


def test_a_share_that_is_just_the_limit_is_within_it(texts: Path, tmp_path: Path) -> None:
    write(tmp_path / "去年", "丙", OWN["丙"][:18] + "。" + "今年另外写了一段完全不同的话" * 3)
    (same,) = [m for m in alike.find(texts, tmp_path / "去年", jobs=1).matches if m.years]
    budget = Budget(shared=same.containment)
    (same,) = [m for m in alike.find(texts, tmp_path / "去年", budget, jobs=1).matches if m.years]
    assert same.containment > alike.SAME_BODY
    assert not same.is_over


def test_names_and_their_short_forms_do_not_count() -> None:
    assert alike._short("瓦亭镇人民政府") == ("瓦亭镇",)
    assert alike._short("和平街道办事处") == ("和平街道",)
    assert alike._short("县自然资源局") == ()
    assert alike._name_in("瓦亭镇人民政府 2025年政府信息公开") == "瓦亭镇人民政府"
    assert alike._name_in("瓦亭镇人民政府关于二〇二五年度") == "瓦亭镇人民政府"
    assert not alike._name_in("2025年政府信息公开")


def test_fewer_than_two_cannot_be_compared(tmp_path: Path) -> None:
    write(tmp_path / "a", "甲", OWN["甲"])
    with pytest.raises(InputError, match="ALIKE-EMPTY"):
        alike.find(tmp_path / "a", jobs=1)
    write(tmp_path / "b", "甲", OWN["甲"])
    assert alike.find(tmp_path / "a", tmp_path / "b", jobs=1).over == 1
    (tmp_path / "c").mkdir()
    with pytest.raises(InputError, match="ALIKE-EMPTY"):
        alike.find(tmp_path / "c", tmp_path / "b", jobs=1)
    for path, what in ((tmp_path / "没有", "找不到"), (tmp_path / "a" / "甲.txt", "不是文件夹")):
        with pytest.raises(InputError, match=what):
            alike.find(path, jobs=1)


# ---------------------------------------------------------------- edited documents


def document(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    made = docx.Document()
    made.add_paragraph(text)
    made.save(str(path))


def test_of_two_documents_the_revised_one_counts(tmp_path: Path) -> None:
    for name in ("甲-修订.docx", "甲.docx", "乙.docx", ".丙.docx", "~$甲.docx", ".隐/丁.docx"):
        document(tmp_path / "in" / name, name)
    told: list[int] = []
    found = edits.find(tmp_path / "in", lambda _doing, done, _total: told.append(done))
    assert told == [1, 2, 3]
    assert {name: one.path.name for name, one in found.by_name.items()} == {
        "甲": "甲-修订.docx",
        "乙": "乙.docx",
    }
    assert found.by_body == {}
    assert found.by_name["甲"].digest != found.by_name["乙"].digest
    entry = Entry("甲镇", "", 2025, "", b"")
    assert found.of(entry, "甲") is found.by_name["甲"]
    assert found.of(entry, "丙") is None
    with pytest.raises(InputError, match="BATCH-REDRAFT"):
        edits.find(tmp_path / "没有")
