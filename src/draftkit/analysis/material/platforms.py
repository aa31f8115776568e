"""平台建设: the website, and how many platforms there are."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import places
from draftkit.analysis.material.records import quoted
from draftkit.chinese.clauses import begins_with_verb
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, surface_of
from draftkit.kinds import fields
from draftkit.kinds.bodies import DEPARTMENT
from draftkit.kinds.material import PLATFORM
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex

_COLUMN = regex(r"(?:栏目?|专区|子站)”?$")


_NAMED_PLAINLY = 7
"""Characters of a column's name up to which several are read apart without marks, if none has a verb in it."""


def _marked(columns: tuple[str, ...]) -> Listing:
    """The names of columns, each in marks where one is long or reads as a clause (推动消费品以旧换新)."""
    long = any(len(name) > _NAMED_PLAINLY or begins_with_verb(name) for name in columns)
    if not long or any(mark in name for name in columns for mark in "“《"):
        return Listing(columns)
    return Listing(tuple(quoted(name) for name in columns), "")


def _columns_of_column(columns: Listing) -> Listing:
    """The columns of what is a column itself: 栏目设有基础信息、重点领域子栏目."""
    *others, last = columns.values
    return columns._replace(values=(*others, f"{last}子栏目"))


_DOES = regex(r".(?:下设|开设|设有|支持|可以|可供|能够|开通|实现|提供|链接).")
"""Features told as a clause (法定主动公开内容下设8个子目录), not as names."""


_REBUILT = "改造"
_SITE = "网站"
_CALLED = ("专栏", "子站", "频道", "专区", "专题", "板块", "平台", "子网站", "分站", "主页")
"""What a place on another body's site is called when it is spoken of again: what it has is not the site's."""
_CALLED_TOO = ("栏目", "版块", "模块", "子页面", "页面", "网页")
_COLUMNS_OF_COLUMNS = ("栏目",)
_HAVE_BELOW = ("栏目", "专栏", "版块", "板块", "频道", "模块", "专题")
"""What is itself a column, and has others below it."""


def _bare(column: str) -> str:
    """The name of a column without the word for what it is."""
    word = next((word for word in ("子栏目", "栏目", "专栏") if column.endswith(word)), "")
    return column.removesuffix(word) or column


_VERSIONS = ("版", "窗口", "入口", "界面", "通道", "机器人", "客服", "助手")
"""How features end that are no 功能 but something that a site has (适老版)."""


def _called(name: str, edition: Edition) -> str:
    names = (*_CALLED, *_CALLED_TOO) if edition.sites_plain else _CALLED
    return next(filter(name.rstrip("”").endswith, names), _SITE)


def _at_home(ledger: Ledger, name: str) -> str:
    """The name of a site as an office calls it that it belongs to (局门户网站): behind 我局 its full name is one too many."""
    body = ledger.filing.body
    short = body.self_name.removeprefix("我")
    rest = name.removeprefix(body.name)
    own = rest != name and body.kind == DEPARTMENT and body.name.endswith(short)
    if short == body.self_name:  # 市水利局 runs 局网站, not 市水利局网站
        short = short[-1]
    return f"{short}{rest}" if own and rest else name


def _of_its_own(ledger: Ledger, name: str) -> str:
    """A site that bears the name by which a department calls itself, as its own: 市医保局 runs 本局门户网站."""
    body = ledger.filing.body
    rest = name.removeprefix(body.self_name)
    return f"本{body.self_name[-1]}{rest}" if rest != name and body.kind == DEPARTMENT else name


_HAS = (
    "可以",
    "可",
    "支持",
    "具有",
    "具备",
    "提供",
    "增加了",
    "新增了",
    "新增",
    "增设了",
    "增设",
    "设有",
    "能够",
    "能",
)
_COLUMN_NAME = "栏目"
_PARTED, _SHORTEST = ("，", "；"), 2


def _as_functions(features: str) -> str:
    """What a site can do, as what it has (支持关键词搜索): it has 关键词搜索功能."""
    if any(mark in features for mark in _PARTED):
        return features
    verb = next((verb for verb in _HAS if features.startswith(verb)), "")
    rest = features.removeprefix(verb).removesuffix("功能" if verb else "")
    return features if len(rest) < _SHORTEST or _DOES.search(rest) else rest


def _has_below(owner: str, columns: str, *, once: bool) -> str:
    """What a column, or a page, has below it; ``once``: a column is not called one again, and has 子栏目."""
    if not once:
        return f"{owner}下设{columns}{_COLUMN_NAME}"
    below = "" if owner.endswith(f"子{_COLUMN_NAME}") else "子"
    return f"下设{columns}{below}{_COLUMN_NAME}"


def note(ledger: Ledger, edition: Edition) -> None:
    """Note the website, and of platforms that are not named how many there are."""
    given = ledger.filing.given
    for site in given[fields.SITE]:
        ledger.want(site.part, "plat.site")
        key = fields.SITE.key
        bare = not (site.is_main or site.columns or site.features)
        again = bare and is_channel(ledger, site.name)
        if again and (edition.channels_at_platforms or is_told(ledger)):
            continue
        ledger.case("有网站", key)
        name = _at_home(ledger, site.name) if edition.sites_plain else site.name
        name = _of_its_own(ledger, name) if edition.owned_once else name
        ledger.slot("网站", name, key)
        called = _called(site.name, edition)
        ledger.slot("站称", called, key)
        if site.is_main:
            ledger.slot("主要", "主要", key)
        if site.columns:
            # What is called a column already is not called one again.
            # 财政专栏、公共服务 has no word for what it is.
            names = site.columns[-1:] if edition.columns_by_last else site.columns
            named = any(map(_COLUMN.search, names))
            columns = _marked(site.columns) if edition.columns_marked else Listing(site.columns)
            below = edition.texts_by_kind and called in _HAVE_BELOW
            if below:
                columns = _marked((*site.columns[:-1], _bare(site.columns[-1])))
            elif called in _COLUMNS_OF_COLUMNS and not named:
                named, columns = True, _columns_of_column(columns)
            if below and edition.owned_once:
                once = edition.media_each_named and called == _COLUMN_NAME
                owner = site.name if once else called
                said = _has_below(owner, surface_of(columns).text, once=once)
                ledger.slot("功能句", said, key)
            else:
                ledger.slot("下设栏" if below else "专栏" if named else "栏目", columns, key)
        if site.features:
            features = site.features.rstrip("。")
            if edition.shares_bare:
                features = _as_functions(features)
            name = "功能句" if _DOES.search(features) else "功能"
            # What was rebuilt is done, and no function.
            if edition.platforms_once and features.endswith(_REBUILT):
                name, features = "功能句", f"{called}进行了{features}"
            elif edition.sites_plain and name == "功能" and features.endswith(_VERSIONS):
                name, features = "功能句", f"{called}提供{features}等服务"
            if name in ledger.slots:  # behind what it has below it
                features = f"{ledger.slots[name].text}，{features}"
            ledger.slot(name, features, key)
    counted = [(p.name, p.number) for p in given[fields.PLATFORMS] if p.number and p.number.value]
    named = all(_has_name(ledger, name, number) for name, number in counted)
    if counted and not (edition.platforms_once and named):
        ledger.case("有平台数量", fields.PLATFORMS.key)
        items = tuple(Item(name, number, "个") for name, number in counted)
        ledger.slot("平台数量", Listing(items), fields.PLATFORMS.key)


def _has_name(ledger: Ledger, platform: str, number: Count) -> bool:
    """Whether the one platform of its kind is told by its name, so that it is not counted besides."""
    if platform.endswith("新媒体"):
        named = len(ledger.filing.given[fields.ACCOUNTS]) == 1
    else:
        named = platform.endswith("网站") and "有网站" in ledger.cases
    return named and number.value == 1 and number.exact


def is_channel(ledger: Ledger, name: str) -> bool:
    """Whether a platform is told as a channel, under its name."""
    return any(name and name in channel.name for channel in ledger.filing.given[fields.CHANNELS])


_PLATFORM_RECORDS = ("plat.accounts", places.WITH_FACILITY, places.WITHOUT)


def is_named(ledger: Ledger) -> bool:
    """Whether 平台建设 names platforms or places, or the office's own sentences stand there; practices alone do not."""
    given = ledger.filing.given
    records = (r for message in _PLATFORM_RECORDS for r in ledger.records.get(message, ()))
    here = any(record.part in ("", PLATFORM) for record in records)
    return here or bool(given[fields.PLATFORMS]) or PLATFORM in ledger.sentences


def is_told(ledger: Ledger) -> bool:
    """Whether 平台建设 has something to say so far: records, practices, sentences, how many platforms there are."""
    records = (r for message in _PLATFORM_RECORDS for r in ledger.records.get(message, ()))
    return (
        any(record.part in ("", PLATFORM) for record in records)
        or bool(ledger.filing.given[fields.PLATFORMS])
        or PLATFORM in ledger.practices
        or PLATFORM in ledger.sentences
    )
