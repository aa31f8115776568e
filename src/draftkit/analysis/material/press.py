"""刊发: what other media printed or broadcast."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material.records import numbered, put
from draftkit.editions import Edition
from draftkit.facts import Value
from draftkit.kinds import fields
from draftkit.kinds.material import Press
from draftkit.patterns import regex


def note(ledger: Ledger, edition: Edition) -> None:
    """Note what each medium printed or broadcast."""
    press = ledger.filing.given[fields.PRESS]
    if edition.gazettes_issued and ledger.filing.body.kind in _GOVERNS:
        issued = [one for one in press if _is_gazette(one)]
        for one in issued:
            gazette: dict[str, Value | None] = {
                "公告": one.media,
                **numbered(one.number, one.unit, "期"),
            }
            put(ledger, "pub.matters", fields.PRESS, gazette, one.part)
        press = tuple(one for one in press if one not in issued)
    if not press:
        return
    sent = {}
    if edition.media_each_named:
        sent = {at: found for at, one in enumerate(press) if (found := _sent(one.media))}
        press = tuple(
            one._replace(media=sent[at][0]) if at in sent else one for at, one in enumerate(press)
        )
    ledger.one_of((fields.PRESS.key,), 刊发_稿=all(map(_is_article, press)))
    each = edition.press_by_unit and not all(one.unit in _AS_PIECES for one in press)
    titled = edition.papers_titled
    each |= bool(sent) or (titled and any(_is_split(one.media) for one in press))
    if each:
        ledger.case("刊发_各", fields.PRESS.key)
    if edition.programmes_plain and any(map(_is_whole_issue, press)):
        ledger.case("刊发_期", fields.PRESS.key)
    known = _is_known if edition.papers_titled else _is_title
    unmarked = edition.press_alike and not all(map(known, press))
    unmarked &= not edition.media_each_named
    for at, one in enumerate(press):
        kind = edition.kinds_of_papers_bare and _is_kind(one.media)
        kind |= titled and _is_class(one.media)
        media = one.media if unmarked or kind else _titled(one.media)
        if edition.press_alike:
            media = _as_account(media)
        if edition.names_marked and media.endswith(_SAYINGS) and not media.startswith(_OPEN):
            media = f"“{media}”"
        if edition.media_each_named and not known(one) and _may_be_title(media):
            media = f"“{media}”"
        told: dict[str, Value | None] = {"媒体": media, **numbered(one.number, one.unit, "篇")}
        if each:
            own = ledger.filing.body.self_name
            split = titled and _is_split(one.media) and one.unit in _AS_PIECES
            told["刊动"] = f"{_USED}{own}稿件" if split else _done_with(one, own)
            if at in sent:
                told["刊动"] = f"{_PRINTED}{own}{sent[at][1]}"
        put(ledger, "pub.press", fields.PRESS, told, one.part)


_SAYINGS = ("零距离", "直通车", "进行时", "面对面", "早知道", "大家谈")
"""How a programme or a channel is called that has the name of no medium (乌尔特县零距离)."""
_OPEN = ("“", "《")
_USED, _PAPER_END = "采用", "报"
_BULLETINS = ("公报", "简报", "快报", "专报", "通报")
_CLASS, _PAPERS = ("类", "等", "各"), ("报刊", "报纸", "媒体", "刊物")


_AND_ITS = "及其"
_PRINTED, _MEDIA, _ARTICLES = "刊发", "媒体", ("稿", "稿件")
_SITES = ("站", "频", "号")
"""How further names end that no paper has."""


def _sent(media: str) -> tuple[str, str] | None:
    """Media and what they printed, where both were given as one (省级以上媒体政务公开经验稿); else None."""
    who, found, what = media.partition(_MEDIA)
    if not found or not what.endswith(_ARTICLES) or what in _ARTICLES:
        return None
    return f"{who}{found}", f"{what.removesuffix('件')}件"


def _may_be_title(media: str) -> bool:
    """Whether a name bears no marks, and no word for what kind of medium it is (中国医疗保险)."""
    plain = not media.startswith(("《", "“")) and not _is_kind(media) and not _is_class(media)
    return (
        plain
        and not media.endswith((*_SITES, _MEDIA))
        and not any(one in media for one in _ON_SCREEN)
    )


def _is_known(press: Press) -> bool:
    """Whether it is clear how a medium is named, programmes included (市电视台民生栏目)."""
    return _is_title(press) or press.media.endswith(_SHOWS[:3])


def _is_split(media: str) -> bool:
    """Whether a paper stands without marks, behind which 刊发 would be read with its last word (省教育报刊)."""
    return media.endswith(_PAPER_END) and not media.endswith(_BULLETINS) and _is_kind(media)


def _is_class(media: str) -> bool:
    """Whether papers are named by what they are about (市场监管类报刊), and none by its title."""
    return media.endswith(_PAPERS) and any(one in media for one in _CLASS)


_GOVERNS = ("县", "市", "区", "旗")
"""Bodies that issue a gazette themselves."""
_GAZETTE, _BY_ISSUE = "政府公报", ("期", "册", "份")


def _is_gazette(press: Press) -> bool:
    """Whether it is the body's own gazette, of which there are so many issues: it reports on nobody."""
    return press.media.strip("《》“”").endswith(_GAZETTE) and press.unit in _BY_ISSUE


_AS_PIECES = ("", "篇", "条", "则", "件", "份", "幅", "张")
"""How what a medium took is counted one by one; anything else is the programmes or the times."""
_BY_TIMES, _SHOWS = ("次", "人次"), ("栏目", "节目", "频道", "“", "”", "直播间")
_ON_SCREEN = ("电视", "广播", "电台", "融媒体", "台", "视频号", "抖音")


def _done_with(press: Press, own: str) -> str:
    """What a medium did with what the body sent: articles are printed, programmes broadcast, and times reported."""
    media = press.media.replace("平台", "")
    show = "《" not in media and any(word in media for word in _SHOWS)
    aired = show or any(word in media for word in _ON_SCREEN)
    if press.unit in ("", "篇", "幅", "张"):
        return f"{'采用' if aired else '刊发'}{own}稿件"
    if press.unit in _AS_PIECES:
        return f"采用{own}信息"
    if press.unit in _BY_TIMES:
        return f"报道{own}工作"
    return f"{'播出' if aired else '刊发'}{own}相关内容"


_SENDERS = (
    "栏目",
    "节目",
    "频道",
    "台",
    "广播",
    "电视",
    "中心",
    "网",
    "网站",
    "客户端",
    "公众号",
    "媒体",
    "平台",
)
"""Who uses what the body sent, issue by issue."""


def _is_whole_issue(press: Press) -> bool:
    return press.unit in _ISSUES and not press.media.endswith(_SENDERS)


_ISSUES = ("期", "场", "档", "集", "次", "个")
"""How programmes are counted, and whole issues: what of the body was told there is not known."""
_PAPER = regex("(?:报|日报|晚报|周刊|杂志|月刊|内刊|简报|报刊)$")

_EDITION = regex("(?P<title>.+[日晚]报)(?P<edition>.{1,6}版)")
"""An edition of a paper (锡和日报蒙文版), which is no part of its title."""


_AIRED = ("台", "电视", "广播")
_NO_TITLE = ("台", "网", "网站", "广播", "客户端", "公众号", "频道", "中心", "平台", "在线", "媒体")


def _is_article(press: Press) -> bool:
    """Whether an article was printed: it is counted as one, and not broadcast."""
    return press.unit in ("", "篇") and not any(word in press.media for word in _AIRED)


def _is_title(press: Press) -> bool:
    """Whether it is clear how a medium is named: a paper bears the marks of a title, a station or a site never does.

    What may be either (广西教育) leaves those beside it without marks that were given none.
    """
    name = press.media
    marked = "《" in name or "“" in name or _as_account(name) != name
    return (
        marked or bool(_PAPER.search(name) or _EDITION.fullmatch(name)) or name.endswith(_NO_TITLE)
    )


_ACCOUNTS = ("发布", "学习强国", "之声", "头条", "视点")
"""How an account is called that bears no word for what it is: 嘉川发布采用8条 would be two deeds."""


def _as_account(media: str) -> str:
    """The name of an account in marks (“嘉川发布”)."""
    return (
        f"“{media}”" if media.endswith(_ACCOUNTS) and not media.startswith(("“", "《")) else media
    )


def _titled(media: str) -> str:
    """A paper's name as it is written in a text: 《某日报》, 《某日报》蒙文版."""
    if "《" not in media and (found := _EDITION.fullmatch(media)) and not _is_kind(found["title"]):
        return f"《{found['title']}》{found['edition']}"
    paper, its, rest = media.partition(_AND_ITS)
    if its and "《" not in media and _PAPER.search(paper) and not _is_kind(paper):
        return f"《{paper}》{its}{rest}"
    if "《" in media or not _PAPER.search(media) or media.endswith(_KINDS_OF_PAPERS):
        return media
    # 《国资报告》杂志: the word for what it is does not belong to its title.
    name = media.removesuffix(_JOURNAL)
    return f"《{name}》{media[len(name) :]}"


_LEVELS = (
    "省级",
    "市级",
    "县级",
    "区级",
    "旗级",
    "州级",
    "国家级",
    "中央级",
    "部级",
    "各级",
    "上级",
)
_BY_LEVEL = frozenset(
    level + kind
    for level in ("省", "市", "县", "区", "旗", "州", "盟")
    for kind in ("日报", "晚报", "早报", "党报")
)
_OF_A_LEVEL = ("省", "市", "县", "区", "州", "全国")
_LEVEL_FIRST = ("自治区", "省", "市", "县", "区", "旗", "州", "盟")
_NO_LEVEL = ("市场", "市民", "县域", "区域")
_KIND = 2
"""Characters of what names a kind of papers by its level alone (区报)."""


def _is_kind(media: str) -> bool:
    """Whether a paper is named by its level alone (区报, 市级晚报) or by a trade of its level (省水利杂志), which is no title."""
    of_a_trade = media.endswith(_JOURNAL) and media.startswith(_OF_A_LEVEL)
    by_level = media.startswith(_LEVEL_FIRST) and not media.startswith(_NO_LEVEL)
    if by_level and _PAPER.search(media):
        return True  # 省农民报: a level and a trade, and no name that is known
    return len(media) <= _KIND or media.startswith(_LEVELS) or media in _BY_LEVEL or of_a_trade


_KINDS_OF_PAPERS = (
    "以上报刊",
    "级报刊",
    "各类报刊",
    "主流报刊",
    "级党报",
    "行业报刊",
    "级行业报",
    "报纸",
    "内刊",
    "简报",
)
"""What names a kind of papers, and none."""
_JOURNAL = "杂志"
