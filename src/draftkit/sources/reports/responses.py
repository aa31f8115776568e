"""What people asked, proposed and applied for, and what became of it."""

from __future__ import annotations

import re

from draftkit.kinds.material import REQUESTS, Decisions, Proposals, Response
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import IN_ALL, NUMBER, count, listing, turned

# ---------------------------------------------------------------- 互动回应

_ASKED = (
    r"(?:“?12345”?(?:政务服务|政务|政府服务|便民服务|市民服务|市民|便民)*(?:热线|平台)?|[本省市县区镇乡]?(?:书记|县长|市长|区长|镇长|乡长|局长|领导|主任|旗长)(?:信箱|邮箱|留言板)"
    r"|(?:[\u4e00-\u9fff]{0,3}人民网)?领导留言板|(?:网站|网上|网络|部门|互动|民意|在线|咨询|举报|监督)?(?:留言板|留言|信箱|咨询|信访|问政)|“?互联网\+督查”?(?:平台)?|“?民生直通车”?|咨询投诉(?:平台)?|来信来访|来访来件|(?:群众|信访)?网上来访信件|群众(?:意见|诉求|来信|来电|留言)|“[^“”，。；]{2,12}”(?:平台|栏目|小程序|留言箱|专栏|服务窗口)|(?:市民|政务|便民)?服务热线|“?[\u4e00-\u9fff]{2,3}热线|\d{5}[\u4e00-\u9fff]{0,6}热线|\d{5}”?平台|(?:公众号|微信|网站|微博)后台留言|“[^“”，。；]{2,12}”(?:热线|企业问答|问答|问政|留言箱))"
)
_VERBS = r"(?:市民|上报|企业|提问|承办|承接|接听|接收|举报|接处|来的|由|提了|提出|反映|转来|交办|派来|诉求件|转办|工单|共|累计|总|全年|本年度?|\d{4}年|受理|收到|接收|接到|转办单|办理|回复|处理|转办|答复|来信|来电|系统|有效|各类|群众|诉求|工单|留言|咨询|信件|事项|问题|投诉|信息|网民|的|和|、|案件|办件|来件|件)*"
_RESPONSE = regex(
    rf"(?<!或)(?P<channel>{_ASKED})”?{_VERBS}(?:(?<=信件)，)?(?P<n>{NUMBER})(?P<unit>余?[件条个次封期篇宗])(?!以上)"
)
_DONE = regex(
    rf"^(?:问题|诉求|工单|来信)?[，（]?(?:已|均已|全部|按时|按期|当场)*(?:办结|办理|回复|答复|处理|处置|办理完毕|回应){IN_ALL}(?P<n>{NUMBER})[件条个次封期篇]"
)
_ALL_DONE = regex(
    r"^[，（]?(?:(?:均|都|已|全部|按时|按期|依法|及时|予以|得到)+(?:办结|回复|答复|办理(?!中)|办理完毕|处理完毕|完全办结|得到回复)(?!率|了?\d)|"
    r"(?:办结|回复|答复)率(?:和(?:办结|回复|答复)率)?(?:均|都)?(?:为|达到?)?(?:100%|百分之百)|都给了回音|件件有(?:回音|回复))"
)


def responses(said: Said) -> tuple[Response, ...]:
    """互动回应: by channel, with what is done; applications that came by one are none."""
    asked = said.part == REQUESTS or "公开申请" in said.own or "依申请" in said.own
    if said.section not in {1, 6} or said.is_plan or asked:
        return ()
    text = turned(said.own)
    found: dict[str, Response] = {}
    for match in _RESPONSE.finditer(text):
        number = count(match["n"])
        if number is None or not number.value:
            continue
        if match["channel"].endswith(_OF_ITS_NAME) and not _IS_ASKED.search(match[0]):
            continue  # what was published there
        name = match["channel"].strip("“”").replace("“", "").replace("”", "")
        if _TOGETHER.search(text[: match.start()]):
            both = _BOTH_ASKED.search(text[: match.end("channel")])
            if not both or "共" not in text[match.end("channel") : match.start("n")]:
                continue
            name = both[0]
        rest = text[match.end() :]
        found.setdefault(
            name,
            Response(name, number, match["unit"].lstrip("余"), _done(_behind_list(rest), number)),
        )
    return tuple(found.values())


_MORE = regex(
    rf"^(?:、[^，。；、]{{2,24}}?{NUMBER}[件条个次封期篇])+(?=，(?:均|都|全部)(?:已|按时|按期)*(?:办结|回复|答复))"
)


def _behind_list(rest: str) -> str:
    """What is said of all of a list: 来信7件、工单31件，均已办结."""
    return _MORE.sub("", rest)


_OF_ITS_NAME = ("”平台", "”栏目", "”小程序", "”专栏")
_IS_ASKED = regex("受理|收到|接到|办理|留言|来信|诉求|咨询|投诉|工单|提问")
_TOGETHER = regex(r"(?:热线|信箱|平台|留言|来信|来访|转办件|工单|案件)[和及与、]$")
"""What stands before a channel whose count is that of two."""


_BOTH_ASKED = regex(rf"[\u4e00-\u9fff]{{2,6}}(?:信箱|热线|留言板)、{_ASKED}$")
"""Two channels that are counted together: 书记信箱、县长信箱共收到218封."""


def _done(rest: str, number: Count) -> Count | None:
    if match := _DONE.match(rest):
        done = count(match["n"])
        return done if done is not None and done.value <= number.value else None
    return number if _ALL_DONE.match(rest) else None


# ---------------------------------------------------------------- 建议提案

_MOTIONS = regex(
    rf"(?:人大书面意见|(?:人大)?(?:代表)?(?:意见)?建议)(?:[及和]?答复)?(?:协办件|主办件)?(?:交办)?：?{IN_ALL}(?P<n>{NUMBER})[件条份]"
)
_MOTIONS_BEFORE = regex(rf"(?P<n>{NUMBER})[件条份](?:[区县市省]?级?)?人大(?:代表)?建议")
_CPPCC = regex(
    rf"(?<!建议)(?<!建议[、和])(?<!提议)(?:政协)?(?:委员)?提案(?:[及和]?答复)?：?{IN_ALL}(?P<n>{NUMBER})[件条份]"
)
_CPPCC_BEFORE = regex(rf"(?P<n>{NUMBER})[件条份](?:[区县市省]?级?)?政协(?:委员)?提案")
_PROPOSALS_DONE = regex(
    rf"(?<![及和])(?:办结|办复|答复|办理完毕){IN_ALL}(?P<n>{NUMBER})[件条份]|(?P<all>(?<=[件条份])(?:按期|按时)(?:办结|办复|答复)(?=[，。；]|$)|(?:均|全部|都)在(?:规定|法定)(?:的)?(?:时限|期限|时间)内(?:办结|办复|答复|办理完毕)|(?:均|全部|都)按(?:规定|法定)(?:的)?(?:时限|期限)内?(?:办结|办复|答复)|(?:均|全部|都)(?:已|按期|按时)*(?:办完|办结|办复|答复|办理完毕)|(?:办结|办复|答复)率(?:[、和与及][\u4e00-\u9fff]{{1,4}}率)*(?:均|都)?(?:为|达到?|是)?100%)"
)
_SATISFIED = regex(
    r"满意率(?:均|都)?(?:为|达到?|是|：)?(?P<share>\d{1,3}(?:\.\d+)?%)(?![、和与及，]\d)"
)
"""One share of all: 代表、委员满意率98%和97% are two."""


_BOTH_IN_ALL = regex(
    rf"[^，；。]{{0,12}}建议[、和及与]?(?:政协)?(?:委员)?提案{IN_ALL}{NUMBER}[件条份]，(?=其中)"
)
"""人大代表建议和政协提案共341件，其中…: the sum of both, which its parts tell again."""
_AMONG = regex(
    r"(?<=\d[件条份])，其中[^；。]*?(?:建议|提案)\d+[件条份](?:、[^，；。]*?(?:建议|提案)\d+[件条份])*，"
)
"""…建议76件、政协提案92件，其中市级建议4件、市级提案7件，: parts of what was told."""
_AS_ITEMS = regex("(?:(?:县|区|市|省|旗)?(?:人大|政协))[^，。；：]{0,8}：")
"""Both told as items of a list, with nothing said of them."""
_HANDLED = regex("处理|主办|办理|办结|办复|答复|承办|收到|受理|共有|交办")


def proposals(said: Said) -> tuple[Proposals, ...] | None:
    """建议提案."""
    if (
        said.section not in {1, 6}
        or said.is_plan
        or not compiled("人大|政协|提案").search(said.own)
    ):
        return None
    if _PUBLISHED.search(said.own):
        return None
    text = _BOTH_IN_ALL.sub("办理", said.own)
    text = _AMONG.sub("，", text)
    told = [one for part in compiled("[；。]").split(text) if (one := _proposals(part))]
    if not told and (one := _proposals(text)):  # 人大建议：3件；政协提案：6件
        told = [one]
    found = _together(told, said.own) if told else None
    if found and found[0].done is None and _ALL_SETTLED.match(said.behind):
        first = found[0]
        number = sum(one.value for one in (first.motions, first.proposals) if one)
        found = (first._replace(done=Count(number, str(number))),)
    return found


def _together(told: list[tuple[Proposals, ...]], text: str) -> tuple[Proposals, ...] | None:
    """What several parts of a sentence tell, added up where they are of different levels or kinds."""
    if len(told) == 1:
        return told[0]
    ones = [one for (one,) in told]
    levels = [_ANY_LEVEL.findall(part) for part in compiled("[；。]").split(text)]
    apart = [set(one) for one in levels if one]
    kinds = not any(one.motions and one.proposals for one in ones) and len(ones) == len(
        {bool(one.motions) for one in ones}
    )
    if not kinds and (len(apart) < len(ones) or set.intersection(*apart)):
        return None

    def added(pick: str) -> Count | None:
        values = [getattr(one, pick) for one in ones]
        known = [value.value for value in values if value]
        whole = sum(known)
        sure = pick != "done" or len(known) == len(values)
        return Count(whole, str(whole)) if known and sure else None

    return (Proposals(added("motions"), added("proposals"), added("done")),)


_ANY_LEVEL = regex("(全国|自治区|[省市县区旗州])(?:级)?(?:人大|政协)")
_ALL_SETTLED = regex("(?:以上)?(?:均|都|全部)(?:已|按期|按时)*(?:办结|办复|答复|办理完毕)。")
"""A sentence behind them that tells it of all."""


_COUNTED_ITEM = regex(r"(?:建议(?!提案)|(?<!建议)提案|意见)[^，。；、（）\d]{0,6}\d+[件条份]")


def _proposals(text: str) -> tuple[Proposals, ...] | None:
    """What one part of a sentence tells of them."""
    motions, others = _sole(text, _MOTIONS, _MOTIONS_BEFORE), _sole(text, _CPPCC, _CPPCC_BEFORE)
    listed = motions is not None and others is not None and _AS_ITEMS.match(text)
    if (motions is None and others is None) or not (listed or _HANDLED.search(text)):
        return None
    if len(_COUNTED_ITEM.findall(text)) > sum(
        len(list(pattern.finditer(text)))
        for pattern in (_MOTIONS, _MOTIONS_BEFORE, _CPPCC, _CPPCC_BEFORE)
    ):
        return None  # one of them was not read
    all_of_them = sum(one.value for one in (motions, others) if one)
    done, satisfied = _PROPOSALS_DONE.search(text), _SATISFIED.search(text)
    number = None
    if done:
        number = Count(all_of_them, str(all_of_them)) if done["all"] else count(done["n"])
    if number is not None and number.value > all_of_them:
        number = None
    return (Proposals(motions, others, number, satisfied["share"] if satisfied else ""),)


_PUBLISHED = regex(r"公开(?:各类|政府|政务|教育|有关)*信息[^，。；]{0,8}\d")
"""A list of what was published, in which answers may be counted."""


def _sole(text: str, *patterns: re.Pattern[str]) -> Count | None:
    """The count that ``text`` tells, None where it tells several: those of a level are a part of all."""
    for pattern in patterns:
        found = list(pattern.finditer(text))
        if found:
            numbers = {match["n"] for match in found}
            if len(found) > 1 and (whole := _of_levels(text, found)):
                return whole
            return count(found[0]["n"]) if len(numbers) == 1 else None
    return None


_LEVEL = regex(
    "(?:^|[，、：理办到收])(?P<level>全国|自治区|[省市县区旗州])(?:级)?(?:人大|政协)?(?:代表|委员)?$"
)


def _of_levels(text: str, found: list[re.Match[str]]) -> Count | None:
    """All together where each is of another level: 市人大代表建议29件、区人大代表建议148件."""
    before = [_LEVEL.search(text[: match.start()]) for match in found]
    levels = {one["level"] for one in before if one}
    numbers = [count(match["n"]) for match in found]
    exact = [one.value for one in numbers if one and one.exact]
    if len(levels) != len(found) or len(exact) != len(found) or "其中" in text:
        return None
    return Count(sum(exact), str(sum(exact)))


# ---------------------------------------------------------------- 重大决策

_CONSULTED = regex(
    rf"(?:公开)?(?:征求|征集)(?:(?:公众|社会|各方)?意见(?:建议)?|意见调查|调查)，?{IN_ALL}(?P<n>{NUMBER})[件次项个轮期]|征求意见的(?:重大)?(?:行政)?决策(?:事项)?(?P<k>{NUMBER})[件项个]|[就对](?:《[^《》]{{4,40}}》等|[^，。；\d]{{2,20}}等)?(?P<m>{NUMBER})[件项个](?:重大)?(?:行政)?决策"
)
_OF_DECISIONS = regex(
    "决策|草案[^，。；]{0,6}征[求集]|切身利益|(?:向|面向)(?:社会|公众|居民|群众|企业)[^，。；]{0,6}(?:征求|征集)|(?:办法|规定|方案|条例|规划)》?[^，。；]{0,10}(?:征求|征集)[^，。；]{0,4}意见"
)
_OPINIONS = regex(
    rf"(?:收到|收集到?|征集到|采集到?|征得)(?:公众|社会|群众|各类|有效)*(?:意见|建议|意见建议|意见和建议){IN_ALL}(?P<n>{NUMBER})[条件个]"
)


def decisions(said: Said) -> tuple[Decisions, ...] | None:
    """重大决策: how many were put to the public, how many opinions came."""
    if said.section != 1 or said.is_plan or not _OF_DECISIONS.search(said.text):
        return None
    asked, told = _CONSULTED.search(said.own), _OPINIONS.search(said.own)
    consulted = count(asked["n"] or asked["m"] or asked["k"]) if asked else None
    opinions = count(told["n"]) if told and len(_OPINIONS.findall(said.own)) == 1 else None
    return (Decisions(consulted, opinions),) if consulted or opinions else None


# ---------------------------------------------------------------- 申请主要涉及

_ABOUT = (
    regex(
        r"(?:申请|内容|事项|要求公开)(?:公开)?的?(?:内容|事项|信息)?(?:主要)?(?:涉及|集中在|集中于|为|包括|是)(?:到|了)?(?P<what>[^。；：\d]{2,60}?)(?:等?(?:[两三四几]个)?(?:方面的?|领域的?|内容|信息|类信息|事项)+)?(?=[，；。]|$)"
    ),
    regex(
        r"(?:^|[，；])(?P<what>[^。；，：\d]{2,60}?)(?:等)?(?:为|是)申请(?:涉及)?的主要(?:事项|内容)"
    ),
    regex(
        r"(?:^|[，；])(?:主要)?(?:分别)?(?:涉及|询问|咨询|申请公开)(?P<what>[^。；，：\d]{2,60}?)(?:等?(?:[两三四几]个)?(?:方面的?|领域的?|内容|信息|类信息|事项)+|等)?(?=[，；。]|$)"
    ),
    regex(
        r"申请人?(?:关注|关心)的?(?:主要|多)(?:是|为)(?P<what>[^。；，：\d]{2,60}?)(?:等(?:[两三四]类|方面|内容|信息)?)?(?=[，。；]|$)"
    ),
    regex(
        r"(?:^|[，；])(?:申请人?|提出)?(?:问|申请|要)(?:得|的)?(?:较|最)?(?:多|大多|主要)的?(?:是|为|数是)(?P<what>[^。；，：\d]{2,60}?)(?:等(?:[两三四]类|方面|内容|信息)?)?(?=[，。；]|$)"
    ),
    regex(r"申请(?:内容)?(?:主要)?以(?P<what>[^。；，：\d]{2,60}?)(?:等)?为[主多](?=[，；。]|$)"),
    regex(r"(?:^|[，；])以(?P<what>[^。；，：\d]{2,60}?)为主要内容(?=[，。；]|$)"),
    regex(
        r"(?:^|[，；])(?:主要)?集中(?:在|于)(?P<what>[^。；，：\d]{2,60}?)(?:等?[两三四]方面)(?=[，。；]|$)"
    ),
    regex(r"前[两三四五]位是：?(?P<what>[^。；，：\d]{2,60}?)(?=[，。；]|$)"),
    regex(
        r"(?:所涉(?:内容|事项)|申请热点|(?:想|要)(?:了解|知道|查)的(?:信息|内容)?)(?:主要|大多|多|都|分别)?(?:是|为|有|包括)(?P<what>[^。；，：\d]{2,60}?)(?:等(?:[两三四]类|方面|内容|信息)?)?(?=[，。；]|$)"
    ),
    regex(
        r"(?:^|[，；])(?:均|都|全部)(?:涉及|是关于|是询问|询问)(?P<what>[^。；，：\d]{2,40}?)(?=[，。；]|$)"
    ),
    regex(r"申请(?:内容|事项)?涉及(?P<what>[^。；，：\d]{2,60}?)(?:居多|为多|较多)(?=[，。；]|$)"),
    regex(r"(?:申请)?涉及(?:最多|较多)的(?:是|为)(?P<what>[^。；，：\d]{2,60}?)(?=[，。；]|$)"),
    regex(r"申请问的(?:都|主要|大多|多)?是(?P<what>[^。；，：\d]{2,60}?)(?=[，；。]|$)"),
    regex(
        r"申请(?:内容|事项)?(?:大?多(?:数|为|是|集中在|集中于)+|多涉及)(?P<what>[^。；，：\d]{2,60}?)(?:等(?:资料|内容|信息)?)?(?=[，；。]|$)"
    ),
)
_ABOUT_SIGN = regex(
    "所涉(?:内容|事项)|申请热点|想了解的|(?:均|都)涉及|涉及(?:最多|较多)|事项多为|(?:^|[，；])涉及|\\d件涉及|其中申请公开|分别询问|问的[都主大多]*是|为多|位是|\\d件问|为主要内容|集中[在于]|(?:关注|关心)的?(?:主要|多)|[问申请要][的得]?(?:[较最]?多|大多|主要)|申请事项涉及|主要(?:涉及|集中|为|包括|是|事项|内容|询问|咨询|申请公开)|内容(?:涉及|集中|多|为)|事项(?:涉及|集中)|申请(?:主要|内容)?(?:涉及|集中|以.{2,60}为主|多[为是涉数])"
)
_NO_SUBJECT = regex(
    "部门$|单位$|机关$|等|申请|答复|受理|渠道|流程|环节|[我本]|自然人|提出|当面|邮寄|信函|网上|网络"
)
_RUNS_IN = regex("最多|较多|主要|大?多[为是数]|集中|包括|涉及|以(?!工代)|[为是](?!民)")
_RUNS_ON = regex("(?:居|为|占)(?:多|主|首)$|(?:最|较)多$")
_IN_ASIDE = regex("（[^（）]*$")
"""The rest of a lead, with which no subject begins."""
_LONGEST_ABOUT = 20


_APART = regex(
    r"(?:\d件涉及|\d件问|其中申请公开|，申请公开|[中、，]涉(?!及))([^，。；、\d的]{4,20}?)(?:\d+件)?(?=[，。；、]|$)"
)
"""4件涉及补贴发放，1件涉及补偿标准."""


def asked_about(said: Said) -> tuple[str, ...]:
    """申请主要涉及."""
    of_requests = said.part == REQUESTS or "申请" in said.text
    if compiled("提案|诉求|热线|信箱|培训|会议").search(said.text):
        return ()
    if said.section != 1 or said.is_plan or not (of_requests and _ABOUT_SIGN.search(said.text)):
        return ()
    matches = [match for pattern in _ABOUT if (match := pattern.search(said.own))]
    match = next((one for one in matches if not _RUNS_ON.search(one["what"])), None)
    if said.part == REQUESTS and len(apart := _APART.findall(said.own)) > 1:
        return tuple(apart)
    if match is None:
        return ()
    named = tuple(
        compiled("(?:等|[两三四五几]类|(?<=[\u4e00-\u9fff]{3})[两三四五几])+$").sub("", one)
        for one in listing(match["what"], links=True)
    )
    return (
        named
        if not _IN_ASIDE.search(said.own[: match.start("what")])
        and all(1 < len(one) <= _LONGEST_ABOUT and not _NO_SUBJECT.search(one) for one in named)
        and not any(_RUNS_IN.match(one) or _RUNS_ON.search(one) for one in named)
        and named[0][0] != "的"
        else ()
    )
