"""What an office does: practices of the bank's list by their names, and plain clauses of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from draftkit.chinese.acts import ONE_BY_ONE
from draftkit.kinds.material import MANAGEMENT, PLATFORM, PROACTIVE, REQUESTS, SUPPORT, Practised
from draftkit.patterns import compiled, regex
from draftkit.phrasebank.schema import Maybe, Pick, Piece, Practice, Slot
from draftkit.sources.reports import conduct, management, places, responses
from draftkit.sources.reports.plain_deeds import are_all
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.scope import COUNTIES
from draftkit.sources.reports.wording import clauses, is_short_for
from draftkit.tuples import NamedTuple

_MARKS = regex('[“”"、《》]')
_QUOTED = regex("“[^“”]*”")
_NOT_DONE = regex(
    r"[未没]|不(?!予|公开[为是]例外|掌握|断)|(?:须|[待拟](?!公开|发布|公布|发信息|发内容))|应(?!急)|(?:^|我[\u4e00-\u9fff]{1,2}|严格|并|均|明确|逐级|[^按照][各级门])要求|鼓励|推动(?!.*建立)|探索|下一步|计划|今后|为了|为进一步|旨在|培训内容|力争|争取|^为(?!每个|各)|问题|不足|如有|是否|^包括|为(?:抓手|主线|目标|导向|重点|契机|引领|牵引|核心|方向|突破口|统领)|^因(?:部分|有的)|大于"
)
_COUNTED = regex(r"\d+余?(?:次|期|场|篇|条|件|轮)")
_BOOK = regex("《[^《》]*(?:表|要点|通知|报告|意见|方案)》")
"""The name of somebody's paper, whose words tell nothing of the office."""
_COLUMN = regex(
    "“[^“”]{2,24}”(?:专栏|栏目|专题|专区|系统|平台)|(?<=设)[^，。；]{2,60}(?:专栏|栏目)|(?<=设置|设有|开设)[^，。；]{2,60}(?:专栏|栏目)"
)
"""The name of a column, which is that of contents."""
_HEADING = regex(r"^\d[.、．][^。，；]{2,60}情况。?$")
_FIELDS = regex("等(?:重点|关键|主要)*(?:领域|方面)|涉及的(?:领域|方面)有")
"""A list of fields, in which names of practices are those of fields."""
_SHORTEST = 4
_ELSEWHERE = frozenset(
    (
        "日常检查", "听取群众意见", "完善信息公开制度", "健全信息公开制度", "征求意见", "征集意见", "政策学习", "集中学习", "专人负责申请",
        "责任分工", "日常监督", "现场指导", "上门指导", "完善制度", "健全制度", "制度建设", "建立健全制度", "修订制度", "社会评议", "群众评议",
        "评议活动", "参加培训", "线上线下公开", "政务公开栏", "回应关切", "互动回应", "政策宣传", "政策宣讲", "宣传政策", "政府开放日", "政务开放日",
        "开放日活动", "政府开放日活动", "政民互动", "社会监督", "网上征集", "意见征集", "双公示制度", "行政执法公示", "执法信息公示", "农村广播",
        "社区公开栏", "居务公开栏", "村务公开栏", "村级公开栏", "政务公开专区", "政府信息公开专区", "公开专区", "领导小组", "微信工作群",
        "整改反馈问题", "业务辅导", "业务指导", "网站无障碍", "信息无障碍", "第三方意见", "政务公开标准化", "逐级审批", "服务承诺", "网站栏目更新",
        "专栏更新", "栏目更新", "公开栏更新", "LED屏", "LED显示屏", "村村响", "要点落实", "工作通报", "标准化规范化", "群众监督", "整理归档",
        "归档管理",
    )
)  # fmt: skip
"""Names by which an office may choose a practice, which say something else where they stand in a text."""
_FIXED = regex(
    "公开为?是?常态|不公开为?是?例外|公正|公平|合法|便民|及时|准确|应公开|尽公开|以人民|互联网|放管服|一网通办"
)
_FORMED = regex(
    r"(?:成立|设立|调整|组建|建立)了?[^，。；]{0,16}领导小组|领导小组(?:定期研究|统筹|协调|组织)"
)


_HIGHER_GROUP = regex(
    "(?:^|[由受对在被经按])[省市县区旗州盟](?:委|级)?(?:政务|政府信息|信息)公开[^，。；]{0,6}领导小组"
)
"""A group of the county, which is none of a town's or an office's."""
_ALSO_SAID = {
    "三级审核": regex("三审(?!三校)(?:责任)?制|三级(?:审签|审批|审定|把关)"),
    "规范性文件集中公开": regex("集中(?:发布|公开|公布)[^，。；]{0,6}现行有效"),
    "规范性文件清理": regex("规范性文件[^，。；]{0,10}清理|清理[^，。；]{0,6}规范性文件"),
    "过期信息清理": regex("清理[^，。；]{0,6}(?:过期|失效|过时)[^，。；]{0,8}信息"),
    "纳入绩效考核": regex("(?:政务|信息)公开[^，。；]{0,8}(?:纳入|列入)[^，。；]{0,8}绩效(?:考核|考评)"),
    "投诉举报渠道": regex("(?:公布|公开|畅通|设立|开通|设置)[^，。；]{0,12}(?:投诉|举报)[^，。；]{0,4}(?:渠道|电话|热线|邮箱)"),
    "新媒体专人管理": regex("专人[^，。；]{0,20}(?:公众号|微博|新媒体|账号)"),
}  # fmt: skip
"""How else reports tell a practice of the list."""
_ONLY_IN = {"接受社会监督": SUPPORT, "定期通报": SUPPORT}
"""The part in which a practice is more than a turn of speech."""
_NARROWER = {"专人负责": regex("公众号|微博|新媒体|账号|申请")}
"""What makes a practice of the list another one."""
_PRINCIPLES = regex(
    r"(?:执行|落实|坚持|实行|遵循|按照)(?P<list>(?:“[^“”]{3,16}”|[、和及的])+)(?:工作)?(?P<noun>原则|制度|机制|要求|办法|程序)?(?!的?(?:工作)?(?:理念|宗旨|方针)|总体|思路|目标|方针|战略|部署|精神|号|工作思路)"
)


_IS_RULE = regex("谁|审|校|制$|责")


class Known(NamedTuple):
    """A practice of the list with the words that name it and the clauses that tell it."""

    name: str
    part: str
    words: tuple[str, ...]
    said: tuple[re.Pattern[str], ...]


def known(practices: Iterable[Practice]) -> tuple[Known, ...]:
    """The practices of a bank, made ready to be found in texts."""
    return tuple(
        Known(
            one.name,
            one.part,
            tuple(
                word
                for name in (one.name,)
                if len(word := _MARKS.sub("", name)) >= _SHORTEST
                and word not in _ELSEWHERE
                and ("专人" not in one.name or "专人" in word)
            ),
            tuple(compiled(_pattern(clause.pieces)) for clause in one.said),
        )
        for one in practices
    )


def _pattern(pieces: Iterable[Piece]) -> str:
    return "".join(_of_piece(piece) for piece in pieces)


def _of_piece(piece: Piece) -> str:
    match piece:
        case str():
            return re.escape(_MARKS.sub("", piece))
        case Slot():
            return "[^，。；]{1,10}"
        case Pick():
            return f"(?:{'|'.join(map(_pattern, piece.alternatives))})"
        case Maybe():
            return f"(?:{_pattern(piece.pieces)})?"


_OF_OTHERS = regex(
    "(?:并)?(?:按照|根据|对照|依据|贯彻|围绕)[^，。；]{0,10}(?:国家|国务院|上级|[省市县区旗州]的?)"
)
"""How a clause begins that names what higher offices want."""


def practised(said: Said, listed: tuple[Known, ...]) -> tuple[Practised, ...]:
    """做法 that a sentence tells as done: by name where the list has it, else in the office's own clause.

    None where no list is given to tell one from the other.
    """
    if not listed:
        return ()
    if said.section != 1 or said.is_plan or _FIELDS.search(said.text):
        return ()
    if _HEADING.match(said.text):
        return ()
    found: dict[str, Practised] = {}
    otherwise = _told_otherwise(said)
    home = said.part if said.part in {REQUESTS, PROACTIVE} else ""
    at_home = tuple(one for one in listed if not home or one.part == home)
    for clause in clauses(_without_names(said)):
        if _ASKS_OTHERS.match(clause):
            break  # what follows is asked of them as well
        if (
            _OF_OTHERS.match(clause)
            or _NOT_DONE.search(clause)
            or _COUNTED.search(clause)
            or clause.endswith("方面")
            or _IN_ANOTHERS.match(clause)
            or _is_done_by_another(clause, said)
        ):
            continue
        named = [
            one
            for one in _named(clause, at_home, said.name)
            if _ONLY_IN.get(one, said.part) == said.part and one not in otherwise
            if one != "领导小组" or said.kind in COUNTIES or not _HIGHER_GROUP.search(clause)
        ]
        found |= {one: Practised(one) for one in named}
        part = said.part or MANAGEMENT
        found |= {one: Practised(one, part) for one in _principles(clause, listed)}
        if not named and not _tells_some(clause, at_home) and (own := _own(clause, said.part)):
            found[own.name] = own
    return tuple(found.values())


_ASKS_OTHERS = regex(
    "(?:要求|督促|推动|指导|鼓励|引导|倡导|动员)(?:各|全|辖区|所属|下属|村|社区|单位|部门)"
)
"""How a clause begins that tells what others are to do."""
_IN_ANOTHERS = regex(
    "在?[^，]{0,6}(?:全[省市县区旗州]|上级|[省市县区旗州][级里]?)[^，]{0,16}(?:通报|考核|测评|评估|评比|检查|抽查)中"
)
"""在全县政务公开季度通报中: how a clause begins that tells what came of a thing others did."""
_OFFICE = regex(
    "^(?:在|由|受|经)?(?P<who>[\u4e00-\u9fff]{0,10}?(?<![\u4e00-\u9fff][镇乡])(?:[省市县区旗州盟])[\u4e00-\u9fff]{0,12}?(?:局|委|办公室|政府办|中心|公开办))(?:[\u4e00-\u9fff]{0,6})(?:通报|测评|考核|督查|检查|评议|评估)"
)
"""Another body with what it does."""


def _is_done_by_another(clause: str, said: Said) -> bool:
    match = None if said.kind in COUNTIES else _OFFICE.match(clause)
    return bool(match and not is_short_for(match["who"], said.name))


def _without_names(said: Said) -> str:
    """The sentence without the names of systems and the steps of review it tells, which are facts of their own."""
    text = _COLUMN.sub("", _BOOK.sub("", said.own))
    names = (*management.systems(said), *(management.review_steps(said) or ()))
    for name in (*names, *(venue.facility for venue in places.venues(said))):
        text = text.replace(name, "")
    return text


def _told_otherwise(said: Said) -> frozenset[str]:
    """Practices that a fact of its own tells, which the sentence states."""
    steps = ("逐级审核", "三级审核") if management.review_steps(said) else ()
    asked = ("意见征集", "重大决策预公开") if responses.decisions(said) else ()
    shown = (
        ("电子屏发布",)
        if compiled(
            "屏(?:（[^（）]*）)?(?:可|供|查看|了解|公开|公布)|屏[^，。；]{0,8}[块个处台]"
        ).search(said.text)
        else ()
    )
    held = ("业务学习",) if "培训" in said.text else ()
    if any(one.theme or one.when or one.times for one in conduct.events(said)):
        held = (*held, "政府开放日")  # an event of which more is told
    return frozenset(("社会评议", *steps, *asked, *held, *shown))


def _named(clause: str, listed: tuple[Known, ...], own_name: str) -> Iterator[str]:
    """The practices a clause names or tells: 各科室明确一名联络员 holds 联络员, and the longer one is meant."""
    plain = _MARKS.sub("", _QUOTED.sub(lambda match: match[0].replace("，", ""), clause))
    spans = list(hits(plain, listed))
    whole = [
        (start, end, name)
        for start, end, name in spans
        if not any((s, e) != (start, end) and s <= start and end <= e for s, e, _ in spans)
    ]
    named = dict.fromkeys(name for _, _, name in whole) if are_all(plain, whole, own_name) else {}
    yield from (name for name in named if not (name in _NARROWER and _NARROWER[name].search(plain)))


def _tells_some(clause: str, listed: tuple[Known, ...]) -> bool:
    """Whether a clause holds practices of the list, with more beside them than was understood."""
    return next(iter(hits(without_marks(clause), listed)), None) is not None


_A_THING = frozenset("牌栏屏墙窗")
"""What makes a practice's name that of a thing (执法公示牌)."""


_MOTTO_BEFORE = regex("谁[\u4e00-\u9fff]{1,4}$")
"""What makes a motto the second half of another one: 谁产生、谁公开、谁负责."""


def without_marks(text: str) -> str:
    """``text`` as the names of practices are looked for in it."""
    return _MARKS.sub("", text)


def hits(plain: str, listed: tuple[Known, ...]) -> Iterator[tuple[int, int, str]]:
    """Where a practice is named or told."""
    for one in listed:
        for word in one.words:
            if "指南" in word and "办事指南" in plain:
                continue
            at = plain.find(word)
            half = word.startswith("谁") and _MOTTO_BEFORE.search(plain[: max(at, 0)])
            if at >= 0 and not half and plain[at + len(word) : at + len(word) + 1] not in _A_THING:
                yield at, at + len(word), one.name
        patterns = (*one.said, *((_ALSO_SAID[one.name],) if one.name in _ALSO_SAID else ()))
        for match in (match for pattern in patterns if (match := pattern.search(plain))):
            yield *match.span(), one.name
    if (formed := _FORMED.search(plain)) and any(one.name == "领导小组" for one in listed):
        yield *formed.span(), "领导小组"


_MOTTO = regex(ONE_BY_ONE)


def _principles(clause: str, listed: tuple[Known, ...]) -> Iterator[str]:
    """Those named in quotation marks that the list does not have: 执行“一事一审”原则."""
    if (match := _PRINCIPLES.search(clause)) is None:
        return
    words = {word for one in listed for word in one.words}
    for name in compiled("“([^“”]+)”").findall(match["list"]):
        plain = _MARKS.sub("", name).replace("，", "")
        fixed = compiled(rf"{_FIXED.pattern}|\d").search(plain)
        if any(word in plain for word in words) or fixed:
            continue
        if match["noun"]:
            yield f"执行“{name}”{match['noun']}"
        elif _MOTTO.fullmatch(plain):  # an office gives it as it is, and 落实 is said for it
            yield name
        elif _IS_RULE.search(plain):  # nothing else says that it is one
            yield f"执行“{name}”{'' if plain.endswith('制') else '制度'}"


# ---------------------------------------------------------------- own clauses

_LEAD = regex(
    r"^(?:[一二三四五六七八九十]是|同时|此外|另外|并且|并|还|也|年内|全年|一年来|今年|\d{4}年度?|本年度?|我(?:镇|乡|县|市|区|旗|局|办|街道|苏木|单位)|本(?:单位|机关|局|镇)|主动|认真|积极|严格|及时|切实|不断|进一步|持续|[\u4e00-\u9fff]{2,8}方面|在(?:日常管理|日常工作|管理工作)中)+"
)
_CONCRETE = regex(
    r"^(?:(?:每个|各)[^，]{1,6}|(?:在|对(?!照)|为|将|把|由|向|按)[^，]{2,24})?(?:公开|公布|建立|设立|制定|印发|明确|确定|安排|指定|配备|张贴|登记|编制|发放|开通|开设|组织|开展|参加|召开|汇总|整理|更新|报送|核对|梳理|归集|存档|回应|答复|设置)了?[^，]{2,30}$"
)
_OBJECT = regex(
    r"投诉渠道|举报渠道|监督渠道|投诉方式|投诉电话|监督电话|咨询电话|台账|联络员|信息员|办事流程|服务承诺|办事指南|意见箱|明白卡|工作方案|实施方案|任务清单|责任清单|目录|指南|档案(?![室馆])|专人|流程图|答复文书|清单|培训$|业务培训|专题培训|轮训"
)
_SLOGAN = regex(
    r"抓手|公开透明|要求|矩阵|实效|重视|着力|有效|努力|全面|确保|充分|提升|提高|强化|深化|增强|加强|推进|促进|优化|完善|健全|落到|全过程|体系|机制|工作部署|精神|意识|能力|水平|更好|职能|机构职能|《|》|[我他它其该这]|等$|的$"
)
_KEPT_UP = regex("^公开.*更新$")
"""What was published before, and is said to be kept up: its verb is the last one."""
_SHORT, _LONG = 6, 34


def _own(clause: str, part: str) -> Practised | None:
    """A plain clause with a verb and something that can be seen, in the part it stands in."""
    plain = _LEAD.sub("", clause).strip("，、")
    if (
        not _SHORT <= len(plain) <= _LONG
        or compiled(r"\d").search(plain)
        or part not in {MANAGEMENT, PLATFORM, SUPPORT}
    ):
        return None
    if (
        _SLOGAN.search(plain)
        or _KEPT_UP.search(plain)
        or not _CONCRETE.match(plain)
        or not _OBJECT.search(plain)
    ):
        return None
    return Practised(plain, part)
