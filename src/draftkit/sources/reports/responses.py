"""What people asked, proposed and applied for, and what became of it."""

from __future__ import annotations

import re

from draftkit.kinds.material import REQUESTS, Decisions, Proposals, Response
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import IN_ALL, NUMBER, count, listing

# ---------------------------------------------------------------- 互动回应

_ASKED = (
    r"(?:“?12345”?(?:政务服务|政府服务|便民服务|市民服务|市民|便民)*(?:热线|平台)?|[本省市县区镇乡]?(?:书记|县长|市长|区长|镇长|乡长|局长|领导|主任|旗长)(?:信箱|邮箱|留言板)"
    r"|(?:[\u4e00-\u9fff]{0,3}人民网)?领导留言板|(?:网站|网上|网络|部门|互动|民意|在线|咨询|举报|监督)?(?:留言板|留言|信箱|咨询|信访|问政)|“?互联网\+督查”?(?:平台)?|“?民生直通车”?|咨询投诉(?:平台)?|来信来访|来访来件)"
)
_VERBS = r"(?:共|累计|总|全年|本年度?|\d{4}年|受理|收到|接收|接到|办理|回复|处理|转办|答复|来信|来电|系统|有效|各类|群众|诉求|工单|留言|咨询|信件|事项|问题|投诉|信息|网民|的|和|、|案件|办件|来件|件)*"
_RESPONSE = regex(
    rf"(?<!或)(?P<channel>{_ASKED})”?{_VERBS}(?:(?<=信件)，)?(?P<n>{NUMBER})(?P<unit>余?[件条个次封期篇])(?!以上)"
)
_DONE = regex(
    rf"^[，（]?(?:已|均已|全部|按时)?(?:办结|办理|回复|答复|处理|办理完毕|回应){IN_ALL}(?P<n>{NUMBER})[件条个次封期篇]"
)
_ALL_DONE = regex(
    r"^[，（]?(?:(?:均|都|已|全部|按时|按期|依法|及时)+(?:办结|回复|答复|办理(?!中)|办理完毕|处理完毕|完全办结|得到回复)|"
    r"(?:办结|回复|答复)率(?:和(?:办结|回复|答复)率)?(?:均|都)?(?:为|达到?)?100%)"
)


def responses(said: Said) -> tuple[Response, ...]:
    """互动回应: by channel, with what is done."""
    if said.section not in {1, 6} or said.is_plan:
        return ()
    text = said.own
    found: dict[str, Response] = {}
    for match in _RESPONSE.finditer(text):
        number = count(match["n"])
        if number is None or not number.value:
            continue
        rest = text[match.end() :]
        name = match["channel"].strip("“”").replace("“", "").replace("”", "")
        found.setdefault(
            name, Response(name, number, match["unit"].lstrip("余"), _done(rest, number))
        )
    return tuple(found.values())


def _done(rest: str, number: Count) -> Count | None:
    if match := _DONE.match(rest):
        done = count(match["n"])
        return done if done is not None and done.value <= number.value else None
    return number if _ALL_DONE.match(rest) else None


# ---------------------------------------------------------------- 建议提案

_MOTIONS = regex(rf"(?:人大)?(?:代表)?(?:意见)?建议(?:[及和]?答复)?{IN_ALL}(?P<n>{NUMBER})[件条份]")
_MOTIONS_BEFORE = regex(rf"(?P<n>{NUMBER})[件条份](?:[区县市省]?级?)?人大(?:代表)?建议")
_CPPCC = regex(
    rf"(?<!建议)(?<!建议[、和])(?<!提议)(?:政协)?(?:委员)?提案(?:[及和]?答复)?{IN_ALL}(?P<n>{NUMBER})[件条份]"
)
_CPPCC_BEFORE = regex(rf"(?P<n>{NUMBER})[件条份](?:[区县市省]?级?)?政协(?:委员)?提案")
_PROPOSALS_DONE = regex(
    rf"(?<![及和])(?:办结|办复|答复|办理完毕){IN_ALL}(?P<n>{NUMBER})[件条份]|(?P<all>(?:均|全部|都)(?:已|按期|按时)*(?:办结|办复|答复|办理完毕)|(?:办结|办复|答复)率(?:均)?(?:为|达到?)?100%)"
)
_SATISFIED = regex(r"满意率(?:均)?(?:为|达到?|是|：)?(?P<share>\d{1,3}(?:\.\d+)?%)")


_HANDLED = regex("办理|办结|办复|答复|承办|收到|受理|共有|交办")


def proposals(said: Said) -> tuple[Proposals, ...] | None:
    """建议提案."""
    text = said.own
    if said.section not in {1, 6} or said.is_plan or not re.search("人大|政协|提案", text):
        return None
    motions, others = _first(text, _MOTIONS, _MOTIONS_BEFORE), _first(text, _CPPCC, _CPPCC_BEFORE)
    if (motions is None and others is None) or not _HANDLED.search(text):
        return None
    all_of_them = sum(one.value for one in (motions, others) if one)
    done, satisfied = _PROPOSALS_DONE.search(text), _SATISFIED.search(text)
    number = None
    if done:
        number = Count(all_of_them, str(all_of_them)) if done["all"] else count(done["n"])
    if number is not None and number.value > all_of_them:
        number = None
    return (Proposals(motions, others, number, satisfied["share"] if satisfied else ""),)


def _first(text: str, *patterns: re.Pattern[str]) -> Count | None:
    found = (match for pattern in patterns if (match := pattern.search(text)))
    match = next(found, None)
    return count(match["n"]) if match else None


# ---------------------------------------------------------------- 重大决策

_CONSULTED = regex(
    rf"(?:公开)?(?:征求|征集)(?:公众|社会)?意见(?:建议)?，?{IN_ALL}(?P<n>{NUMBER})[件次项个]|就(?P<m>{NUMBER})[件项个](?:重大)?(?:行政)?决策"
)
_OPINIONS = regex(
    rf"(?:收到|收集到?|征集到|采集到?)(?:公众|社会|群众|各类|有效)*(?:意见|建议|意见建议|意见和建议){IN_ALL}(?P<n>{NUMBER})[条件个]"
)


def decisions(said: Said) -> tuple[Decisions, ...] | None:
    """重大决策: how many were put to the public, how many opinions came."""
    if said.section != 1 or said.is_plan or "决策" not in said.text:
        return None
    asked, told = _CONSULTED.search(said.own), _OPINIONS.search(said.own)
    consulted = count(asked["n"] or asked["m"]) if asked else None
    opinions = count(told["n"]) if told else None
    return (Decisions(consulted, opinions),) if consulted or opinions else None


# ---------------------------------------------------------------- 申请主要涉及

_ABOUT = (
    regex(
        r"(?:申请|内容|事项|要求公开)(?:公开)?的?(?:内容|事项|信息)?(?:主要)?(?:涉及|集中在|集中于|为|包括|是)(?:到|了)?(?P<what>[^。；：\d]{2,60}?)(?:等?(?:方面|领域|内容|信息|类信息|事项)+)?(?=[，；。]|$)"
    ),
    regex(
        r"(?:^|[，；])(?P<what>[^。；，：\d]{2,60}?)(?:等)?(?:为|是)申请(?:涉及)?的主要(?:事项|内容)"
    ),
)
_ABOUT_SIGN = regex("主要(?:涉及|集中|为|包括|是|事项|内容)|内容(?:涉及|集中)|事项(?:涉及|集中)")
_LONGEST_ABOUT = 20


def asked_about(said: Said) -> tuple[str, ...]:
    """申请主要涉及."""
    of_requests = said.part == REQUESTS or "申请" in said.text
    if said.section != 1 or said.is_plan or not (of_requests and _ABOUT_SIGN.search(said.text)):
        return ()
    match = next((match for pattern in _ABOUT if (match := pattern.search(said.own))), None)
    if match is None:
        return ()
    named = tuple(re.sub("等$", "", one) for one in listing(match["what"], links=True))
    return (
        named
        if all(1 < len(one) <= _LONGEST_ABOUT for one in named) and named[0][0] != "的"
        else ()
    )
