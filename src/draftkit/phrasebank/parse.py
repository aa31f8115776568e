"""Bank files (text) → :class:`PhraseBank`, or every problem found with file, line and column.

A bank is made of layers: the shipped one first, then an office's own.  Within a layer the file
name tells what it holds: ``vocabulary.yaml``, ``outline.yaml``, ``themes.yaml``,
``problems.yaml`` or ``problems/*.yaml``, ``dictionary.txt`` and ``phrases/*.yaml``.  A later layer adds entries and
replaces those of equal id; vocabulary and outline come from the first layer only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b

import yaml

from draftkit.chance import stable_hash
from draftkit.diagnostics import BankError, Place, Problem
from draftkit.model import KINDS
from draftkit.phrasebank import pieces
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
    Piece,
    Theme,
    Vocabulary,
)


@dataclass(frozen=True, slots=True)
class BankFile:
    """One file of a bank: ``path`` inside the bank's folder, ``name`` as shown to people."""

    path: str
    name: str
    text: str


_PHRASE_KEYS = frozenset({"id", "says", "when", "for", "claims", "text", "example"})
_MESSAGE_KEYS = frozenset({"消息", "当", "当一", "来源", "情形", "上限", "义", "可省", "态度"})
_FAMILY_KEYS = frozenset(
    {
        "family",
        "basis",
        "when",
        "themes",
        "for",
        "signs",
        "apart",
        "problems",
        "measures",
        "example",
    }
)
_THEME_KEYS = frozenset({"theme", "also", "items", "for", "readers", "problem", "when", "work"})
_WORD_PARTS = (2, 3)
"""How many parts a line of the dictionary has."""
BASES = ("数据", "关键词", "通用")
SOURCES = ("主题", "工作", "生词", "其余", "上年整改", "自报无措施")


@dataclass
class _Draft:
    """A bank in the making."""

    problems: list[Problem] = field(default_factory=list)
    vocabulary: Vocabulary | None = None
    outline: Outline | None = None
    phrases: dict[str, Phrase] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    families: dict[str, Family] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    exempt: list[str] = field(default_factory=list)


def digest_of(layers: Iterable[Iterable[BankFile]]) -> str:
    """A short name for exactly these files."""
    digest = blake2b(digest_size=12)
    for layer in layers:
        digest.update(b"\x1d")
        for file in layer:
            digest.update(file.path.encode() + b"\x1e" + file.text.encode() + b"\x1c")
    return digest.hexdigest()


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
    )


class _Layer:
    """Reads the files of one layer into the draft."""

    def __init__(self, draft: _Draft, *, is_first: bool) -> None:
        self.draft = draft
        self.is_first = is_first
        self.seen: dict[str, Place] = {}

    def read(self, files: Sequence[BankFile]) -> None:
        order = {"vocabulary.yaml": 0, "outline.yaml": 1}
        for file in sorted(files, key=lambda f: (order.get(f.path, 2), f.path)):
            if file.path == "dictionary.txt":
                self._dictionary(file)
                continue
            if file.path == "formulas.txt" and self.is_first:
                self.draft.exempt += _listed(file.text)
            if not file.path.endswith((".yaml", ".yml")):
                continue
            reader = Reader(file.name, self.draft.problems)
            root = reader.compose(file.text)
            if root is None:
                continue
            if file.path in order:
                self._contract(file.path, reader, root)
            elif file.path == "themes.yaml":
                self._each(reader, root, self._theme)
            elif file.path.split("/")[0] in ("problems", "problems.yaml"):
                self._each(reader, root, self._family)
            else:
                self._each(reader, root, self._phrase)

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
            fix = "写成如“高标准农田 2000 zt”，中间用空格隔开；词性可以不写，词频是整数"
            self.draft.problems.append(Problem("BANK", what, fix, Place(file.name, line=number)))

    def _contract(self, path: str, reader: Reader, root: yaml.Node) -> None:
        if not self.is_first:
            reader.complain(
                root, f"自有词库里不能有 {path}", "删去该文件；条件和提纲以随附词库为准"
            )
        elif path == "vocabulary.yaml":
            self.draft.vocabulary = _vocabulary(reader, root)
        else:
            self.draft.outline = _outline(reader, root)

    def _each(self, reader: Reader, root: yaml.Node, read: object) -> None:
        for node in reader.items(root):
            read(reader, node)  # type: ignore[operator]

    def _claim_id(self, reader: Reader, node: yaml.Node, entry_id: str) -> None:
        if not entry_id:
            reader.complain(node, "这一条没有写名称（id、theme 或 family）", "补上，全库不可重复")
        elif entry_id in self.seen:
            reader.complain(node, f"“{entry_id}”已经用过（{self.seen[entry_id]}）", "换一个名称")
        self.seen.setdefault(entry_id, reader.place(node))

    def _phrase(self, reader: Reader, node: yaml.Node) -> None:
        fields = reader.mapping(node, _PHRASE_KEYS)
        if not fields:
            return
        phrase_id = reader.text(fields.get("id"))
        self._claim_id(reader, node, phrase_id)
        says = reader.text(fields.get("says"))
        if self.draft.outline and says not in {m.id for m in self.draft.outline.messages()}:
            reader.complain(
                fields.get("says", node), f"提纲里没有消息“{says}”", "对照 outline.yaml 填写 says"
            )
        phrase = self._sentence(reader, fields, node, phrase_id, says)
        if phrase:
            self.draft.phrases[phrase_id] = phrase

    def _sentence(
        self,
        reader: Reader,
        fields: Mapping[str, yaml.Node],
        node: yaml.Node,
        phrase_id: str,
        says: str,
    ) -> Phrase | None:
        when, kinds = (
            self._conditions(reader, fields.get("when")),
            self._kinds(reader, fields.get("for")),
        )
        claims = self._names(reader, fields.get("claims"), "断言")
        text_node = fields.get("text")
        if text_node is None:
            reader.complain(node, "没有写 text（短语本身）", "补上 text: >- 和文字")
            return None
        text = reader.text(text_node).replace("\n", "")
        try:
            parsed = pieces.parse(text)
        except pieces.PieceError as error:
            reader.complain(text_node, str(error), "按 CONTRIBUTING 的写法修改")
            return None
        given, reads = _example(reader, fields.get("example"))
        return Phrase(
            phrase_id,
            says,
            parsed,
            text,
            stable_hash(phrase_id),
            when,
            kinds,
            claims,
            self._slots(reader, text_node, parsed),
            pieces.typed_length(parsed),
            given,
            reads,
            reader.place(node),
        )

    def _slots(self, reader: Reader, node: yaml.Node, parsed: tuple[Piece, ...]) -> tuple[str, ...]:
        names = pieces.slot_names(parsed)
        if self.draft.vocabulary:
            for name in names:
                if name not in self.draft.vocabulary.slots:
                    reader.complain(
                        node, f"没有“{name}”这个填空", "对照 vocabulary.yaml 的“填空”改正"
                    )
        return names

    def _conditions(self, reader: Reader, node: yaml.Node | None) -> tuple[Condition, ...]:
        return _conditions(reader, node, self.draft.vocabulary)

    def _kinds(self, reader: Reader, node: yaml.Node | None) -> tuple[str, ...]:
        kinds = reader.texts(node) if node is not None else ()
        for kind in kinds:
            if kind not in KINDS:
                reader.complain(node, f"没有“{kind}”这个类别", f"可用：{'、'.join(KINDS)}")
        return kinds

    def _names(self, reader: Reader, node: yaml.Node | None, what: str) -> tuple[str, ...]:
        names = reader.texts(node) if node is not None else ()
        if self.draft.vocabulary:
            for name in names:
                if name not in self.draft.vocabulary.claims:
                    reader.complain(
                        node, f"没有“{name}”这个{what}", f"对照 vocabulary.yaml 的“{what}”改正"
                    )
        return names

    def _theme(self, reader: Reader, node: yaml.Node) -> None:
        fields = reader.mapping(node, _THEME_KEYS)
        name = reader.text(fields.get("theme"))
        self._claim_id(reader, node, name)
        extra = {}
        if "for" in fields:
            extra = {k: reader.texts(v) for k, v in reader.mapping(fields["for"]).items()}
        self.draft.themes[name] = Theme(
            name,
            reader.texts(fields["also"]) if "also" in fields else (),
            reader.texts(fields["items"]) if "items" in fields else (),
            reader.texts(fields["readers"]) if "readers" in fields else (),
            extra,
            self._conditions(reader, fields.get("when")),
            reader.texts(fields["work"]) if "work" in fields else (),
            reader.place(node),
        )

    def _family(self, reader: Reader, node: yaml.Node) -> None:
        fields = reader.mapping(node, _FAMILY_KEYS)
        name = reader.text(fields.get("family"))
        self._claim_id(reader, node, name)
        basis = reader.text(fields.get("basis"))
        if basis not in BASES:
            reader.complain(
                fields.get("basis", node), f"basis“{basis}”不认识", f"可用：{'、'.join(BASES)}"
            )
        given, reads = _example(reader, fields.get("example"))
        self.draft.families[name] = Family(
            name,
            basis,
            self._conditions(reader, fields.get("when")),
            reader.texts(fields["themes"]) if "themes" in fields else (),
            self._kinds(reader, fields.get("for")),
            reader.texts(fields["signs"]) if "signs" in fields else (),
            reader.texts(fields["apart"]) if "apart" in fields else (),
            given,
            reads,
            reader.place(node),
        )
        for role in ("problem", "measure"):
            self._variants(reader, fields, name, role)

    def _variants(
        self, reader: Reader, fields: Mapping[str, yaml.Node], family: str, role: str
    ) -> None:
        says = f"{role}.{family}"
        earlier = [p.id for p in self.draft.phrases.values() if p.says == says]
        for phrase_id in earlier:
            del self.draft.phrases[phrase_id]
        # What brings a problem up does not bind its measures: an office may name it itself.
        keys = ("when", "for") if role == "problem" else ("for",)
        shared = {key: fields[key] for key in keys if key in fields}
        for number, node in enumerate(reader.items(fields.get(f"{role}s")), start=1):
            own = (
                reader.mapping(node, _PHRASE_KEYS)
                if isinstance(node, yaml.MappingNode)
                else {"text": node}
            )
            phrase_id = reader.text(own["id"]) if "id" in own else f"{family}.{role[0]}{number}"
            phrase = self._sentence(reader, own, node, phrase_id, says)
            if phrase:
                when = self._conditions(reader, shared.get("when"))
                kinds = phrase.kinds or self._kinds(reader, shared.get("for"))
                whole = replace(phrase, when=(*when, *phrase.when), kinds=kinds)
                self.draft.phrases[phrase_id] = whole


def _listed(text: str) -> Iterator[str]:
    """The lines of a list, without blank ones and remarks (#)."""
    for line in map(str.strip, text.splitlines()):
        if line and not line.startswith("#"):
            yield line


def _example(reader: Reader, node: yaml.Node | None) -> tuple[dict[str, str], str]:
    if node is None:
        return {}, ""
    fields = reader.mapping(node, frozenset({"given", "reads"}))
    given = dict(reader.pairs(fields.get("given")))
    return given, reader.text(fields.get("reads")).replace("\n", "")


def _conditions(
    reader: Reader, node: yaml.Node | None, vocabulary: Vocabulary | None
) -> tuple[Condition, ...]:
    result = []
    for text in reader.texts(node) if node is not None else ():
        negated = text.startswith("非 ")
        name = text[1:].strip() if negated else text
        if vocabulary is not None and name not in vocabulary.conditions:
            reader.complain(
                node,
                f"没有“{name}”这个条件",
                "对照 vocabulary.yaml 的“条件”改正；否定写作“非 条件名”",
            )
        result.append(Condition(name, negated))
    return tuple(result)


def _vocabulary(reader: Reader, root: yaml.Node) -> Vocabulary:
    fields = reader.mapping(root, frozenset({"条件", "填空", "断言", "禁用"}))
    conditions = dict(reader.pairs(fields.get("条件")))
    slots: dict[str, tuple[Condition, ...]] = {}
    local: set[str] = set()
    for name, node in reader.mapping(fields.get("填空")).items():
        need = reader.mapping(node, frozenset({"义", "须"})).get("须")
        names = reader.texts(need) if need is not None else ()
        if names == ("消息",):
            local.add(name)
            names = ()
        slots[name] = tuple(Condition(n) for n in names)
    claims = {}
    for name, node in reader.mapping(fields.get("断言")).items():
        entry = reader.mapping(node, frozenset({"须", "迹象"}))
        needs = tuple(Condition(n) for n in reader.texts(entry.get("须")))
        claims[name] = Claim(name, needs, reader.texts(entry.get("迹象")))
    return Vocabulary(
        conditions, slots, frozenset(local), claims, dict(reader.pairs(fields.get("禁用")))
    )


def _outline(reader: Reader, root: yaml.Node) -> Outline:
    known = frozenset({"小标题式样", "固定政治表述", "前言", "一", "五", "六"})
    fields = reader.mapping(root, known)
    forms = tuple(reader.texts(node) for node in reader.items(fields.get("小标题式样")))
    formulas = {int(year): text for year, text in reader.pairs(fields.get("固定政治表述"))}
    parts = [_part(reader, fields.get("前言"), "前言", "preface", 0)]
    for node in reader.items(fields.get("一")):
        entry = reader.mapping(node, frozenset({"段", "小标题", "消息"}))
        heading = int(reader.text(entry.get("小标题")) or 0)
        parts.append(_part(reader, entry.get("消息"), "一", reader.text(entry.get("段")), heading))
    parts.append(_part(reader, fields.get("五"), "五", "problems", 0))
    parts.append(_part(reader, fields.get("六"), "六", "other", 0))
    return Outline(tuple(parts), forms, formulas)


def _part(reader: Reader, node: yaml.Node | None, section: str, part_id: str, heading: int) -> Part:
    specs = tuple(_message(reader, item, section, part_id) for item in reader.items(node))
    return Part(part_id, section, heading, specs)


def _message(reader: Reader, node: yaml.Node, section: str, part_id: str) -> MessageSpec:
    entry = reader.mapping(node, _MESSAGE_KEYS)
    source = reader.text(entry.get("来源"))
    if source and source not in SOURCES:
        reader.complain(entry["来源"], f"来源“{source}”不认识", f"可用：{'、'.join(SOURCES)}")
    regimes = tuple(_conditions(reader, item, None) for item in reader.items(entry.get("情形")))
    return MessageSpec(
        reader.text(entry.get("消息")),
        section,
        part_id,
        _conditions(reader, entry.get("当"), None),
        _conditions(reader, entry.get("当一"), None),
        source,
        regimes,
        int(reader.text(entry.get("上限")) or 0),
        reader.text(entry.get("义")),
        int(reader.text(entry.get("可省")) or 0),
        "态度" in entry,
        reader.place(node),
    )
