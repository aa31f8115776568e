"""Figures of the material against each other: F-5, and classes under F-1."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from draftkit import audit
from draftkit.diagnostics import Severity
from draftkit.kinds.material import (
    Account,
    Channel,
    ContentClass,
    Matter,
    Occasion,
    PlatformCount,
    Practised,
    Proposals,
    Response,
)
from draftkit.kinds.shapes import Count
from draftkit.sources import read_filing
from tests.support.stages import town


def _count(number: int) -> Count:
    return Count(number, str(number))


def _told(code: str = "F-5", **given: Any) -> list[str]:
    found = [problem for problem in audit.check(town(**given)) if problem.code == code]
    assert all(problem.severity is Severity.WARNING and problem.fix for problem in found)
    return [problem.what for problem in found]


TOTAL = {"total": Count(200, "200", unit="条")}
ACCOUNT = (Account("瓦亭之声", "微信公众号", _count(224)),)


@pytest.mark.parametrize("name", ["微信公众号“瓦亭之声”", "微信公众号"])
def test_an_account_and_the_channel_it_is_have_one_number(name: str) -> None:
    channels = (Channel(name, _count(188)),)
    (what,) = _told(accounts=ACCOUNT, channels=channels, **TOTAL)
    assert "填的是 188" in what
    assert "填的是 224（比主动公开总数 200 还多）" in what
    assert not _told(accounts=ACCOUNT, channels=(Channel(name, _count(224)),))
    assert not _told(accounts=ACCOUNT, channels=(Channel("政府门户网站", _count(188)),))


def test_one_of_two_accounts_of_a_kind_is_not_the_channel_of_that_kind() -> None:
    two = (*ACCOUNT, Account("瓦亭文旅", "微信公众号", _count(30)))
    assert not _told(accounts=two, channels=(Channel("微信公众号", _count(254)),))


def test_no_matter_is_larger_than_the_total_it_is_counted_in() -> None:
    (what,) = _told(matters=(Matter("招标文件", number=_count(300), unit="条"),), **TOTAL)
    assert "招标文件" in what
    assert not _told(matters=(Matter("补贴名单", number=_count(300), unit="户"),), **TOTAL)


def test_more_accounts_than_platforms() -> None:
    platforms = (PlatformCount("政务新媒体", _count(0)),)
    (what,) = _told(accounts=ACCOUNT, platforms=platforms)
    assert "列了 1 个账号" in what
    assert not _told(accounts=ACCOUNT, platforms=(PlatformCount("政务新媒体", _count(3)),))


@pytest.mark.parametrize("field", ["trainings", "meetings"])
def test_an_occasion_is_counted_once(field: str) -> None:
    bare, march = Occasion(_count(5)), Occasion(_count(2), "3月")
    assert len(_told(**{field: (bare, march)})) == 1
    assert len(_told(**{field: (march, Occasion(_count(3), "3月"))})) == 1
    assert not _told(**{field: (march, Occasion(_count(3), "9月"))})
    assert not _told(**{field: (Occasion(_count(2)), march)})


def test_a_sentence_of_the_offices_own_says_the_same_number() -> None:
    two = (Occasion(_count(2), "3月"),)
    practice = (Practised("全年组织政务公开培训3次"),)
    assert len(_told(trainings=two, practices=practice)) == 1
    assert not _told(trainings=two, practices=(Practised("组织两次业务培训"),))
    assert len(_told(trainings=two, supplements={"监督保障": ("举办三期公开培训班。",)})) == 1
    assert not _told(meetings=two, practices=practice)


def test_nobody_does_the_work() -> None:
    assert len(_told(staff=_count(0))) == 1
    assert not _told(staff=_count(1))


def test_no_more_is_done_than_came_in() -> None:
    assert len(_told(responses=(Response("12345热线", _count(20), done=_count(21)),))) == 1
    assert len(_told(proposals=(Proposals(_count(1), _count(2), _count(4)),))) == 1
    assert not _told(proposals=(Proposals(_count(1), _count(2), _count(3)),))


def test_classes_that_do_not_add_up_are_pointed_out_as_channels_are() -> None:
    classes = (ContentClass("政策", _count(30)), ContentClass("财政", _count(50)))
    (what,) = _told("F-1", classes=classes, **TOTAL)
    assert what == "各类相加为 80，主动公开总数为 200"
    assert not _told("F-1", classes=classes, total=_count(80))
    assert not _told("F-1", classes=(*classes, ContentClass("其他")))


def test_a_problem_of_last_year_left_open_is_told_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "数据.yaml"
    text = Path("examples/瓦亭镇.yaml").read_text(encoding="utf-8")
    path.write_text(text + "上年: {存在问题: [村级公开更新不及时]}\n", encoding="utf-8")
    filing, _ = read_filing(path)
    (problem,) = [one for one in audit.check(filing) if one.code == "FACT-REMEDY"]
    assert problem.place.line == len(text.splitlines()) + 1
    assert problem.place.column
    assert "村级公开更新不及时" in problem.what
