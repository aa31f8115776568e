"""解读: how policies were explained, in papers or at events."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material.accounts import VIDEO
from draftkit.analysis.material.records import marked, quoted
from draftkit.chance import stable_hash
from draftkit.editions import Edition
from draftkit.facts import Listing
from draftkit.kinds import fields
from draftkit.kinds.material import EXPLAINING, HELD_UNIT, Explained, is_held, is_live
from draftkit.patterns import regex

_EXPLANATIONS, _EXPLANATION_UNIT = ("政策解读材料", "政策解读", "解读材料"), "篇"
"""What explanations are called that were given without a name: one of these, by the name of the body."""
_NOW_CALLED = 2
"""How many of them are said now, from the first: 解读材料 leaves open what of."""
_PAPER_UNITS = ("篇", "份")
"""What is counted so may be called papers; what is spoken, or counted by issues, may not."""
_HELD_EXPLANATION = "政策解读"
"""What they are called where they were held and not published."""
_EXPLAINS = "解读"
_LANGUAGE = regex(
    "[\u4e00-\u9fff]{1,3}语|(?:[蒙藏维哈彝壮苗瑶侗傣朝满汉]|民族|少数民族|维吾尔|哈萨克|朝鲜|蒙古){0,2}(?:双语|语言?|两种(?:语言|文字))|(?:当地)?方言|普通话"
)
"""A language, which is no form of an explanation: it is given in it."""
_GENERIC = regex(
    "解读|材料|问答|信息|文章|[卡图册稿片]$|视频|明白纸|漫画|课件|文件|音频|手册|指南|图解|海报|链接|简报"
)
"""What an explanation is called by what it is; any other name is its own (“惠企两分钟”)."""


_COMES = ("来解读", "帮您解读", "为您解读", "带您读", "教您读")
"""How a name ends that is a brand, whatever word stands in it (书记来解读)."""
_TELLS_ITSELF = ("政策", "解读")
_OF_PAPERS = ("答记者问", "汇编", "选编", "读本", "单页", "折页", "读物")
_MEETINGS = ("新闻发布会", "发布会", "说明会", "座谈会", "通气会", "院坝会", "宣讲会", "恳谈会")
"""Generic names of papers, and of what policies are explained at."""
_EVENT_UNITS = ("场", "场次", "堂", "堂课", "讲", "次", "回", "趟", "轮")
_PAIR = 2
_SPOKEN_OF = regex("(?:讲解|宣讲)$")
_ISSUES = "期"
"""A unit of papers and of events alike: what was told at a meeting is none of the first (院坝会7期)."""
_SPOKEN = regex("政策.*(?:宣讲|讲解|讲座|课堂|讲堂|直播|访谈|宣传|[会讲课])$")


def _held_under(name: str, *, live: bool) -> str:
    """Explanations that were held under a name; what is itself about policies (坝坝会讲政策) has the word before it."""
    if live and any(word in name for word in _TELLS_ITSELF):
        return f"{_HELD_EXPLANATION}活动{quoted(name)}"
    return f"{quoted(name)}{_HELD_EXPLANATION}"


def _at_meetings(explained: Explained) -> Explained:
    """An explanation called by what it was given at (新闻发布会3场), which is its form."""
    if not (explained.name.endswith(_MEETINGS) and explained.unit in _EVENT_UNITS):
        return explained
    return explained._replace(name="", forms=(explained.name, *explained.forms))


_TELLING = ("讲解", "宣讲", "讲述", "解说", "巡讲", "宣读", "说唱", "演唱", "讲")


def _told_so(explained: Explained) -> Explained:
    """An explanation called by how people were told (客家话“屋场会”讲解7次), which is its form."""
    name = explained.name
    told = name.endswith(_TELLING) and explained.unit in _EVENT_UNITS and not explained.forms
    plain = told and not any(word in name for word in _TELLS_ITSELF)
    return explained._replace(name="", forms=(name,)) if plain else explained


def _says_what(name: str) -> bool:
    """Whether the name of papers says that they explain policies."""
    return any(word in name for word in _TELLS_ITSELF) or name.endswith(_SAYS_SO)


_SAYS_SO = ("答记者问", "读本", "选编", "汇编")


def _forms_beside(name: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms of what has a name: none that the name is, unless others are given, which alone would be those of all."""
    return forms if any(not name.endswith(form) for form in forms) else ()


def _of_forms(name: str, forms: tuple[str, ...]) -> str:
    """Explanations that are called by one of their forms, as 解读 (采用问答、图解等形式，发布…政策问答)."""
    form = next((one for one in forms if name.endswith(f"{_POLICY}{one}")), "")
    return f"{name.removesuffix(form)}{_EXPLAINS}" if form and len(forms) > 1 else name


_POLICY = _TELLS_ITSELF[0]


def _marked(name: str) -> str:
    """A name of its own in marks, also where a word of it has some (“政策‘蒜’账单”)."""
    inside = "“" in name and not (name.startswith("“") or name.endswith("”"))
    return marked(name) if inside else quoted(name)


def _each_marked(name: str) -> str:
    """Several names of what people were told at (社火场上讲政策、炕头政策宣讲), each in marks; "" for one, or for a list of things."""
    parts = name.split("、")
    named = len(parts) > 1 and all(_POLICY in one and len(one) > _PAIR * 2 for one in parts)
    return "".join(map(quoted, parts)) if named and "“" not in name else ""


_PIECES = ("件", "条", "篇", "份", "个")


def _unit(ledger: Ledger, explained: Explained, edition: Edition) -> str:
    """The unit of explanations; where none is given that in which the office counts them in what became of last year's problems (解读9件)."""
    number, remedies = explained.number, ledger.filing.given[fields.REMEDIES]
    if explained.unit or number is None or not edition.explained_alike:
        return explained.unit
    for word in ("解读", "解读材料"):
        for told in (remedy.result.partition(f"{word}{number.text}")[2] for remedy in remedies):
            if told.startswith(_PIECES):
                return told[0]
    if edition.texts_by_kind:
        for problem, result in remedies:  # 解读少, 做了4篇
            told = result.partition(number.text)[2] if _EXPLAINS in f"{problem}{result}" else ""
            if told.startswith(_PIECES):
                return told[0]
    return ""


def _given(ledger: Ledger, edition: Edition) -> tuple[Explained, ...]:
    """The explanations, those that are called by how or where they were given with that as their form."""
    given = ledger.filing.given[fields.EXPLANATIONS]
    if edition.texts_by_kind:
        given = tuple(map(_told_so, given))
    if edition.official_verbs:
        given = tuple(map(_of_papers, given))
    return tuple(map(_at_meetings, given)) if edition.explained_live else tuple(given)


def _of_papers(explained: Explained) -> Explained:
    """Explanations that are called by what they explain (重要政策文件, 29项): the papers themselves were not published so."""
    papers = explained.name.endswith(_EXPLAINED_PAPERS) and _EXPLAINS not in explained.name
    return explained._replace(name=f"{explained.name}{_EXPLAINS}") if papers else explained


_EXPLAINED_PAPERS = ("文件", "办法", "规划", "措施")


def _is_at_events(explained: Explained, known: str, *, issues: bool) -> bool:
    """Whether explanations without a name were told at events, and not counted as texts elsewhere (16篇, 企业座谈 among the forms)."""
    if explained.name or (not explained.unit and known in _PIECES):
        return False
    return issues or is_held(explained.forms, explained.unit)


def note(ledger: Ledger, edition: Edition) -> None:
    """Note how policies were explained.

    What has a name and is counted as an event is (“火塘边讲政策”15场) was held, and not published; so was what was told
    at meetings, though counted as papers are (院坝会7期).
    """
    key = fields.EXPLANATIONS.key
    by_event, live = edition.explained_at_events, edition.explained_live
    for explained in _given(ledger, edition):
        ledger.want(explained.part, "pub.explain")
        number = explained.number
        if not (number and number.value) and not (explained.name or explained.forms):
            return
        ledger.case("有解读材料", key)
        usual = _EXPLANATIONS[stable_hash(ledger.filing.body.name) % len(_EXPLANATIONS)]
        seen = by_event and any(VIDEO.search(form) for form in explained.forms)
        known = _unit(ledger, explained, edition)
        unit = known or ("条" if seen else _EXPLANATION_UNIT)
        spoken = is_held(explained.forms, "")
        issues = live and unit == _ISSUES and (spoken or any(map(is_live, explained.forms)))
        if live:
            papers = unit in _PAPER_UNITS and not spoken
            either = _EXPLANATIONS[stable_hash(ledger.filing.body.name) % _NOW_CALLED]
            usual = either if papers else _HELD_EXPLANATION
        if _is_at_events(explained, known, issues=issues):
            ledger.case("解读_活动", key)
            usual, unit = _HELD_EXPLANATION, explained.unit or HELD_UNIT
        name, forms = explained.name or usual, explained.forms
        held = bool(explained.name) and explained.unit in _EVENT_UNITS
        if live and held and any(map(name.endswith, forms)) and _EXPLAINS not in name:
            # 企业政策直播22场, 直播和图解: the name is one of the forms, in which policies were explained.
            forms = tuple(name if name.endswith(form) else form for form in forms)
            name = _HELD_EXPLANATION
        elif live:
            forms = _forms_beside(name, forms) if explained.name else forms
            name = _of_forms(name, forms)
        spoken_of = live and explained.unit == _ISSUES and _SPOKEN_OF.search(explained.name)
        if live and name not in (explained.name, usual) and any(map(is_live, forms)) and not held:
            ledger.case("解读_活动", key)
        elif by_event and explained.name and (explained.unit in _EVENT_UNITS or spoken_of):
            ledger.case("解读_活动", key)
            if edition.names_marked and (several := _each_marked(name)):
                name = several
            elif name != _HELD_EXPLANATION and not _SPOKEN.search(name) and not spoken_of:
                name = _held_under(name, live=live)
        elif _is_brand(explained, name, edition):
            name = _branded(ledger, name, forms, edition)
        elif edition.texts_by_kind and explained.name and not _says_what(name):
            name = f"{EXPLAINING}{name}"
        if _EXPLAINS in name:
            ledger.case("解读_含题", key)
        ledger.slot("解读名称", name, key)
        if number and number.value:
            ledger.slot("解读数目", number, key)
            ledger.slot("解读单位", unit, key)
        again = edition.forms_once and all(f in name for f in forms)
        _note_forms(ledger, () if again else forms, live=live)


def _is_brand(explained: Explained, name: str, edition: Edition) -> bool:
    """Whether a name is an explanation's own, and says nothing of what it is."""
    if edition.series_quoted and _is_series(explained):
        return True
    papers = edition.explained_live and name.endswith(_OF_PAPERS)
    comes = edition.texts_by_kind and name.endswith(_COMES)
    return comes or not (_GENERIC.search(name) or papers)


def _is_series(explained: Explained) -> bool:
    """Whether a name is that of questions and answers issue by issue (街坊问答24期), and no kind of explanation."""
    name = explained.name
    own = name.endswith("问答") and not any(word in name for word in _TELLS_ITSELF)
    return own and explained.unit == _ISSUES and len(name) > len("问答")


def _branded(ledger: Ledger, name: str, forms: tuple[str, ...], edition: Edition) -> str:
    """A name of its own in marks; noted is whether it says itself that policies are explained, or nothing does."""
    key, live = fields.EXPLANATIONS.key, edition.explained_live
    ledger.case("解读_品牌", key)
    called = _marked(name) if live else quoted(name)
    if live and _TELLS_ITSELF[0] in called:  # 推出政策解读“政策…”
        ledger.case("解读_含题", key)
    elif edition.texts_by_kind and not forms and _EXPLAINS not in called:
        ledger.case("解读_无题", key)
    return called


def _note_forms(ledger: Ledger, forms: tuple[str, ...], *, live: bool) -> None:
    """Note in which languages and forms policies were explained."""
    key = fields.EXPLANATIONS.key
    languages = tuple(form for form in forms if _LANGUAGE.fullmatch(form))
    forms = tuple(form for form in forms if form not in languages)
    if languages:
        ledger.slot("解读语言", Listing(languages), key)
    if forms:
        ledger.case("有解读形式", key)
        ledger.one_of((key,), 解读_一式=len(forms) == 1)
        pair = live and len(forms) == _PAIR and not any("和" in form for form in forms)
        ledger.slot("解读形式", Listing(forms, "和" if pair else "、"), key)
