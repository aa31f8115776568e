"""What only the first layer of a bank holds: the vocabulary and the outline."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from draftkit.chinese.numerals import COUNTING
from draftkit.kinds.bodies import KINDS
from draftkit.kinds.fields import COUNTS
from draftkit.phrasebank.nodes import Fields, Reader
from draftkit.phrasebank.schema import Claim, Condition, MessageSpec, Outline, Part, Vocabulary

if TYPE_CHECKING:
    import yaml

SOURCES = (
    *("主题", "工作", "生词", "其余", "上年整改", "上年在改", "自报无措施"),
    *("记录", "做法", "拟写做法", "补充", "留白"),
)
EDITIONS = ("", "旧", "新")
_MESSAGE_KEYS = (
    *("消息", "当", "当一", "来源", "情形", "上限", "义", "可省", "态度", "载", "版", "存疑"),
)
_VOCABULARY_KEYS = (
    *("条件", "互斥", "带出", "等次", "词尾", "机关", "填空", "停用", "断言", "禁用"),
)
_OUTLINE_KEYS = (
    *("小标题式样", "引出措施", "分列标题", "条例", "批注", "固定政治表述", "前言"),
    *COUNTING,
)


def conditions(texts: Iterable[str]) -> tuple[Condition, ...]:
    """The conditions that are written so."""
    return tuple(map(Condition.of, texts))


def vocabulary(reader: Reader, root: yaml.Node) -> Vocabulary:
    """The vocabulary of a file."""
    fields = reader.fields(root, _VOCABULARY_KEYS)
    slots = {field.names.number: conditions([field.names.some]) for field in COUNTS}
    meanings = {field.names.number: field.label for field in COUNTS}
    named = fields.fields("填空")
    for name in named:
        entry = named.fields(name, ("义", "须"))
        slots[name], meanings[name] = conditions(entry.texts("须")), entry.text("义")
    local = {name for name, needs in slots.items() if needs == (Condition("消息"),)}
    claims = {}
    asserted = fields.fields("断言")
    for name in asserted:
        entry = asserted.fields(name, ("须", "迹象"))
        claims[name] = Claim(name, conditions(entry.texts("须")), entry.texts("迹象"))
    return Vocabulary(
        _conditions_of_counts() | fields.fields("条件").every_text(),
        {name: () if name in local else needs for name, needs in slots.items()},
        frozenset(local),
        claims,
        fields.fields("禁用").every_text(),
        (
            *(frozenset(reader.texts(node)) for node in fields.listed("互斥")),
            *(frozenset((f.names.some, other)) for f in COUNTS for other in f.names[1:3]),
        ),
        _closed(
            fields.fields("带出").every_list() | {f.names.zero: (f.names.none,) for f in COUNTS}
        ),
        frozenset(fields.texts("等次")),
        fields.texts("词尾"),
        fields.fields("停用").every_text(),
        _bodies(fields.fields("机关")),
        meanings,
    )


def _conditions_of_counts() -> dict[str, str]:
    """What every plain count brings with it, so that nobody need write it down."""
    return {
        name: meaning
        for field in COUNTS
        for name, meaning in zip(
            field.names,
            (f"{field.label}大于 0", f"没有填{field.label}或为 0", f"{field.label}填为 0"),
            strict=False,
        )
    }


def _bodies(fields: Fields) -> dict[str, dict[str, str]]:
    """The words of every 类别, the same slots for each."""
    found = {name: fields.fields(name).every_text() for name in fields}
    slots = {slot for words in found.values() for slot in words}
    for kind in KINDS:
        if lacking := sorted(slots - found.get(kind, {}).keys()):
            fields.complain(kind, f"“机关”中“{kind}”没有写{'、'.join(lacking)}", "补上")
    return found


def _closed(brought: Mapping[str, Collection[str]]) -> dict[str, frozenset[str]]:
    """What each name brings with it, and what that brings in turn."""
    found: dict[str, frozenset[str]] = {}
    for name in brought:
        all_of, fresh = set[str](), set(brought[name])
        while fresh:
            all_of |= fresh
            fresh = {other for one in fresh for other in brought.get(one, ())} - all_of
        found[name] = frozenset(all_of)
    return found


def outline(reader: Reader, root: yaml.Node) -> Outline:
    """The outline of a file."""
    fields = reader.fields(root, _OUTLINE_KEYS)
    sections = [name for name in ("前言", *COUNTING) if name in fields]
    return Outline(
        tuple(part for name in sections for part in _section(fields, name)),
        tuple(map(reader.texts, fields.listed("小标题式样"))),
        {int(year): text for year, text in fields.fields("固定政治表述").every_text().items()},
        tuple(map(reader.texts, fields.listed("引出措施"))),
        fields.fields("分列标题").every_text(),
        fields.fields("批注").every_text(),
        fields.fields("条例").every_text(),
    )


def _section(fields: Fields, section: str) -> Iterator[Part]:
    """A section's paragraphs, or the messages of its only one."""
    reader, nodes = fields.reader, fields.listed(section)
    if not any("段" in reader.fields(node) for node in nodes):
        yield Part(section, section, 0, _messages(reader, nodes, section, section))
        return
    for node in nodes:
        entry = reader.fields(node, ("段", "小标题", "部分", "消息"))
        name, heading = entry.text("段"), int(entry.text("小标题") or 0)
        messages = _messages(reader, entry.listed("消息"), section, name)
        yield Part(name, section, heading, messages, entry.text("部分"))


def _messages(
    reader: Reader, nodes: Iterable[yaml.Node], section: str, part: str
) -> tuple[MessageSpec, ...]:
    entries = (reader.fields(node, _MESSAGE_KEYS) for node in nodes)
    return tuple(_message(entry, section, part) for entry in entries)


def _message(entry: Fields, section: str, part_id: str) -> MessageSpec:
    source = entry.text("来源")
    if source and source not in SOURCES:
        entry.complain("来源", f"来源“{source}”不认识", f"可用：{'、'.join(SOURCES)}")
    edition = entry.text("版")
    if edition not in EDITIONS:
        entry.complain("版", f"版“{edition}”不认识", "写旧或新，或不写")
    return MessageSpec(
        entry.text("消息"),
        section,
        part_id,
        conditions(entry.texts("当")),
        conditions(entry.texts("当一")),
        source,
        tuple(conditions(entry.reader.texts(node)) for node in entry.listed("情形")),
        int(entry.text("上限") or 0),
        entry.text("义"),
        int(entry.text("可省") or 0),
        "态度" in entry,
        entry.texts("载"),
        edition,
        conditions(entry.texts("存疑")),
        entry.place,
    )
