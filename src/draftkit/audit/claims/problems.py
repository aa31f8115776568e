"""Section 五: problems and measures pair (F15), and are not last year's (F14)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice, pairwise

from draftkit.audit.claims.answered import (
    FIX,
    ORDINAL,
    bare,
    by_content,
    by_label,
    by_number,
    in_a_table,
    is_paired,
    unnamed,
)
from draftkit.audit.claims.answers import LINK, ends_in_lack, has_answer, tells_deed, tells_lack
from draftkit.audit.claims.enumerated import Run, runs_of
from draftkit.audit.claims.text import (
    PROBLEMS,
    Finding,
    Report,
    Section,
    Sentence,
    at,
    of_section,
    shortened,
    squeezed,
)
from draftkit.audit.claims.unanswered import in_a_list, in_one_breath
from draftkit.chinese.numerals import COUNTING, place
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_HEADS = regex(rf"(?:^|\n)[（(](?P<n>[{COUNTING}])[）)](?P<title>[^\n。：:]{{2,24}})")
_TWO = 2
_SHORT = 12
"""A section no longer than this says nothing; that is told elsewhere."""
_ONE_MEASURE = 60
"""A part on measures shorter than this holds one."""


def check(report: Report, last: Report | None) -> Iterator[Finding]:
    """F15 and, with last year's report, F14."""
    section = report.section(PROBLEMS)
    if section is None:
        return
    sentences = list(report.sentences(PROBLEMS, headings=True))
    text = "\n".join(squeezed(paragraph.text) for paragraph in section.paragraphs)
    text = text.replace(f"{report.year + 1}年", "下一年")
    if (len(text) > _SHORT or section.grids) and not report.is_open(PROBLEMS):
        yield from _pairs(section, "\n".join((text, *_set_apart(report))))
        yield from _same_again(section, text)
        yield from _of_other_matters(section, text)
    if last is not None:
        yield from _copied(sentences, list(last.sentences(PROBLEMS)))


def _set_apart(report: Report) -> Iterator[str]:
    """The measures of a part of their own: ``六、改进情况``."""
    for part in report.sections:
        if part.number > PROBLEMS + 1 and compiled("改进|整改").search(part.heading):
            yield "改进措施："
            yield from (squeezed(paragraph.text) for paragraph in part.paragraphs)


# ---------------------------------------------------------------- F15


def _pairs(section: Section, text: str) -> Iterator[Finding]:
    every = runs_of(text)
    runs = [run for run in every if run.size > 1]
    yield from _gaps(section, runs)
    yield from islice(_unpaired(section, text, every), 1)


def _unpaired(section: Section, text: str, every: Sequence[Run]) -> Iterator[Finding]:
    """What is amiss between problems and measures, the surest first."""
    runs = [run for run in every if run.size > 1]
    yield from in_a_table(section)
    yield from by_number(section, text, runs)
    yield from _fewer_measures(section, text, every)
    yield from _by_semicolons(section, text)
    yield from _one_by_one(section, text, every)
    if left := by_content(text, every):
        yield bare(section, left, Severity.WARNING)
    yield from _nothing_but_words(section, text, runs)
    # Two lists, one after the other.
    lists = _by_counting_anew(text, every) or _under_headings(text, every)
    if lists is not None:
        yield from _not_as_many(section, text, lists)
        return
    if any(map(is_paired, section.grids)):
        return
    yield from by_label(section, text)
    for run in (*runs, *_headed(text)):
        left = _bare_items(text, run) if _is_of_problems(text, run) else []
        if left := _not_named_behind(text, run, left):
            items = [item for n, item in enumerate(run.items(text), start=1) if n in left]
            sure = any(len(_sentences(item)) == 1 for item in items)  # else it may be meant so
            yield bare(section, left, Severity.ERROR if sure else Severity.WARNING)
    yield from _nothing_done(section, text)
    if left := in_a_list(text, every):
        yield bare(section, left, Severity.WARNING)
    elif named := in_one_breath(text):
        what = f"“{'”“'.join(named)}”没有对应的措施"
        yield of_section(section, "F15", what, FIX, Severity.WARNING)


class _Lists(NamedTuple):
    """Problems, and behind them so many measures that begin at ``start``."""

    problems: Run
    measures: int
    start: int
    run: Run | None = None


_FOR_SEVERAL = regex(
    rf"兼顾|一并|一条[^。；]{{0,6}}[两三]个|同一[个本份套][^。；]{{0,12}}(?:管|解决)|第[{COUNTING}\d]个?[、和与及]第?[{COUNTING}\d]"
)
"""One measure is said to answer more than one problem."""


_ONE_MORE = regex(
    r"[，；]同时|同时(?=[把将对由在为用])|既[^。；]{2,24}[也又]|兼顾|一并(?:解决|整改|改进|督办|清零|推进|落实|处理)|[并又]据此|[并又]由此|兼[作解有]|顺带|也(?:把|将|解决|缓解|列入|纳入)"
)
"""Behind it a measure answers a further problem."""


def _not_as_many(section: Section, text: str, lists: _Lists) -> Iterator[Finding]:
    """Fewer measures than problems; one may answer two, so a problem is left only if no measure has a word of its own."""
    size, measures = lists.problems.size, text[lists.start :]
    more = len(_ONE_MORE.findall(measures))
    *items, last = lists.problems.items(text)
    items.append(last[: max(0, lists.start - lists.problems.starts[-1])] or last)
    left = unnamed(items, measures)
    spare = (
        [m for m in lists.run.items(text) if len(unnamed(items, m)) == size] if lists.run else []
    )
    if size <= lists.measures or len(left) <= len(spare) + more:
        return  # what is left may be answered in other words, or along with another
    sure = len(left) <= size - lists.measures and not _FOR_SEVERAL.search(measures)
    severity = Severity.ERROR if sure else Severity.WARNING
    what = f"列了 {size} 个问题、{lists.measures} 条措施，没有一一对应"
    if lists.measures == 1 and _is_no_measure(measures):
        what = "只写了问题，没有改进措施"
    yield of_section(section, "F15", what, FIX, severity)


_TAKEN_NOTE = regex(
    "客观存在|(?:已经?)?引起了?[^，。；\\d]{0,10}(?:重视|注意|关注)|(?:十分|高度|非常|很)?重视"
)
_WILL_OR_DID = regex(
    "将|要|拟|计划|打算|安排|下一步|明年|20\\d\\d年|\\d|建立|增加|开展|组织|制定|完善|加强|改进[^情措]"
)


def _is_no_measure(text: str) -> bool:
    """``以上问题客观存在，党委、政府十分重视``: nothing is told that was done or is to be."""
    behind = text.partition("\n")[2] or text
    rest = _TAKEN_NOTE.sub("", behind)
    return rest != behind and not (_WILL_OR_DID.search(rest) or tells_deed(rest))


def _not_named_behind(text: str, run: Run, left: Sequence[int]) -> list[int]:
    """Items without a measure of their own that no measure behind the list names either."""
    *items, last = run.items(text)
    told, mark, behind = last.lstrip("\n").partition("\n")
    if not left or not mark:
        return list(left)
    nowhere = unnamed([*items, told], behind)
    return [number for number in left if number in nowhere]


_STOPS = regex(r"[。；\n]")
_SAYS_SO = regex(r"措施|改进(?!情况)")


def _nothing_done(section: Section, text: str) -> Iterator[Finding]:
    """Nothing but problems: sure where each sentence tells of what is lacking, likely where most do."""
    told = [part for part in _STOPS.split(text) if len(part) > _LEAST]
    if LINK.search(text) or _SAYS_SO.search(text) or any(map(tells_deed, told)):
        return
    if not all(map(tells_lack, told)):
        return
    severity = Severity.ERROR if all(map(ends_in_lack, told)) else Severity.WARNING
    yield of_section(section, "F15", "只写了问题，没有改进措施", FIX, severity)


_LEAST = 4
_ITEMS = regex(rf"(?:^|(?<=[。；\n]))[（(](?P<n>[{COUNTING}])[）)](?P<words>[^。；：，\n]*)")


def _headed(text: str) -> Iterator[Run]:
    """（一）…。下一步……（二）…。下一步……: a part for each problem, where no part is all problems or all measures."""
    found = list(_ITEMS.finditer(text))
    if len(found) > 1 and not any(_OF_ALL.search(m["words"]) for m in found):
        numbers = tuple(place(m["n"]) for m in found)
        yield Run("（一）", numbers, tuple(m.start() for m in found), len(text))


_OF_ALL = regex(r"问题|不足|措施|改进|整改|下一步|打算|计划|情况")
_TWO_LISTS = regex(
    r"(?:问题|不足|短板)[^。；：]{0,10}：(?P<problems>[^。：]{6,300})。\s*(?:改进|整改|措施|对策)[^。；：，]{0,8}：(?P<measures>[^。：]{6,400})[。；]"
)


def _by_semicolons(section: Section, text: str) -> Iterator[Finding]:
    """``问题有三：甲；乙；丙。改进：子；丑。``: lists without numbers that are not equally long."""
    match = _TWO_LISTS.search(text)
    if match is None or _NUMBERED.search(match[0]):
        return
    problems, measures = (
        len([x for x in match[name].split("；") if x.strip()]) for name in ("problems", "measures")
    )
    if problems > measures > 1:
        what = f"列了 {problems} 个问题、{measures} 条措施，没有一一对应"
        yield of_section(section, "F15", what, FIX, Severity.WARNING)


_ANSWERS = regex(
    r"(?:改进|整改)(?:情况|措施)?[：:\n](?P<all>针对(?![性上以前这存各])[^\n]{10,})(?:\n|$)"
)
_ANSWER = regex(r"针对(?P<of>[^，。；、和与及]{2,14})，")


def _one_by_one(section: Section, text: str, runs: Sequence[Run]) -> Iterator[Finding]:
    """``一是甲；二是乙；三是丙。改进情况：针对甲，……；针对乙，……。``: each stretch names the one problem it answers, and one is left."""
    match = _ANSWERS.search(text)
    if match is None or ORDINAL.search(match["all"]):
        return
    before = [run for run in runs if run.starts[0] < match.start()]
    if len(before) != 1 or len(before) != len(runs):
        return
    if has_answer(before[0].items(text)[-1].partition("。")[0]):
        return  # 三是热点政策解读少，已增加图解
    parts = [part for part in _STOPS.split(match["all"]) if part.strip()]
    if before[0].size > len(parts) > 1 and all(map(_ANSWER.match, parts)):
        what = f"列了 {before[0].size} 个问题，逐个回应的只有 {len(parts)} 个"
        yield of_section(section, "F15", what, FIX, Severity.WARNING)


_EMPTY = regex(
    r"(?:下一步|今后|明年|新的一年|我[镇乡县市区局旗]|街道|苏木|将|要|进一步|继续|不断|切实|认真|努力|积极|加大|加强|提高|提升|推动|推进|做好|抓好|改进|[把使让对]|工作|力度|政府|政务|信息|公开|质量|水平|效果|成效|[到至再上新的地为以]|一个|台阶|更好|更高|群众|服务|针对|以上|上述|这些|存在|问题|不足|措施|情况|[，、。：；\n])+"
)


def _nothing_but_words(section: Section, text: str, runs: Sequence[Run]) -> Iterator[Finding]:
    """``下一步，我镇将进一步加大工作力度，努力把公开工作提高到一个新的水平`` and no more to several problems."""
    if len(runs) != 1 or any(map(has_answer, runs[0].items(text)[:-1])):
        return
    last, mark, behind = runs[0].items(text)[-1].lstrip("\n").partition("。")
    if mark and len(behind) > _SHORT and _EMPTY.fullmatch(behind) and not tells_deed(last):
        what = f"措施只是笼统的话（“{shortened(behind.strip())}”），没有回应前面的 {runs[0].size} 个问题"
        yield of_section(section, "F15", what, FIX, Severity.WARNING)


_NUMBERED = regex(rf"[{COUNTING}]是|\d[.、）)]|[①②③]|第[{COUNTING}]|同时|此外|既|又")
_COUNTED_PROBLEMS = regex(
    r"(?:不足|问题|差距|短板)(?:主要)?(?:有|表现在|体现在|是)?(?:以下)?(?P<n>[两二三四五2-5])(?:个|点|方面|条|处|类)?(?:问题|不足)?[：:]"
)


def _fewer_measures(section: Section, text: str, runs: Sequence[Run]) -> Iterator[Finding]:
    """``不足有三：……。为此，一要……；二要……``: the problems are counted in a word, the measures by their numbers."""
    told = _COUNTED_PROBLEMS.search(text)
    measures = [run for run in runs if told and run.starts[0] > told.end() and run.size > 1]
    if told is None or len(measures) != 1 or not LINK.search(text, told.end()):
        return
    problems = place(told["n"].replace("两", "二"))
    before = text[told.end() : measures[0].starts[0]]
    more = len(_ONE_MORE.findall(text[measures[0].starts[0] :]))
    fits = measures[0].size <= problems <= measures[0].size + more
    if not fits and LINK.search(before):
        what = f"列了 {problems} 个问题、{measures[0].size} 条措施，没有一一对应"
        yield of_section(section, "F15", what, FIX)


def _gaps(section: Section, runs: Sequence[Run]) -> Iterator[Finding]:
    """一是…三是…: a number is left out or stands twice."""
    for run in runs:
        if run.numbers != tuple(range(1, run.size + 1)):
            shown = "、".join(str(number) for number in run.numbers)
            what = f"序号不连续（{shown}）"
            yield of_section(section, "F15", what, "核对是否漏了一条，改正序号", Severity.WARNING)


def _measures_from(text: str, problems: Run, measures: Run) -> int:
    """Where the part on measures begins: at the word that leads to it, or with its list."""
    lead = LINK.search(text, problems.starts[-1], measures.starts[0])
    return lead.start() if lead else measures.starts[0]


def _by_counting_anew(text: str, runs: Sequence[Run]) -> _Lists | None:
    """一是…二是…；下一步：一是…二是…."""
    by_form: dict[str, list[Run]] = {}
    for run in runs:
        by_form.setdefault(run.form, []).append(run)
    for lists in by_form.values():
        if len(lists) == _TWO and lists[0].size > 1:
            between = text[lists[0].starts[-1] : lists[1].starts[0]]
            if LINK.search(between) or "措施" in between or "改进" in between:
                return _Lists(lists[0], lists[1].size, _measures_from(text, *lists), lists[1])
    return _of_two_forms(text, [run for run in runs if run.size > 1])


def _of_two_forms(text: str, lists: Sequence[Run]) -> _Lists | None:
    """一是…二是…。改进措施：1.…2.…."""
    if len(lists) != _TWO or lists[1].starts[0] < lists[0].starts[-1]:
        return None
    *items, _ = lists[0].items(text)
    lead = text[lists[0].starts[-1] : lists[1].starts[0]]
    if any(map(has_answer, items)) or not _OF_MEASURES.search(lead[-_NEAR:]):
        return None
    return _Lists(lists[0], lists[1].size, _measures_from(text, *lists), lists[1])


def _under_headings(text: str, runs: Sequence[Run]) -> _Lists | None:
    """（一）存在的主要问题 … （二）改进措施 …."""
    heads = [(m.start(), m["title"]) for m in _HEADS.finditer(text)]
    if len(heads) != _TWO or not compiled(r"问题|不足").search(heads[0][1]):
        return None
    if not compiled(r"措施|改进|整改|下一步").search(heads[1][1]):
        return None
    first = [run for run in runs if run.starts[0] < heads[1][0]]
    second = [run for run in runs if run.starts[0] > heads[1][0]]
    several = [run for run in first if run.size > 1]
    alike = [run for run in second if several and run.form == several[0].form]
    if several and alike:
        return _Lists(several[0], alike[0].size, heads[1][0], alike[0])
    first, second = several, [run for run in second if run.size > 1]
    if first and second:
        return _Lists(first[0], second[0].size, heads[1][0], second[0])
    short = len(text) - heads[1][0] < _ONE_MEASURE
    return _Lists(first[0], 1, heads[1][0]) if first and short else None


def _sentences(item: str) -> list[str]:
    return [part for part in compiled(r"[。；\n]").split(item) if len(part) > _LEAST]


_OF_MEASURES = regex(
    r"(?<![及和与、])(?:(?:改进|整改|措施|对策|打算|举措|做法|办法)(?![^。]{0,8}(?:问题|不足|短板))|下一?步|为此|对此|针对)[^。]{0,20}[。\n]?$"
)
_NEAR = 32


def _is_of_problems(text: str, run: Run) -> bool:
    """Whether most items of a list tell of what is lacking, and nothing before it says that they are measures."""
    lead = text[max(0, run.starts[0] - _NEAR) : run.starts[0]]
    lacking = sum(map(tells_lack, run.items(text)))
    return run.size > 1 and lacking * 2 >= run.size and not _OF_MEASURES.search(lead)


def _bare_items(text: str, run: Run) -> list[int]:
    """Items without a measure where most others have one of their own."""
    have = [has_answer(item) for item in run.items(text)]
    if have == [
        True,
        False,
    ]:  # of two, what follows the second would be the measure of the first as well
        return [2]
    if sum(have) * 2 <= len(have) or all(have):
        return []
    # The last item of a list may be followed by the measures of all.
    return [number for number, has in enumerate(have, start=1) if not has]


# ---------------------------------------------------------------- said twice

_FILLERS = regex(r"政府|政务|信息|工作|方面|的|还|仍|存在|有待|比较|较为|[^\u3400-\u9fff]")
_OWN_NUMBER = regex(
    rf"^\n?(?:第?[{COUNTING}](?:[是要]|[、，,])|[（(]?\d{{1,2}}[.．、）)]|[①②③④⑤⑥⑦⑧])"
)
_ALIKE = 0.65
_FEWEST = 8


def _same_again(section: Section, text: str) -> Iterator[Finding]:
    """``一是对学校的公开指导不够，栏目五花八门……三是对学校的公开工作指导不够到位，栏目不统一``: two items of a list say one thing."""
    for run in runs_of(text):
        items = [compiled(r"[。；\n]").split(item.lstrip("\n"))[0] for item in run.items(text)]
        words = [_pairs_of(_FILLERS.sub("", _OWN_NUMBER.sub("", item))) for item in items]
        for (n, one), (m, other) in combinations(enumerate(words), 2):
            fewest = min(len(one), len(other))
            if fewest >= _FEWEST and len(one & other) / fewest >= _ALIKE:
                what = f"第 {run.numbers[n]} 条和第 {run.numbers[m]} 条说的像是同一件事（“{shortened(items[m])}”）"
                fix = "合为一条，或写明不同在哪里"
                yield of_section(section, "DOUBLE", what, fix, Severity.WARNING)
                return


_OF_OTHERS = regex(
    r"消防|防潮|除湿|公务用车|食堂|绿化|装修|空调|防汛|抗旱|防火|防灾|地质灾害|安全生产|安全隐患|招商|人居环境|垃圾|厕所|秸秆|森林|造林|道路|桥梁|水库|养殖|种植|春耕|秋收|收购|就业|创业|脱贫|产业|项目建设|征收|拆迁|疫情|疫苗|禁毒|反诈|普法|扫黑|信访维稳|综治|党建|党员|支部|文艺|体育|旅游|医保缴费|养老|低保审核|环保|污染|执法|网格|矛盾"
)
"""Other work of an office."""
_OURS = regex(
    r"公开|公示|公布|公告|信息|发布|解读|答复|申请|栏|网|平台|公众号|新媒体|培训|审[核查校]|群众|公众|条例|目录|指南|专区|查[阅询找]|资料|档案|文[件书]|检索|宣传|宣讲|咨询|留言|问[答卷题]|图|视频|短信|热线|解释|告知|说明|材料|案例|内容|更新|渠道|业务|学习|考核|考评|责任|专人|[员岗]|交接|台账|版|时限|办理|征求|反馈|意见|满意|评议|保密|隐私|脱敏|翻译|双语|微信|数据|程序|流程|法律|法规|能力|水平|跟班|骨干|轮训|汇报|调度|督|检查|推送|规范|模板|机制|制度|工作|人手|机构|政策|明白|惠[民农企]|手册|思想|认识|重视|领导|帮扶|结对|辅导|指导|联系|包联|后进|对标|经验|交流|协作|衔接|沟通|设备|屏|广播|喇叭"
)
_FEW_SHARED = 1


def _of_other_matters(section: Section, text: str) -> Iterator[Finding]:
    """A measure that speaks neither of disclosure nor of any problem: ``三是组织社区开展消防安全隐患排查``."""
    runs = [run for run in runs_of(text) if run.size > 1]
    for first, second in pairwise(runs):
        between = text[first.starts[-1] : second.starts[0]]
        if first.form != second.form or not (LINK.search(between) or "改进" in between):
            continue
        known = _pairs_of(_FILLERS.sub("", text[first.starts[0] : second.starts[0]]))
        for number, item in zip(second.numbers, second.items(text), strict=True):
            words = compiled(r"[。；\n]").split(item.lstrip("\n"))[0]
            plain = _FILLERS.sub("", _OWN_NUMBER.sub("", words))
            if (
                len(plain) < _FEWEST
                or not _OF_OTHERS.search(words)
                or _OURS.search(words.replace("档案室", ""))
                or len(_pairs_of(plain) & known) > _FEW_SHARED
            ):
                continue
            what = f"第 {number} 条措施与公开工作和前面的问题都对不上（“{shortened(words)}”）"
            yield of_section(section, "F15", what, "写针对问题的措施", Severity.WARNING)


def _pairs_of(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


# ---------------------------------------------------------------- F14

_GRAM = 5
_COPIED = 0.7
_SHORTEST = 10
_REMEDY = regex(
    r"上一?年|去年|整改|已(?:经)?(?:改|解决)|^(?:针对|对)(?:上述|以上|存在的|这些)[^，。]{0,8}(?:问题|不足)|(?:主要)?(?:存在|有)(?:以下|如下)[^。]{0,10}(?:问题|不足)|存在(?:着)?(?:一定|一些|不少|诸多)(?:的)?(?:差距|不足|问题)"
)
"""What answers last year's problems, and lead-ins that every year's report may have."""


def _copied(now: Sequence[Sentence], before: Sequence[Sentence]) -> Iterator[Finding]:
    """Sentences of 五 that stood in last year's."""
    earlier = [(s, _grams(s.plain)) for s in before]
    for sentence in now:
        own = _grams(sentence.plain)
        if len(own) < _SHORTEST or _REMEDY.search(sentence.plain) or sentence.paragraph.heading:
            continue
        for other, grams in earlier:
            if len(own & grams) / len(own) >= _COPIED:
                what = f"与上年报告的第五部分相同或几乎相同（上年：“{shortened(other.text)}”）"
                fix = "写今年的问题；上年的问题写明整改结果"
                yield at(sentence, "F14", what, fix)
                break


def _grams(text: str) -> frozenset[str]:
    plain = compiled(r"[^\u3400-\u9fff]").sub("", text)
    return frozenset(plain[i : i + _GRAM] for i in range(len(plain) - _GRAM + 1))
