"""Lint finds planted faults in a copy of the shipped bank, and nothing in the bank itself."""

from dataclasses import replace

import pytest

from draftkit.diagnostics import BankError, Problem
from draftkit.phrasebank.lint import lint
from draftkit.phrasebank.parse import parse
from draftkit.phrasebank.schema import unquoted
from draftkit.sources.banks import parsed, read_layers
from tests.support.bankfiles import bank_file

Found = dict[str, list[Problem]]


def _findings(*planted: tuple[str, str, str]) -> Found:
    """What lint says of files (path in the bank, name to show, text) planted in the shipped bank."""
    files = [bank_file(path, shown, text) for path, shown, text in planted]
    try:
        found = lint(parse([*read_layers(None), files]))
    except BankError as error:
        found = error.problems
    return {shown: [p for p in found if p.place.file == shown] for _, shown, _ in planted}


def _entry(
    text: str, says: str = "sup.blank", when: str = "", reads: str = "", more: str = ""
) -> str:
    return (
        f"- 编号: planted\n  消息: {says}\n  当: [{when}]\n{more}  文: >-\n    {text}\n"
        f"  例: {{读作: '{reads or text}'}}\n"
    )


FAULTS = {
    "a number typed in": ("L-DIGIT", _entry("由党政办[负责|承担]，共3人[参与|参加]。")),
    "a year typed in": ("L-DIGIT", _entry("2025年[起|后]由办公室[负责|承担]。")),
    "a full-width digit": ("L-DIGIT", _entry("共有３人[参与|参加]公开。")),
    "a half-width comma": ("L-HALF", _entry("办公室负责,[各科室|各部门]配合。")),
    "a half-width bracket": ("L-HALF", _entry("办公室(负责)[各科室|各部门]配合。")),
    "two sentences in one": ("L-SENTENCE", _entry("由办公室负责。[各科室|各部门]配合。")),
    "no full stop": ("L-SENTENCE", _entry("由办公室[负责|承担]")),
    "a question": ("L-SENTENCE", _entry("由谁[负责|承担]？由办公室。")),
    "a doubled word": ("L-DOUBLE", _entry("公开工作[工作机构|机构]负责。")),
    "a doubled mark": ("L-MARKS", _entry("由办公室负责，[，各科室|各部门]配合。")),
    "a banned word: self": ("L-WORD", _entry("我们[负责|承担]公开。")),
    "a banned boast": ("L-WORD", _entry("全年[工作|任务]零差错。")),
    "a slogan": ("L-WORD", _entry("推动公开[工作|任务]再上新台阶。")),
    "empty talk": ("L-WORD", _entry("把各项[要求|规定]落到实处。")),
    "a rule in place of work": ("L-RULE", _entry("我镇要求[工作人员|经办人员]核对信息。")),
    "an article": ("L-RULE", _entry("按照第二十条[发布|公布]解读。")),
    "contents nobody gave": ("L-LIST", _entry("[公布|公开]通知公告、补贴名单等信息。")),
    "a practice nobody confirmed": ("L-PRACTICE", _entry("我镇[落实|执行]三审三校。")),
    "a contradiction": ("L-WHEN", _entry("由办公室[负责|承担]。", when="有培训, 非 有培训")),
    "conditions that exclude each other": (
        "L-WHEN",
        _entry("由办公室[负责|承担]。", when="申请_无, 有申请"),
    ),
    "a condition its message excludes": (
        "L-WHEN",
        _entry("全年没有[收到|接到]申请。", "ask.none", "新收_有"),
    ),
    "a slot that may be empty": (
        "L-SLOT",
        _entry("[共|计]公开{{总数}}条。", "sup.blank", "", "共公开{{总数}}条。"),
    ),
    "a slot of another case": (
        "L-SLOT",
        _entry(
            "[比|较]上年少公开{{总数差}}条。",
            "sup.blank",
            "有总数",
            "比上年少公开{{总数差}}条。",
        ),
    ),
    "training nobody gave": ("L-CLAIM", _entry("[年内|全年]组织培训，由办公室承办。")),
    "a meeting nobody held": ("L-CLAIM", _entry("[年内|全年]召开会议研究公开事项。")),
    "answers without applications": (
        "L-CLAIM",
        _entry("[所有|全部]申请均已答复。", "ask.none", "争议_无"),
    ),
    "on time, not said by the input": (
        "L-CLAIM",
        _entry("[都|均]在期限内办理。", "ask.account", "结果_单一"),
    ),
    "a fee not taken, not said by the input": ("L-CLAIM", _entry("[全年|年内]未收取费用。")),
    "a claim declared without its condition": (
        "L-CLAIM",
        _entry("由办公室[负责|承担]。", more="  断言: [举办培训]\n"),
    ),
    "no example": (
        "L-EXAMPLE",
        "- 编号: planted\n  消息: sup.blank\n  文: >-\n    由办公室[负责|承担]。\n",
    ),
    "an example that does not come out": (
        "L-EXAMPLE",
        _entry("由办公室[负责|承担]。", reads="由办公室承担。"),
    ),
    "too long": (
        "L-LENGTH",
        _entry(
            "[由|经]" + "办公室、" * 16 + "[负责|承担]。", reads="由" + "办公室、" * 16 + "负责。"
        ),
    ),
    "a long run without a choice": (
        "L-RUN",
        _entry("[由|经]各内设机构分工负责本领域政府信息的公开发布。"),
    ),
    "a copy that differs in a word": (
        "L-ALIKE",
        _entry("[由|经]各内设机构提供，办公室[审核|核对]后发布。")
        + _entry("[由|经]各内设机构报送，办公室[审核|核对]后发布。").replace(
            "编号: planted", "编号: planted.2"
        ),
    ),
}


TABLES = {
    "too few noun forms": ("L-THEME", "themes.yaml", "- {主题: 月球, 同义: [], 名词形: [月球]}\n"),
    "a noun form that is none": (
        "L-THEME",
        "themes.yaml",
        "- {主题: 木星, 同义: [], 名词形: [木星观测, 木星工作]}\n",
    ),
    "a word in full of another theme": (
        "L-THEME",
        "themes.yaml",
        "- {主题: 天王星, 同义: [], 名词形: [天王星观测, 天王星探测], 全称: {海王: 天王星观测}}\n",
    ),
    "too few ways of working": ("L-THEME", "themes.yaml", "- {主题: 土星, 同义: [], 做法: [看, 听]}\n"),
    "a synonym of another theme": (
        "L-THEME",
        "themes.yaml",
        "- {主题: 火星, 同义: [财政资金], 名词形: [火星观测, 火星探测]}\n",
    ),
    "a way of working with items": (
        "L-THEME",
        "themes.yaml",
        "- {主题: 金星, 同义: [], 做法: [看, 听, 问, 记], 事项: [甲, 乙, 丙], 对象: [群众]}\n",
    ),
    "one problem": (
        "L-FAMILY",
        "problems.yaml",
        (
            "- {族: moon, 依据: 通用, 问题: [{文: 月亮不够圆。}], 措施: [{文: 补圆。}],"
            " 例: {读作: 月亮不够圆。补圆。}}\n"
        ),
    ),
    "a time limit": (
        "L-LIMIT",
        "problems.yaml",
        (
            "- {族: venus, 依据: 通用, 问题: [{文: 金星较小。}],"
            " 措施: [{文: '金星[每半月|按时]补亮。'}], 例: {读作: 金星较小。金星每半月补亮。}}\n"
        ),
    ),
    "a measure that tells how work goes": (
        "L-CHANGE",
        "problems.yaml",
        (
            "- {族: uranus, 依据: 通用, 问题: [{文: 天王星较暗。}],"
            " 措施: [{文: '天王星登记后[转办|转出]，审核后发出。'}], 例: {读作: 天王星较暗。天王星登记后转办，审核后发出。}}\n"
        ),
    ),
    "a measure of something else": (
        "L-ANSWER",
        "problems.yaml",
        (
            "- {族: neptune, 依据: 通用, 问题: [{文: 海王星较暗。}],"
            " 措施: [{文: 补亮木卫。}], 例: {读作: 海王星较暗。补亮木卫。}}\n"
        ),
    ),
    "said of every second problem": (
        "L-WEAK",
        "problems.yaml",
        (
            "- {族: saturn, 依据: 通用, 问题: [{文: 土星还不够亮。}], 措施: [{文: 土星补亮。}],"
            " 例: {读作: 土星还不够亮。土星补亮。}}\n"
        ),
    ),
    "a figure at the head of a problem": (
        "L-START",
        "problems.yaml",
        (
            "- {族: mercury, 依据: 数据, 当: [人员_少], 问题: [{文: '{{人员数}}名人员嫌少。'}],"
            " 措施: [{文: 增加人员。}], 例: {给: {人员数: 2}, 读作: 2名人员嫌少。增加人员。}}\n"
        ),
    ),
    "the same fault of two things": (
        "L-TWICE",
        "problems.yaml",
        (
            "- {族: pluto, 依据: 通用, 问题: [{文: '冥王星图[较少|偏少]，照片[较少|不多]。'}], 措施: [{文: 冥王星补图。}],"
            " 例: {读作: 冥王星图较少，照片较少。冥王星补图。}}\n"
        ),
    ),
    "a theme nobody knows": (
        "L-FAMILY",
        "problems.yaml",
        (
            "- {族: mars, 依据: 关键词, 主题: [没有的主题], 问题: [{文: 火星不够红。}],"
            " 措施: [{文: 补红。}], 例: {读作: 火星不够红。补红。}}\n"
        ),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def found() -> Found:
    """All faults planted at once: to parse and lint the whole bank for each takes half a second.

    The two copies are looked at alone, since other entries here resemble each other as well.
    """
    together = [
        (f"phrases/{n}.yaml", name, text.replace("编号: planted", f"编号: planted{n}"))
        for n, (name, (code, text)) in enumerate(FAULTS.items())
        if code != "L-ALIKE"
    ]
    tables = [(path, name, text) for name, (_, path, text) in TABLES.items()]
    alone = [
        ("phrases/planted.yaml", name, text)
        for name, (code, text) in FAULTS.items()
        if code == "L-ALIKE"
    ]
    return _findings(*together, *tables) | _findings(*alone)


@pytest.mark.parametrize("name", FAULTS)
def test_it_finds(name: str, found: Found) -> None:
    code, problems = FAULTS[name][0], found[name]
    assert code in {problem.code for problem in problems}, [str(p) for p in problems]
    assert all(problem.place.line and problem.place.column for problem in problems)


@pytest.mark.parametrize("name", TABLES)
def test_it_finds_faults_of_themes_and_families(name: str, found: Found) -> None:
    assert TABLES[name][0] in {problem.code for problem in found[name]}


def test_what_only_earlier_drafts_say_is_let_be() -> None:
    text = (
        "- {族: pluto, 依据: 通用, 问题: [{文: '[~冥王星不够亮|冥王星较暗]。'}, {退役: 是, 文: 冥王星不够大。}],"
        " 措施: [{文: '冥王星[~每半月|按时]补亮。'}], 例: {读作: 冥王星较暗。冥王星按时补亮。}}\n"
    )
    found = _findings(("problems.yaml", "planted", text))
    assert {problem.code for problem in found["planted"]} == {"L-FAMILY"}  # there are few of them


def test_the_shipped_bank_is_clean() -> None:
    assert [str(problem) for problem in lint(parsed(None))] == []


def test_the_dictionary_lists_no_name_of_a_theme() -> None:
    """They are added where a sentence is cut; see the guide."""
    bank = parsed(None)
    names = {unquoted(name) for theme in bank.themes for name in (theme.name, *theme.also)}
    assert [line for line in bank.words.splitlines() if line.split()[0] in names] == []


def test_a_formula_of_the_bank_is_no_long_run() -> None:
    run = "各内设机构分工负责本领域政府信息的公开发布"
    planted = [bank_file("phrases/planted.yaml", "planted/p.yaml", _entry(f"[由|经]{run}。"))]
    codes = []
    for formulas in ("", f"\n{run}\n"):
        first = [
            file._replace(raw=(file.text + formulas).encode())
            if file.path == "formulas.txt"
            else file
            for file in read_layers(None)[0]
        ]
        found = lint(parse([first, planted]))
        codes.append([p.code for p in found if p.place.file.startswith("planted/")])
    assert "L-RUN" in codes[0]
    assert "L-RUN" not in codes[1]


@pytest.mark.parametrize(
    ("here", "instead"),
    [
        ("{消息: problem.lead, 态度: 是,", "{消息: problem.lead,"),  # no fact, not marked
        # It would never give way.
        ("态度: 是, 可省: 9, 义: 什么都没填", "态度: 是, 义: 什么都没填"),
        ("版: 新, 当: [有", "版: 新, 可省: 1, 态度: 是, 当: [有"),
    ],
    ids=["talk that is not marked", "talk that never gives way", "too much talk in a paragraph"],
)
def test_it_caps_empty_talk(here: str, instead: str) -> None:
    first = []
    for file in read_layers(None)[0]:
        assert file.path != "outline.yaml" or here in file.text
        first.append(file._replace(raw=(file.text.replace(here, instead)).encode()))
    assert {p.code for p in lint(parse([first]))} == {"L-TALK"}


def test_a_case_with_too_few_phrases_is_named_with_its_kind_of_body() -> None:
    first = [
        file._replace(raw=file.text.replace("消息: fee\n", "消息: other.none\n").encode())
        for file in read_layers(None)[0]
    ]
    found = [p for p in lint(parse([first])) if p.code == "L-COVER"]
    assert "消息“fee”在“费用_零”（镇）下只有 0 条短语" in {p.what for p in found}


def test_it_finds_a_family_kept_apart_from_nothing() -> None:
    text = (
        "- {族: moon, 依据: 通用, 不同提: [sun], 问题: [月亮不够圆。], 措施: [补圆。],"
        " 例: {读作: 月亮不够圆。补圆。}}\n"
    )
    found = _findings(("problems.yaml", "planted", text))
    assert any("sun" in str(problem) for problem in found["planted"])


def test_a_message_with_too_few_phrases_is_told_with_the_kind_of_body_it_lacks_them_for() -> None:
    bank = parsed(None)
    none = replace(bank, phrases={**bank.phrases, "fee": ()})
    told = [problem.what for problem in lint(none) if problem.code == "L-COVER"]
    assert "消息“fee”在“费用_零”（镇）下只有 0 条短语" in told
