"""A body that calls itself 本镇 is called so in its own words too."""

import pytest

from draftkit import pipeline
from draftkit.chinese.talk import as_ours
from draftkit.kinds.material import Practised
from draftkit.kinds.shapes import OwnProblem
from draftkit.plain import render_text
from tests.support.stages import town

PROBLEM = "我镇公示内容只有数据没有说明"


def test_its_own_sentences_practices_and_problems_have_its_own_name() -> None:
    filing = town(
        supplements={"监督保障": ("涉及我镇的11项任务已全部完成。",)},
        practices=(Practised("公文由我镇司法所先行审核"),),
        problems=(OwnProblem(PROBLEM, "由我镇各办公室增加文字说明"),),
    )
    called = filing._replace(body=filing.body._replace(self_name="本镇"))
    text = render_text(pipeline.compose(called))
    assert "涉及本镇的11项任务" in text
    assert "本镇司法所" in text
    assert "我镇" not in text
    assert "涉及我镇的11项任务" in render_text(pipeline.compose(filing))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("由教育局统一开设学校公开页", "由我局统一开设学校公开页"),
        ("由市教育局统一开设学校公开页", "由市教育局统一开设学校公开页"),
        ("由教育局机关党委审核", "由教育局机关党委审核"),
        ("督促各县区教育局统一格式", "督促各县区教育局统一格式"),
        ("在“由教育局负责”的事项上注明", "在“由教育局负责”的事项上注明"),
    ],
)
def test_a_bureau_that_does_it_itself_is_ours(given: str, said: str) -> None:
    assert as_ours(given, "邢沙县教育局", "我局") == said
    assert as_ours(given, "邢沙县教育局", "县教育局") == given
