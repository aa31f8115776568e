"""Where information can be found: the site, accounts, places, and how many of each there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.kinds.material import Account, PlatformCount, Site
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.said import Said, spellings
from draftkit.sources.reports.wording import IN_ALL, NUMBER, QUOTED, SMALL, count, listing
from draftkit.tuples import NamedTuple

# ---------------------------------------------------------------- 网站

_SITE_NAME = r"[\u4e00-\u9fff]{0,14}?(?:门户网站|政府网站|官方网站|政务网|政府网|网站|官网|(?<=[\u4e00-\u9fff]{3})网(?![站络上民格点]))"
_SITE = regex(
    rf"(?P<name>(?:“[\u4e00-\u9fff]{{2,12}}网”|[\u4e00-\u9fff]{{2,8}}专栏(?=，?(?:下设|分设)))|{_SITE_NAME}(?!方面)(?:上?的?{QUOTED}(?:专栏|栏目|专题|频道|平台)|政务公开专栏|政府信息公开专栏|信息公开专栏|信息公开平台)?)"
)
_SITE_LEAD = regex(
    r"^.*(?:完成|启动|推进|实施|建成|新建|开展|推动|对接|通过|依托|利用|借助|优化|调整|改进|规范|整合|完善|加强|维护|做好|做优|建好|运用|抓好|升级|改版|公布于|发布于|登载于|载体为|载体是|平台为|平台是|我(?:镇|乡|县|市|区|旗|局|办|街道|苏木)的?|本(?:镇|乡|县|市|区|旗|局)的?|载体[为是]|(?<![\u4e00-\u9fff])[在对以由]|[在以](?=[\u4e00-\u9fff]*网))"
)
_COLUMNS = (
    regex(r"栏目(?:有|为|包括|是|：)(?P<list>[^，。；]{2,80}?)(?=[，。；]|$)"),
    regex(
        rf"(?:新开设|新上线|上线|开设|设置|设有|分设|开辟|设立|增设|新增|新设|设)(?:了|有)?(?:\d+个)?(?P<list>[^。；：，]{{2,120}}?)(?:等)?(?:{SMALL}个)?(?:一级|二级)?(?:栏目|专栏|专题|板块|版块)(?:{SMALL}个)?(?=[，。；、]|$|公开|发布)"
    ),
)
_FEATURES = (
    regex(
        r"(?:提供|具备|具有|强化|增设|设置|设有|增加|完善|开通|优化)(?:了)?(?P<list>[^，。；：]{2,40}?)(?:等)?(?:功能|服务)(?=[，。；、]|$)"
    ),
    regex(r"功能(?:有|包括|为|是)(?P<list>[^，。；]{2,40})"),
)
_A_FEATURE = regex(r"搜索|检索|查询|无障碍|适老|问答|浏览|关怀|朗读|订阅|互动|智能|导航")
_NO_COLUMN = regex(
    r"子$|^(?:信息|政务)?公开$|[“”]|与$|科学|合理|规范|及时|[我本]|等$|\d|^各|相关|对应|公开栏|专人|^信息$|(?:政府|政务|各类|有关)信息$|了|按|载体|平台|要求|统一|清晰|^[一二三]级$"
)
_NO_SITE = regex("充分|发挥|进一步|不断|切实|继续")
_STOPPED = regex(r"(?:已|均已)?(?:于|在)?[^，。；]{0,8}(?:停用|关停|停止|并入|注销|下线|整合到)")
"""What follows a site that is no more."""
_SETS = regex("(?:并|还|同时|新)?(?:设|开设|增设|设立|设置|开辟|下设)")
_LONGEST_COLUMN = 16


_KEPT_BY_OTHERS = regex("由(?:[省市县区旗州]|上级)[^，。；]{1,12}(?:维护|管理|更新|负责|主办)")
"""What is said of a site's column that another body looks after."""


def site(said: Said) -> tuple[Site, ...] | None:
    """网站: its name with the columns it has or what it can do; ``None`` where neither is told."""
    if said.section != 1 or said.is_plan:
        return None
    open_ones = (m for m in _SITE.finditer(said.own) if _is_open(m, said.own))
    match = next(open_ones, None)
    behind = said.own[match.start() :] if match else said.own  # what stands before it is another's
    if match is None:  # the columns of the one site that the sentence before speaks of
        before = list(_SITE.finditer(said.before))
        match = before[0] if len(before) == 1 and _SETS.match(said.text) else None
    if match is None:
        return None
    columns, features = _columns(behind), _features(behind)
    if not columns and not features:
        return None
    if _KEPT_BY_OTHERS.search(behind):
        return None
    if _NO_SITE.search(match["name"]):
        return None
    name = (_SITE_LEAD.sub("", match["name"]) or match["name"]).strip("“”")
    name = compiled("^.*[对将把](?=[\u4e00-\u9fff]*网)").sub("", name.removeprefix("在"))
    return (Site(name, None, columns, features),)


def _is_open(match: re.Match[str], text: str) -> bool:
    """Whether a site is there: it was not closed, and the office does not say that it has none."""
    clause = compiled("[，。；]").split(text[: match.end()])[-1]
    return not _STOPPED.match(text[match.end() :]) and not compiled("未|没有|不再").search(clause)


def one_site(found: tuple[Site, ...]) -> tuple[Site, ...]:
    """What several sentences tell of one site; that of the first where they tell of several."""
    first = found[0]
    same = [one for one in found if one.name in first.name or first.name in one.name]
    columns = dict.fromkeys(column for one in same for column in one.columns)
    features = next((one.features for one in same if one.features), "")
    name = max((one.name for one in same), key=len)
    return (Site(name, None, tuple(columns), features),)


def _columns(text: str) -> tuple[str, ...]:
    for match in (match for pattern in _COLUMNS for match in pattern.finditer(text)):
        names = tuple(
            compiled(rf"(?:等)?(?:专项|栏目|专栏|专题)+$|{SMALL}(?:项|个|大类|类)(?:公开)?$")
            .sub("", one)
            .strip("“”")
            for one in listing(match["list"])
        )
        if names and all(_is_column(name) for name in names):
            return names
    return ()


def _is_column(name: str) -> bool:
    return 1 < len(name) <= _LONGEST_COLUMN and not _NO_COLUMN.search(name)


def _features(text: str) -> str:
    for match in (match for pattern in _FEATURES for match in pattern.finditer(text)):
        told = str(match["list"]).strip("、")
        if all(_A_FEATURE.search(one) for one in listing(told)):
            return told
    return ""


# ---------------------------------------------------------------- 平台数量

_PLATFORM = regex(
    rf"(?P<name>政府网站|政府门户网站|政务新媒体(?:账号)?|政务微博|微博(?:账号)?|政务微信(?:公众号)?|微信公众号|(?<!短)视频号|抖音号|(?:今日)?头条号|政务公开栏)(?:备案账号|备案|账号|保留)?{IN_ALL}(?P<n>{SMALL})[个家](?![^，。；]{{0,4}}(?:栏目|专栏))"
)
_PLATFORM_BEFORE = regex(
    rf"(?P<n>{SMALL})[个家](?P<name>政府网站|政府门户网站|政务新媒体(?:账号)?)"
)
_CHANGED_TO = regex(
    rf"^[^，。；\d]{{0,4}}(?:整合|精简|压减|压缩|减少|缩减|优化|归并|调整|清理)+(?:为|至|到|成)(?P<n>{SMALL})[个家]"
)
_CHANGED = regex(
    rf"(?P<name>政务新媒体(?:账号)?|政府网站|政务微博|微信公众号)(?:账号)?(?:总数|数量)?[由从]{SMALL}[个家]?[^，。；\d]{{0,4}}(?:整合|精简|压减|压缩|减少|缩减|优化|归并|调整|清理)+(?:为|至|到|成)(?P<n>{SMALL})[个家]"
)
"""政务新媒体由68个精简为52个: the latter are what there is."""
_KEPT = regex(
    rf"(?:注销|关停|清理)(?:政务)?新媒体(?:账号)?{SMALL}[个家]，(?:现|共)?(?:保留|剩余|存续)(?P<n>{SMALL})[个家]"
)
"""注销新媒体账号17个，保留49个."""
_RUN = regex(
    "保留|纳管|纳入监管|在册|现存|现运营|现有|平台有|在用|用于公开|使用|运用|设有|共有|开设|开通|运营|运行|管理|拥有|建有|备案|正常|在运|全[市县区镇旗]"
)


def platform_counts(said: Said) -> tuple[PlatformCount, ...]:
    """平台数量."""
    if kept := _KEPT.search(said.own):
        return (PlatformCount("政务新媒体账号", count(kept["n"])),)
    runs = _RUN.search(said.own) or _CHANGED.search(said.own)
    if said.section != 1 or said.is_plan or not runs:
        return ()
    found: dict[str, PlatformCount] = {}
    for pattern in (_CHANGED, _PLATFORM, _PLATFORM_BEFORE):
        for match in pattern.finditer(said.own):
            then = _CHANGED_TO.match(said.own[match.end() :])
            number, name = count(then["n"] if then else match["n"]), match["name"]
            clause = compiled("[，；。]").split(said.own[: match.start()])[-1]
            if number is not None and not compiled("新增|关停|注销").search(clause):
                found.setdefault(name, PlatformCount(name, number))
    return tuple(found.values())


# ---------------------------------------------------------------- 政务新媒体

_TYPES = spellings(
    {
        "微信公众号": "微信公众平台|微信公众|微信订阅号|订阅号|公众号|政务微信|微信",
        "政务微博": "",
        "微博": "新浪微博|官方微博|微博号",
        "视频号": "微信视频号",
        "抖音号": "抖音",
        "快手号": "快手",
        "今日头条号": "头条号|今日头条",
        "客户端": "APP",
        "小红书": "小红书账号|小红书号",
        "": "新媒体平台|政务新媒体|新媒体",
    }
) | {"新媒体平台": "", "政务新媒体": "", "新媒体": ""}
_TYPE = "|".join(sorted((word for word in _TYPES if word), key=len, reverse=True))
_MENTION = regex(
    rf"[“\"](?P<first>[^“”\"，。；、]{{2,20}})[”\"](?:官方|政务(?!微博|微信|新媒体)|政府|等)*(?P<type>{_TYPE})(?!小程序|群|工作群)|"
    rf"(?P<kind>{_TYPE})(?:平台|账号)?[“\"](?P<then>[^“”\"，。；、]{{2,20}})[”\"]|"
    r"账号[是为即有][“\"](?P<alone>[^“”\"，。；、]{2,20})[”\"]|"
    r"[“\"](?P<counted>[^“”\"，。；、]{2,20})[”\"](?=(?:年末|年底|截至年底)?(?:全平台|全网|现有|共有|目前有?|累计有?|总|有|已有)?(?:粉丝|关注用户|关注人数|关注量|关注数|关注者|订阅用户|订阅数|订阅者|用户数))|"
    rf"(?<!发布)(?<!转发)(?<!原创)(?<!条)(?<!转发的)(?P<bare>{_TYPE})(?!群)"
)
_ONE_MORE = regex(r"(?P<mark>、?)[“\"](?P<name>[^“”\"，。；、]{2,20})[”\"]")
_POSTS = regex(
    rf"(?:发布|发(?=信息|推文|文章|短视频|视频|作品|稿|图文)|推送|推出|编发|更新|上线|公开|发送|发文|发稿|发表|刊发|转发布)(?:了|各类|各种|政务|政府|原创|公开|工作|有关|相关|累计|共|和转发|双语|蒙汉|宣传|惠民)*(?P<noun>信息|推文|图文|图文消息|消息|稿件|文章|微博|视频|短视频|内容|动态|作品|博文|)(?:信息)?{IN_ALL}(?P<n>{NUMBER})(?P<unit>[条篇期个则部])"
)
_POSTED = regex(
    rf"(?:全年|共|累计|年内|，)(?P<noun>推文|图文|短视频|作品)(?P<n>{NUMBER})(?P<unit>[条篇期个则部])"
)
"""The posts without a verb: 全年推文273篇."""
_ORIGINAL = regex(
    rf"(?:原创|自己写|自采|自编|自己?制作)的?(?:内容|信息|微博|推文|图文|稿件|作品|文章|视频|稿子|稿)?(?:占)?{IN_ALL}(?P<n>{NUMBER})[条篇期个则次部]"
)
_FOLLOWERS = regex(
    rf"(?:关注|粉丝|订阅|用户)(?:用户|人数|数量|粉丝|数|量|者|总数)*(?:突破|增至|升至)?{IN_ALL}(?P<n>{NUMBER})(?:余?[人名个]|(?=[，。；、）]|$))"
)
_GREW = regex(
    rf"(?:粉丝|关注|订阅|用户)[^，。；\d]{{0,6}}从[^，。；\d]{{0,6}}{NUMBER}[人名个]?[^，。；\d]{{0,4}}(?:涨|增|升|增长|增加|上升|提高)(?:到|至|为)(?:年[末底]的)?(?P<n>{NUMBER})[人名个]?"
)
"""粉丝从年初的1.9万人涨到年末的2.4万人: the latter is what there is."""
_READS = regex(
    rf"(?<!最高)(?<!单篇)(?<!单条)(?<!合计)(?<!共计)(?:总?(?:阅读|浏览|点击|播放|观看|访问)(?:总?(?:量|次数|人数|数))?){IN_ALL}(?P<n>{NUMBER})(?P<unit>余?(?:人次|次|人|)?)"
)
_SHARES = regex(
    rf"(?<!和)转发(?:量|次数|数|(?=\d)){IN_ALL}(?P<n>{NUMBER})(?:[次条]|(?=[，。；）]|$))"
)


_CONTENTS = regex(r"内容(?:包括|为|有|涉及)(?P<list>[^，。；\d]{2,60}?)(?:等)?(?=[，。；]|$)")


_ASIDE = regex("（[^（）]*）")
"""What is told of one account of a list in brackets behind it."""
_ANOTHER = regex(r"[，；。](?:“[^“”]{2,20}”)?[\u4e00-\u9fff]{0,8}(?:网站|官网|政务网|服务号平台)")
"""What follows is told of a site."""
_NO_ACCOUNT = regex("的|主义|问题|行动|专项|整治|僵尸|原则|制度")


_CLOSED = regex(
    "(?:关停|注销|停用|停更|撤销|停运)了?(?:(?!保留|现有|改用|启用)[“”、，\u4e00-\u9fff]){0,6}$"
)
"""What stands before an account that is no more."""
_ENDED = regex("(?:关停|关闭|注销|停用|停更|撤销|停运)(?!.*(?:保留|现有|新[开设增]|改用|启用))")
"""What a clause begins with that tells of accounts that are no more."""
_WAS_CLOSED = regex(
    r"(?:平台|账号)?(?:已|均已)?(?:于|在)?(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|底)?|年内|年[初底中末]|上半年|下半年)?(?:已|正式|予以|因[^，。；]{2,12})?(?:注销|关停|关闭|停用|停更|停运|撤销|下线|并入|合并)"
)
"""What follows an account that is no more."""
_TOOK = regex("^(?:号|平台)?(?:累计|共|全年)?(?:采用|采纳|刊用|录用|选用|转载|刊发我)")
"""What another's account does with the office's texts."""
_RUN_BY = regex(
    "(?:平台|账号)?(?:由|系)(?!我|本|专人|办公室|党政|综合|局|街道|镇|乡)[^，。；]{2,16}(?:主办|运营|管理|开设|主管)|(?:平台|账号|APP)?(?:共同|合作|联合)(?:开设|开展|推出|制作)"
)
"""What follows an account that another body runs."""
_LENT = regex(
    "(?:借用|借助|入驻|进驻|融媒体(?:中心)?|电视台|报社|[省市县区]媒体)[“”\u4e00-\u9fff]{0,4}$"
)
"""What stands before an account that is another's."""


class _Mention(NamedTuple):
    name: str
    type: str
    rest: str


_VIEWED = regex(
    r"可以?(?:通过|在|从)(?P<list>[^，。；]{2,80}?)(?:了解|查看|查询|查阅)[^，。；]{0,8}公开的(?:政府)?信息"
)
_ONLY_NAMED = regex("“(?P<name>[^“”，。；、]{2,20})”")


def _viewed(text: str) -> tuple[Account, ...]:
    """Accounts told by their names alone, in a list of where information can be seen."""
    match = _VIEWED.search(text)
    named = [_ONLY_NAMED.fullmatch(one) for one in listing(match["list"])] if match else []
    return tuple(Account(one["name"]) for one in named if one)


def accounts(said: Said) -> tuple[Account, ...]:
    """政务新媒体 with their figures; those without a name only where a figure of an account is told."""
    if said.section != 1 or said.is_plan:
        return ()
    found = tuple(account for one in _mentions(said.own) if (account := _account(one)))
    return (*found, *_viewed(said.own))


_RENAMED = regex("[^，。；“”]{0,8}(?:改名|更名|改为|升级为)为?“(?P<new>[^“”，。；、]{2,20})”")
"""What an account is called now."""


def _mentions(text: str) -> Iterator[_Mention]:
    """``公众号“甲”“乙”、“丙”``: a type belongs to the names right behind it; that of 丙 is not told."""
    found = list(_MENTION.finditer(text))
    for at, match in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        name = match["first"] or match["then"] or match["alone"] or match["counted"] or ""
        if name and (renamed := _RENAMED.match(text[match.end() :])):
            name = renamed["new"]
        kind = _TYPES.get(match["type"] or match["kind"] or match["bare"] or "", "")
        rest = text[match.end() : end]
        names = [(name, kind)]
        while name and not match["first"] and (more := _ONE_MORE.match(rest)):
            kind = "" if more["mark"] else kind
            names.append((more["name"], kind))
            rest = rest[more.end() :]
        rest = _ANOTHER.split(rest, maxsplit=1)[0]
        if _is_one_of_several(text, match, rest):
            rest = aside[0] if (aside := _ASIDE.match(rest)) else ""
        if _is_no_more(text[: match.start()]) or _is_anothers(text, match):
            continue
        if _WAS_CLOSED.match(text[match.end() :]):
            continue
        yield from (_Mention(one, its_type, "") for one, its_type in names[:-1])
        yield _Mention(*names[-1], rest)


def _is_no_more(before: str) -> bool:
    clause = compiled("[，。；：]").split(before)[-1]
    return bool(_CLOSED.search(before) or _ENDED.search(clause))


def _is_anothers(text: str, match: re.Match[str]) -> bool:
    behind = text[match.end() :]
    return bool(_LENT.search(text[: match.start()]) or _TOOK.match(behind) or _RUN_BY.match(behind))


def _is_one_of_several(text: str, match: re.Match[str], rest: str) -> bool:
    """Whether what follows is told of all channels of a list: 门户网站、“小板发布”微信公众号等平台公开信息165条."""
    before = compiled("[，。；：]").split(text[: match.start()])[-1]
    in_list = compiled(r"[、和及与]$").search(before) and not compiled(
        r"\d[余多]?[条篇个期件部]"
    ).search(before)
    return bool(in_list or compiled(r"[、和及与]|等(?!级)").match(rest))


def _account(one: _Mention) -> Account | None:
    told_first = one.rest.partition("其中")[0]
    posts = _POSTS.search(told_first) or _POSTED.search(told_first)
    if posts and ("原创" in posts[0] or "转发" in posts[0]):
        posts = None  # some of them
    noun = posts["noun"] if posts else ""
    original, followers, shares = (
        _number(pattern, one.rest) for pattern in (_ORIGINAL, _FOLLOWERS, _SHARES)
    )
    followers = _number(_GREW, one.rest) or followers
    reads = _READS.search(one.rest)
    contents = _CONTENTS.search(one.rest)
    told = any((original, followers, shares, reads)) or noun not in {"", "信息"}
    if not one.name and not (told and one.type):
        return None
    if _NO_ACCOUNT.search(one.name) and not (one.type and told):
        return None  # something that is said of accounts, in marks: 政务新媒体“指尖上的形式主义”
    return Account(
        one.name,
        one.type,
        count(posts["n"]) if posts else None,
        "" if noun == "信息" else noun,
        posts["unit"] if posts and posts["unit"] != "条" else "",
        original,
        followers,
        f"{reads['n']}{reads['unit']}" if reads else "",
        shares,
        listing(contents["list"]) if contents else (),
    )


def _number(pattern: re.Pattern[str], text: str) -> Count | None:
    match = pattern.search(text)
    return count(match["n"]) if match else None


def joined(found: tuple[Account, ...]) -> tuple[Account, ...]:
    """What several sentences tell of one account, put together; an account told twice in two ways is left bare."""
    by_name: dict[tuple[str, str], Account] = {}
    for one in found:
        same = [
            key
            for key, old in by_name.items()
            if key[0] == one.name
            and (not key[1] or not one.type or key[1] == one.type)
            and not (key[1] != one.type and _contradict(old, one))
        ]
        if not same:
            by_name[one.name, one.type] = one
            continue
        old = by_name.pop(same[0])
        merged = Account._make(
            b if a == n else a for a, b, n in zip(old, one, Account(""), strict=True)
        )
        by_name[merged.name, merged.type] = merged
    return _named_where_one(tuple(by_name.values()))


def _contradict(one: Account, other: Account) -> bool:
    """Whether two accounts of one name are two: they are not followed by as many."""
    return bool(one.followers and other.followers and one.followers != other.followers)


def _is_kind(named: str, bare: str) -> bool:
    """Whether an account of type ``named`` may be called ``bare``: 政务微博 is a 微博."""
    return named == bare or bool(bare and named.endswith(bare))


def _named_where_one(found: tuple[Account, ...]) -> tuple[Account, ...]:
    """An account without a name is the named one of its type, where there is one."""
    kept = list(found)
    for bare in (one for one in found if not one.name):
        same = [one for one in kept if one.name and _is_kind(one.type, bare.type)]
        if len(same) == 1:
            kept.remove(bare)
            place = kept.index(same[0])
            kept[place] = Account._make(a or b for a, b in zip(same[0], bare, strict=True))
    return tuple(kept)
