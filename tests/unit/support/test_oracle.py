"""The oracle finds planted faults and lets true sentences in many wordings pass."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from draftkit.kinds.material import Account, Response
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.model import Body, Filing, LastYear
from tests.support.filings import ZERO, with_totals
from tests.support.given import facts_given
from tests.support.oracle import findings, judge
from tests.support.passages import of_text, sentences

TOWN = Body("云河镇人民政府", "镇", "乡级", "我镇", "朔川市石岭县")
CELLS = with_totals(
    {
        "表二.行政规范性文件.制发": 2,
        "表二.行政规范性文件.废止": 1,
        "表二.行政规范性文件.现行有效": 7,
        "表二.行政许可": 12,
        "表二.行政处罚": 3,
        "表二.行政事业性收费": Decimal("12.5"),
        "表三.本年新收.自然人": 5,
        "表三.本年新收.商业企业": 2,
        "表三.上年结转.自然人": 1,
        "表三.予以公开.自然人": 2,
        "表三.部分公开.商业企业": 1,
        "表三.不予公开.属于行政查询事项.自然人": 2,
        "表三.不予公开.属于行政执法案卷.自然人": 1,
        "表三.无法提供.本机关不掌握相关政府信息.商业企业": 1,
        "表三.总计.自然人": 5,
        "表三.总计.商业企业": 2,
        "表三.结转下年度.自然人": 1,
        "表四.行政复议.结果维持": 1,
        "表四.行政复议.结果纠正": 1,
        "表四.复议后起诉.尚未审结": 1,
    }
)
GIVEN = facts_given(
    total=Count(600, "600"),
    channels=(("政府门户网站", 412), ("微信公众号", 188)),
    accounts=(Account("云河之声", "微信公众号"),),
    reading_points=("镇便民服务大厅",),
    trainings=2,
    meetings=1,
    explanations=12,
    all_on_time=True,
    fee=Decimal(30),
    appraisal="年度考核等次为良好",
    public_review="满意",
    accountability="未发生",
    problems=(OwnProblem("政策解读形式单一", "每件惠民政策配一份明白卡"),),
    remedies=(Remedy("村级公开更新不及时", "各村公开栏按月更新"),),
)
BUSY = Filing(
    2025,
    TOWN,
    CELLS,
    keywords=("乡村振兴", "安全生产"),
    given=GIVEN,
    last=LastYear(
        with_totals(
            {
                "表三.本年新收.自然人": 4,
                "表三.予以公开.自然人": 3,
                "表三.总计.自然人": 3,
                "表三.结转下年度.自然人": 1,
            }
        ),
        Count(540, "540"),
        ("村级公开更新不及时",),
    ),
    signature="云河镇人民政府",
    date="2026-01-20",
)
BUSY_TEXT = """\
云河镇人民政府2025年政府信息公开工作年度报告
一、总体情况
2025年，我镇贯彻《中华人民共和国政府信息公开条例》，把公开工作放在日常工作中一并推进，围绕群众关心的事项讲清政策、说明过程、公布结果。
（一）主动公开
全年主动公开政府信息600条，其中政府门户网站412条、微信公众号188条，比上年增加60条，增长11.1%。发布政策解读12篇。公开内容涉及乡村振兴、安全生产等领域。制发行政规范性文件2件，废止1件，现行有效7件。作出行政许可决定12件、行政处罚决定3件，收取行政事业性收费12.5万元。
（二）依申请公开
本年新收政府信息公开申请7件，其中自然人5件、商业企业2件；上年结转1件。全年办结7件，其中予以公开2件、部分公开1件、不予公开3件、无法提供1件，结转下年度继续办理1件。不予公开的理由是属于行政查询事项2件、属于行政执法案卷1件，无法提供的原因是本机关不掌握相关政府信息。办结的申请均在法定期限内答复。因政府信息公开发生行政复议2件，其中结果维持1件、结果纠正1件；发生行政诉讼1件，为复议后起诉，尚未审结。
（三）政府信息管理
信息发布坚持先审查后公开，做到公开前核对内容、时限和范围，要求起草单位写清，发现表述不清的退回起草单位修改，防止错漏流入公开渠道。
（四）政府信息公开平台建设
“云河之声”微信公众号与政府门户网站同步发布信息，镇便民服务大厅设为信息查阅点，方便不上网的群众就近看到文件。
（五）监督保障
组织业务培训2次，召开政务公开工作会议1次。年度考核等次为良好，社会评议结果为满意，全年未发生责任追究情形。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
上年指出的村级公开更新不及时问题，整改后各村公开栏按月更新。对照群众期待，工作中仍有三个方面的不足。
一是政策解读形式单一。下一步，每件惠民政策配一份明白卡。
二是申请办理的节奏还需加快，个别申请留到年底才答复。改进时将登记、分办、审核的时间逐项倒排，到期前三天提醒承办人员，复杂事项提早会商，减少跨年办理。
三是答复质量有差距，有的答复被复议机关纠正，说理不够充分。今后将逐件核对法律依据和告知内容，文书写明理由和救济途径，复杂答复先作合法性审查再送达申请人。
六、其他需要报告的事项
依据《政府信息公开信息处理费管理办法》，2025年我镇收取信息处理费30元。除此以外，没有其他需要报告的事项。
云河镇人民政府
2026年1月20日
"""

QUIET = Filing(
    2025,
    TOWN,
    ZERO,
    keywords=("防汛抗旱",),
    given=facts_given(total=Count(80, "80余", exact=False)),
)
QUIET_TEXT = """\
云河镇人民政府2025年政府信息公开工作年度报告
一、总体情况
2025年，我镇按照《中华人民共和国政府信息公开条例》的要求做好公开工作，群众想知道什么就先讲清什么，文件、办事指南和结果一并公布。
（一）主动公开
全年主动公开政府信息80余条。公开内容涉及防汛抗旱，方便村民提早准备。
（二）依申请公开
依申请公开的渠道保持畅通，受理方式和办理程序对外公布。2025年未收到政府信息公开申请，也没有结转下年度继续办理的申请；未发生因政府信息公开引起的行政复议和行政诉讼。
（三）政府信息管理
信息发布前先作审查，依法应当公开的及时公布，涉及国家秘密和个人隐私的依法不予公开。
（四）政府信息公开平台建设
公开平台以方便群众查找为目的，信息按类别归集，做到内容准确、来源清楚。
（五）监督保障
工作考核结果：【待填：2025年政务公开工作考核结果】。社会评议结果：【待填：社会评议结果】。责任追究结果：【待填：责任追究结果】。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
对照条例要求和群众期待，工作中还有以下两个方面的不足，需要在新的一年里补上。
一是公开内容的针对性有待加强，与村民生产生活密切的信息偏少，群众看了还要再问。下一步将梳理村民常问的事项，对照基层政务公开标准目录逐项补充，文件写清办理条件、时间和联系电话。
二是公开形式还不够丰富，文字多、图表少，老年人读起来吃力。今后将把政策要点编成图表和问答，在村里公开栏同步张贴，听取村民意见后再作调整，让群众看得懂、用得上。
六、其他需要报告的事项
信息处理费收取情况：【待填：2025年信息处理费收取金额】。无其他需要报告的事项。
"""


def swapped(text: str, old: str, new: str) -> str:
    assert text.count(old) >= 1, old
    return text.replace(old, new)


def rules(filing: Filing, text: str) -> set[str]:
    return {rule for rule, _ in findings(filing, text)}


@pytest.mark.parametrize(("filing", "text"), [(BUSY, BUSY_TEXT), (QUIET, QUIET_TEXT)])
def test_good_draft_is_clean(filing: Filing, text: str) -> None:
    assert judge(filing, text) == []


# What stands in the good text, what is put in its place, the rule that must find it.
PLANTED_BUSY = (
    ("信息600条", "信息601条", "numbers"),
    ("信息600条", "信息600余条", "numbers"),
    ("网站412条、微信公众号188条", "网站188条、微信公众号412条", "numbers"),
    ("增加60条", "减少60条", "numbers"),
    ("增长11.1%", "增长12.1%", "numbers"),
    ("政策解读12篇", "政策解读13篇", "material"),
    ("政策解读12篇", "政策解读12期", "material"),
    ("政策解读12篇。", "政策解读12篇，其中解读材料12篇。", "numbers"),
    ("废止1件", "废止2件", "numbers"),
    ("许可决定12件、行政处罚决定3件", "许可决定3件、行政处罚决定12件", "numbers"),
    ("12.5万元", "125万元", "numbers"),
    ("本年新收政府信息公开申请7件", "本年新收政府信息公开申请8件", "numbers"),
    ("自然人5件、商业企业2件", "自然人2件、商业企业5件", "numbers"),
    ("自然人5件、商业企业2件", "自然人5件、科研机构2件", "numbers"),
    ("全年办结7件", "全年办结8件", "numbers"),
    ("、部分公开1件", "", "numbers"),
    ("其中予以公开2件、部分公开1件", "其中予以公开1件、部分公开2件", "numbers"),
    ("行政查询事项2件、属于行政执法案卷1件", "行政查询事项1件、属于行政执法案卷2件", "numbers"),
    ("行政查询事项2件", "国家秘密2件", "reasons"),
    ("结果维持1件、结果纠正1件", "结果维持2件", "numbers"),
    ("行政诉讼1件，为复议后起诉", "行政诉讼1件，为未经复议直接起诉", "review_ends"),
    ("培训2次", "培训3次", "material"),
    ("会议1次", "会议2次", "material"),
    ("处理费30元", "处理费300元", "numbers"),
    ("收取信息处理费30元", "未收取信息处理费", "denials"),
    ("办结的申请均在法定期限内答复", "收到的申请均已按期办结", "universal"),
    ("因政府信息公开发生行政复议2件", "未发生行政复议", "denials"),
    ("“云河之声”微信公众号", "“云河发布”微信公众号", "quoted_names"),
    ("镇便民服务大厅设为", "镇文化站设为", "material"),
    ("防止错漏流入公开渠道", "已建立信息发布审核机制", "unsupported"),
    ("防止错漏流入公开渠道", "举办政府开放日", "unsupported"),
    ("防止错漏流入公开渠道", "网站访问量和检索功能同步提升", "unsupported"),
    ("防止错漏流入公开渠道", "群众满意度持续提升", "unsupported"),
    ("防止错漏流入公开渠道", "明确专人负责", "unsupported"),
    ("防止错漏流入公开渠道", "做到零差错", "boasts"),
    ("防止错漏流入公开渠道", "防止错漏流入营商环境领域", "foreign_themes"),
    ("防止错漏流入公开渠道", "下一步将继续核对", "promises"),
    ("2025年我镇收取", "2024年我镇收取", "years"),
    ("2025年，我镇贯彻", "2025年，我们贯彻", "self_reference"),
    ("2025年，我镇贯彻", "2025年，我街道贯彻", "self_reference"),
    ("把公开工作放在日常", "全县上下把公开工作放在日常", "whole_area"),
    ("把公开工作放在日常", "科室之间把公开工作放在日常", "kind_words"),
    ("与政府门户网站同步", "与市政府门户网站同步", "kind_words"),
    ("依据《政府信息公开信息处理费管理办法》", "依据国办公开办函〔2019〕60号", "citations"),
    ("《中华人民共和国政府信息公开条例》", "《政府信息公开管理条例》", "citations"),
    ("涉及乡村振兴、", "涉及中心工作、", "keywords"),
    ("、无法提供1件", "，其余1件", "rows"),
    ("，结转下年度继续办理1件", "", "rows"),
    ("，现行有效7件", "", "rows"),
    ("社会评议结果为满意", "社会评议结果为良好", "results"),
    ("均在法定期限内答复", "均有答复文书", "on_time"),
    ("每件惠民政策配一份明白卡", "丰富解读形式", "own_problems"),
    ("各村公开栏按月更新", "已经改正", "own_problems"),
    ("二是申请办理的节奏", "申请办理的节奏", "problems"),
    (
        "今后将逐件核对法律依据和告知内容，文书写明理由和救济途径，复杂答复先作合法性审查再送达申请人。",
        "",
        "problems",
    ),
    ("（四）政府信息公开平台建设\n", "", "subheadings"),
    ("（三）政府信息管理", "（三）组织领导", "subheadings"),
    ("六、其他需要报告的事项", "六、其他事项", "section_titles"),
    (
        "四、政府信息公开行政复议、行政诉讼情况\n",
        "四、政府信息公开行政复议、行政诉讼情况\n未发生。\n",
        "tables_only",
    ),
    ("信息600条，其中", "信息600条,其中", "punctuation"),
    ("增长11.1%。", "增长11.1%。。", "punctuation"),
    ("全年办结7件，", "截止年底办结7件，", "punctuation"),
    ("日常工作中", "日常工作工作中", "punctuation"),
    ("公布结果。", "公布结果的。", "punctuation"),
    ("公布结果。", "公布{{结果}}。", "punctuation"),
    ("公布结果。", "公布[结果|成效]。", "punctuation"),
    ("公布结果。", "公布“结果。", "punctuation"),
    ("公布结果。", "公布结果", "endings"),
    ("发布政策解读12篇。", "发布政策解读12篇。发布政策解读12篇。", "repetitions"),
    ("除此以外，没有其他需要报告的事项。", "【待填：其他事项】。", "pending"),
    ("镇便民服务大厅设为", "镇便民服务大厅、镇文化站设为", "places"),
    ("安全生产等领域", "安全生产、防汛抗旱等领域", "foreign_themes"),
    (
        "全年办结7件，其中予以公开2件、部分公开1件、不予公开3件、无法提供1件",
        "全年办结7件，只涉及予以公开一项",
        "universal",
    ),
    ("一是政策解读形式单一", "一是村级公开更新不及时", "last_year_in_five"),
    ("二是申请办理的节奏还需加快", "二是重复申请偏多", "presumed"),
    ("信息发布坚持先审查后公开，", "对拟公开的信息进行保密审查，", "unflagged_practices"),
    ("安全生产等领域", "项目安排、资金去向、验收结果等领域", "contents"),
    ("安全生产等领域。", "安全生产等领域，公布项目安排、资金去向和验收结果。", "contents"),
    ("做到公开前核对", "要求公开前核对", "demands"),
    ("坚持先审查后公开", "按《条例》第十七条先审查后公开", "articles"),
    ("属于行政查询事项2件、属于行政执法案卷1件", "属于行政执法案卷1件，其余2件", "remainder"),
    (
        "镇便民服务大厅设为信息查阅点",
        "镇便民服务大厅设为信息查阅点，公开专区设在镇便民服务大厅",
        "material",
    ),
    ("收取行政事业性收费12.5万元。", "收取行政事业性收费12.5万元，共计12.5万元。", "doubled"),
)
PLANTED_QUIET = (
    ("2025年未收到政府信息公开申请，也没有", "2025年收到的申请均按期答复，没有", "no_applications"),
    ("受理方式和办理程序对外公布", "答复率保持稳定", "no_applications"),
    ("；未发生因政府信息公开引起的行政复议和行政诉讼", "", "reviews"),
    (
        "工作中还有以下两个方面的不足",
        "上年指出的问题已经改正，还有以下两个方面的不足",
        "last_year_in_five",
    ),
    ("一是公开内容的针对性", "一是答复被复议机关纠正，公开内容的针对性", "presumed"),
    ("80余条", "约80余条", "punctuation"),
    ("80余条", "80条", "numbers"),
    ("信息80余条。", "信息80余条，较上年有所增加。", "numbers"),
    ("方便村民提早准备", "通过微信公众号提醒村民", "unsupported"),
    ("方便村民提早准备", "组织培训提醒村民", "unsupported"),
    ("方便村民提早准备", "发布解读3期提醒村民", "numbers"),
    ("方便村民提早准备", "在信息查阅点提醒村民", "unsupported"),
    ("【待填：责任追究结果】", "未发生", "pending"),
    ("工作考核结果：【待填：2025年政务公开工作考核结果】", "工作考核结果良好", "unsupported"),
    ("【待填：2025年信息处理费收取金额】", "未收取信息处理费", "denials"),
)


@pytest.mark.parametrize(("old", "new", "rule"), PLANTED_BUSY)
def test_planted_fault_is_found(old: str, new: str, rule: str) -> None:
    assert rule in rules(BUSY, swapped(BUSY_TEXT, old, new))


@pytest.mark.parametrize(("old", "new", "rule"), PLANTED_QUIET)
def test_planted_fault_is_found_where_nothing_happened(old: str, new: str, rule: str) -> None:
    assert rule in rules(QUIET, swapped(QUIET_TEXT, old, new))


# True sentences in other words: the draft must stay clean.
TRUE_BUSY = (
    (
        "全年主动公开政府信息600条，其中政府门户网站412条、微信公众号188条，比上年增加60条，增长11.1%。",
        "全年通过政府门户网站和微信公众号分别公开信息412条和188条，合计600条，由上年的540条增至600条。",
    ),
    ("比上年增加60条，增长11.1%", "较上年的540条增长11.11%"),
    ("，比上年增加60条，增长11.1%", "，同比增长11%"),
    ("，比上年增加60条，增长11.1%", "，总数比去年多60条"),
    ("发布政策解读12篇", "全年形成12篇政策解读"),
    (
        "制发行政规范性文件2件，废止1件，现行有效7件",
        "新制定规范性文件2件，废止规范性文件1件，现行有效的有7件",
    ),
    (
        "作出行政许可决定12件、行政处罚决定3件",
        "行政许可、行政处罚决定分别为12件和3件",
    ),
    (
        "本年新收政府信息公开申请7件，其中自然人5件、商业企业2件；上年结转1件。",
        "上年结转1件、本年新收7件，合计8件，申请人以自然人为主，其中自然人6件、商业企业2件。",
    ),
    (
        "本年新收政府信息公开申请7件，其中自然人5件、商业企业2件；上年结转1件。",
        "2025年新收到申请7件（自然人提出5件，商业企业提出2件），另有上年度结转的申请1件。",
    ),
    (
        "全年办结7件，其中予以公开2件、部分公开1件、不予公开3件、无法提供1件，结转下年度继续办理1件。",
        "办理完毕7件：2件予以公开，1件部分公开，3件不予公开，1件无法提供；还有1件结转下一年度。",
    ),
    (
        "其中予以公开2件、部分公开1件、不予公开3件、无法提供1件",
        "予以公开和不予公开分别为2件和3件，部分公开、无法提供各1件",
    ),
    (
        "不予公开的理由是属于行政查询事项2件、属于行政执法案卷1件，无法提供的原因是本机关不掌握相关政府信息。",
        "不予公开的3件中，2件属于行政查询事项，1件属于行政执法案卷；无法提供的1件，系本机关不掌握相关政府信息。",
    ),
    ("办结的申请均在法定期限内答复", "已办结的申请全部按期答复"),
    (
        "因政府信息公开发生行政复议2件，其中结果维持1件、结果纠正1件；发生行政诉讼1件，为复议后起诉，尚未审结。",
        "由此引发的行政复议有2件，1件维持、1件纠正；另有1件行政诉讼，属于复议后起诉，正在审理中。",
    ),
    ("发生行政诉讼1件，为复议后起诉，尚未审结", "发生行政诉讼1件，系经复议后起诉，目前1件尚未审结"),
    ("组织业务培训2次，召开政务公开工作会议1次", "全年举办2次业务培训、召开1次专题会议"),
    ("组织业务培训2次", "组织业务培训两次"),
    (
        "年度考核等次为良好，社会评议结果为满意，全年未发生责任追究情形",
        "工作考核方面，年度考核等次为良好；社会评议满意；未发生需要责任追究的情形",
    ),
    ("2025年我镇收取信息处理费30元", "全年共收信息处理费30元"),
    (
        "“云河之声”微信公众号与政府门户网站同步发布信息",
        "微信公众号云河之声与县政府门户网站同步发布信息",
    ),
    ("放在日常工作中", "纳入全镇日常工作"),
    ("收取行政事业性收费12.5万元", "行政事业性收费金额12.5万元"),
    ("；上年结转1件", "（71.4%来自自然人）；2024年结转1件"),
)
TRUE_QUIET = (
    (
        "2025年未收到政府信息公开申请，也没有结转下年度继续办理的申请",
        "全年没有收到政府信息公开申请，无结转下年度办理事项",
    ),
    (
        "未发生因政府信息公开引起的行政复议和行政诉讼",
        "因政府信息公开引起的行政复议、行政诉讼均未发生",
    ),
    ("受理方式和办理程序对外公布", "依照条例，收到申请后20个工作日内答复"),
    ("全年主动公开政府信息80余条", "2025年，共发布政府信息80余条"),
    ("信息按类别归集", "县政府门户网站的信息按类别归集"),
)


@pytest.mark.parametrize(("old", "new"), TRUE_BUSY)
def test_true_wording_passes(old: str, new: str) -> None:
    assert judge(BUSY, swapped(BUSY_TEXT, old, new)) == []


@pytest.mark.parametrize(("old", "new"), TRUE_QUIET)
def test_true_wording_passes_where_nothing_happened(old: str, new: str) -> None:
    assert judge(QUIET, swapped(QUIET_TEXT, old, new)) == []


def statistics(text: str) -> list[tuple[int, int]]:
    """Where the numbers of a draft stand that speak of the year."""
    found = re.finditer(r"(?<![\d.年月〔第])\d+(?:\.\d+)?(?=余?[条件次元万%])", text)
    return [match.span() for match in found]


def test_calls_that_were_all_answered_are_no_applications() -> None:
    calls = (Response("12345热线", Count(5, "5"), "次", Count(5, "5")),)
    filing = QUIET._replace(given=facts_given(QUIET.given, responses=calls))
    denied = "未发生因政府信息公开引起的行政复议和行政诉讼"
    told = swapped(QUIET_TEXT, denied, f"{denied}。接听12345热线来电5次，全部办结")
    assert "universal" not in rules(filing, told)
    claimed = swapped(QUIET_TEXT, denied, f"{denied}。收到的申请全部办结")
    assert "universal" in rules(filing, claimed)


@pytest.mark.parametrize(("start", "end"), statistics(BUSY_TEXT))
def test_any_other_number_is_found(start: int, end: int) -> None:
    other = str(Decimal(BUSY_TEXT[start:end]) + 1)
    assert judge(BUSY, BUSY_TEXT[:start] + other + BUSY_TEXT[end:]) != []


SENTENCES = [
    sentence
    for passage in of_text(BUSY_TEXT)
    if passage.section == "一" and passage.is_prose and passage.part in {1, 2, 4, 5}
    for sentence in sentences(passage.text)
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_any_sentence_left_out_is_missed(sentence: str) -> None:
    """Every sentence of these parts says something the input wants said."""
    assert judge(BUSY, swapped(BUSY_TEXT, sentence, "公开的内容以方便群众为先。")) != []
