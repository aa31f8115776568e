"""Bank files (text) → :class:`PhraseBank`, or every problem found with file, line and column.

A bank is made of layers: the shipped one first, then an office's own.  Within a layer the file
name tells what it holds: ``vocabulary.yaml``, ``outline.yaml``, ``wordings.yaml``,
``themes.yaml``, ``problems.yaml`` or ``problems/*.yaml``, ``dictionary.txt`` and ``phrases/*.yaml``.  A later layer adds entries and
replaces those of equal id; vocabulary and outline come from the first layer only.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import yaml

from draftkit.chance import stable_hash
from draftkit.chinese.numerals import COUNTING
from draftkit.diagnostics import BankError, Place, Problem, Severity
from draftkit.kinds.bodies import KINDS
from draftkit.kinds.fields import COUNTS
from draftkit.phrasebank import pieces
from draftkit.phrasebank.files import BankFile, digest_of
from draftkit.phrasebank.nodes import Reader
from draftkit.phrasebank.schema import (
    Claim,
    Condition,
    Family,
    MessageSpec,
    Outline,
    Part,
    Phrase,
    PhraseBank,
    Theme,
    Vocabulary,
    Wording,
)

_PHRASE_KEYS: Mapping[str, str] = {
    "id": "编号", "says": "消息", "when": "当", "for": "类别", "claims": "断言",
    "text": "文", "example": "例",
}  # fmt: skip
"""The keys of an entry, each under the English one that banks of earlier versions have."""
_EXAMPLE_KEYS: Mapping[str, str] = {"given": "给", "reads": "读作"}
_FAMILY_KEYS: Mapping[str, str] = {
    "family": "族", "basis": "依据", "when": "当", "themes": "主题", "for": "类别",
    "signs": "迹象", "apart": "不同提", "problems": "问题", "measures": "措施", "example": "例",
}  # fmt: skip
_THEME_KEYS: Mapping[str, str] = {
    "theme": "主题", "also": "同义", "items": "事项", "for": "另有", "readers": "对象",
    "when": "当", "work": "做法",
}  # fmt: skip
_MESSAGE_KEYS = frozenset({"消息", "当", "当一", "来源", "情形", "上限", "义", "可省", "态度"})
_VOCABULARY_KEYS = frozenset(
    {"条件", "互斥", "带出", "等次", "词尾", "机关", "填空", "停用", "断言", "禁用"}
)
_OUTLINE_KEYS = frozenset(
    {"小标题式样", "引出措施", "分列标题", "条例", "批注", "固定政治表述", "前言", *COUNTING}
)
_WORD_PARTS = (2, 3)
"""How many parts a line of the dictionary has."""
BASES = ("数据", "关键词", "通用")
SOURCES = ("主题", "工作", "生词", "其余", "上年整改", "自报无措施")


_Entry = TypeVar("_Entry", Phrase, Theme, Family)


@dataclass
class _Draft:
    """A bank in the making."""

    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    vocabulary: Vocabulary | None = None
    outline: Outline | None = None
    phrases: dict[str, Phrase] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    families: dict[str, Family] = field(default_factory=dict)
    wordings: dict[str, Wording] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    exempt: list[str] = field(default_factory=list)


def parse(layers: Sequence[Sequence[BankFile]]) -> PhraseBank:
    """The bank of these layers.  Raises :class:`BankError` with all problems."""
    draft = _Draft()
    for number, layer in enumerate(layers):
        _Layer(draft, is_first=number == 0).read(layer)
    if draft.vocabulary is None or draft.outline is None:
        missing = "vocabulary.yaml" if draft.vocabulary is None else "outline.yaml"
        draft.problems.append(Problem("BANK", f"词库里没有可用的 {missing}", "补上该文件"))
    if draft.problems or draft.vocabulary is None or draft.outline is None:
        raise BankError(draft.problems)
    by_message: dict[str, list[Phrase]] = {}
    for phrase in draft.phrases.values():
        by_message.setdefault(phrase.says, []).append(phrase)
    return PhraseBank(
        draft.vocabulary,
        draft.outline,
        {message: tuple(phrases) for message, phrases in by_message.items()},
        tuple(draft.themes.values()),
        tuple(draft.families.values()),
        digest_of(layers),
        "\n".join(draft.words),
        tuple(dict.fromkeys(draft.exempt)),
        tuple(draft.notices),
        tuple(draft.wordings.values()),
    )


class _Layer:
    """Reads the files of one layer into the draft."""

    def __init__(self, draft: _Draft, *, is_first: bool) -> None:
        self.draft = draft
        self.is_first = is_first
        self.seen: dict[str, Place] = {}

    def read(self, files: Sequence[BankFile]) -> None:
        order = {"vocabulary.yaml": 0, "outline.yaml": 1, "wordings.yaml": 2}
        for file in sorted(files, key=lambda f: (order.get(f.path, len(order)), f.path)):
            if file.path == "dictionary.txt":
                self._dictionary(file)
            elif file.path == "formulas.txt" and self.is_first:
                self.draft.exempt += file.listed()
            elif file.path.endswith((".yaml", ".yml")):
                reader = Reader(file.name, self.draft.problems)
                if (root := reader.compose(file.text)) is not None:
                    self._document(file.path, reader, root)
                    self.draft.notices += reader.notices()

    def _dictionary(self, file: BankFile) -> None:
        """Lines of ``word frequency [tag]``; blank ones and remarks (#) are passed over."""
        for number, line in enumerate(file.text.splitlines(), start=1):
            parts = line.split()
            if not parts or parts[0].startswith("#"):
                continue
            if len(parts) in _WORD_PARTS and parts[1].isascii() and parts[1].isdigit():
                self.draft.words.append(" ".join(parts))
                continue
            what = f"“{line.strip()}”不是“词 词频 词性”的写法"
            fix = "写成如“肉牛 1200 ly”，中间用空格隔开；词性可以不写，词频是整数"
            self.draft.problems.append(Problem("BANK", what, fix, Place(file.name, line=number)))

    def _document(self, path: str, reader: Reader, root: yaml.Node) -> None:
        read: Callable[[Reader, yaml.Node], None] = self._phrase
        if path in ("vocabulary.yaml", "outline.yaml"):
            self._contract(path, reader, root)
            return
        if path == "wordings.yaml":
            self._wordings(reader, root)
            return
        if path == "themes.yaml":
            read = self._theme
        elif path.split("/", maxsplit=1)[0] in ("problems", "problems.yaml"):
            read = self._family
        for node in reader.items(root):
            read(reader, node)

    def _contract(self, path: str, reader: Reader, root: yaml.Node) -> None:
        if not self.is_first:
            reader.complain(
                root, f"自有词库里不能有 {path}", "删去该文件；条件和提纲以随附词库为准"
            )
        elif path == "vocabulary.yaml":
            self.draft.vocabulary = _vocabulary(reader, root)
        else:
            self.draft.outline = _outline(reader, root)

    def _wordings(self, reader: Reader, root: yaml.Node) -> None:
        for name, node in reader.mapping(root).items():
            wording = Wording(name, reader.texts(node), reader.place(node))
            try:
                pieces.parse(pieces.spelled(wording.alternatives))
            except pieces.PieceError as error:
                reader.complain(node, f"“{name}”：{error}", "写成 名称: [甲, 乙, 丙]")
            self.draft.wordings[name] = wording

    def _named(self, reader: Reader, node: yaml.Node, name: yaml.Node | None) -> str:
        """The name of an entry, which must be new in its layer."""
        entry_id = reader.text(name)
        if not entry_id:
            reader.complain(node, "这一条没有写名称（编号、主题或族）", "补上，全库不可重复")
        elif entry_id in self.seen:
            reader.complain(node, f"“{entry_id}”已经用过（{self.seen[entry_id]}）", "换一个名称")
        self.seen.setdefault(entry_id, reader.place(node))
        return entry_id

    def _phrase(self, reader: Reader, node: yaml.Node) -> None:
        fields = reader.entry(node, _PHRASE_KEYS)
        if not fields:
            return
        phrase_id = self._named(reader, node, fields.get("编号"))
        says = reader.text(fields.get("消息"))
        if self.draft.outline and says not in {m.id for m in self.draft.outline.messages()}:
            what = f"提纲里没有消息“{says}”"
            reader.complain(fields.get("消息", node), what, "对照 outline.yaml 填写“消息”")
        if phrase := self._sentence(reader, fields, node, phrase_id, says):
            self._keep(self.draft.phrases, phrase_id, phrase, phrase.slots)

    def _sentence(
        self,
        reader: Reader,
        fields: Mapping[str, yaml.Node],
        node: yaml.Node,
        phrase_id: str,
        says: str,
    ) -> Phrase | None:
        when = self._conditions(reader, fields.get("当"))
        kinds = self._kinds(reader, fields.get("类别"))
        claims = reader.texts(fields.get("断言"))
        if vocabulary := self.draft.vocabulary:
            _ensure_known(reader, fields.get("断言"), claims, vocabulary.claims, "断言")
        text_node = fields.get("文")
        if text_node is None:
            reader.complain(node, "没有写“文”（短语本身）", "补上 文: >- 和文字")
            return None
        text = reader.text(text_node).replace("\n", "")
        try:
            parsed = pieces.parse(text, self.draft.wordings)
        except pieces.PieceError as error:
            reader.complain(text_node, str(error), "按 CONTRIBUTING 的写法修改")
            return None
        slots = pieces.slot_names(parsed)
        if vocabulary:
            known = (*vocabulary.slots, *vocabulary.retired)
            _ensure_known(reader, text_node, slots, known, "填空")
        return Phrase(
            phrase_id,
            says,
            parsed,
            stable_hash(phrase_id),
            when,
            kinds,
            claims,
            slots,
            pieces.typed_length(parsed),
            text,
            *_example(reader, fields.get("例")),
            reader.place(node),
        )

    def _keep(
        self, shelf: dict[str, _Entry], name: str, entry: _Entry, slots: Sequence[str] = ()
    ) -> None:
        """Put an entry on its shelf, unless it rests on what the vocabulary has retired."""
        vocabulary = self.draft.vocabulary
        names = (*(condition.name for condition in entry.when), *slots)
        gone = [n for n in names if n in vocabulary.retired] if vocabulary else []
        if not gone or vocabulary is None:
            shelf[name] = entry
            return
        what = f"“{name}”用了已经停用的“{gone[0]}”，这一条没有使用"
        fix = vocabulary.retired[gone[0]]
        self.draft.notices.append(Problem("BANK-GONE", what, fix, entry.place, Severity.ALERT))

    def _conditions(self, reader: Reader, node: yaml.Node | None) -> tuple[Condition, ...]:
        conditions = _conditions(reader, node)
        if vocabulary := self.draft.vocabulary:
            names = [condition.name for condition in conditions]
            known = (*vocabulary.conditions, *vocabulary.retired)
            _ensure_known(reader, node, names, known, "条件")
        return conditions

    def _kinds(self, reader: Reader, node: yaml.Node | None) -> tuple[str, ...]:
        kinds = reader.texts(node)
        for kind in kinds:
            if kind not in KINDS:
                reader.complain(node, f"没有“{kind}”这个类别", f"可用：{'、'.join(KINDS)}")
        return kinds

    def _theme(self, reader: Reader, node: yaml.Node) -> None:
        fields = reader.entry(node, _THEME_KEYS)
        name = self._named(reader, node, fields.get("主题"))
        theme = Theme(
            name,
            reader.texts(fields.get("同义")),
            reader.texts(fields.get("事项")),
            reader.texts(fields.get("对象")),
            _lists(reader, fields.get("另有")),
            self._conditions(reader, fields.get("当")),
            reader.texts(fields.get("做法")),
            reader.place(node),
        )
        self._keep(self.draft.themes, name, theme)

    def _family(self, reader: Reader, node: yaml.Node) -> None:
        fields = reader.entry(node, _FAMILY_KEYS)
        name = self._named(reader, node, fields.get("族"))
        basis = reader.text(fields.get("依据"))
        if basis not in BASES:
            what, fix = f"依据“{basis}”不认识", f"可用：{'、'.join(BASES)}"
            reader.complain(fields.get("依据", node), what, fix)
        family = Family(
            name,
            basis,
            self._conditions(reader, fields.get("当")),
            reader.texts(fields.get("主题")),
            self._kinds(reader, fields.get("类别")),
            reader.texts(fields.get("迹象")),
            reader.texts(fields.get("不同提")),
            *_example(reader, fields.get("例")),
            reader.place(node),
        )
        self._keep(self.draft.families, name, family)
        if self.draft.families.get(name) is not family:
            return
        # What brings a problem up does not bind its measures: an office may name it itself.
        self._variants(reader, fields.get("问题"), family, "problem", family.when)
        self._variants(reader, fields.get("措施"), family, "measure", ())

    def _variants(
        self,
        reader: Reader,
        nodes: yaml.Node | None,
        family: Family,
        role: str,
        when: tuple[Condition, ...],
    ) -> None:
        says = f"{role}.{family.id}"
        phrases = self.draft.phrases
        for phrase_id in [p.id for p in phrases.values() if p.says == says]:
            del phrases[phrase_id]
        for number, node in enumerate(reader.items(nodes), start=1):
            own = {"文": node}
            if isinstance(node, yaml.MappingNode):
                own = reader.entry(node, _PHRASE_KEYS)
            phrase_id = reader.text(own.get("编号")) or f"{family.id}.{role[0]}{number}"
            if phrase := self._sentence(reader, own, node, phrase_id, says):
                kinds = phrase.kinds or family.kinds
                whole = replace(phrase, when=(*when, *phrase.when), kinds=kinds)
                self._keep(phrases, phrase_id, whole, whole.slots)


def _ensure_known(
    reader: Reader,
    node: yaml.Node | None,
    names: Collection[str],
    known: Collection[str],
    what: str,
) -> None:
    more = "；否定写作“非 条件名”" if what == "条件" else ""
    for name in names:
        if name not in known:
            fix = f"对照 vocabulary.yaml 的“{what}”改正{more}"
            reader.complain(node, f"没有“{name}”这个{what}", fix)


def _example(reader: Reader, node: yaml.Node | None) -> tuple[dict[str, str], str]:
    """The slots an example gives, and how it reads."""
    fields = reader.entry(node, _EXAMPLE_KEYS) if node is not None else {}
    given = dict(reader.pairs(fields.get("给")))
    return given, reader.text(fields.get("读作")).replace("\n", "")


def _conditions(reader: Reader, node: yaml.Node | None) -> tuple[Condition, ...]:
    return tuple(
        Condition(text[1:].strip(), negated=True) if text.startswith("非 ") else Condition(text)
        for text in reader.texts(node)
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


def _vocabulary(reader: Reader, root: yaml.Node) -> Vocabulary:
    fields = reader.mapping(root, _VOCABULARY_KEYS)
    slots: dict[str, tuple[Condition, ...]] = {
        field.names.number: (Condition(field.names.some),) for field in COUNTS
    }
    meanings = {field.names.number: field.label for field in COUNTS}
    local: set[str] = set()
    for name, node in reader.mapping(fields.get("填空")).items():
        entry = reader.mapping(node, frozenset({"义", "须"}))
        needs = _conditions(reader, entry.get("须"))
        if needs == (Condition("消息"),):
            local.add(name)
            needs = ()
        slots[name], meanings[name] = needs, reader.text(entry.get("义"))
    claims = {}
    for name, node in reader.mapping(fields.get("断言")).items():
        entry = reader.mapping(node, frozenset({"须", "迹象"}))
        claims[name] = Claim(
            name, _conditions(reader, entry.get("须")), reader.texts(entry.get("迹象"))
        )
    return Vocabulary(
        _conditions_of_counts() | dict(reader.pairs(fields.get("条件"))),
        slots,
        frozenset(local),
        claims,
        dict(reader.pairs(fields.get("禁用"))),
        (
            *(frozenset(reader.texts(node)) for node in reader.items(fields.get("互斥"))),
            *(frozenset((f.names.some, other)) for f in COUNTS for other in f.names[1:3]),
        ),
        _closed(
            _lists(reader, fields.get("带出")) | {f.names.zero: (f.names.none,) for f in COUNTS}
        ),
        frozenset(reader.texts(fields.get("等次"))),
        reader.texts(fields.get("词尾")),
        dict(reader.pairs(fields.get("停用"))),
        _bodies(reader, fields.get("机关")),
        meanings,
    )


def _bodies(reader: Reader, node: yaml.Node | None) -> dict[str, dict[str, str]]:
    """The words of every 类别, the same slots for each."""
    if node is None:
        return {}
    found = {name: dict(reader.pairs(words)) for name, words in reader.mapping(node).items()}
    slots = {slot for words in found.values() for slot in words}
    for kind in KINDS:
        if lacking := sorted(slots - found.get(kind, {}).keys()):
            reader.complain(node, f"“机关”中“{kind}”没有写{'、'.join(lacking)}", "补上")
    return found


def _lists(reader: Reader, node: yaml.Node | None) -> dict[str, tuple[str, ...]]:
    entries = reader.mapping(node) if node is not None else {}
    return {name: reader.texts(some) for name, some in entries.items()}


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


def _outline(reader: Reader, root: yaml.Node) -> Outline:
    fields = reader.mapping(root, _OUTLINE_KEYS)
    forms = tuple(reader.texts(node) for node in reader.items(fields.get("小标题式样")))
    formulas = {int(year): text for year, text in reader.pairs(fields.get("固定政治表述"))}
    named = [(name, fields[name]) for name in ("前言", *COUNTING) if name in fields]
    parts = [part for name, node in named for part in _section(reader, node, name)]
    return Outline(
        tuple(parts),
        forms,
        formulas,
        tuple(reader.texts(node) for node in reader.items(fields.get("引出措施"))),
        dict(reader.pairs(fields.get("分列标题"))),
        dict(reader.pairs(fields.get("批注"))),
        dict(reader.pairs(fields.get("条例"))),
    )


def _section(reader: Reader, node: yaml.Node, section: str) -> Iterator[Part]:
    """A section's paragraphs, or the messages of its only one."""
    entries = reader.items(node)
    if not any("段" in reader.mapping(entry) for entry in entries):
        yield _part(reader, node, section, section, 0)
        return
    for item in entries:
        entry = reader.mapping(item, frozenset({"段", "小标题", "消息"}))
        heading = int(reader.text(entry.get("小标题")) or 0)
        yield _part(reader, entry.get("消息"), section, reader.text(entry.get("段")), heading)


def _part(reader: Reader, node: yaml.Node | None, section: str, part_id: str, heading: int) -> Part:
    specs = tuple(_message(reader, item, section, part_id) for item in reader.items(node))
    return Part(part_id, section, heading, specs)


def _message(reader: Reader, node: yaml.Node, section: str, part_id: str) -> MessageSpec:
    entry = reader.mapping(node, _MESSAGE_KEYS)
    source = reader.text(entry.get("来源"))
    if source and source not in SOURCES:
        reader.complain(entry["来源"], f"来源“{source}”不认识", f"可用：{'、'.join(SOURCES)}")
    return MessageSpec(
        reader.text(entry.get("消息")),
        section,
        part_id,
        _conditions(reader, entry.get("当")),
        _conditions(reader, entry.get("当一")),
        source,
        tuple(_conditions(reader, item) for item in reader.items(entry.get("情形"))),
        int(reader.text(entry.get("上限")) or 0),
        reader.text(entry.get("义")),
        int(reader.text(entry.get("可省")) or 0),
        "态度" in entry,
        reader.place(node),
    )
