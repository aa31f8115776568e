"""关键词: words or one free sentence, from the input and from ``-k``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.diagnostics import Place
from draftkit.kinds.fields import MAX_KEYWORDS
from draftkit.sources.intake.keys import is_blank
from draftkit.sources.intake.texts import one_line, read_text
from draftkit.sources.keywords import LONGEST_WORD, split_keywords, split_words
from draftkit.sources.tree import Leaf, Series, Source, Unread, place_of

if TYPE_CHECKING:
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Branch, Node

_LONGEST_SENTENCE = 300
_COMMAND_LINE = Source("命令行 -k")
_QUOTES = "\"'“”‘’"


def read_keywords(
    tree: Branch, extra: tuple[str, ...], findings: Findings, places: dict[str, Node]
) -> tuple[tuple[str, ...], str]:
    """Words and sentence; both from the input first, then from the command line."""
    node = tree.entries.get("关键词")
    words: list[tuple[str, Place]] = []
    sentences: list[str] = []
    if node is not None and not is_blank(node) and not isinstance(node, Unread):
        places["关键词"] = node
        _from_input(node, words, sentences, findings)
        _limit(words, place_of(node, "关键词"), findings)
    added: list[tuple[str, Place]] = []
    for text in extra:
        _from_text(Leaf(text, _COMMAND_LINE), added, sentences, findings)
    _limit(added, Place(_COMMAND_LINE.file), findings)
    return _unique([*words, *added], findings), "；".join(dict.fromkeys(sentences))


def _from_input(
    node: Node, words: list[tuple[str, Place]], sentences: list[str], findings: Findings
) -> None:
    if isinstance(node, Series):
        for item in node.items:
            if not is_blank(item):
                _from_item(item, words, findings)
    else:
        _from_text(node, words, sentences, findings)


def _from_text(
    node: Node, words: list[tuple[str, Place]], sentences: list[str], findings: Findings
) -> None:
    """One text: words in a row, or a sentence."""
    if not isinstance(node, Leaf):
        read_text(node, "关键词", findings)
        return
    text = read_raw(node, findings)
    found, sentence = split_keywords(text)
    place = place_of(node, "关键词")
    for word in found:
        _add(word, place, words, findings)
    if sentence:
        sentences.append(sentence)


def read_raw(node: Leaf, findings: Findings) -> str:
    """The text as typed where it is fit to be split, "" where it was refused (and reported)."""
    if not read_text(node, "关键词", findings, _LONGEST_SENTENCE):
        return ""
    return str(node.value).strip()


def _from_item(item: Node, words: list[tuple[str, Place]], findings: Findings) -> None:
    """An item of a list: a word; several words where someone put 、 between them."""
    if not isinstance(item, Leaf):
        read_text(item, "关键词", findings)
        return
    if not read_text(item, "关键词", findings):
        return
    for word in split_words(str(item.value)):
        _add(one_line(word), place_of(item, "关键词"), words, findings)


def _add(word: str, place: Place, words: list[tuple[str, Place]], findings: Findings) -> None:
    plain = word.strip()
    if plain[:1] in _QUOTES and plain[-1:] in _QUOTES and len(plain) > 1:
        plain = plain[1:-1]
    if len(plain) > LONGEST_WORD:
        what = f"关键词不能超过 {LONGEST_WORD} 个字，实际是“{plain[:LONGEST_WORD]}…”"
        fix = "请拆成几个词；想写一句话的，请不要写成列表，直接写“关键词: 一句话”"
        findings.error("INPUT-KEYWORD", what, fix, place)
    elif plain:
        words.append((plain, place))


def _limit(words: list[tuple[str, Place]], place: Place, findings: Findings) -> None:
    number = len(dict.fromkeys(word for word, _ in words))
    if number > MAX_KEYWORDS:
        what = f"关键词最多 {MAX_KEYWORDS} 个，实际有 {number} 个"
        findings.error("INPUT-KEYWORD", what, "请只留最能代表本年工作的", place)


def _unique(words: list[tuple[str, Place]], findings: Findings) -> tuple[str, ...]:
    seen: dict[str, None] = {}
    for word, place in words:
        if word in seen:
            findings.warn("INPUT-KEYWORD", f"关键词“{word}”重复，只用一次", "请删去重复的", place)
        seen[word] = None
    return tuple(seen)
