"""Bank files → bank, or every problem with file, line and column."""

import re
from dataclasses import replace

import pytest

from draftkit.diagnostics import BankError
from draftkit.phrasebank import compiled
from draftkit.phrasebank.files import BankFile, digest_of
from draftkit.phrasebank.parse import (
    _EXAMPLE_KEYS,
    _FAMILY_KEYS,
    _PHRASE_KEYS,
    _THEME_KEYS,
    parse,
)
from draftkit.sources.banks import load_bank, parsed
from tests.support.bankfiles import bank_file

_VOCABULARY = """\
条件: {有总数: 给了总数}
填空: {总数: {义: 总数, 须: 有总数}}
断言: {}
禁用: {}
"""
_OUTLINE = """\
小标题式样: [[甲, 乙, 丙, 丁, 戊]]
固定政治表述: {}
前言: []
一:
  - 段: proactive
    小标题: 1
    消息:
      - {消息: proactive.total, 当: [有总数], 上限: 40}
五: []
六: []
"""


def _files(phrases: str, **others: str) -> list[BankFile]:
    texts = {
        "vocabulary.yaml": _VOCABULARY,
        "outline.yaml": _OUTLINE,
        "phrases/a.yaml": phrases,
        **others,
    }
    return [bank_file(path, f"bank/{path}", text) for path, text in texts.items()]


def _problems(phrases: str) -> list[str]:
    with pytest.raises(BankError) as caught:
        parse([_files(phrases)])
    return [str(problem) for problem in caught.value.problems]


def test_a_good_entry_becomes_a_phrase() -> None:
    bank = parse([_files("- {编号: a, 消息: proactive.total, 当: [有总数], 文: 公开了信息。}")])
    (phrase,) = bank.phrases["proactive.total"]
    assert phrase.id == "a"
    assert str(phrase.when[0]) == "有总数"
    assert (phrase.place.file, phrase.place.line, phrase.place.column) == (
        "bank/phrases/a.yaml",
        1,
        3,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- 编号: a\n  消息: proactive.total\n", "没有写“文”"),
        ("- 编号: a\n  消息: 没有的\n  文: 好。\n", "提纲里没有消息"),
        ("- 编号: a\n  消息: proactive.total\n  文: 好。\n  colour: red\n", "不认识“colour”"),
        ("- 编号: a\n  编号: b\n  消息: proactive.total\n  文: 好。\n", "写了两次"),
        ("- 消息: proactive.total\n  文: 好。\n", "没有写名称"),
        ("- {编号: a, 消息: proactive.total, 当: [有月亮], 文: 好。}", "没有“有月亮”这个条件"),
        ("- {编号: a, 消息: proactive.total, 类别: [村], 文: 好。}", "没有“村”这个类别"),
        ("- {编号: a, 消息: proactive.total, 断言: [登月], 文: 好。}", "没有“登月”这个断言"),
        ("- 编号: a\n  消息: proactive.total\n  文: >-\n    有{{月亮}}。\n", "没有“月亮”这个填空"),
        ("- 编号: a\n  消息: proactive.total\n  文: {{总数}}条。\n", "写 >-"),
        ("- 编号: a\n  消息: proactive.total\n  文: [甲|乙]好。\n", "写 >-"),
        ("编号: a\n", "应当是一个列表"),
    ],
)
def test_a_faulty_entry_is_named_with_its_place(text: str, said: str) -> None:
    problems = _problems(text)
    assert any(said in problem for problem in problems), problems
    assert all("bank/phrases/a.yaml:" in problem for problem in problems if said in problem)


def test_all_faults_are_shown_at_once() -> None:
    text = "- {编号: a, 消息: x, 文: 好。}\n- {编号: a, 消息: proactive.total, 当: [y], 文: 好。}\n"
    assert len(_problems(text)) == 3


def test_a_second_layer_adds_and_replaces_but_cannot_change_the_contract() -> None:
    base = _files("- {编号: a, 消息: proactive.total, 当: [有总数], 文: 旧的说法。}")
    own = [
        bank_file("phrases/own.yaml", "own", "- {编号: a, 消息: proactive.total, 文: 新的说法。}")
    ]
    (phrase,) = parse([base, own]).phrases["proactive.total"]
    assert phrase.text == "新的说法。"
    with pytest.raises(BankError, match="不能有 outline"):
        parse([base, [bank_file("outline.yaml", "own/outline.yaml", _OUTLINE)]])


def test_yes_and_no_and_octals_stay_text() -> None:
    bank = parse([_files("- {编号: no, 消息: proactive.total, 当: [有总数], 文: 好。, 断言: []}")])
    assert bank.phrase("no") is not None


def test_the_digest_names_exactly_these_files() -> None:
    one, two = _files("- a"), _files("- b")
    assert digest_of([one]) == digest_of([list(one)]) != digest_of([two])


def test_the_compiled_bank_is_the_same_bank() -> None:
    bank = load_bank(None)
    again = compiled.load(compiled.dump(parsed(None)))
    assert again.outline.heading_forms == bank.outline.heading_forms
    assert [p.id for p in again.all_phrases()] == [p.id for p in bank.all_phrases()]
    fresh = parsed(None)
    for left, right in zip(again.all_phrases(), fresh.all_phrases(), strict=True):
        assert (left.pieces, left.when, left.kinds, left.weight) == (
            right.pieces,
            right.when,
            right.kinds,
            right.weight,
        )
    assert [t.name for t in again.themes] == [t.name for t in fresh.themes]


def test_an_own_dictionary_may_have_blank_lines_and_remarks() -> None:
    from draftkit import tokens

    base = _files("- {编号: a, 消息: proactive.total, 当: [有总数], 文: 好。}")
    shipped = bank_file("dictionary.txt", "bank/dictionary.txt", "高标准农田 2000 zt\n\n")
    own = bank_file(
        "dictionary.txt", "own/dictionary.txt", "\n# 本县的词\n\n瓦亭灌区\t2000  ly\n\n水库 9\n"
    )
    bank = parse([[*base, shipped], [own]])
    assert bank.words == "高标准农田 2000 zt\n瓦亭灌区 2000 ly\n水库 9"
    assert tokens.cut("瓦亭灌区建设高标准农田", f"\n# 注\n{bank.words}\n\n") == (
        "瓦亭灌区", "建", "设", "高标准农田",
    )  # fmt: skip


@pytest.mark.parametrize("line", ["水库", "水库 很多", "水库 2000 n 3", "水库 -1 n", "水库,2000,n"])
def test_a_faulty_line_of_a_dictionary_is_named(line: str) -> None:
    base = _files("- {编号: a, 消息: proactive.total, 当: [有总数], 文: 好。}")
    own = bank_file("dictionary.txt", "own/dictionary.txt", f"农田 10 n\n\n{line}\n")
    with pytest.raises(BankError, match=r"own/dictionary\.txt:3") as caught:
        parse([base, [own]])
    assert line in str(caught.value)


def test_a_bank_with_the_earlier_english_keys_is_read_and_told_of_once_a_file() -> None:
    base = _files("- {编号: a, 消息: proactive.total, 当: [有总数], 文: 好。}")
    own = {
        "phrases/b.yaml": (
            "- {id: b, says: proactive.total, when: [有总数], for: [镇], claims: [], text: '共{{总数}}条。',"
            " example: {given: {总数: 6}, reads: 共6条。}}\n"
        ),
        "themes.yaml": (
            "- {theme: 枸杞, also: [枸杞子], items: [标准], readers: [农户], for: {县: [名单]}, when: [有总数]}\n"
            "- {theme: 三审三校, work: [核对]}\n"
        ),
        "problems.yaml": (
            "- {family: f, basis: 通用, themes: [枸杞], signs: [慢], apart: [g], for: [镇], when: [有总数],"
            " problems: [{text: 慢。}], measures: [{when: [有总数], text: 快。}],"
            " example: {given: {}, reads: 慢。快。}}\n"
        ),
    }
    files = [bank_file(path, f"own/{path}", text) for path, text in own.items()]
    now = [file._replace(raw=(_with_keys_of_now(file)).encode()) for file in files]
    old, new = parse([base, files]), parse([base, now])
    assert compiled.dump(old) == compiled.dump(
        replace(new, digest=old.digest, notices=old.notices)
    )  # all but the places
    assert [(e.given, e.reads) for e in (*old.all_phrases(), *old.families)] == [
        (e.given, e.reads) for e in (*new.all_phrases(), *new.families)
    ]
    assert [(n.code, n.severity.value, n.place.file) for n in old.notices] == [
        ("BANK-KEYS", "提示", f"own/{path}") for path in sorted(own)
    ]
    assert new.notices == ()
    assert compiled.load(compiled.dump(old)).notices == old.notices


_SHARING = "- {编号: a, 消息: proactive.total, 当: [有总数], 文: '[@全年]公开{{总数}}条。'}"


def test_a_shared_wording_is_the_choice_point_it_stands_for() -> None:
    shared = _files(_SHARING, **{"wordings.yaml": "全年: [全年, '{{总数}}']\n"})
    (named,) = parse([shared]).phrases["proactive.total"]
    (spelled,) = parse([_files(_SHARING.replace("[@全年]", "[全年|{{总数}}]"))]).all_phrases()
    assert named == spelled._replace(text=named.text)
    assert named.text == "[@全年]公开{{总数}}条。"


def test_an_offices_own_wordings_are_for_its_own_phrases() -> None:
    base = _files(_SHARING, **{"wordings.yaml": "全年: [全年, 年内]\n"})
    own = [
        bank_file("wordings.yaml", "own/wordings.yaml", "全年: [全年, 本年度]\n"),
        bank_file("b.yaml", "own/b.yaml", _SHARING.replace("编号: a", "编号: b")),
    ]
    first, second = parse([base, own]).phrases["proactive.total"]
    assert [str(p.pieces[0]).count("本年度") for p in (first, second)] == [0, 1]


@pytest.mark.parametrize(
    ("wordings", "said", "file"),
    [
        ("年内: [年内, 本年]\n", "没有“全年”这组共用的说法", "phrases/a.yaml:1:"),
        ("全年: [全年]\n", "“全年”：选择处 [ ] 里至少要有两种写法", "wordings.yaml:1:"),
        ("全年: [全年, 全年]\n", "两种写法相同", "wordings.yaml:1:"),
    ],
)
def test_faults_of_shared_wordings_are_named(wordings: str, said: str, file: str) -> None:
    with pytest.raises(BankError) as caught:
        parse([_files(_SHARING, **{"wordings.yaml": wordings})])
    assert any(said in str(p) and file in str(p) for p in caught.value.problems)


def test_an_entry_that_rests_on_what_is_retired_is_told_of_by_name_and_left_out() -> None:
    vocabulary = f"{_VOCABULARY}停用: {{街道: 改用“类别”, 查阅点数: 用填空“查阅点明细”}}\n"
    phrase = "- {{编号: {}, 消息: proactive.total, 当: [有总数{}], 文: '{}。'}}\n"
    base = _files(phrase.format("a", "", "旧的说法"), **{"vocabulary.yaml": vocabulary})
    own = {
        "b.yaml": phrase.format("a", ", 非 街道", "新的说法")
        + phrase.format("own.2", "", "共{{查阅点数}}处"),
        "themes.yaml": "- {主题: 枸杞, 当: [街道]}\n",
        "problems.yaml": "- {族: own.f, 依据: 数据, 当: [街道], 问题: [慢。], 措施: [快。]}\n",
    }
    files = [bank_file(path, f"own/{path}", text) for path, text in own.items()]
    bank = parse([base, files])
    assert [phrase.text for phrase in bank.all_phrases()] == ["旧的说法。"]
    assert (bank.themes, bank.families) == ((), ())
    assert [(n.code, n.severity.value) for n in bank.notices] == [("BANK-GONE", "警告")] * 4
    for notice, name in zip(bank.notices, ("a", "own.2", "own.f", "枸杞"), strict=True):
        assert f"“{name}”用了已经停用的" in notice.what
        assert notice.fix in ("改用“类别”", "用填空“查阅点明细”")


def test_what_is_retired_is_in_the_vocabulary_no_more() -> None:
    vocabulary = parsed(None).vocabulary
    assert not vocabulary.retired.keys() & (vocabulary.conditions.keys() | vocabulary.slots.keys())


def _with_keys_of_now(file: BankFile) -> str:
    tables = {"themes.yaml": _THEME_KEYS, "problems.yaml": {**_FAMILY_KEYS, **_PHRASE_KEYS}}
    keys = {**tables.get(file.path, _PHRASE_KEYS), **_EXAMPLE_KEYS}
    return re.sub(r"\b([a-z]+):", lambda found: f"{keys[found[1]]}:", file.text)


def test_a_broken_text_does_not_hide_the_other_faults_of_its_entry() -> None:
    problems = _problems(
        "- {编号: a, 消息: proactive.total, 当: [有月亮], 类别: [村], 文: '[甲|乙好。'}"
    )
    for said in ("没有写“]”", "没有“有月亮”这个条件", "没有“村”这个类别"):
        assert any(said in problem for problem in problems), problems


def test_the_first_layer_tells_what_nobody_can_word_otherwise() -> None:
    base = _files("- {编号: a, 消息: proactive.total, 当: [有总数], 文: 好。}")
    formulas = bank_file("formulas.txt", "bank/formulas.txt", "# 注\n\n依申请公开\n依申请公开\n")
    own = bank_file("formulas.txt", "own/formulas.txt", "瓦亭\n")
    bank = parse([[*base, formulas], [own]])
    assert bank.exempt == ("依申请公开",)
    assert compiled.load(compiled.dump(bank)).exempt == bank.exempt


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- 编号: a\n  文: 'b\n", "引号没有配对"),
        ("- 编号: a\n 文: b\n", "缩进没有对齐"),
        ("- 编号: a\n  文: [b|c]好。\n", "缩进没有对齐，或括号、引号后面还有文字"),
        ("- 编号: [a\n  文: b\n", "没有配对"),
        ("- 编号: a: b\n", "多了一个“: ”"),
        ("- 编号: @a\n", "不能以“@”开头"),
        ("- 编号: *a\n", "不能用引用“*a”"),
        ("- 编号: a\x07\n", "控制字符"),
        ("%a\n", "行首不能用“%”"),
    ],
)
def test_faults_of_yaml_are_told_in_chinese(text: str, said: str) -> None:
    (problem,) = _problems(text)
    assert said in problem
    assert not any(word in problem for word in ("found", "expected", "while", "token"))


_FAMILY = "- {{族: f, 依据: 通用, 问题: [慢。, 少。], 措施: [{{文: 快。, 答: [{}]}}]}}\n"


def test_a_measure_names_the_problems_of_its_family_that_it_answers() -> None:
    bank = parse([_files("[]", **{"problems.yaml": _FAMILY.format("p2")})])
    (measure,) = bank.phrases["measure.f"]
    assert measure.answers == ("f.p2",)


def test_a_measure_for_a_problem_that_its_family_has_not_is_told() -> None:
    with pytest.raises(BankError) as caught:
        parse([_files("[]", **{"problems.yaml": _FAMILY.format("p3")})])
    (problem,) = caught.value.problems
    assert "本族没有问题“p3”" in problem.what
