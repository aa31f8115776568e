"""What is read is whole: names from their first word to their last, lists with all they have, figures of this year and body."""

from __future__ import annotations

import pytest

from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import INSPECTIONS, MATTERS, PROBLEMS, REMEDIES, RESPONSES
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports import extract
from draftkit.sources.reports.identity import identity_of
from draftkit.sources.reports.opening import read_lines
from draftkit.sources.reports.problems import problems_of
from draftkit.sources.reports.shaping import shape
from draftkit.sources.reports.whole import is_name
from tests.unit.sources.reports.test_material import told
from tests.unit.sources.reports.test_plain_words import whole

READ: list[tuple[str, str, str, list[str]]] = [
    # 全县的、多年的、别的机关的数
    ("公开", "主动公开总数", "县里2025年主动公开信息2.3万条，我镇占其中的418条。", []),
    ("公开", "主动公开总数", "自2019年网站上线以来，累计主动公开信息4126条。", []),
    ("公开", "政策解读", "累计发布政策解读信息214条，其中本年度31条。", []),
    ("公开", "互动回应", "全市12345热线共受理诉求21.8万件，我局承办623件，办结率100%。", []),
    ("平台", "政务新媒体", "“清风庐阳”微信公众号由区纪委监委主办，我街道供稿12篇。", []),
    ("平台", "政务新媒体", "入驻“最江阴”APP，共同开设“街道之窗”。", []),
    ("管理", "工作人员", "明确各股室一名信息员，全局共有信息员11名。", []),
    # 名字从头到尾
    ("公开", "重点公开", "公开曝光非法集资典型案件3起。", []),
    ("公开", "重点公开", "主动公开126件、依申请公开18件、不予公开69件。", []),
    ("公开", "互动回应", "收到人民网领导留言板网民留言37条，全部按期回复。", []),
    ("保障", "监督检查", "对直属单位开展网站检查2轮。", ["网站检查｜2｜轮"]),
    ("保障", "监督检查", "对各单位网上巡查12次。", ["网上巡查｜12｜次"]),
    ("管理", "公开机构", "党政办公室（加挂政务公开办公室牌子）负责组织协调全镇政务公开工作。", []),
    # 一串里有一样没读懂，就一样也不取
    ("公开", "公开内容分类", "在征地拆迁领域公开征收公告3件、补偿安置方案3件、听证告知书2件。", []),
    ("公开", "外部刊发", "全年被市级以上媒体采用信息41条，其中中央媒体3条、省级媒体12条。", []),
    ("平台", "平台数量", "共开设政务新媒体4个，其中微信公众号2个、快应用1个、视频号1个。", []),
    ("管理", "审核流程", "公文起草时由承办人标注公开属性，办公室核稿时复核，领导签发时审定。", []),
    # 另一种培训、会议的形式、几个时间、原定的活动
    ("保障", "培训次数", "组织开展消防安全培训4次。", []),
    ("保障", "培训次数", "开展“送政策进企业”培训12场，惠及企业300家。", []),
    ("保障", "培训次数", "举办业务培训2次（3月、11月）。", ["2"]),
    ("保障", "会议次数", "全年共召开联络员会议4次，其中2次以视频形式召开。", ["4"]),
    ("保障", "活动", "开放日活动原定9月举行，后改为线上直播。", []),
    # 别的评议，后半句，公示牌上的电话
    ("保障", "社会评议", "开展行风政风评议，测评满意率98.5%。", []),
    ("保障", "责任追究", "未发生因信息公开被追究责任的情形，但有1件被行政复议纠正。", ["未发生"]),
    ("公开", "做法", "河长公示牌上写明河长姓名、监督电话。", []),
    # 一处的查阅场所只记一次
    ("平台", "信息查阅点", "县档案馆、县图书馆设置政府信息查阅场所。", []),
    # 别人办的、只是一部分的、借来的账号
    ("保障", "培训次数", "分管领导参加县里的政务公开培训会1次。", []),
    ("保障", "培训次数", "组织各村文书分两批到县里参加培训。", []),
    ("平台", "政务新媒体", "“石桥微讯”公众号并入“某县融媒”客户端。", []),
    ("平台", "政务新媒体", "县融媒客户端“石桥”频道由县融媒体中心编发信息60条。", []),
    ("申请", "全部按期答复", "镇政府本级收到8件，各单位收到15件，合计23件。本级8件全部在法定期限内答复。", []),
    ("管理", "工作人员", "镇党政办配备3名工作人员，其中1名负责政务公开。", []),
    ("管理", "公开机构", "县政府办政务公开股负责统筹，我镇党政办具体落实。", []),
    ("平台", "网站", "县政府门户网站首页新增“减税降费”专题，由县税务局维护。", []),
    # 后面还有别的话，季度的名次，没有参加
    ("保障", "责任追究", "未发生因政府信息公开被责任追究的情况，未组织社会评议，区年度考核得分93.5分。", ["未发生"]),
    ("保障", "考核", "季度考核通报4次，我镇两次被评为优秀。", []),
    ("保障", "社会评议", "本局属部门，未参加社会评议。", []),
    # 半截的地名、并不是地方的地方、几样形式里的一样、几个栏目里的一个
    ("平台", "公开场所", "镇政务服务中心窗口安放电子屏1台。", []),
    ("平台", "信息查阅点", "12个村在村委会醒目位置设立了政府信息公开查阅点。", []),
    ("公开", "政策解读", "共发布文字解读9篇、图片解读9张、视频解读2个。", []),
    ("公开", "公开渠道", "网站“民生实事”专栏更新信息18条，“乡村建设”专栏更新22条。", []),
    ("公开", "公开内容分类", "建议提案办理结果全部公开，共19件，其中建议11件、提案8件。", []),
    ("公开", "重点公开", "经统计，全年可公开文件127件，已公开127件。", []),
    ("公开", "重大决策", "《国土规划（草案）》收到意见41条；《燃气管理办法》征求意见，收到意见6条。", []),
    ("公开", "制度", "落实重大决策听证制度，对公交票价调整听证1次。", []),
    ("管理", "审核流程", "稿件由各站所提供，宣传干事编辑，党政办主任审核，宣传委员签发，重大稿件报书记审定。", []),
    ("保障", "培训次数", "参加县培训3次、市培训1次，回镇后传达学习2次。", []),
    ("平台", "公开场所", "镇文化站、派出所户籍窗口均设有资料架。", ["镇文化站｜资料架", "派出所户籍窗口｜资料架"]),
    ("公开", "公开内容分类", "公开信息137条，县政府网站95条，电子屏42条。县政府网站95条中，领导分工2条、政府文件11条、应急管理82条。", []),
    ("公开", "重点公开", "围绕食品安全、特种设备等重点领域开展检查，公布结果92条。", []),
    ("公开", "重点公开", "公示河长名录12批次，更新河长公示牌186块。", ["河长名录｜12｜批次"]),
    ("平台", "公开场所", "建成县政务服务中心政务公开专区1个。", []),
    ("管理", "做法", "要求各村完善公开台账，建立信息员制度。", []),
    ("公开", "重点公开", "收到各村报送信息480条，择优公开163条。", []),
    ("公开", "互动回应", "受理群众电话咨询400余次、现场咨询260余人次。", []),
    ("保障", "监督检查", "全年“线上+线下”巡查共计52次。", []),
    ("保障", "会议次数", "召开调度会、推进会等各类会议9次，其中专题研究公开2次。", []),
    ("公开", "互动回应", "全年办理市民热线交办件212件，按期办结212件。", []),
    ("公开", "公开内容分类", "公示征地公告6份、补偿方案6份、听证告知6份。", []),
    ("公开", "公开渠道", "依托“柳河发布”“柳河旅游”两个公众号发布信息共482条。", []),
    ("公开", "公开内容分类", "发布解读材料141篇，其中部门解读97篇、图解62篇。", []),
    ("保障", "监督检查", "对直属单位评查1轮。", ["评查｜1｜轮"]),
    # 别的活动的时间、另一次会、占几成的满意、半截的评语、不算数的条数、视察、原创的条数
    ("保障", "活动", "5月11日举办“公开集市”咨询会，开展“政府开放周”2次。", ["政府开放周｜2"]),
    ("保障", "会议次数", "每半年研究一次工作，本年共2次；主任办公会专题听取汇报1次。", []),
    ("保障", "社会评议", "社会评议回收问卷860份，评价为“满意”的占91.6%。", []),
    ("保障", "考核", "县政府对本局年度考核（综合考核，含政务公开得分97分）。", []),
    ("公开", "公开渠道", "“石桥”公众号推文614篇，一部分为生活资讯，不列入政府信息。", []),
    ("保障", "公开渠道", "镇人大主席团视察公开栏1次。", []),
    ("公开", "互动回应", "办理“红网问政”留言21件。", []),
    ("平台", "政务新媒体", "“石桥环保”微信公众号发布原创稿件143条、转发239条，共382条。", ["石桥环保｜微信公众号｜143｜239"]),
    ("公开", "公开内容分类", "被县报采用3篇、市台采用1条、省网采用2条。", []),
    # 不是做法的做法
    ("保障", "做法", "以基层政务公开标准化规范化为抓手。", []),
    ("管理", "做法", "信息公开按“谁产生、谁公开、谁负责”推进。", []),
]  # fmt: skip


@pytest.mark.parametrize(("part", "field", "sentence", "values"), READ)
def test_read_whole_or_not_at_all(part: str, field: str, sentence: str, values: list[str]) -> None:
    assert told(part, field, sentence) == values


@pytest.mark.parametrize(
    ("name", "field", "fits"),
    [
        ("低保名单", MATTERS, True),
        ("涉及低保名单", MATTERS, False),
        ("低保名单和", MATTERS, False),
        ("联合督查", INSPECTIONS, True),
        ("全面督查", MATTERS, False),
        ("收到来信", RESPONSES, False),
    ],
)
def test_a_name_begins_and_ends_as_names_do(name: str, field: object, fits: bool) -> None:  # noqa: FBT001
    assert is_name(name, field) is fits  # type: ignore[arg-type]


def test_what_is_told_of_last_year_is_no_part_of_the_last_measure() -> None:
    fifth = (
        "一是解读偏少。将与文件同步起草解读。二是栏目更新慢。将安排专人每周更新。\n"
        "上年度反映的问题：指南过期，已重新编印；目录不全，已补齐。"
    )
    given = whole("。", fifth=fifth).given
    assert [one.measure for one in given[PROBLEMS]] == ["与文件同步起草解读", "安排专人每周更新"]
    assert all("：" not in one.problem for one in given[REMEDIES])


@pytest.mark.parametrize(("so_many", "read"), [("两个", 2), ("三个", 0)])
def test_problems_are_as_many_as_they_are_said_to_be(so_many: str, read: int) -> None:
    fifth = f"主要有{so_many}方面问题：一是解读偏少；二是栏目更新慢。"
    assert len(whole("。", fifth=fifth).given[PROBLEMS]) == read


@pytest.mark.parametrize(
    ("fifth", "problems"),
    [
        ("问题：目录不细。整改：已增补32项。\n问题：检索不便。整改：正在升级。", ["目录不细", "检索不便"]),
        ("1.公开意识方面：个别科室有畏难情绪。下步将纳入考核。\n2.内容方面：民生信息少。下步将增加。", ["个别科室有畏难情绪", "民生信息少"]),
        ("2024年报告指出两个问题：一是解读少，今年已重写；二是公示不全，今年已补齐。\n今年会议公开少。", []),
        ("1.问题：质量不高；2.问题：机制不全。\n措施：1.培训；2.写进考核办法。", []),
        ("一是问题方面：回应偏慢。二是措施方面：建立接单制度。", []),
    ],
)  # fmt: skip
def test_problems_are_read_each_or_none(fifth: str, problems: list[str]) -> None:
    assert [one.problem for one in whole("。", fifth=fifth).given[PROBLEMS]] == problems


def test_several_problems_of_last_year_are_not_one() -> None:
    text = "上年提出的解读单一、栏目陈旧两个问题，通过增加图解、整合栏目已基本解决。"
    assert whole("。", fifth=f"{text}\n一是解读偏少。").given[REMEDIES] == ()


def test_a_title_is_no_problem() -> None:
    fifth = "1.存在的主要问题：公开意识有待增强；参与渠道较少。\n2.改进的措施：逐项明确公开内容；开通留言窗口。"
    given = whole("。", fifth=fifth).given
    assert not any("措施" in one.problem for one in given[PROBLEMS])


def test_what_the_county_did_to_a_department_is_not_its_own() -> None:
    text = "县政务公开办开展季度检查4次，本局有2次被点名。"
    title = "松岭县文化和旅游局2025年政府信息公开工作年度报告"
    report = f"{title}\n一、总体情况\n（五）监督保障\n{text}"
    found = extract(shape(read_lines(report), "a.txt", "txt", DISCLOSURE), shipped_bank())
    assert found.given[INSPECTIONS] == ()


@pytest.mark.parametrize(
    ("title", "text", "name", "own"),
    [
        ("沙河县融媒体中心（沙河县广播电视台）2024年政府信息公开工作年度报告", "我中心发布信息。", "沙河县融媒体中心", "我中心"),
        ("2024年政府信息公开工作年度报告", "我县群众满意。", "", ""),
        ("2024年政府信息公开工作年度报告", "我局发布信息。", "", "我局"),
    ],
)  # fmt: skip
def test_who_reports_is_read_whole(title: str, text: str, name: str, own: str) -> None:
    report = shape(read_lines(f"{title}\n一、总体情况\n{text}"), "a.txt", "txt", DISCLOSURE)
    body, _ = identity_of(report)
    assert (body.name, body.self_name) == (name, own)
    assert problems_of(report) == ()
