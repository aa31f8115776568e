"""One application that is told of twice: the way it came in and its answer are the same in both places."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.checking.reports import check_file
from tests.check.matrix import Case

_OVERVIEW = "全年新收政府信息公开申请1件，"
_THREE = "2025年新收申请1件，上年结转0件，"


def _told(overview: str, three: str, folder: Path) -> list[str]:
    report = Case("", "镇", "B", nothing=True, right=True, text=f"B={overview}||3={three}").report()
    text = "\n".join(line for line in report.splitlines() if not line.startswith("|"))
    path = folder / "report.txt"
    path.write_text(text, encoding="utf-8")
    found = check_file(path).findings
    return [
        f.problem.what for f in found if "只有 1 件" in f.problem.what or "另一处" in f.problem.what
    ]


@pytest.mark.parametrize(
    ("overview", "three"),
    [
        ("由1名牧民以信函方式提出。", "为自然人通过旗政府网站在线提交，结果为予以公开。"),
        ("申请人到便民服务大厅当面提交。", "以邮寄方式提出，予以公开。"),
        ("是居民用挂号信寄来的，内容为征地补偿。", "通过县政府网站提交，已办结。"),
        ("为网上提交，内容涉及低保。", "由村民当面提出，予以公开。"),
        ("申请人采用传真方式提出。", "以信函形式提交，予以公开。"),
        ("在12月通过县政府网站依申请公开平台收到。", "来自邮寄渠道，予以公开。"),
        ("从窗口收到，第9个工作日答复。", "以在线方式提交，予以公开。"),
        ("由1名村民到党政办现场提出。", "为自然人通过电子邮箱提交，予以公开。"),
    ],
)
def test_two_ways_of_one_application_are_told(overview: str, three: str, tmp_path: Path) -> None:
    assert _told(_OVERVIEW + overview, _THREE + three, tmp_path)


@pytest.mark.parametrize(
    ("overview", "three"),
    [
        ("由1名牧民以信函方式提出。", "为自然人邮寄提交，结果为予以公开。"),
        ("申请人到便民服务大厅当面提交。", "以当面方式提出，答复书邮寄送达，予以公开。"),
        ("为网上提交，内容涉及低保。", "通过县政府网站在线提交，予以公开。"),
        ("以信函方式提出。网上、当面、邮寄等受理渠道畅通。", "予以公开。"),
        ("以信函方式提出。申请人可以通过县政府网站在线提交申请。", "予以公开。"),
        ("以信函方式提出。2024年的1件通过网站提交。", "予以公开。"),
        ("以信函方式提出，答复通过电子邮件发送给申请人。", "信函提交，予以公开。"),
        ("由村民当面提出，所要信息已在县政府网站公布。", "当面提交，予以公开。"),
    ],
)
def test_one_way_in_two_wordings_is_right(overview: str, three: str, tmp_path: Path) -> None:
    assert not _told(_OVERVIEW + overview, _THREE + three, tmp_path)


def test_two_applications_may_come_in_two_ways(tmp_path: Path) -> None:
    overview = "全年新收政府信息公开申请2件，1件以信函方式提出。"
    three = "2025年新收申请2件，上年结转0件，1件通过网站提交。"
    assert not _told(overview, three, tmp_path)


_TWO = "全年收到政府信息公开申请2件。"
_SUMMED = "新收申请2件，没有上年结转。办结2件，其中予以公开1件，不予公开1件。"


@pytest.mark.parametrize(
    "answer",
    [
        "9月14日收到的1件，10月10日作出部分公开的答复。",
        "5月收到的1件，因本机关不掌握，出具无法提供的告知。",
        "其中1件属于信访事项，作出不予处理的决定。",
        "3月6日收到的1件，3月20日答复，部分公开。",
        "1件询问危房改造名单，结果为部分公开。",
        "12月收到的一件，在第15个工作日给予部分公开的答复。",
        "1件要求提供会议纪要，依法无法提供。",
        "其中1件内容重复，下达不予处理决定。",
    ],
)
def test_an_answer_that_none_of_the_results_has_is_told(answer: str, tmp_path: Path) -> None:
    assert _told(_TWO + answer, _SUMMED, tmp_path)


@pytest.mark.parametrize(
    "answer",
    [
        "9月14日收到的1件，10月10日作出不予公开的答复。",
        "5月收到的1件，给予予以公开的答复。",
        "2024年收到的1件，作出部分公开的答复。",
        "对内容可以区分的，应当作出部分公开的答复。",
        "上年的1件作出部分公开的答复后申请复议。",
        "1件要求提供会议纪要，依法不予公开。",
        "编写了部分公开的答复样本1份。",
        "1件询问危房改造名单，结果为予以公开。",
    ],
)
def test_an_answer_that_is_one_of_the_results_is_right(answer: str, tmp_path: Path) -> None:
    assert not _told(_TWO + answer, _SUMMED, tmp_path)
