"""Regimes that random filings hardly ever reach."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from draftkit.kinds import disclosure
from draftkit.kinds.bodies import KINDS
from draftkit.kinds.fields import FACT_FIELDS, Given
from draftkit.kinds.material import (
    PARTS,
    Account,
    Channel,
    ContentClass,
    Decisions,
    Explained,
    Inspection,
    Occasion,
    Office,
    Practised,
    Press,
    Proposals,
    Response,
    Site,
    Venue,
)
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.model import Body, Filing, LastYear, Lead
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.given import facts_given, some
from tests.support.wordlists import VERDICTS

_NOTHING = dict.fromkeys(disclosure.DISCLOSURE.cells, 0)


def corner_filings() -> tuple[Filing, ...]:
    """One filing for each such regime."""
    base = random_filing(1)._replace(cells=_NOTHING, last=None, keywords=(), keyword_text="")
    waiting = {
        **_NOTHING,
        "表三.本年新收.自然人": 2,
        "表三.本年新收.总计": 2,
        "表三.结转下年度.自然人": 2,
        "表三.结转下年度.总计": 2,
    }
    answered = {
        **_NOTHING,
        **{
            f"表三.{row}.{who}": 2
            for row in ("本年新收", "予以公开", "总计")
            for who in ("自然人", "总计")
        },
    }
    late = facts_given(all_on_time=True, accountability="对1名逾期答复的人员进行约谈")
    equal = facts_given(total=Count(540, "540"))
    nothing = facts_given(total=Count(0, "0"))
    bodies = (
        Body("瓦亭镇人民政府", "镇", "乡级", "我镇"),
        Body("清源县人民政府", "县", "县级", "我县"),
    )
    return (
        base._replace(given=facts_given()),
        base._replace(cells=answered, given=late),
        *(base._replace(year=2020, given=facts_given(fee=fee)) for fee in (None, Decimal(300))),
        *(base._replace(body=body, given=nothing) for body in bodies),
        base._replace(body=bodies[1], given=facts_given(proposals=(Proposals(satisfied="98%"),))),
        base._replace(
            body=_OFFICE, cells={**_NOTHING, "表二.规章.制发": 1, "表二.规章.现行有效": 5}
        ),
        *(
            base._replace(body=body, cells={**_NOTHING, "表二.规章.现行有效": n})
            for body in (
                Body("滨城市生态环境局", "部门", "市级", "我局"),
                Body("滨城市人民政府", "市", "市级", "我市"),
            )
            for n in (1, 5)
        ),
        base._replace(given=equal, last=LastYear(total=Count(540, "540"))),
        base._replace(cells=waiting),
        *(base._replace(cells=cells) for cells in (_LEFT, _LEFT_BUT_ONE)),
        *(base._replace(given=facts_given(on_time=n), cells=_ANSWERED) for n in (2, 3)),
        base._replace(
            given=facts_given(channels=(Channel("政府门户网站"), Channel("微信公众号"))),
            only_given=True,
        ),
        *(base._replace(given=given) for given in _material()),
        *(base._replace(given=given) for given in _in_order()),
        *(base._replace(given=given) for given in _conducted()),
        *(
            base._replace(given=given, cells=cells)
            for given in _practised()
            for cells in (_NOTHING, waiting)
        ),
        *(base._replace(given=given, cells={**waiting, **_DISPUTE}) for given in _followed()),
    )


_OFFICE = Body("云川市人民政府办公室", "部门", "市级", "我办")
_ANSWERED = {
    **_NOTHING,
    "表三.本年新收.自然人": 4,
    "表三.本年新收.总计": 4,
    "表三.予以公开.自然人": 3,
    "表三.予以公开.总计": 3,
    "表三.总计.自然人": 3,
    "表三.总计.总计": 3,
    "表三.结转下年度.自然人": 1,
    "表三.结转下年度.总计": 1,
}
_LEFT = {
    **_NOTHING,
    "表三.上年结转.自然人": 2,
    "表三.上年结转.总计": 2,
    "表三.结转下年度.自然人": 2,
    "表三.结转下年度.总计": 2,
}
"""Applications of last year alone, of which none was answered."""
_LEFT_BUT_ONE = {
    **_LEFT,
    "表三.予以公开.自然人": 1,
    "表三.予以公开.总计": 1,
    "表三.总计.自然人": 1,
    "表三.总计.总计": 1,
    "表三.结转下年度.自然人": 1,
    "表三.结转下年度.总计": 1,
}
_DISPUTE = {"表四.行政复议.结果纠正": 1, "表四.行政复议.总计": 1}


def _followed() -> Iterator[Given]:
    """Own practices that stand behind what they follow on: of the body, and of others."""
    for clauses in (
        ("对诉求逐件回访", "对纠错案件逐件复盘", "对各村公开工作按月排名"),
        ("来信由楼长当面答复", "纠错案件由法制科室复盘", "公开工作由县里按月排名"),
    ):
        yield facts_given(
            practices=tuple(map(Practised, clauses)),
            responses=(
                Response("12345热线", Count(9, "9"), "件"),
                Response("领导接待日", Count(12, "12"), "次"),
                Response("民情恳谈会", Count(6, "6"), "场"),
            ),
            inspections=(Inspection("网上监测", Count(3, "3"), "次"),),
        )


def _practised() -> Iterator[Given]:
    """Two practices in every part, of the body and of the office that does the work."""
    for own in ("目录更新", "每年春秋两季核对学校公示栏"):
        yield facts_given(practices=(Practised(own),))
    for part in PARTS:
        practices = tuple(Practised(name, part) for name in ("保密审查", "信息归档"))
        yield facts_given(practices=practices)
        yield facts_given(practices=practices, office=(Office("党政办公室"),))
        duty = "申请登记和转办，法规科负责合法性审核"
        yield facts_given(practices=practices, office=(Office("党政办公室", duty),))
        yield facts_given(office=(Office("党政办公室", duty),), deputy="副镇长")
        many = tuple(Practised(f"定期检查第{n}类信息", part) for n in "一二三四五")
        yield facts_given(practices=many)
        yield facts_given(practices=(Practised("镇村干部轮流值守窗口", part),))


def _conducted() -> Iterator[Given]:
    """What was done about the work: a training told by how it was held, checks, who was held to account."""
    steps = ("承办科室核对档案", "法律顾问出具意见", "分管领导签发")
    yield facts_given(review_steps=steps)
    yield facts_given(trainings=(Occasion(Count(1, "1"), theme="邀请县政务公开办讲课"),))
    yield facts_given(trainings=(Occasion(Count(1, "1"), theme="补贴公示中的个人信息隐去处理"),))
    yield facts_given(inspections=(Inspection("到村抽查", Count(6, "6"), "次"),))
    for blame in ("1人被约谈", "对1名责任人进行提醒谈话", "2起"):
        yield facts_given(accountability=blame)


def _places() -> Iterator[Given]:
    """What is to be found in a place, by what stands there; media, columns and names of explanations by what they are."""
    yield facts_given(press=(Press("市电视台“问政”", Count(3, "3"), "期"),))
    yield facts_given(explanations=(Explained(Count(3, "3"), "惠企两分钟", "期"),))
    yield facts_given(explanations=(Explained(Count(3, "3"), "政策明白纸", "份"),))
    yield facts_given(site=(Site("县政府网站镇子栏目", is_main=True, columns=("公示", "公告")),))
    for facility, contents in (
        ("电子显示屏", ("医保", "反诈")),
        ("公开栏", ("医保", "低保名单")),
        ("公开驿站", ("医保", "养老")),
        ("服务台", ("医保", "养老")),
        ("政务公开专区", ("政策查询", "申请受理")),
    ):
        venue = Venue("镇便民服务大厅", facility, Count(1, "1"), contents=contents)
        yield facts_given(venues=(venue,))
    yield facts_given(venues=(Venue("政务公开专区", contents=("查阅", "申请", "咨询")),))
    yield facts_given(venues=(Venue("政务公开栏", number=Count(12, "12"), unit="块"),))
    yield facts_given(venues=(Venue("村务公开栏", number=Count(9, "9"), contents=("低保名单",)),))


def _in_order() -> Iterator[Given]:
    """Texts that lead to what is no result, to who is called like a lead, and to sessions of a body's own."""
    yield facts_given(
        appraisal="纳入区级绩效考评，5个单位被约谈", public_review="家长问卷52份，满意率94%"
    )
    yield facts_given(review_steps=("经办人自查", "双语校对", "分管领导签发"))
    sessions = (Occasion(Count(2, "2"), theme="县政府常务会专题研究"),)
    yield facts_given(meetings=sessions)


def _material() -> Iterator[Given]:
    """Verdicts in every form, classes that add up, and what is called by its name."""
    yield facts_given(
        meetings=(Occasion(Count(2, "2"), theme="政务公开推进会"),),
        trainings=(Occasion(Count(2, "2"), theme="全县政务公开专题培训（第三期）"),),
    )
    yield facts_given(proposals=(Proposals(satisfied="98%"),))
    for text in ("第三名", "被评为先进单位", "考核、评议被评为先进，没有追究责任", "甲乙丙"):
        yield facts_given(appraisal=text, public_review=text, accountability=text)
    held = "县政府对各单位开展考核、评议，追究1人责任"
    yield facts_given(appraisal=held, public_review=held, accountability=held)
    # Problems of no known family, without a measure: slow, loose, few; long, scattered.
    for problems in (
        ("双语稿件制作慢", "会议记录写法不统一", "双语材料偏少"),
        ("审批公示周期过长", "招标信息散见于多处", "物业类信息不全"),
    ):
        yield facts_given(problems=tuple(map(OwnProblem, problems)))
    yield facts_given(accounts=(Account("清源之声", "微信公众号", posts=Count(30, "30")),))
    yield facts_given(accounts=(Account("", "抖音号", posts=Count(30, "30")),))
    yield facts_given(
        problems=(OwnProblem("基层所队公布内容重复"), OwnProblem("监督考核机制不完善"))
    )
    yield facts_given(problems=(OwnProblem("小区改造资金明细公开不够"),))
    states = (Remedy("栏目重复", "已整改到位"), Remedy("网站老旧", "仍在推进，明年完成"))
    yield facts_given(remedies=states)
    yield facts_given(appraisal="未开展", public_review="未开展", accountability="未发生")
    yield facts_given(appraisal="良好", public_review="满意", accountability="无")
    yield facts_given(
        appraisal="县直部门考核中排名第11位", public_review="满意", accountability="无"
    )
    yield facts_given(appraisal="92.5分", public_review="满意", accountability="无")
    yield facts_given(appraisal="政务公开占部门效能考核3分", public_review="95.1%")
    for steps in (
        ("甲", "乙"),
        ("甲审核", "乙签发"),
        ("甲审核", "乙统一对外发布"),
        ("甲看稿", "乙点头后挂网"),
        ("甲拟答", "乙审核", "丙签发"),
        ("初审", "终审"),
        ("甲", "乙", "丙"),
        ("甲审核", "乙复核", "丙签发"),
        ("甲审核", "乙复核", "丙统一对外发布"),
        ("甲看稿", "乙核对", "丙点头后挂网"),
        ("初审", "复审", "终审"),
        ("分管领导签发",),
        ("站所拟稿", "双语校对", "分管领导签发"),
        ("站所拟稿", "双语校对", "专班统一对外发布"),
        ("甲审核", "乙复核", "丙发布前核校"),
    ):
        yield facts_given(review_steps=steps)
        yield facts_given(review_steps=steps, practices=(Practised("三审三校"),))
    website = (Channel("区政府网站", Count(3, "3")),)
    yield facts_given(channels=website, classes=(ContentClass("政策", Count(3, "3")),))
    yield facts_given(inspections=(Inspection("对照检查指标开展日常监测"),))
    yield facts_given(inspections=(Inspection("监督岗", Count(4, "4"), "个"),))
    for way in (
        "县政府办公室栏目检查",
        "县纪委抽查公示栏",
        "县纪委抽查政务公开栏",
        "县审计局检查时核对公示资料",
    ):
        yield facts_given(inspections=(Inspection(way, Count(2, "2"), "次"),))
    classes = (ContentClass("政策文件", Count(30, "30")), ContentClass("通知公告", Count(70, "70")))
    yield facts_given(total=Count(100, "100"), classes=classes)
    channels = (Channel("政府门户网站", Count(100, "100")), Channel("微信公众号", Count(20, "20")))
    yield facts_given(channels=channels, classes=classes)
    yield facts_given(total=Count(15, "15"), channels=channels[:1])
    yield facts_given(total=Count(100, "100"), channels=channels[:1])
    yield facts_given(
        site=(Site("清源县人民政府网站", features="政务公开下设法定主动公开内容子目录"),)
    )
    yield facts_given(accounts=(Account("瓦亭之声", "微信公众号", followers=Count(3200, "3200")),))
    about = (Occasion(Count(1, "1"), "3月", "全镇政务公开工作"),)
    acts = (Occasion(Count(1, "1"), "3月", "部署年度任务"),)
    yield facts_given(meetings=about, trainings=about)
    yield facts_given(meetings=acts)
    yield facts_given(explanations=(Explained(Count(3, "3"), forms=("图解", "视频")),))
    yield facts_given(explanations=(Explained(Count(3, "3"), "惠农两分钟", "期", ("视频",)),))
    yield facts_given(
        explanations=(Explained(Count(6, "6"), "惠企两分钟", "期", ("图解", "视频")),)
    )
    yield facts_given(explanations=(Explained(Count(9, "9"), "明白纸", "种"),))
    yield facts_given(explanations=(Explained(Count(9, "9"), "政策问答", "期", ("图解",)),))
    yield facts_given(explanations=(Explained(Count(6, "6"), forms=("图解", "街头宣讲")),))
    yield facts_given(explanations=(Explained(Count(6, "6"), forms=("院坝会",)),))
    yield facts_given(decisions=(Decisions(opinions=Count(12, "12")),))
    yield facts_given(total=Count(100, "100"), channels=(Channel("政府门户网站"),))
    yield facts_given(practices=(Practised("专人维护栏目"),))
    yield from _places()
    yield facts_given(site=(Site("清源县人民政府网站", columns=("政策文件", "惠民专栏")),))
    yield facts_given(
        site=(Site("清源县人民政府网站", columns=("政策文件", "财政信息", "通知公告")),)
    )


def plain_filings() -> tuple[Filing, ...]:
    """For every kind of body filings with one thing to tell and nothing else."""
    return tuple(_of_kind(filing, kind) for kind in KINDS for filing in _single_things())


def _single_things() -> Iterator[Filing]:
    base = random_filing(1)._replace(
        cells=_NOTHING, last=None, keywords=(), keyword_text="", preface=None
    )
    for given in (
        facts_given(channels=(("政府门户网站", 90), ("政务公开栏", 10))),
        facts_given(channels=(("政府门户网站", 90),)),
        facts_given(total=Count(600, "600余", exact=False)),
        facts_given(reading_points=("档案馆",)),
        facts_given(public_review="群众满意度为96.4%"),
        facts_given(public_review="社会评议结果为满意"),
    ):
        yield base._replace(given=given)
    yield base._replace(given=facts_given(), only_given=True)
    for channels in ((("政府门户网站", 90), ("政务公开栏", 10)), (("政府门户网站", 90),)):
        for total in (None, *(Count(number, str(number)) for number in (90, 100, 300))):
            yield base._replace(given=facts_given(total=total, channels=channels), only_given=True)
    for field, texts in VERDICTS.items():
        name = {"考核": "appraisal", "社会评议": "public_review"}.get(field, "accountability")
        for text in (*texts, *_OTHER_VERDICTS[field]):
            yield base._replace(given=facts_given(**{name: text}))
    yield from _of_material(base)
    yield base._replace(cells={**_NOTHING, "表二.行政规范性文件.现行有效": 9})
    petitions = ("不予处理.信访举报投诉类申请",) * 3
    for rows in (("予以公开",), _REASONS[:1], _REASONS[:2], _REASONS, petitions):
        yield base._replace(cells=_answered(rows))


_OTHER_VERDICTS = {
    "考核": ("先进单位", "列入全县前列", "获得县级表彰", "由上级评定为先进"),
    "社会评议": ("口碑不错", "由第三方测评为良好", "参评群众表示满意", "列全县第3名"),
    "责任追究": (
        "口头提醒",
        "对1名工作人员进行了批评教育",
        "因答复超期处理1人",
        "全年责任追究2人，已整改到位",
    ),
}


def _of_material(base: Filing) -> Iterator[Filing]:
    """Every field alone, whole and in part."""
    for number, field in enumerate(FACT_FIELDS):
        for whole in (True, False):
            rng = Random(number)  # noqa: S311
            given = Given({field: some(rng, field, whole=whole)})
            yield base._replace(given=given)
    whole = facts_given(
        total=Count(50, "50"),
        classes=(ContentClass("机构职能", Count(20, "20")), ContentClass("政策", Count(30, "30"))),
    )
    yield base._replace(given=whole)
    for part in PARTS:
        yield base._replace(given=facts_given(), supplements={part: ("全年无其他情况。",)})
    yield base._replace(given=facts_given(), lead=Lead("甲思想", ("乙精神",), "丙部署", "丁工作"))


_REASONS = tuple(
    f"不予公开.{reason}"
    for reason in ("属于国家秘密", "保护第三方合法权益", "属于行政执法案卷", "属于行政查询事项")
)


def _answered(rows: tuple[str, ...]) -> dict[str, int]:
    """Cells of one application for each row, answered that way."""
    cells = dict(_NOTHING)
    for row in (*rows, *["本年新收", "总计"] * len(rows)):
        for column in ("自然人", "总计"):
            cells[f"表三.{row}.{column}"] += 1
    return cells


def _of_kind(filing: Filing, kind: str) -> Filing:
    level = {"县": "县级", "市": "市级", "区": "县级", "旗": "县级", "部门": "县级"}.get(
        kind, "乡级"
    )
    name = {"部门": "清源县水务局", "街道": "和平街道办事处"}.get(kind, f"清源{kind}人民政府")
    own = "我局" if kind == "部门" else f"我{kind}"
    return filing._replace(body=Body(name, kind, level, own, ""))


def family_filings() -> tuple[Filing, ...]:
    """For each family of problems a keyword brings up, and each kind of body, one filing."""
    base = random_filing(1)._replace(last=None, keyword_text="", given=facts_given())
    documents = {**_NOTHING, "表二.行政规范性文件.现行有效": 1}
    return tuple(
        _of_kind(base._replace(cells=documents, keywords=family.themes[:1]), kind)
        for family in shipped_bank().families
        if family.basis == "关键词"
        for kind in family.kinds or KINDS
    )


def shown_filings() -> tuple[Filing, ...]:
    """For each thing that a body's own facts show to be little, and each kind of body, one filing that gives nothing else."""
    site, account = Channel("政府网站", Count(80, "80")), Channel("微信公众号", Count(60, "60"))
    facts: tuple[dict[str, object], ...] = (
        {"channels": (site,)},
        {"channels": (site, account)},
        {"channels": (Channel("政府网站", Count(90, "90")), Channel("公告栏", Count(10, "10")))},
        {"staff": Count(2, "2")},
        {"trainings": 1},
        {"explanations": (Explained(Count(9, "9")),)},
        {"explanations": (Explained(Count(9, "9"), forms=("图解",)),)},
        {"accounts": (Account("清源之声", "微信公众号", posts=Count(30, "30")),)},
        {"accounts": (Account("清源之声", "微信公众号", followers=Count(3200, "3200")),)},
        {"decisions": (Decisions(Count(3, "3"), Count(1, "1")),)},
    )
    base = random_filing(1)._replace(last=None, keyword_text="", keywords=(), cells=_NOTHING)
    asked = base._replace(given=facts_given(), cells=_answered(("予以公开",) * 6))
    return tuple(
        _of_kind(filing, kind)
        for filing in (*(base._replace(given=facts_given(**given)) for given in facts), asked)
        for kind in KINDS
    )


def keyword_filings() -> tuple[Filing, ...]:
    """For each theme the bank knows one filing that names nothing else; all kinds take turns."""
    bodies: dict[str, Body] = {}
    seed = 0
    while len(bodies) < len(KINDS):
        body = random_filing(seed).body
        bodies.setdefault(body.kind, body)
        seed += 1
    base = random_filing(1)._replace(
        cells=_NOTHING, last=None, given=facts_given(), keyword_text=""
    )
    return tuple(
        base._replace(body=bodies[KINDS[number % len(KINDS)]], keywords=(theme.name,))
        for number, theme in enumerate(shipped_bank().themes)
    )
