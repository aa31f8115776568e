"""Texts of the office that have their own subject, verb or word, in whole drafts: nothing of ours says it again."""

from __future__ import annotations

from typing import Any

import pytest

from draftkit.kinds.material import Inspection, Matter, Press, Response
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.pipeline import compose
from tests.support.stages import named, town

COUNTS = {n: Count(n, str(n)) for n in (2, 4, 164, 640)}


@pytest.mark.parametrize(
    ("facts", "said", "unsaid"),
    [
        (
            {"public_review": "全县社会评议未将本镇纳入抽样"},
            "全县社会评议未将本镇纳入抽样",
            "我镇全县",
        ),
        (
            {"inspections": (Inspection("镇纪委抽查补奖公示", COUNTS[2], "次"),)},
            "镇纪委抽查补奖公示2次",
            "我镇镇",
        ),
        (
            {"inspections": (Inspection("县政务公开办季度抽查反馈", COUNTS[4], "次"),)},
            "收到县政务公开办季度抽查反馈4次",
            "组织开展",
        ),
        (
            {
                "matters": (
                    Matter(
                        "农村公路建设", "通组路和窄路面加宽项目的立项、招标", COUNTS[4], "个项目"
                    ),
                )
            },
            "项目的立项",
            "的的",
        ),
        ({"press": (Press("市日报", COUNTS[2], "篇"),)}, "市日报", "《"),
        (
            {"responses": (Response("牧区流动服务车现场受理", COUNTS[164], "件"),)},
            "牧区流动服务车现场诉求164件",
            "现场受理",
        ),
        (
            {"responses": (Response("征迁咨询窗口", COUNTS[640], "人次"),)},
            "接待征迁咨询640人次",
            "办理",
        ),
        (
            {"remedies": (Remedy("营养餐结算公开不够及时", "由学期公布改为按月公布"),)},
            "营养餐结算由学期公布改为按月公布",
            "结算公开由",
        ),
        (
            {"problems": (OwnProblem("双语翻译力量不足，译文比汉文晚三四天", ""),)},
            "【待填：改进措施】",
            "初核",
        ),
    ],
)
def test_what_an_office_wrote_with_its_own_subject_or_verb_is_given_no_other(
    facts: dict[str, Any], said: str, unsaid: str
) -> None:
    for name in ("河口镇", "南山镇", "柳林镇", "平湖镇"):
        texts = [s.text for s in compose(named(town(**facts), name)).sentences()]
        assert any(said in text for text in texts), texts
        assert not any(unsaid in text for text in texts if said in text)
