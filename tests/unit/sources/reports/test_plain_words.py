"""Facts told in plain words, unlike any form: what each claim counts, and whose it is."""

from __future__ import annotations

import pytest

from draftkit.kinds.fields import APPRAISAL, PROBLEMS
from draftkit.sources.reports.said import sentences_of
from tests.unit.sources.reports.test_material import told
from tests.unit.sources.reports.test_prose import said as whole

READ: list[tuple[str, str, str, list[str]]] = [
    # 总数：各渠道、各类合起来的那个数
    ("公开", "主动公开总数", "各类信息挂网1136条，比上年多出82条。按去处分：县政府网青林镇页面挂了702条，“青林人家”公众号推了434条。", ["1136"]),
    ("公开", "主动公开总数", "我镇全年晒出信息221条：旗政府网149条，公众号72条。", ["221"]),
    ("公开", "主动公开总数", "门户网站街道专栏发布197条，微信公众号发布352条，两项合计549条。", ["549"]),
    ("公开", "主动公开总数", "全镇各平台合计公开政府信息498条（网站86条、公开栏412条）。", ["498"]),
    ("公开", "主动公开总数", "镇微信公众号公开动态80余条，全镇全年公开政府信息23条，其中机构概况1条、财政信息22条。", ["23"]),
    ("公开", "主动公开总数", "经政府网站发信息92条，其中公告公示9条，人事资金83条。", []),
    ("公开", "主动公开总数", "重点领域公开38条，其中政策文件7条、招生招考31条。", []),
    # 渠道
    ("公开", "公开渠道", "按去处分：县政府网青林镇页面挂了702条，“青林人家”公众号推了434条。", ["县政府网青林镇页面｜702", "“青林人家”公众号｜434"]),
    ("公开", "公开渠道", "门户网站街道专栏发布197条。", ["政府门户网站｜197｜街道"]),
    ("公开", "公开渠道", "全县通过政府网站、政务新媒体等公开信息2.3万余条。", ["政府门户网站", "政务新媒体"]),
    ("公开", "主动公开总数", "全县通过政府网站、政务新媒体等公开信息2.3万余条。", ["2.3万余"]),
    ("保障", "公开渠道", "对公开栏“回头看”4次。", []),
    # 检查、场所、申请：名称要整
    ("公开", "监督检查", "公开河湖长巡河通报12期。", []),
    ("保障", "监督检查", "对局属5家单位检查2轮。", ["检查｜2｜轮"]),
    ("保障", "监督检查", "按季通报各部门，发通报4期。", ["通报｜4｜期"]),
    ("平台", "公开场所", "11个社区党群服务中心全部设有政务公开栏。", ["11个社区党群服务中心｜政务公开栏"]),
    ("平台", "公开场所", "聚焦法定主动公开内容，新开设公开专栏18个。", []),
    ("申请", "申请主要涉及", "收到申请3件，申请内容集中在拆迁补偿、信访处理结果两类。", ["拆迁补偿", "信访处理结果"]),
]  # fmt: skip


@pytest.mark.parametrize(("part", "field", "sentence", "values"), READ)
def test_read(part: str, field: str, sentence: str, values: list[str]) -> None:
    assert told(part, field, sentence) == values


@pytest.mark.parametrize(
    ("fifth", "pairs"),
    [
        (
            "问题：（1）水情公开偏粗；（2）解读偏少。措施：（1）按小时更新；（2）组建专家库。",
            [("水情公开偏粗", "按小时更新"), ("解读偏少", "组建专家库")],
        ),
        (
            "仍有差距：一是解读千篇一律；二是业务生疏。2026年重点抓好两件事：一是建素材库；二是组织轮训。",
            [("解读千篇一律", "建素材库"), ("业务生疏", "组织轮训")],
        ),
        (
            "一是栏目不清晰；二是视频质量差。下一步，一要归并栏目；二要共建小组。",
            [("栏目不清晰", "归并栏目"), ("视频质量差", "共建小组")],
        ),
        (
            "1.双语翻译慢，公示晚了一周。准备请翻译中心帮忙。\n2.牧户看不到公开栏。打算用大喇叭播报。",
            [("双语翻译慢，公示晚了一周", "请翻译中心帮忙"), ("牧户看不到公开栏", "用大喇叭播报")],
        ),
        (
            "主要问题有：村级公示重形式轻解释；信息员流动快。针对第一个问题，推行公示说明；针对第二个问题，实行AB岗。",
            [("村级公示重形式轻解释", "推行公示说明"), ("信息员流动快", "实行AB岗")],
        ),
        (
            "政策推送还不够精准，有的企业收到用不上的信息。我镇将按行业定向推送。",
            [("政策推送还不够精准，有的企业收到用不上的信息", "按行业定向推送")],
        ),
    ],
)  # fmt: skip
def test_problems_and_what_answers_them(fifth: str, pairs: list[tuple[str, str]]) -> None:
    found = whole("。", fifth=fifth).given[PROBLEMS]
    assert [(one.problem, one.measure) for one in found] == pairs


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("县里通报的2023年考核结果为优秀。", ""),
        ("县里通报的2023年考核结果为优秀，今年的结果尚未公布。", "尚未公布"),
        ("年度考核结果尚未公布。", "尚未公布"),
        ("年度考核结果为优秀。", "优秀"),
    ],
)
def test_how_another_year_was_judged_is_not_told(text: str, result: str) -> None:
    assert whole(text).given[APPRAISAL] == result


def test_a_sentence_knows_what_stands_behind_it() -> None:
    first, second = (s for s in sentences_of(whole("甲9条。乙8条。").report) if s.section == 1)
    assert (first.before, first.behind, second.before, second.behind) == (
        "",
        "乙8条。",
        "甲9条。",
        "",
    )
