"""An office's own clause, read for who does what, and put so that it can stand in a report.

An office writes as it speaks (停车方案在小区业主群公示七天, 节前公布限流信息, 网格员上门核对对象).  Before the body is named
before it, it has to be known whether the clause has somebody of its own who acts, or begins with when it is done, or with
what it is done to.  No parser: jieba's tagger takes half a second to load, a draft a tenth; what is not understood is
said of nobody and stands as it was written.
"""

from __future__ import annotations

import re

from draftkit.chinese.clauses import begins_with_verb, begins_with_word, rounded
from draftkit.chinese.dates import of_this_year
from draftkit.chinese.subjects import doer_of
from draftkit.chinese.talk import done_so, written
from draftkit.chinese.topics import of_topic, topical, with_object
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple


class Act(NamedTuple):
    """What a clause says: ``when`` (a time that stands before whoever acts; ""), then ``does``.

    ``by_body``: nobody of its own acts in it, so that the body can be named before ``does``.
    """

    does: str
    when: str = ""
    by_body: bool = False

    def said_by(self, body: str) -> str:
        """The clause, with ``body`` ("" where the sentence has named it) where it belongs."""
        who = body if self.by_body else ""
        return f"{self.when}，{who}{self.does}" if self.when else f"{who}{self.does}"


_EVENT = (
    "(?:发布|公开|公示|上传|印发)(?:信息|文件|材料|稿件|内容)|发布|公开|上网|上传|公示|公布|印发|调整|答复|到期|期满|开学|发放|停工|复工|换届|收到|完工|竣工|审批|出台|实施|办理|征求|招标|拟稿|起草"
    "|签订|制定|张贴|上墙|挂网|[签发修建改办交寄]完|到账|到货|寄出|报送|受理|审核|签发|施工|验收|开工|开会|拨付|缴费|申报|评审|摇号|拆迁|搬迁|转场|来访|来电|接访|推送|提交|交付|通过"
)
_TIME = "接羔|割草|收割|插秧|采茶|节|会|雨季|汛期|台风|休渔期|春耕|秋收|农闲|冬闲|开春|入冬|入汛|节假日|假期|暑假|寒假|旺季|赶集|赶场|逢场|考试|招生季|供暖|采暖季|旅游季"
_LONG = r"(?:[一二三四五六七八九十两\d]+(?:个)?(?:工作日|小时|日|天|周|月)内?|半小时)"
_WHEN = regex(
    rf"(?P<when>(?:信息)?(?!要求)[^，、；\d先]{{0,9}}?(?:{_EVENT}|{_TIME})(?:之)?(?:[前后]{_LONG}?|时(?!限)|{_LONG}(?<=内)))，?"
    r"(?P<does>(?![期的门面来台续者间有是为])[^，].+)"
)
_OPENED = regex(
    r"(?P<when>[^，、；\d]{2,8}(?:完|到账的?|到货的?)当[天日](?=短信|[给向把将对在发])|(?:起草|拟制|拟稿|制发|发布|公开|公布|公示|办理|答复|审核|受理|收到|上传|上网|制作|编制|印发)[^，、；\d]{2,8}?[时前后])，?(?P<does>[^，].+)"
)
"""A clause that begins with what is done first (起草公文时…)."""
_OLD_WHEN = regex(
    "(?P<when>[^，、；\\d]{2,9}?(?<![目之以此先提])前|[^，、；\\d]{3,9}?(?<![及同随按限定届实适平小])时"
    "|[^，、；\\d先]{3,9}?(?<![然今先前最以之背售])后)，?"
    "(?P<does>[送会由先对核把书征逐请报再校查复审向公张与给在按当立及同组用不].{2,})"
)
"""Any time before a word with which a deed begins."""
_SOME_DAY = regex(
    r"(?P<day>(?:赶集|赶场|逢场|赶圩|分红|开学|发放)[日天]|[^，、]{0,4}(?:公开|开放|接待)[日周月](?!常)|圩日|(?:汛|暑|(?:防火|休渔|禁牧|供暖|采暖|禁捕|防汛|招生))期(?=[每用组张播发开巡设通公]))(?P<does>(?!由).{2,})"
)
"""A day at which something is done, before which an office that writes in haste leaves out 在."""
_THEN = regex("、(?=[发公上印][布开网传发示]之?后)")
"""A second time in one clause (发布前审核、发布后更新)."""
_OF_WHAT = ("发布", "公开", "上网", "上传", "公布", "公示")
"""What is done to 信息 where nobody says to what."""

# ---------------------------------------------------------------- who acts

_ROLE = regex(
    "(?:宣传|审核|协调|检查|督导|审查|管理|维护|调解|报送|校对|监督|督查|巡查|护林|监测|接待|答复|核查|受理)(?:员|人员|组|队)(?=.{2})"
    "|(?:培训|检测|评估|监测|评审|养老|服务|管理|执法|经办|审批)(?:机构|部门|学校|中心|窗口|站)|规范性|公示[栏屏牌]|公开电话(?=[早晚全每随有也])|公开栏(?!目)|公示(?:照片|期满)|答复(?:文书|书|底稿|期限)(?!要)|解读材料|网上(?:留言|诉求|投诉)"
)
"""People and things whose names begin like a verb."""
_BY_OTHERS = regex(
    r"(?!成立|组建|建立|形成|设立|构建|要求|督促|发现|落实|明确|每(?!件|份|条|项|户|起)|在|对|将|把|经|自|向|就|以|为|统一|一律|均|全部|定期|及时|集中|平时|全年|逐|应)[^，、；前后时]{2,14}(?<!统一)(?<!一律)(?<!并)由[^，]{2,}|每[^，由]{1,9}由各[^，]{2,}"
)
"""What others do to something (预警信息由电台转播)."""
_PUBLISHED_ONLY = regex(
    rf"(?P<act>主动公开|公示|公开|发布|公布)(?P<what>名单|信息|内容|材料|文件|公文|事项)(?P<within>{_LONG}(?<=内))?(?=只|均|都|一律|不|全部|同时|(?<=内))"
)
"""What was published, and what is true of it (公示名单只显示姓名)."""

# ---------------------------------------------------------------- what it is done to

_THING = (
    "名单|方案|标准|政策|结果|信息|文书|申请|资金|通知|进度|文件|审批|事项|流程|清单|目录|公告|预警|提示|数据|台账|账目|收支|补贴|补助"
    "|材料|问题|意见|建议|诉求|投诉|留言|来信|计划|情况|动态|价格|案例|合同|规定|办法|指南|指标|手册|公示|基准|收入|支出|水位|决定书|意见书|通知书|收费|价格|地址|电话|照片|表格|工程|[置程度布]图|稿件|文稿|译文|截图|公文|告知书|明白纸|图纸|海报|视频|草案"
)
_SIGN = "公开栏|公示栏|公告栏|宣传栏|栏目|账号|专区"
_ATTRIBUTE = regex(
    "(?:考核|评估|检查|监督|投诉|举报|处理|审核|审批|审查|答复|培训|解读|监测|整改|征求意见|双语|建设|登记|申请|执行|公示|宣传|学习|管理|保护|修改|评议"
    "|调整|督查|督导|修缮|抽查|抽检|检测|应当|根据需要|拟|执法|抽检|验收|接访|汛期|全面|集中)"
)
"""How the name of a thing may begin, besides those that begin no clause."""
_FORM = regex(
    "编制|制作|公布|发布|推送|印发|更新|核对|整理|张贴|报送|收集|梳理|清理|转发|发放|征求|解读政策|学习政策|执行标准|公开(?!栏|指南|目录)"
)
_HOW = (
    rf"同时|一并|均|都|一律|全部|全程|逐[户条件人家村项]|当[日天月场]|先|[按向在用以于随]|每(?!个|名|户|村|社)|定期|及时|提前|统一|集中|随时|实时"
    rf"|分类|分批|合并|{_LONG}|滚动|书面|短信|上门|一企一策|请|做成|印成|制成|编成|画成|译成|贴[到在进出]|印在|喷在|写在|改成|录成|送到|张贴|当面|口头|限时|限期|集体|同步|上网|上墙|及时|发[到给]|讲到|挂[到在]|放[到在]|回访|纳入|列入|抄送|留存"
)
_TO_THING = regex(
    rf"(?P<what>[^，；将把由对请]{{0,12}}?(?:{_THING}|(?:{_SIGN})(?=统一|更新|编号|每.{{1,3}}更新|定期)))(?P<how>(?:{_HOW})[^；，]*)"
)
_PASSIVE = regex("[由被经]")
_MADE = regex(
    r"先?(?:[^后再先]{0,8}?)(?:做成|印成|制成|编成|画成|译成|印在|喷在|写在|录成|改成|贴[到在进出]|张贴[到在进出]|送到|发[到给]|反馈给|讲到|挂[到在]|摆?放[到在]|纳入|列入)"
)
"""How a deed begins that leaves a thing somewhere or makes something of it: it takes 将."""
_PUT_UP = regex(
    "(?:上网|上墙|上屏|上传|张榜|进群|入网|张贴出来)(?:公开|公示|公布)?$|(?:告知|通知|反馈给?)[^，]{0,8}$"
)
"""How one ends that puts a thing up: it takes 将 as well."""
_SEEN_BY = regex("请(?P<whom>.{2,}(?:会审|审核|审查|核对|评审|校对|审定|审阅|审校)后.+)")
"""Those who look at a thing before what is done to it (请老工匠会审后公布)."""
_SENT_TO_SEE = regex(
    "送(?P<whom>[^，、]{2,8}?)(?:先|再)?(?:看|审|审看|审核|审查|把关|过目)(?:[一]?[遍下次])?"
)
"""Those to whom something is sent to be looked at, nobody says what (送司法所看一遍)."""
_BARE = regex(
    r"(?P<way>(?:同时|同步|当[日天]|滚动|书面|上门|一企一策|统一|集中|分类|定期|及时|提前.{0,5}?|每.{1,3}|[按向在用以][^并给]{1,12}?){1,3})(?P<act>推送|公示|公布|公开|发布|播放|播报|发放|张贴|解读|更新|通报|审核|审查|转发)"
)
"""A deed with nothing behind its verb: what it is done to can stand there (按规模分类推送惠企政策)."""
_WITHIN = regex(rf"{_LONG}(?<=内)")
_TO_PEOPLE = regex(
    r"(?P<whom>(?!对|向|给|为|让|请|由|把|将)[^，；]{0,8}(?:户|商户|企业|群众|居民|村民|家长|业主|人员|对象))(?P<how>逐[户人家一](?:送达|发放|告知|通知|上门送达).{2,})"
)
"""Those whom something is brought to, named first (老街商户逐户送达告知书)."""
_BY_MEANS = regex(
    r"(?P<means>(?:[镇乡村组]{0,2}|村级|应急)(?:大喇叭|广播|喇叭|村村响|流动车|宣传车|无人机))(?P<does>(?:每|早|晚|中午|定时|滚动|循环|播|入户|下乡|进村|同步).+)"
)
"""What is used, as if it acted (大喇叭每天播一条政策)."""

# ---------------------------------------------------------------- as a report says it

_SENT_TO = regex(
    "送(?P<what>[^，到]{2,8})到(?P<whom>[^，]{0,10}(?:对象|群众|人员|家庭|户|者|企业|职工|家属|老人))$"
)


_THOSE_THAT = regex(
    "^(?!对|将|把|由|向|给)(?P<those>[^，、]{5,}的)(?P<act>提醒|约谈|通报|退回|退件|督办|问责|催办|警示)$"
)
"""Those to whom something is done, without a word that says so (超期未答复的提醒)."""
_IF_SO = regex(
    "^(?!对|将|把|由|向|给)(?P<those>[^，、]{4,}(?<!到账)(?<!到货)(?<!完)的)(?P<act>(?:当[日天场]|及时|立即|逐[件条户项]|先|限时|一律|书面|写明|说明|注明)[^，]{2,8})$"
)
"""The same, of what is done at once (公示栏破损的及时更换)."""
_EACH = regex("^(?P<each>每(?:个)?[^，]{1,3})(?=[一二三两]名)")
"""Where a verb is left out (每村一名监督员)."""


_EACH_OF = regex(
    "(?:(?:每[天日周月季年]|每个月|每季度|每半[月年])[^，、各对向给到由把将在为]{0,6}?前?，?(?=各))?(?:每(?:一)?个?|各个?)"
    "(?:行政|自然)?(?:村|社区|办线|办所|线办|科室|单位|嘎查|部门|小组|组|企业|学校|网格|楼栋|站所|股室|乡镇|镇街|处室|所)"
)
"""Each of those who act (每个社区确定一名信息员, 每月25日前各站所报一次)."""
_AFFAIRS = regex("(?<=的)事情?(?=(?:做|编|写|整理|列|印)成)")
"""Matters, by the word people say (问得多的事做成一图说明)."""
ONE_BY_ONE = "一[^，、一]{1,2}一[^，、一]{1,2}"
"""A motto of how things are done (一事一审, 一项一档)."""
_MOTTO = regex(rf"{ONE_BY_ONE}|(?:谁[^，、谁]{{1,4}}[、，]?){{2,}}")
"""A rule told by its motto (一事一审, 谁公开、谁审查)."""


_FORBIDDEN = regex("未经[^，]+(?:不得|不予|不准|一律不)")
"""What nobody may do: a rule, and no deed of the body."""
_DURING = regex(
    "(?P<when>[^，；]{2,8}?期间|(?:放牧|打草|接羔|采茶|采摘|插秧|收割|禁渔|开渔|旅游|采暖|供暖|产犊)季|[^，；]{1,4}忙时节?)，?(?P<does>[^，].+)"
)
"""A stretch of time in which something is done."""


_ASKED = regex("(?:明确)?(?:要求|规定)(?=.{4})|督促")
"""How a clause begins that tells what the body asked of others: a time in it is that of what they are to do."""


_EACH_TIME_BY = regex("(?:每|定期|按[月季周年])[^，由后前时]{0,8}由(?!此|来)[^，]{3,}")
"""How a clause begins that tells how often somebody else does it (每周五由党政办…): the body is not named before that."""


def is_motto(clause: str) -> bool:
    """Whether a clause is a rule told by its motto (谁起草谁解读)."""
    return _MOTTO.fullmatch(clause) is not None


def act_of(clause: str, *, plain: bool = True) -> Act:
    """What an office's own clause says.

    ``plain``: one that names first what it is about, and is not surely one deed done to that, stands as its writer has it.
    """
    text = rounded(clause)
    if _MOTTO.fullmatch(text):
        return Act(f"落实“{text}”", by_body=True)
    text = _AFFAIRS.sub("事项", written(done_so(of_this_year(text)) if plain else text))
    if found := topical(text):
        return Act(found.does, found.lead, by_body=not found.others)
    if plain:
        text = _eased(text)
        those, by, does = text.partition("，由")
        if by and "，" not in does:
            return Act(f"由{does}", those)
        if done := _AFTER.fullmatch(text):
            rest = act_of(done["does"], plain=plain)
            return Act(rest.does, f"{done['when']}后", by_body=rest.by_body)
        if stands_as_it_is(text):
            return Act(text)
    if plain and (so := _IF_SO.fullmatch(text)):
        return Act(so["act"], f"对{so['those']}", by_body=True)
    text = _THOSE_THAT.sub(r"对\g<those>予以\g<act>", text)
    text = _IF_SO.sub(r"对\g<those>\g<act>", text)
    text = _EACH.sub(r"\g<each>有", text)
    text = _SENT_TO.sub(r"向\g<whom>送\g<what>", text)
    if match := _PUBLISHED_ONLY.match(text):
        within = f"，在{match['within']}" if match["within"] else ""
        behind = text[match.end() :] if within else text[match.end("what") :]
        return Act(f"{match['act']}的{match['what']}{within}{behind}")
    if _ASKED.match(text):
        return Act(text, by_body=True)
    if (
        text.startswith("由")
        or _EACH_TIME_BY.match(text)
        or _FORBIDDEN.search(text)
        or _BY_OTHERS.fullmatch(text)
    ):
        return Act(text)
    return _timed(text) or _plain(text)


_TOPIC = "方面"
_NOUNS = (
    *("发布内容", "公开内容", "公示内容", "公开信息", "发布信息", "公示材料", "公开事项", "公示名单", "登记内容"),
    *("告知书", "告知单", "公示名单", "公示文书", "公示名册", "补正告知", "补正通知", "监测对象", "答复书", "答复文书"),
    *("登记表", "登记簿", "审批单", "审批表", "检查结果", "检查对象", "巡查人员", "通知单", "申请材料", "申请表"),
)  # fmt: skip
"""Names of things that begin like a deed."""
_NO_NOUN = ("前", "后", "时", "和", "、")
_EACH_PIECE = tuple(f"每{piece}" for piece in "件份项条张期户封")
_PUT_ON = ("上网", "上墙", "上屏", "上网公布")
_TO = "将"
_TONGUES = (
    "国家通用语言",
    "普通话",
    "汉语",
    "蒙汉",
    "汉蒙",
    "藏汉",
    "汉藏",
    "维汉",
    "汉维",
    "蒙语",
    "藏语",
    "彝语",
    "苗语",
    "壮语",
    "傣语",
    "民族语言",
)
_WORDS_OF = ("语言", "文字", "文", "语", "话")
_WITH_WORDS = ("同时", "同步", "双语", "对照", "分别")
_TELLS = ("张贴", "发布", "公布", "公示", "播报", "播放", "宣讲", "公开", "推送")
_BY_WORDS = "用"


def in_words(text: str) -> str:
    """A clause that begins with the languages in which something is told, with the word that says so."""
    how = next((one for one in _WITH_WORDS if one in text), "")
    words, _, tells = text.partition(how) if how else ("", "", "")
    told = words.startswith(_TONGUES) and words.endswith(_WORDS_OF) and "，" not in words
    return f"{_BY_WORDS}{text}" if told and tells.startswith(_TELLS) else text


def as_named(text: str, act: Act) -> Act:
    """A clause with nothing put before what it names first: no 方面 behind that, no body and no 将 before it."""
    noun = next((one for one in _NOUNS if text.startswith(one)), "")
    rest = text.removeprefix(noun)
    if act.when.endswith(_TOPIC) and not text.startswith(act.when):
        return Act(text)
    if act.does.startswith(_TO) and act.does.endswith(_PUT_ON) and not text.startswith(_TO):
        return Act(act.does.removeprefix(_TO))
    if act.by_body and act.when.endswith(_DURING_IT) and _BY in act.does:
        return Act(text)
    if act.when and act.by_body and len(act.does) <= _BARE_DEED and act.does not in _WHOLE_DEEDS:
        return Act(text)  # 公示结束后归档: nobody says of what
    if act.by_body and text.partition("期内")[1] and not act.when:
        return Act(text)
    if act.by_body and _led_by_doer(act.when):
        return Act(text)
    names_it = noun and len(rest) >= _LEAST and not rest.startswith(_NO_NOUN)
    if act.does == text and (names_it or text.startswith(_EACH_PIECE)):
        return act._replace(by_body=False)
    return act


def _led_by_doer(when: str) -> bool:
    """Whether whoever acts stands before when they do (嘎查达在春季接羔前把补奖表送到浩特)."""
    who, at, _ = when.partition("在")
    return bool(at) and len(who) >= _LEAST - 1 and not any(word in who for word in _OFTEN_WORDS)


_OFTEN_WORDS = (
    "每",
    "年",
    "月",
    "季",
    "周",
    "日",
    "时",
    "期",
    "后",
    "前",
    "均",
    "都",
    "存",
    "现",
    "正",
)
_BARE_DEED, _WHOLE_DEEDS = 2, ("开会",)
_LEAST, _DURING_IT, _BY = 3, "期间", "由"


def day_apart(act: Act) -> Act:
    """An act whose day leads it where it has a place as well (汛期，我乡…在群里发布水位): one 在 is enough."""
    day = _SOME_DAY.fullmatch(act.does.removeprefix("在")) if act.does.startswith("在") else None
    if act.when or day is None or "在" not in day["does"]:
        return act
    return act._replace(does=day["does"], when=day["day"])


def _timed(text: str) -> Act | None:
    """A clause that tells first when something is done (发布前核对原件)."""
    if day := _SOME_DAY.fullmatch(text):
        if day["does"].startswith("在"):
            return Act(day["does"], day["day"], by_body=True)
        return Act(f"在{text}", by_body=True)
    if during := _DURING.fullmatch(text):
        return _during(during["when"], during["does"])
    if _WHEN_THEY.match(text):
        return Act(text)
    match = _OPENED.fullmatch(text) or _WHEN.fullmatch(text) or _OLD_WHEN.fullmatch(text)
    if match is None or _is_cut(match["when"]):
        return None
    when, does = match["when"], match["does"]
    if (sent := _SENT_TO_SEE.fullmatch(does)) and "答复" in when:
        does = f"将答复文书送{sent['whom']}审核"
    when = f"信息{when}" if when[:-1] in _OF_WHAT else when
    does = _THEN.sub("，", does)
    if does in _OF_WHAT:  # 印发后三日内公开: of what is told in the time alone
        return Act(text)
    if does.startswith(("由", "经", "先经", "先由", "均经", "须经")):
        return Act(does, when)
    if _BY_WHOM.match(does) and not does.startswith(_WITH):
        return Act(f"由{does}", when)
    rest = _plain(does)
    known = rest.by_body or _OLD_WHEN.fullmatch(text) is not None
    return Act(rest.does, when, by_body=True) if known else None


def _is_cut(text: str) -> bool:
    """Whether a text ends within a name in marks: 通过《云屿时 of 通过《云屿时报》 is no time."""
    return any(text.count(begin) != text.count(end) for begin, end in ("《》", "“”", "（）"))


_WHEN_THEY = regex(
    "[^，、；对向给由与和]{0,8}(?:管护员|网格员|护林员|信息员|联络员|巡护员|保洁员|协管员|驻村干部|包村干部|村干部|志愿者|楼长)(?!培训|例会|会议|调整|变动|更换)[^，、；]{1,4}时(?=把|将|向|给)"
)
"""Who does, when they are at something else, what the clause tells (管护员巡护时把通知带到牧户家中)."""


def _during(when: str, does: str) -> Act:
    """What is done all that time, if the body does it."""
    rest = _plain(does)
    return Act(with_object(rest.does), when, by_body=True) if rest.by_body else Act(f"{when}{does}")


# ---------------------------------------------------------------- as it stands

_OPENERS = frozenset(
    "查送贴播念挂喷遮隐聘拍勾标摆粘选评晒亮划带赶领教帮问走分租借录设抽增撤补托照派配"
)
"""Deeds of one character, with which names of things begin as well (查螺结果, 补奖资金)."""
_NAMED_FIRST = regex(
    rf"[^，、；“”]{{3,12}}?(?:先|再|当[天日周月场众]|按|由|在|每|都|均|一律|提前|随|须|不|未|统一|同步|逐|经|用|请|全程|张贴|[贴写挂印刻发送][在到]|凌晨|早上|晚上|征求|征集|公[示布开]|{_LONG})"
)
_HANDLED = regex(
    "(?:核对|审核|审查|校对|登记|归档|回访|处理|脱密|打码|遮盖|复核|编号|备案|汇总|抽查|核实|公证|丈量|调档|研究|检查|评估|评议|公示[一二三四五六七八九十]+[天日])$"
)
"""How a deed ends that is done to what stands before it: 对投诉处理结果回访后归档."""
_IN_TURN = regex("再|才|方(?=动|开|实)|后方|并(?!案)|[^，]后[^，台]")
"""What says that one thing is done after another, to what is named once."""
_AFTER = regex(
    "(?P<when>[^，]{2,8}[改修建工理发审收除订核缴查办售种签]完)，?(?P<does>(?![后当成毕整工善全])[^，]{3,})"
)
_EASED: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "由",
        regex("^(?P<who>(?!对|将|把|由|向|给)[^，的]{2,8}(?:不[便会识懂]|看不|听不)[^，的]{0,4}的(?:老人|群众|居民|村民|牧民|残疾人|户))由"),
        "对\\g<who>，由",
    ),
    ("的由", regex("^(?P<those>(?!对|将|把|由|向|给)[^，、]{4,}的)由(?=[^，]{4,})"), "\\g<those>，由"),
    (
        "",
        regex("^(?P<what>[^，、的]{2,6}(?:异常|有误|超标|超期|缺失|破损|出错|不符|改动|变动|变更))(?=先|立即|及时|一律|至少|提前|当[天日]|随时)"),
        "\\g<what>的，",
    ),
    ("双语", regex("^(?P<how>(?!实行)[^，以用]{0,3}双语)(?P<act>发布|公开|推送|更新|播报|张贴|公示)$"), "以\\g<how>\\g<act>信息"),
    ("", regex("^(?P<how>同步|实时|定期|分级|分类|集中|滚动|多渠道)(?P<act>发布|公开|推送|更新|播报|张贴|公示)$"), "\\g<how>\\g<act>信息"),
)  # fmt: skip


def _eased(text: str) -> str:
    for sign, form, put in _EASED:
        if sign in text:
            text = form.sub(put, text, count=1)
    return text


_NAMES = (
    *("用工", "用地", "用水", "用电", "用气", "用户", "用药", "用海", "用车", "用房", "在建", "在册", "在校", "在编", "在售"),
    *("对口", "对账", "从业", "按揭", "为民", "由来", "请示", "未成年", "未售", "向导", "将军"),
    *("未开放", "未完工", "未办结", "未入库", "未脱贫", "未建成"),
)  # fmt: skip
"""Names of things that begin like a deed or a preposition."""


def stands_as_it_is(text: str) -> bool:
    """Whether a clause names first what it is about, in which nothing can be put before that without bending it."""
    if text.startswith(_NAMES):
        return True
    match = _TO_THING.fullmatch(text)
    of_thing = match is not None and not _is_deed(match["what"])
    how = match["how"] if match else ""
    within = f"在{how}" if _WITHIN.match(how) else how
    if of_thing and (_PASSIVE.search(how) or _SEEN_BY.fullmatch(how) or _BARE.fullmatch(within)):
        return False
    if text[:1] in _OPENERS and _NAMED_FIRST.match(text) and not begins_with_word(text):
        return True
    if not of_thing:
        about = of_topic(text)
        return about is not None and bool(about.lead)
    if _put_there(how):
        return _IN_TURN.search(how) is not None
    return not (_WITH_OBJECT.search(how) or _HANDLED.search(how)) or how.startswith("请")


_NOMINAL = regex(
    "[\u4e00-\u9fff]{2,6}(?:筛查|登记|核对|排查|巡查|校对|备案|检测|监测|评议|回访|督查|抽查|核查|会商|自查|审查|审核|评估|演练|比对|试点|脱敏|赠阅|宣讲|互审|互查|复核|复查|纠错|预审|轮训)"
)
"""What is done, by its name alone (敏感词筛查)."""


_DOES = "做"
"""What makes a clause of words that end like the name of what is done (先做舆情评估)."""


def is_named(clause: str) -> bool:
    """Whether a clause is the name of what is done."""
    if _NOMINAL.fullmatch(clause) is None or begins_with_verb(clause) or _DOES in clause:
        return False
    return not clause.startswith(_WITH) and _BY_WHOM.match(clause) is None


_WITH = ("与", "同", "和", "跟", "会同", "联合", "经")
"""How a clause begins that tells with whom something was done (与司法所会商)."""
_BY_WHOM = regex(
    "[^，、]{0,6}?(?:办公?室?|[^公]室|[股科所局院馆]|[^驿车]站|中心|纪委|监委|组|领导|书记|主任|委员|顾问|律师|干部|[镇乡局村校站所组队]长|代表|负责人|会计|[法审校信监网]?[制核对息督格]员|专家|社区|单位|部门)"
    "(?:[一二两三再双]次|集体|逐[件条一级]|先行|统一|联合|随机|交叉|专门|定期|全程|民主|最后)?(?:登记|核对|排查|巡查|校对|备案|检测|监测|评议|回访|督查|抽查|核查|会商|审查|审核|评估|互审|互查|复核|复查|纠错|预审)$"
)
"""Who acts, and what he does: a clause of his own (党政办复核), of which nobody else is said to 开展 it."""


def _plain(text: str) -> Act:
    """A clause without a time before it."""
    if is_named(text):
        what = text.removesuffix(MASKED)
        said = f"开展{text}" if what == text else f"对{what}作{MASKED}处理"
        return Act(said, by_body=True)
    if (day := _SET.match(text)) is not None:
        return Act(f"将{text}" if day["day"] else text, by_body=True)
    if found := _to_thing(text):
        return found
    if _TO_PEOPLE.fullmatch(text):
        return Act(f"向{text}", by_body=True)
    if _BY_MEANS.fullmatch(text):
        return Act(with_object(f"用{text}"), by_body=True)
    if _begins_deed(text):
        return Act(text, by_body=True)
    if not _ROLE.match(text) and (about := of_topic(text)):
        return Act(about.does, about.lead, by_body=True)
    return Act(text)


MASKED = "脱敏"
"""What is done to what stands before it: 对敏感信息作脱敏处理, never 开展."""
_SET = regex("(?P<day>每(?:月|周|季度?|年|旬)[^，、；]{1,8}?)(?:定为|设为|确定为|作为|列为)")
"""A day that was made one of something (每月8日定为报送日), which takes 将."""


_CASES = regex(
    "[^，由对将把在向从按]{2,6}(?:案件|申请|答复|问题|差错|投诉|诉求|人员|干部|联络员|单位|部门|科室|站所)(?:一[案件事]一|逐|由|先|每|按|统一|实行|均|都|于|在)"
)


def names_first(clause: str) -> bool:
    """Whether a clause names first who does it or what it is done to (纠错案件一案一分析)."""
    if _begins_deed(clause):
        return False
    match = _TO_THING.fullmatch(clause)
    thing = match is not None and not _is_deed(match["what"])
    return thing or _EACH_OF.match(clause) is not None or _CASES.match(clause) is not None


def _begins_deed(text: str) -> bool:
    if _ROLE.match(text) or _EACH_OF.match(text) or doer_of(text):
        return False
    return begins_with_verb(text) or _ALSO.match(text) is not None


def _to_thing(text: str) -> Act | None:
    """A clause that begins with what something is done to (方案在小区公示七天), as one that does it to that."""
    match = _TO_THING.fullmatch(text)
    if match is None:
        return None
    what, how = match["what"], match["how"]
    if _is_deed(what) or _PASSIVE.search(how):
        return None
    if _WITHIN.match(how):
        how = f"在{how}"
    if seen := _SEEN_BY.fullmatch(how):
        return Act(f"{what}经{seen['whom']}")
    if bare := _BARE.fullmatch(how):
        return Act(f"{bare['way']}{bare['act']}{what}", by_body=True)
    link = "将" if _put_there(how) else "就" if _WITH_OBJECT.search(how) else "对"
    return Act(f"{link}{what}{how}", by_body=True)


def _is_deed(what: str) -> bool:
    """Whether the beginning of a clause is no thing: somebody does it (公布考核结果)."""
    begins = _begins_deed(what) and not _ATTRIBUTE.match(what)
    return _FORM.match(what) is not None or begins


def _put_there(how: str) -> bool:
    """Whether a deed puts a thing somewhere, or makes something of it."""
    return bool(_MADE.match(how) or _PUT_UP.search(how) or _SET_OUT.search(how))


_SET_OUT = regex("^先?送|(?:挂牌|公示|张贴|上墙|上网|公布)(?:满|不少于|至少|.{0,2}[日天])")
"""What is sent to somebody, or stands somewhere for a time: 将修缮图纸在门口挂牌满二十天."""
_WITH_OBJECT = regex("(?:发放|召开|征求|听取|征集|开展)[^，并]{2,}$")
"""A deed that has an object of its own: what stands before it is what it is about."""


_ALSO = regex(
    "不(?=开会|再|单独|张贴|公开|登载|公布)|年[初内底末]|全年|周[一二三四五六日末]|[春夏秋冬]|\\d+月|骑|配(?!合|备)|打着|派(?!出所)|线[上下]|网上|双语(?![老教]师|[^，]{0,2}员)|短信|回访|免费(?!开放[^，]{0,6}的)|[面手一点]对[面一点]|挨家|逐户|将|让|给|送|贴|播|念|挂|喷|上门|现场|"
    "遮|隐(?!患)|关停|聘|拍|翻译|勾|标(?!准|识)|摆|粘|滚动|轮流|搭建|选|评(?!估|审|委)|晒|亮|构建|聚焦|先|再|同步|划|带|赶|领(?!导)|教|帮|问(?!卷|题)|走|把|分|租|借|录(?=制|音|播|下)|设(?!计|施|备)|抽|比对|提前|逢|借助|凭借|约请|动员|发动|引导|告知|通知|悬挂|投放|放置|布置|安装|增|停用|注销|撤|替换|补(?![贴助偿])|更正|跟踪|反馈|托|白天|夜间|当[日天月场面]|同(?!一|类|期|村|名)|与|于|趁|入户|下村|照|汛期|暑期|寒假|暑假|农忙|不定期|清查|大力|持续|探索|系统梳理|重点公开|区分|替代|注重|自觉|提出|实现|形成|鼓励|明晰|开发(?!区)|跟随|随(?!意)|自(?=.*起)|携带|随身|发放|召集|开放(?![日周月])|刊登|绘制|夯实|严守|严肃|紧盯|有序(?=[推开做])|引入|发挥(?!余)|筑牢|打造|锚定|突出(?!问题)|着力|扎实|稳步|切实"
)
"""How a clause begins, besides those of ``begins_with_verb``, that reads well behind 我镇."""
