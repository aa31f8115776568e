"""How applications were dealt with: answers in time, and the fee."""

from __future__ import annotations

from decimal import Decimal

from draftkit.kinds.material import REQUESTS
from draftkit.patterns import regex
from draftkit.sources.numerals import YUAN_UNITS, Refusal, read_amount
from draftkit.sources.reports.said import Said

_ON_TIME = regex(
    r"(?:^|[，；])答复(?:均|都|全部)?(?:在(?:法定|规定)(?:的)?(?:期限|时限)(?:之)?内|及时)(?=[，。；]|$)|(?:均|都|全部)(?:能)?按(?:规定|法定)(?:期限|时限)(?:作答|予以答复)|(?:法定|规定)(?:期限|时限)内(?:的)?(?:答复|办结)率(?:为|达到?)?100%|(?:答复|办理|答复时限上，)(?:均|都)?(?:不存在|没有|无)(?:超期|逾期)|(?:均|都|全部)[^。；]{0,4}在(?:法定|规定)(?:的)?(?:期限|时限)(?:内)?(?:答复|办结)|"
    r"(?:均|都|全部|所有|件件)[^。；]{0,20}(?:法定|规定)?(?:期限|时限|时间)内[^。；]{0,8}(?:答复|办结|办理|回复)|(?:均|都|全部)按(?:照)?(?:规定|法定)?(?:时限|期限|时|期)(?:和程序)?(?:要求)?(?:答复|办结|作出答复|回复)|(?:均|都|全部)(?:依法|依规)*(?:按期|按时)(?:依规|依法)*(?:办理|办结|答复)|(?:按期|按时|及时)?(?:答复|办结|办理)(?:及时)率[^。；]{0,6}100%|(?:按期|按时|及时)(?:答复|办结)率[^。；]{0,6}100%|"
    r"申请[1-9]\d*件，(?:均|已|都)*(?:按时|按期)(?:予以|作出|给予)?(?:答复|办结)(?!了?\d)|(?:均|都|全部)(?:严格)?按照(?:法定|规定)(?:时限|期限|时间)(?:要求)?(?:予以|作出|给予)?(?:答复|办结|办理)|"
    r"(?:全部|均|都|件件|一律)[^。；]{0,12}(?:期限|时限|期|工作日)(?:之|以)?[内前](?:予以|作出|全部)?(?:答复|办结|办完|回复|办理完毕)|"
    r"[，；]全部按期(?=[，。；]|$)|^答复(?:均|都)?在(?:法定|规定)(?:的)?(?:期限|时限)内作出|(?:均|都|全部)在(?:法定|规定)(?:的)?(?:期限|时限|时间)里[^。；]{0,8}(?:答复|办结|回复)|按期率[^。；]{0,6}100%|(?:无一(?:件)?|没有一件)(?:逾期|超期|超时)|(?:均|都|全部)(?:未|没有)(?:逾期|超期|超时)|答复(?:均|都|全部)(?:按期|按时|如期)(?:作出|完成|送达)|"
    r"件，已(?:经)?在(?:\d{1,2}个工作日|(?:法定|规定)?(?:的)?(?:期限|时限))(?:之|以)?内(?:予以|作出|全部)?(?:答复|办结)(?=[，。；]|$)|"
    r"(?:未|没有|无|未有)(?:发生|出现|存在)?(?:逾期|超期|超出|超过)[^。；，]{0,12}(?:答复|期限|时限|办理)|"
    r"[，；](?:现|均|都)?已(?:全部|均|都)?(?:依法)?(?:按时|按期|如期)(?:办结|答复|回复)|申请的答复(?:均|都|全部)?[在按](?:法定|规定)(?:期限|时限)内?(?:作出|完成)"
)
_IN_TIME = "(?:按期|按时|按规定期限|按法定期限|在(?:法定|规定)(?:的)?(?:期限|时限)内)"
_NOTHING_ELSE = regex(
    rf"(?:[我本][\u4e00-\u9fff]{{1,3}})?(?:对|已)?(?:办结的|收到的|受理的)?(?:政府信息公开)?申请(?:已)?{_IN_TIME}(?:作出)?答复|"
    rf"(?:[我本][\u4e00-\u9fff]{{1,3}})?{_IN_TIME}(?:作出|办理和)?答复(?:了|办结的)?(?:政府信息公开)?申请|(?:对)?申请的答复(?:均|都)?在(?:法定|规定)(?:期限|时限)内作出|答复(?:均|都)?未超过(?:法定|规定)(?:期限|时限)"
)
"""A whole sentence that says so of the applications, and nothing else."""
_NOT = regex("不(?!予|掌握|属|存在)")
_SOME_ARE_NOT = regex("未到|尚在|其余|还有\\d|除")
_OF_A_PART = regex(
    r"(?:本级|机关|办公室)[^，。；]{0,6}\d+件[^，。；]{0,4}(?:全部|均|都)|(?:各部门|各单位|各乡镇|各街道)"
)
"""What tells it of some of them alone: 区政府本级38件全部按期."""
_OF_ALL = regex("(?:我[\u4e00-\u9fff]{1,2})?(?:对?上述申请)?(?:均|都|全部)")
_IN_HAND = regex("正在办理|尚在办理|在办|办理中|仍在办")
_NONE_ASKED = regex(
    r"(?:未|没有|无)(?:收到|接到|受理)[^。；，]{0,16}申请|(?:无|零)(?:政府信息公开|依申请公开|公开)*申请|(?:收到|受理|接到)[^。；，\d]{0,16}(?<!\d)0[件条份]|申请[^。；，\d]{0,8}(?<!\d)0[件条份]"
)
"""Where nobody applied, nobody was answered."""
_BOOK = regex(r"《[^》]*》")
_FEE_WORD = "(?:政府)?信息(?:公开)?处理费"
_RECEIVED_NONE = regex(rf"{_FEE_WORD}[^。；]{{0,50}}实(?:际)?收(?:取)?0元(?!\.)")
_NO_FEE = regex(
    rf"(?:未|没有|并未|不存在|不涉及|无)(?:发生|产生|收取|收到|收|涉及|任何|过|就|工作|向申请人|依申请|政府|信息|公开|相关|有关|依照|按照|依据|根据|规定|所列|列明|计收|征收|的)*{_FEE_WORD}|"
    rf"{_FEE_WORD}[^。；]{{0,60}}?(?:未|没有)(?:发生|产生)?(?:收取|计收|征收)(?:任何|过)?(?:费用)?(?=[，。；]|$)|"
    rf"{_FEE_WORD}[^。；，\d]{{0,12}}(?:未收取|没有收取|未发生|未产生|为零|为0元?(?!\.)|0元|：(?:无|没有|零|0)(?=[。，；]|$))"
)
_FEE = regex(
    rf"(?:收取|收到|收缴|共收)[^。；，\d]{{0,10}}{_FEE_WORD}(?:\d+[件笔次][，、]?)?[^。；，\d]{{0,8}}(\d[\d,]*(?:\.\d+)?)(万?元)"
)
_FEE_BEFORE = regex(
    rf"{_FEE_WORD}(?:\d+[件笔次]次?[，、]?(?:金额|合计|共计|共)[为是]?|[^。；，\d]{{0,10}}|[^。；]{{0,60}}?(?:收取|计收)(?:费用)?(?:共计|合计|共)?)(\d[\d,]*(?:\.\d+)?)(万?元)"
)


def on_time(said: Said) -> bool | None:
    """``True`` where all applications were answered in time."""
    of_requests = said.part == REQUESTS or "申请" in said.text
    if _OF_ALL.match(said.text):  # 我局都按时限答复: of what the sentence before tells
        of_requests = of_requests or "申请" in said.before.rstrip("。").rpartition("。")[2]
    if said.section != 1 or not of_requests or _NOT.search(said.text):
        return None
    if (
        _OF_A_PART.search(said.text)
        or _SOME_ARE_NOT.search(said.text)
        or _IN_HAND.search(said.before + said.text)
    ):
        return None
    if _NONE_ASKED.search(said.text + said.before):
        return None
    told = _ON_TIME.search(said.text) or _NOTHING_ELSE.fullmatch(said.text.rstrip("。"))
    return True if told else None


_REQUESTS = regex(
    r"(?<!\d)[1-9]\d*(?:人次|人|件|份|条)(?:次)?[^。；，\d]{0,8}(?:递交|提出|提交)[^。；，\d]{0,10}申请|申请(?:事项|件|表|数量|数|书)?(?:共|共计|总计|为|有|政府信息公开|公开|[，])*[1-9]\d*[件条份例]|(?<!\d)[1-9]\d*[件份条][^。；，\d]{0,12}申请"
)


_RECEIVED = regex(r"(?:新收|收到|受理|接到)(?:申请)?(?<!\d)[1-9]\d*[件份条]")


def has_requests(said: Said) -> bool:
    """Whether a sentence tells of applications that came."""
    told = _REQUESTS.search(said.own) or (said.part == REQUESTS and _RECEIVED.search(said.own))
    return said.section == 1 and not said.is_plan and bool(told)


_ON_TIME_COUNT = regex(
    r"(?:(?:按期|按时|如期)(?:答复|办结)|(?:期限|时限)内(?:作出)?(?:答复|办结))了?(?:政府信息公开)?(?:申请)?(?:，?共?计|共|了)*(\d{1,5})件"
)


_COUNT_ON_TIME = regex(
    r"办结了?(\d{1,5})件，(?:均|全部|都)在(?:法定|规定)(?:的)?(?:期限|时限|时间)内(?:作出)?(?:答复|办结)|(?:办结|答复)了?(\d{1,5})件，(?:均|全部|都)?(?:未|没有)(?:出现)?(?:超期|逾期)|(\d{1,5})件(?:申请)?的?答复(?:均|都)?在(?:法定|规定)(?:期限|时限)内作出|(?<!\d)(\d{1,5})件(?:申请)?(?:均|都|全部)?(?:按期|按时|如期|在(?:法定|规定)(?:的)?(?:期限|时限)内?)(?:作出|予以)?(?:答复|办结)"
)


_CLOSED = regex(
    "办结(?:的|件)(?:申请)?(?:均|全部|都)(?:已)?(?:按时|按期|在(?:法定|规定)(?:期限|时限)内)"
)
_CLOSED_COUNT = regex(r"办结了?(\d{1,5})件")


def on_time_count(said: Said) -> int | None:
    """How many applications were answered in time."""
    of_requests = said.part == REQUESTS or "申请" in said.text
    if said.section != 1 or said.is_plan or not of_requests or _OF_A_PART.search(said.own):
        return None
    match = _ON_TIME_COUNT.search(said.own) or _COUNT_ON_TIME.search(said.own)
    if match is None and _CLOSED.search(said.text):
        match = _CLOSED_COUNT.search(said.before + said.text)
    return int(match[match.lastindex or 1]) if match else None


_NO_CHARGE = regex(
    r"(?:未|没有|并未|不存在|无)(?:发生|产生|收取|任何|过|向申请人|政府|信息|公开|相关|有关|依申请|申请|的)*(?:收费|费用)(?!公示|清单|目录|项目)|(?:未|没有|没)收(?:取)?(?:过)?一分钱|收费(?:为)?0元"
)


_FEE_TITLE = regex("（[一二三四]）[^，。：]{0,12}处理费[^，。：]{0,8}：")


def fee(said: Said) -> Decimal | None:
    """信息处理费 in 元."""
    titled = _FEE_TITLE.match(said.text)
    text = _BOOK.sub("", said.text if titled else said.own)
    if _NO_FEE.search(text) or _RECEIVED_NONE.search(text):
        return Decimal(0)
    of_requests = said.section == 6 or said.part == REQUESTS or "申请" in text  # noqa: PLR2004
    if of_requests and not said.is_plan and _NO_CHARGE.search(text):
        return Decimal(0)
    match = _FEE.search(text) or _FEE_BEFORE.search(text)
    if match is None:
        return None
    amount = read_amount(match[1], YUAN_UNITS)
    if isinstance(amount, Refusal):
        return None
    return amount * 10_000 if match[2] == "万元" else amount
