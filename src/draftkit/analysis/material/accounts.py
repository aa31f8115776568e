"""The accounts: what each published, by whom it is followed, what it has anew."""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import platforms
from draftkit.analysis.material.published import UNIT
from draftkit.analysis.material.records import put, quoted, valued
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds import fields
from draftkit.kinds.material import PLATFORM, Account, Channel, is_account
from draftkit.patterns import regex


def note(ledger: Ledger, edition: Edition) -> None:
    """Note the accounts.

    Of one whose number is told as a channel's, and of which nothing else is known, all has been said (drafts of earlier
    versions named it again where the part had nothing else to say).
    """
    given = ledger.filing.given
    channels = given[fields.CHANNELS]
    accounts = given[fields.ACCOUNTS]
    if edition.groups_used:
        accounts = tuple(one for one in accounts if not _is_used(ledger, one))
    if edition.texts_stand:
        accounts = tuple(_plain(ledger, one) for one in accounts if not _is_silent(ledger, one))
    if edition.media_by_kind:
        accounts = tuple(one for one in accounts if not _is_broadcast(ledger, one))
    slots = [(account, _account(account, channels, edition)) for account in accounts]
    if edition.videos_played:
        slots = [(account, _of_kind(account, values)) for account, values in slots]
    if edition.contents_by_posts:
        slots = [(account, _shared(account, channels, values)) for account, values in slots]
        slots = [(account, _published(values)) for account, values in slots]
    if edition.works_counted:
        slots = [(account, _counted_alone(account, values)) for account, values in slots]
    if edition.media_each_named:
        slots = [(account, _own_named(account, values)) for account, values in slots]
    plain = {"账号"}
    more = any(valued(values).keys() != plain for _, values in slots)
    site = any(site.columns or site.features or site.is_main for site in given[fields.SITE])
    elsewhere = edition.channels_at_platforms or more or site or platforms.is_told(ledger)
    for account, values in slots:
        is_bare = valued(values).keys() == plain
        if is_bare and _is_channel(ledger, account, edition) and (account.part or elsewhere):
            continue
        put(ledger, "plat.accounts", fields.ACCOUNTS, values, account.part)
    if any(not account.name for account in given[fields.ACCOUNTS]):
        ledger.case("账号_无名", fields.ACCOUNTS.key)
    records = ledger.records.get("plat.accounts", ())
    if records and all(record.slots.keys() == plain for record in records):
        ledger.case("账号_名单", fields.ACCOUNTS.key)


_GROUP = "群"


def _is_used(ledger: Ledger, account: Account) -> bool:
    """Note a group of people who chat as one that is used, where nothing of it is counted: nobody 运行 a 微信群."""
    counts = (account.posts, account.original, account.followers, account.shares)
    more = any(counts) or account.reads or account.added
    if more or not account.type.endswith(_GROUP):
        return False
    name = f"{account.type}{quoted(account.name) if account.name else ''}"
    what = f"{'、'.join(account.contents)}等信息" if account.contents else "信息"
    what = what.replace("信息等信息", "等信息")
    ledger.practices.setdefault(account.part or PLATFORM, []).append(f"利用{name}发布{what}")
    return True


_ON_AIR, _PROGRAMME = ("广播", "喇叭", "村村响", "电台"), "节目"


def _is_broadcast(ledger: Ledger, account: Account) -> bool:
    """Note what is broadcast in the villages in a sentence of its own: it is no account, and its programmes are 播出."""
    posts = account.posts
    more = any((account.original, account.followers, account.shares, account.reads, account.added))
    if more or posts is None or not posts.value or not account.type.endswith(_ON_AIR):
        return False
    what = account.noun or _PROGRAMME
    about = f"，内容包括{'、'.join(account.contents)}" if account.contents else ""
    told = f"{_called(account)}全年播出{what}{posts.text}{account.unit or '期'}{about}"
    ledger.practices.setdefault(account.part or PLATFORM, []).append(told)
    return True


def _called(account: Account) -> str:
    return f"{account.type}{quoted(account.name) if account.name else ''}"


def _is_silent(ledger: Ledger, account: Account) -> bool:
    """Note an account on which nothing was published, and of which no more is known, as that: nobody 运行 it."""
    posts = account.posts
    more = any((account.original, account.followers, account.shares, account.contents))
    if posts is None or posts.value or not posts.exact or more or account.reads or account.added:
        return False
    told = f"{_called(account)}年内未发布信息"
    ledger.practices.setdefault(account.part or PLATFORM, []).append(told)
    return True


_ONE_POST = ("单篇最高", "单条最高", "单期最高", "单个最高", "单篇", "单条", "单期")
"""How what was read of one post is told, before its number."""
_ABOUT = ("超过", "突破", "接近", "超", "近", "约", "达到", "达", "逾", "过")
_TO_DATE = ("累计",)
"""How a text begins that says itself what it counts (累计阅读人数125.9万)."""
_GROWN = ("较", "比", "同比", "平均", "日均", "月均", "篇均", "条均")
"""How a text begins that goes on from 阅读量."""


def _in_its_words(text: str, reads: str, verb: str) -> str:
    """What a text says was read that gives no one number (``reads``: the text without 阅读量 before it)."""
    if text.startswith(_TO_DATE):
        return text
    if reads.startswith(_GROWN):
        return f"{verb}{reads}"
    return f"{verb[:-1]}情况为“{text}”"


def _is_number(reads: str) -> bool:
    """Whether it can stand behind 总阅读量: a number, or more than one."""
    for word in _ABOUT:
        reads = reads.removeprefix(word)
    return reads[:1].isdigit() or reads[:1] in _IN_WORDS


_IN_WORDS = tuple("一二两三四五六七八九十百千万")


def _plain(ledger: Ledger, account: Account) -> Account:
    """An account without what is told of one post of it (单篇最高1.3万次), which is a sentence of its own."""
    reads = account.reads
    for word in _HOW_OFTEN:
        reads = reads.removeprefix(word)
    if not reads or _is_number(reads):
        return account
    verb = "播放量" if VIDEO.search(f"{account.type}{account.noun}") else "阅读量"
    for one in _ONE_POST:
        of, found, number = reads.partition(one)
        if found and number[:1].isdigit():
            told = f"{of}{one}{verb}{number}"
            break
    else:
        told = _in_its_words(account.reads, reads, verb)
    said = f"{_called(account)}{told}"
    ledger.practices.setdefault(account.part or PLATFORM, []).append(said)
    return account._replace(reads="")


def _is_channel(ledger: Ledger, account: Account, edition: Edition) -> bool:
    """Whether an account is told as a channel: not 视频号“甲镇” by the page 甲镇 of a website."""
    if not edition.platforms_once:
        return platforms.is_channel(ledger, account.name)
    return any(is_account(c.name, account) for c in ledger.filing.given[fields.CHANNELS])


def _account(
    account: Account, channels: Iterable[Channel], edition: Edition
) -> dict[str, Value | None]:
    """An account; what it published is left to the channels where it is told there."""
    said = any(
        _tells(channel, account) and not (edition.media_each_named and _is_other(channel, account))
        for channel in channels
    )
    account = _cleaned(account) if edition.accounts_cleaned else account
    name = quoted(account.name) if account.name else ""
    posts = None if said else account.posts
    told = posts is not None or account.original is not None
    contents = account.contents
    if edition.things_whole:
        contents = tuple(map(_forwarded, contents))
    anew = _function(account.added, things=edition.platforms_once)
    return {
        "账号": f"{account.type}{name}",
        "发布": posts,
        "名词": (account.noun or "信息") if posts is not None else "",
        "单位": (account.unit or UNIT) if told else "",
        "原创": account.original,
        "关注": account.followers,
        "阅读": f"{account.reads}次" if account.reads.endswith("余") else account.reads,
        "转发": account.shares,
        "内容": Listing(contents) if contents else "",
        "新增": _as_name(anew) if edition.functions_quoted else anew,
    }


_DEEDS = tuple("找问约拍逛")
_DEED_AS_NAME = regex("^(?P<name>.[^“”]{1,6}?)(?P<what>小程序|入口|栏目|专栏|专区|频道)$")


def _as_name(added: str) -> str:
    """A name that would be read as a deed, in marks (增设“找社区”小程序)."""
    return _DEED_AS_NAME.sub(r"“\g<name>”\g<what>", added) if added[:1] in _DEEDS else added


_FORWARDED = "转发"


def _forwarded(content: str) -> str:
    """What was forwarded (转发预警信息), as a thing: behind 推送 there is no second verb."""
    what = content.removeprefix(_FORWARDED)
    return (
        f"{_FORWARDED}的{what}"
        if what != content and len(what) > 1 and what[0] != "的"
        else content
    )


_ANEW = (
    "新增了",
    "增设了",
    "开通了",
    "上线了",
    "新增",
    "增设",
    "新设",
    "增加了",
    "新开通",
    "开通",
    "上线",
)
_HOW_OFTEN = (
    "累计",
    "总",
    "视频",
    "文章",
    "播放量",
    "阅读总量",
    "总阅读量",
    "阅读量",
    "浏览量",
    "点击量",
    "访问量",
    "播放",
    "阅读",
    "浏览",
    "点击",
    "达到",
    "达",
    "约为",
    "为",
)
_COUNTED_AS = ("万", "余", "多", "千", "百")
_APPS, _NUMBER = ("抖音", "快手", "头条", "今日头条"), "号"
"""What is no account but where one is (抖音), and what makes one of it."""
_KINDS_IN_NAMES = ("微信公众号", "公众号", "视频号", "抖音号", "头条号", "微博")


def _cleaned(account: Account) -> Account:
    """An account without what its place says: 新增 is no part of what is new, 阅读量 none of how often, its kind none of its name."""
    name = account.name
    for kind in _KINDS_IN_NAMES:
        if account.type.endswith(kind):
            name = name.removesuffix(kind).removeprefix(kind) or account.name
    reads = account.reads
    for word in _HOW_OFTEN:
        reads = reads.removeprefix(word)
    if reads.endswith("+"):
        reads = f"超{reads.removesuffix('+')}"
    if reads and (reads[-1].isdigit() or reads.endswith(_COUNTED_AS)):
        reads = f"{reads}次"
    added = account.added
    verb = next((verb for verb in _ANEW if added.startswith(verb)), "")
    rest = added.removeprefix(verb)
    called = f"{account.type}{_NUMBER}" if account.type in _APPS else account.type
    new = rest if len(rest) > 1 else added
    return account._replace(name=name, type=called, reads=reads, added=new)


_FUNCTIONS = "功能 专栏 栏 栏目 服务 板块 模块 入口 频道 专区 专题 小程序 菜单栏 账号 节目 系列"
_IS_FUNCTION = tuple(_FUNCTIONS.split())


_THINGS = (
    *("链接", "二维码", "地图", "页面", "标签", "按钮", "客服", "机器人", "信箱", "留言板", "合集", "专辑", "弹窗", "菜单"),
    *("公众号", "视频号", "电子屏", "图解", "视频", "短片", "直播间", "清单", "目录", "指南", "周报", "日报", "月报", "季报", "课堂", "讲堂", "问答", "播报", "预报", "手册", "图表", "端口", "窗口"),
)  # fmt: skip
"""What an account can have anew and is a thing by itself, and no function."""


def _function(added: str, *, things: bool) -> str:
    """What an account has anew, as a function of it: 新增定点药店查询 would be somebody's deed."""
    if things and added.rstrip("”》").endswith(_THINGS):
        return added
    if things and added.partition("“")[0].endswith((*_IS_FUNCTION, *_THINGS)):
        return added  # 小程序“桃坞一码通”
    return f"{added}功能" if added and not added.rstrip("”》").endswith(_IS_FUNCTION) else added


def _tells(channel: Channel, account: Account) -> bool:
    """Whether a channel is that account and tells how much it published: not 小红书账号“甲” by 微信公众号“甲”."""
    return channel.number is not None and is_account(channel.name, account)


def _is_other(channel: Channel, account: Account) -> bool:
    """Whether a channel called by a name that several accounts have (健康淮城547条) had another number than this one."""
    number, posts = channel.number, account.posts
    if number is None or posts is None or channel.name != account.name:
        return False
    return number.value != posts.value


VIDEO = regex("视频|抖音|快手|短片|直播")


def _of_kind(account: Account, values: dict[str, Value | None]) -> dict[str, Value | None]:
    """What is told of videos is how often they were played, not read."""
    if not VIDEO.search(f"{account.type}{account.noun}"):
        return values
    return {"播放" if name == "阅读" else name: value for name, value in values.items()}


def _published(values: dict[str, Value | None]) -> dict[str, Value | None]:
    """What an account publishes and wrote itself, apart from what is told of the posts whose number is told (其中原创…)."""
    if values["发布"] is not None:
        return values
    return {_OF_NO_NUMBER.get(name, name): value for name, value in values.items()}


def _shared(
    account: Account, channels: Iterable[Channel], values: dict[str, Value | None]
) -> dict[str, Value | None]:
    """What is given as 转发, as what it can be.

    Of more than was published it is the times that others shared it; with what was written here all that was published
    it is the rest of that; else no one knows whose texts were shared.
    """
    shares, own = account.shares, account.original
    posts = account.posts or next((c.number for c in channels if _tells(c, account)), None)
    if shares is None or (posts and shares.value > posts.value):
        return values
    if posts and own and own.value + shares.value == posts.value:
        unit = account.unit or UNIT
        parts = Listing((Item("", own, unit), Item("转发", shares, "")))
        return {**values, "原创": parts, "转发": None}
    return {**values, "转发": None, "转数": Item("", shares, account.unit)}


def _own_named(account: Account, values: dict[str, Value | None]) -> dict[str, Value | None]:
    """What an account wrote itself with what that is, where no number of all is told: 年内原创推文63条."""
    own = values.get("原创数")
    if own is None or own is not account.original:
        return values
    works = "作品" if VIDEO.search(account.type) else "信息"
    return {**values, "原创数": Item(account.noun or works, account.original, "")}


_OF_NO_NUMBER = {"内容": "所发", "原创": "原创数"}


def _counted_alone(account: Account, values: dict[str, Value | None]) -> dict[str, Value | None]:
    """What is put up where videos are and counted by 个 is no 信息: 发布作品310个."""
    if account.noun or not values["名词"] or account.unit != "个" or not VIDEO.search(account.type):
        return values
    return {**values, "名词": "作品"}
