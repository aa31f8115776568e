"""So many for each of so many (F3): ``11个村各设1处，共11处``, ``便民服务中心和9个村各1处，共10处``.

Who has one each is counted: ``9个村`` are nine, a body that is only named is one.  Where a list could be read in two ways, each is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.counts import amiss
from draftkit.audit.claims.mistyped import of_mean, of_product
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.patterns import compiled, regex

_BEARERS = r"行政村|建制村|村民小组|村|社区|嘎查|乡镇街道|乡镇|镇街|街道|[乡镇]|小区|站所|[股科处]室|部门|单位|窗口|中队|学校|网格"
_ONE = rf"(?:[1-9]\d?|[{numerals.DIGITS}两])"
_UNIT = r"[名块处台位个次场期人条部]"
_EACH = regex(
    rf"(?P<who>[^，。；：\d]{{0,20}}?)(?P<n>(?<![\d.,])\d{{1,4}})个(?:{_BEARERS})(?:[（(][^（()）]{{1,6}}[）)])?"
    rf"(?:均|都|也|全部)*(?:(?:各自?|分别|每(?:个)?(?:{_BEARERS})?)(?:均|都)?)?(?:配备了?|配有?|设立了?|设置了?|设有?|建成?|建有|安排|明确|确定|指定|有|组织|举办|开展|召开|安装|放置|摆放|选派|聘请)?(?:了)?"
    rf"(?:(?P<k>{_ONE})(?P<u>{_UNIT})(?P<noun>[^，。；：\d]{{0,14}})|(?P<noun2>[^，。；：\d]{{2,12}}?)(?P<k2>{_ONE})(?P<u2>{_UNIT}))"
    rf"，(?:全[镇乡县区市旗]|街道|累计|一共|总共|合计|共计|总计|共|计)+(?:有|配备|配有|设立|设置|设有|建成|开展|召开|举办|组织)*[^，。；\d]{{0,4}}?(?P<all>\d{{1,5}})(?P<v>{_UNIT})"
)
_NAMED_BEHIND = regex(
    rf"(?:{_BEARERS})(?:、|和|及|以及|与)(?P<names>[\u3400-\u9fff、]{{2,16}}?)(?:均|都)?各"
)
_FOR_EACH = regex("各|每|分别|都|均")
_JOINED = regex(r"^(?P<names>[^，。；]*?[\u3400-\u9fff]{2,})(?:和|及|以及|、|与)$")
_ALIKE = (frozenset("名位人"), frozenset("处个块台部"))


_COVERED = regex(
    rf"(?P<all>{{N}})个(?:{_BEARERS})(?:中|里)，?(?:有|已有)?(?P<some>{{N}})个[^，。；\d]{{0,14}}，(?:基本)?(?P<claim>(?:实现|做到|达到)(?:了)?[^，。；\d]{{0,8}}全覆盖|覆盖率(?:为|达到?)?100%)".replace(
        "{N}", r"(?<![\d.,])\d{1,4}"
    )
)
_ALL_BUT = regex(
    r"(?<![\d.,])\d{1,4}个[^，。；\d]{1,8}(?:已)?(?:全部|均|都)(?:已)?(?P<done>建成|覆盖|开通|设立|设置|完成|公开|更新|公示)[^，。；\d]{0,12}，(?P<name>[^，。；\d]{0,4}(?:覆盖|建成|完成|公开|开通|更新|公示)率)(?:为|达到?|是)?(?P<rate>\d{1,2}(?:\.\d+)?)%"
)


def _covered(sentence: Sentence) -> Iterator[Finding]:
    """``12个村中有11个建成公开栏，实现全覆盖`` and ``12个村全部建成公开栏，覆盖率92%``."""
    for match in _COVERED.finditer(sentence.plain):
        if int(match["some"]) < int(match["all"]) and "基本" not in match[0]:
            what = f"{match['all']} 个里有 {match['some']} 个，不是“{match['claim']}”"
            yield amiss(sentence, what, match.span())
    for match in _ALL_BUT.finditer(sentence.plain):
        what = f"说全部{match['done']}，{match['name']}却是 {match['rate']}%"
        yield amiss(sentence, what, match.span())


def check(report: Report) -> Iterator[Finding]:
    """Every total of what each of several has."""
    for sentence in report.sentences():
        text = sentence.plain
        if "覆盖" in text or "率" in text:
            yield from _covered(sentence)
        if "以上" in text and "其余" in text:
            yield from _and_the_others(sentence)
        if not compiled("共|计").search(text) or not _FOR_EACH.search(text):
            continue
        for match in _EACH.finditer(text):
            yield from _judged(sentence, match)
        for match in _EACH_FIRST.finditer(text):
            yield from _all_of_them(sentence, match)


_SOME_AND_OTHERS = regex(
    r"(?P<all>[1-9]\d{0,3})(?P<u>[件条封份个])[^，。；\d]{0,8}[由自](?P<n>[1-9]\d{0,3})[个人名位][^，。；\d]{0,8}，其中(?P<a>[1-9]\d{0,3})[个人名位]各[^，。；]{1,8}以上，(?:合计|共计?)(?P<b>[1-9]\d{0,3})(?P=u)，其余(?P<c>[1-9]\d{0,3})[个人名位]各[^，。；\d]{0,4}(?P<k>[1-9])(?P=u)"
)


def _and_the_others(sentence: Sentence) -> Iterator[Finding]:
    """``58件由49人提出，其中4人各两件以上，合计13件，其余45人各1件``."""
    for match in _SOME_AND_OTHERS.finditer(sentence.plain):
        every, people, some, theirs, others, each = (
            int(match[name]) for name in ("all", "n", "a", "b", "c", "k")
        )
        if some + others != people:
            what = f"{some} 人加 {others} 人，不是 {people} 人"
            yield amiss(sentence, what, match.span())
        elif theirs + others * each != every:
            what = f"{theirs} 加 {others} 人各 {each} 是 {theirs + others * each}，不是 {every}"
            yield amiss(sentence, what, match.span())


_EACH_FIRST = regex(
    rf"(?:平均)?每(?:一)?(?:个)?(?P<of>{_BEARERS})[^，。；\d]{{0,8}}(?P<k>\d{{1,4}}(?:\.\d)?)(?P<u>条|篇|[名块处台位个次场期人部])[^，。；\d]{{0,4}}，(?P<n>\d{{1,4}})个(?P=of)(?:一共|总共|合计|共计|累计|共)[^，。；\d]{{0,6}}(?P<all>\d{{1,6}})(?P=u)"
)


def _all_of_them(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """``平均每村发布12条，11个村共发布182条``."""
    each, bearers, said = Decimal(match["k"]), int(match["n"]), int(match["all"])
    near = abs(each * bearers - said) <= (bearers if "平均" in match[0] else 0)
    if not near:
        right = f"{(each * bearers).normalize():f}"
        what = f"{bearers} 个各 {each}{match['u']}约 {right}，文字说 {said}{match['u']}"
        yield amiss(sentence, what, match.span(), pairs=of_mean(each, bearers, said))


def _judged(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    if not _FOR_EACH.search(match[0]) or not _same_unit(match["u"] or match["u2"], match["v"]):
        return
    if compiled(r"\d").search(
        sentence.plain[begins(sentence.plain, match.start("n")) : match.start("n")]
    ):
        return  # 3个社区和9个村各1处: told otherwise
    if compiled("[、和及与]").search(match["who"]) and _JOINED.match(match["who"]) is None:
        return  # 局机关和石滩、河西、新圩3个所: some of the names are those that are counted
    told = match["k"] or match["k2"]
    each = int(told) if told.isdigit() else numerals.counted(told)
    named = _names_before(match["who"])
    bearers = int(match["n"]) + named
    said = int(match["all"])
    others = _NAMED_BEHIND.match(sentence.plain, match.end("n") + 1)
    more = others["names"].count("、") + 1 if others else 0  # 6个村和文化站各1个，共7个
    if not each or said in (bearers * each, (bearers + more) * each):
        return
    begin = begins(sentence.plain, match.start(), SENTENCE)
    unit = match["v"]
    if compiled(rf"\d{unit}").search(sentence.plain[begin : match.start()]):
        return  # 政务中心、档案馆各1处，11个乡镇各1处，共13处
    behind = sentence.plain[match.end() :]
    if compiled(r"[，（]?(?:另|其中|含|包括|加上)").match(behind):
        return
    shown = f"{bearers} 个各 {each}{match['v']}" if each > 1 else f"各 1{match['v']}"
    what = f"{shown}共 {bearers * each}，文字说 {said}{match['v']}"
    yield amiss(sentence, what, match.span(), pairs=of_product((bearers, each), said))


def _same_unit(one: str, other: str) -> bool:
    return one == other or any(one in alike and other in alike for alike in _ALIKE)


def _names_before(lead: str) -> int:
    """How many bodies are named before the counted ones: 便民服务中心和, 镇机关、派出所和."""
    joined = _JOINED.match(lead)
    if joined is None:
        return 0
    names = compiled("^(?:在|为|给|由)").sub("", joined["names"])
    return names.count("、") + names.count("和") + 1
