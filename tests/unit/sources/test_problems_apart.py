"""Problems typed several into one cell, and the words before them that the report has itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit.kinds.fields import PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftkit.diagnostics import Problem
    from draftkit.model import Filing

    Read = Callable[[str], tuple[Filing, tuple[Problem, ...]]]

TOWN = """年度: 2025
机关: {名称: 瓦亭镇人民政府, 类别: 镇}
表二: 0
表三: 0
表四: 0
"""


def _given(read_yaml: Read, problems: str) -> list[tuple[str, str]]:
    filing, _ = read_yaml(f"{TOWN}事实:\n  存在问题: {problems}\n")
    return [(own.problem, own.measure) for own in filing.given[PROBLEMS]]


@pytest.mark.parametrize(
    "typed",
    [
        "一是宣传形式少；二是村级公开更新慢；三是经办人员变动多。",
        "存在以下问题：一是宣传形式少，二是村级公开更新慢，三是经办人员变动多",
        "1.宣传形式少。2.村级公开更新慢。3.经办人员变动多。",
        "（一）宣传形式少；（二）村级公开更新慢；（三）经办人员变动多",
        "①宣传形式少 ②村级公开更新慢 ③经办人员变动多",
        "第一，宣传形式少。第二，村级公开更新慢。第三，经办人员变动多。",
        '"宣传形式少\\n村级公开更新慢\\n经办人员变动多"',
        '"1、宣传形式少\\n2、村级公开更新慢\\n3、经办人员变动多"',
    ],
)
def test_several_in_one_cell_are_taken_apart(read_yaml: Read, typed: str) -> None:
    assert _given(read_yaml, typed) == [
        ("宣传形式少", ""),
        ("村级公开更新慢", ""),
        ("经办人员变动多", ""),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "宣传形式少",
        "公开栏设在2.5公里外，查看不便",
        "二、三季度更新较慢",
        "更新慢；解读少",
        "一是否公开把握不准",
    ],
)
def test_one_problem_stays_one(read_yaml: Read, typed: str) -> None:
    assert _given(read_yaml, f'"{typed}"') == [(typed, "")]


def test_a_number_before_a_single_one_is_taken_off(read_yaml: Read) -> None:
    assert _given(read_yaml, "[一是宣传形式少, 2.更新慢]") == [("宣传形式少", ""), ("更新慢", "")]


def test_measures_come_apart_with_their_problems(read_yaml: Read) -> None:
    for measures in ("一是进村宣传；二是按月更新", "进村宣传；按月更新"):
        typed = f"[{{问题: 一是宣传形式少；二是更新慢, 措施: {measures}}}]"
        assert _given(read_yaml, typed) == [("宣传形式少", "进村宣传"), ("更新慢", "按月更新")]
    typed = "[{问题: 一是宣传形式少；二是更新慢, 措施: 一是进村宣传；二是按月更新}]"
    assert _given(read_yaml, typed) == [("宣传形式少", "进村宣传"), ("更新慢", "按月更新")]


def test_a_number_before_a_figure_is_a_number_of_the_list(read_yaml: Read) -> None:
    typed = "[{问题: 1.宣传形式少；2.12个村只有5个村报过照片, 措施: 1.进村宣传；2.按月更新}]"
    assert _given(read_yaml, typed) == [
        ("宣传形式少", "进村宣传"),
        ("12个村只有5个村报过照片", "按月更新"),
    ]


def test_one_measure_for_several_is_not_lost(read_yaml: Read) -> None:
    typed = "[{问题: 1.宣传形式少。2.更新慢。, 措施: 下一步，我镇将按月更新}]"
    assert _given(read_yaml, typed) == [("宣传形式少", ""), ("更新慢", "按月更新")]


def test_a_measure_at_the_end_goes_to_the_problem_it_speaks_of(read_yaml: Read) -> None:
    typed = (
        "一是村文书兼职多，村级公开栏更换不及时；二是专题解读数量少。下一步，由包村干部入村核对。"
    )
    assert _given(read_yaml, typed) == [
        ("村文书兼职多，村级公开栏更换不及时", "由包村干部入村核对"),
        ("专题解读数量少", ""),
    ]


def test_what_is_to_be_organised_is_a_measure(read_yaml: Read) -> None:
    typed = '["1.兑现结果公布慢，下一步按批公布；2.街镇之间公开水平差距较大，将组织结对帮带。"]'
    (_, first), (problem, second) = _given(read_yaml, typed)
    assert problem == "街镇之间公开水平差距较大"
    assert (first, second) == ("下一步按批公布", "将组织结对帮带")


def test_clauses_of_one_measure_go_to_the_problems_they_speak_of(read_yaml: Read) -> None:
    first, second = "没有开设微信公众号，外出务工的看不到公示栏", "人员只有一名，任务多时更新断档"
    measure = "下一步，依托村级微信群转发公示照片，并请驻村帮扶队员分担信息采集"
    typed = f"[{{问题: 1.{first}。2.{second}。, 措施: '{measure}'}}]"
    assert _given(read_yaml, typed) == [
        (first, "依托村级微信群转发公示照片"),
        (second, "请驻村帮扶队员分担信息采集"),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "一是宣传形式少。下一步，我镇将进村宣传。二是更新慢。下一步，按月更新。",
        "1.宣传形式少。改进措施：进村宣传。2.更新慢。对此，我镇将按月更新。",
        "1.宣传形式少。下步打算进村宣传。2.更新慢。下步，按月更新。",
    ],
)
def test_a_measure_after_its_problem_is_told_apart(read_yaml: Read, typed: str) -> None:
    assert _given(read_yaml, typed) == [("宣传形式少", "进村宣传"), ("更新慢", "按月更新")]


@pytest.mark.parametrize(
    "lead", ["下一步，我镇将", "今后，", "我镇将", "改进措施：", "对此，我镇拟", "下一年度，"]
)
def test_what_leads_to_a_measure_is_taken_off(read_yaml: Read, lead: str) -> None:
    assert _given(read_yaml, f"[{{问题: 更新慢, 措施: '{lead}按月更新'}}]") == [
        ("更新慢", "按月更新")
    ]


def test_a_measure_that_begins_so_by_itself_stays(read_yaml: Read) -> None:
    typed = "[{问题: 更新慢, 措施: 将更新列入考核}]"
    assert _given(read_yaml, typed) == [("更新慢", "将更新列入考核")]


def test_last_years_are_taken_apart_as_well(read_yaml: Read) -> None:
    filing, _ = read_yaml(f"{TOWN}上年:\n  存在问题: 一是宣传形式少；二是更新慢。\n")
    assert filing.last is not None
    assert filing.last.problems == ("宣传形式少", "更新慢")


def test_measures_told_together_behind_all_problems_are_dealt_out(read_yaml: Read) -> None:
    told = (
        '["一是公开渠道较少；二是人员公开意识不强。下一步，我镇将开通微信公众号，加强业务培训。"]'
    )
    assert _given(read_yaml, told) == [
        ("公开渠道较少", "开通微信公众号"),
        ("人员公开意识不强", "加强业务培训"),
    ]
    other = '["一是公开渠道较少；二是人员公开意识不强。下一步，我镇将加强业务培训。"]'
    assert _given(read_yaml, other)[0] == ("公开渠道较少", "")


@pytest.mark.parametrize(
    ("told", "measures"),
    [
        (
            "一是公示时间短；二是人员不熟悉业务。下一步，延长公示至十日，参加县级轮训。",
            ["延长公示至十日", "参加县级轮训"],
        ),
        (
            "一是栏目更新慢；二是解读形式少。下一步，一是栏目按周充实；二是解读配短视频。",
            ["栏目按周充实", "解读配短视频"],
        ),
        (
            "1.公示点偏远；2.答复模板陈旧。下一步，1.公示点迁到集市；2.模板由律师重写。",
            ["公示点迁到集市", "模板由律师重写"],
        ),
        (
            "一是公示点偏远；二是答复模板陈旧。今后，增设流动公示车；模板由律师重写。",
            ["增设流动公示车", "模板由律师重写"],
        ),
    ],
)
def test_as_many_measures_as_problems_are_paired_in_order(
    read_yaml: Read, told: str, measures: list[str]
) -> None:
    assert [measure for _, measure in _given(read_yaml, f'["{told}"]')] == measures


@pytest.mark.parametrize(
    ("problems", "measure", "expected"),
    [
        (
            "1.政策解读就是转文件。2.公开目录里有空栏目",
            "清理空栏目，解读配图",
            [("政策解读就是转文件", "解读配图"), ("公开目录里有空栏目", "清理空栏目")],
        ),
        (
            "一是村级信息报上来慢；二是公开内容以工作动态居多",
            "定个报送时间表，每月报一次",
            [("村级信息报上来慢", "定个报送时间表，每月报一次"), ("公开内容以工作动态居多", "")],
        ),
        (
            "一是酒企环评信息公开不及时；二是新任村文书对公开范围掌握不准",
            "会同园区管委会按月更新环评信息，并对文书跟班辅导",
            [
                ("酒企环评信息公开不及时", "会同园区管委会按月更新环评信息"),
                ("新任村文书对公开范围掌握不准", "对文书跟班辅导"),
            ],
        ),
        (
            "一是宣传形式少；二是更新慢",
            "请人指导，重做方案",
            [("宣传形式少", ""), ("更新慢", "请人指导，重做方案")],
        ),
    ],
)
def test_a_measure_for_several_stands_with_what_it_speaks_of(
    read_yaml: Read, problems: str, measure: str, expected: list[tuple[str, str]]
) -> None:
    assert _given(read_yaml, f"[{{问题: {problems}, 措施: {measure}}}]") == expected


def test_measures_behind_all_problems_stand_with_the_one_they_speak_of(read_yaml: Read) -> None:
    typed = "['一是验收环节公开偏少；二是平台数据不互通。下一步，统一数据接口，并在项目专栏补齐验收信息。']"
    assert _given(read_yaml, typed) == [
        ("验收环节公开偏少", "在项目专栏补齐验收信息"),
        ("平台数据不互通", "统一数据接口"),
    ]


def test_problems_that_nothing_but_a_mark_parts_are_several(read_yaml: Read) -> None:
    two = "群众关心的信息占比不高；公开栏设在村委会，查看不便"
    assert _given(read_yaml, two) == [
        ("群众关心的信息占比不高", ""),
        ("公开栏设在村委会，查看不便", ""),
    ]
    one = "更新不及时；其中公示栏半年未换"
    assert _given(read_yaml, one) == [(one, "")]


def test_a_measure_of_several_clauses_stays_one(read_yaml: Read) -> None:
    given = "{问题: 公众号更新慢, 措施: 每周至少发布1条；连续两个季度做不到的注销}"
    assert _given(read_yaml, given) == [
        ("公众号更新慢", "每周至少发布1条；连续两个季度做不到的注销")
    ]


def test_as_many_clauses_as_problems_are_each_with_its_own_where_none_speaks_of_another(
    read_yaml: Read,
) -> None:
    told = (
        "{问题: 一是乡镇公开力量薄弱，栏目更新靠催；二是重点领域信息公开不够深入, "
        "措施: 县政府办公室按片区派员包抓乡镇，重点领域公开情况每季度通报}"
    )
    assert _given(read_yaml, f"[{told}]") == [
        ("乡镇公开力量薄弱，栏目更新靠催", "县政府办公室按片区派员包抓乡镇"),
        ("重点领域信息公开不够深入", "重点领域公开情况每季度通报"),
    ]


@pytest.mark.parametrize(
    ("typed", "problem", "measure"),
    [
        ("项目类信息掌握不全，将主动向主管部门要资料", "项目类信息掌握不全", "将主动向主管部门要资料"),
        ("历史档案不全，查找耗时长，拟完成档案数字化", "历史档案不全，查找耗时长", "拟完成档案数字化"),
        ("更新不及时，将每半年核对一次", "更新不及时", "将每半年核对一次"),
        ("更新不及时，计划安排专人核对", "更新不及时", "计划安排专人核对"),
        ("更新不及时，措施：安排专人核对", "更新不及时", "安排专人核对"),
        ("更新不及时。打算：安排专人核对", "更新不及时", "安排专人核对"),
        ("更新不及时（拟增加人手）", "更新不及时", "拟增加人手"),
        ("业务不熟，力争年内轮训一遍", "业务不熟", "力争年内轮训一遍"),
        ("业务不熟，明年组织培训两次", "业务不熟", "明年组织培训两次"),
        ("村级公开不规范，我镇将每月通报", "村级公开不规范", "每月通报"),
        ("公开内容不丰富，下步丰富内容", "公开内容不丰富", "丰富内容"),
        ("人员流动大。措施是固定专人", "人员流动大", "固定专人"),
        ("没有建立考核制度，准备下一年制定", "没有建立考核制度", "准备下一年制定"),
        ("人员业务不熟，安排培训", "人员业务不熟", "安排培训"),
        ("人员业务不熟；安排培训", "人员业务不熟", "安排培训"),
        ("人员业务不熟，编印手册，发到各站所", "人员业务不熟", "编印手册，发到各站所"),
    ],
)  # fmt: skip
def test_what_is_surely_a_measure_stands_apart_from_its_problem(
    read_yaml: Read, typed: str, problem: str, measure: str
) -> None:
    assert _given(read_yaml, typed) == [(problem, measure)]


@pytest.mark.parametrize(
    "typed",
    [
        "个别村公示不规范，将主动公开与依申请公开混在一起",
        "信息分类不准，将向群众公开的与内部的放在一起",
        "审核不严，拟公开的信息由一人把关",
        "人员业务不熟，组织培训次数少",
        "人手少，建立台账流于形式",
        "计划不细，计划与实际有出入",
        "经办人员少，安排一人兼管",
        "专业术语多（如惠农政策），群众看不懂",
        "资金不足，争取上级支持难度大",
        "更新不及时，整改措施不到位",
        "更新慢（如网站）",
    ],
)
def test_what_may_be_part_of_a_problem_stays_with_it(read_yaml: Read, typed: str) -> None:
    assert _given(read_yaml, typed) == [(typed, "")]


def test_a_measure_between_problems_is_that_of_the_one_before_it(read_yaml: Read) -> None:
    typed = "人员业务掌握不熟；安排培训；公示栏更新不及时"
    assert _given(read_yaml, typed) == [("人员业务掌握不熟", "安排培训"), ("公示栏更新不及时", "")]


def test_items_numbered_as_titles_are_taken_apart_with_their_measures(read_yaml: Read) -> None:
    typed = "一、公开不及时；二、解读不深入。改进：一是建立台账；二是多形式解读"
    assert _given(read_yaml, typed) == [("公开不及时", "建立台账"), ("解读不深入", "多形式解读")]


def test_as_many_short_measures_as_problems_are_each_with_its_own(read_yaml: Read) -> None:
    typed = "[{问题: 网站栏目更新慢；公示栏损坏, 措施: 专人每周更新；更换8块}]"
    assert _given(read_yaml, typed) == [
        ("网站栏目更新慢", "专人每周更新"),
        ("公示栏损坏", "更换8块"),
    ]


@pytest.mark.parametrize(
    ("typed", "pairs"),
    [
        (
            "宣传方式单一，拟开通视频号；人员不足，拟招聘1名",
            [("宣传方式单一", "拟开通视频号"), ("人员不足", "拟招聘1名")],
        ),
        (
            "公开内容少，将增加民生内容，公开形式少，将增加视频",
            [("公开内容少", "将增加民生内容"), ("公开形式少", "将增加视频")],
        ),
        (
            "问题：更新慢。措施：每周更新。问题：解读少。措施：每季两期。",
            [("更新慢", "每周更新"), ("解读少", "每季两期")],
        ),
        ("更新不够及时，2026年将逐村检查", [("更新不够及时", "2026年将逐村检查")]),
        (
            "答复不规范，今后答复前送司法所审核，避免再被纠正",
            [("答复不规范", "今后答复前送司法所审核，避免再被纠正")],
        ),
    ],
)
def test_problems_told_in_turn_with_their_measures_are_taken_apart(
    read_yaml: Read, typed: str, pairs: list[tuple[str, str]]
) -> None:
    assert _given(read_yaml, typed) == pairs
