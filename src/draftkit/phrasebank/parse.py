"""Bank files (text) → :class:`PhraseBank`, or every problem found with file, line and column.

A bank is made of layers: the shipped one first, then an office's own.  Within a layer the file
name tells what it holds: ``vocabulary.yaml``, ``outline.yaml``, ``wordings.yaml``,
``themes.yaml``, ``practices.yaml``, ``problems.yaml`` or ``problems/*.yaml``, ``dictionary.txt`` and ``phrases/*.yaml``.  A later layer adds entries and
replaces those of equal id; vocabulary and outline come from the first layer only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import yaml

from draftkit.chance import stable_hash
from draftkit.diagnostics import BankError, Place, Problem, Severity
from draftkit.kinds.bodies import KINDS
from draftkit.phrasebank import contract, pieces
from draftkit.phrasebank.files import BankFile, digest_of
from draftkit.phrasebank.naming import names_of
from draftkit.phrasebank.nodes import Fields, Reader
from draftkit.phrasebank.schema import (
    ITEMS,
    LISTED,
    Clause,
    Condition,
    Family,
    Outline,
    Phrase,
    PhraseBank,
    Piece,
    Practice,
    Theme,
    Vocabulary,
    Wording,
)

_PHRASE_KEYS: Mapping[str, str] = {
    "id": "编号", "says": "消息", "when": "当", "for": "类别", "claims": "断言",
    "text": "文", "item": "项", "joint": "连", "several": "几项", "retired": "退役", "example": "例",
}  # fmt: skip
"""The keys of an entry, each under the English one that banks of earlier versions have."""
_MEASURE_KEYS: Mapping[str, str] = {**_PHRASE_KEYS, "answers": "答"}
_EXAMPLE_KEYS: Mapping[str, str] = {"given": "给", "reads": "读作"}
_FAMILY_KEYS: Mapping[str, str] = {
    "family": "族", "basis": "依据", "when": "当", "themes": "主题", "for": "类别",
    "signs": "迹象", "apart": "不同提", "retired": "退役", "only": "拟当", "against": "反证", "problems": "问题", "measures": "措施",
    "example": "例",
}  # fmt: skip
_THEME_KEYS: Mapping[str, str] = {
    "theme": "主题", "also": "同义", "items": "事项", "for": "另有", "readers": "对象",
    "when": "当", "work": "做法", "forms": "名词形", "no_field": "非领域", "before": "旧同义", "full": "全称",
}  # fmt: skip
_PRACTICE_KEYS: Mapping[str, str] = {
    "practice": "做法", "also": "同义", "part": "部分", "clauses": "说法", "propose": "可拟",
    "group": "组", "loose": "泛称", "proposals": "拟写", "within": "已含于", "seen": "已见于", "once": "一次",
}  # fmt: skip
_WORD_PARTS = (2, 3)
"""How many parts a line of the dictionary has."""
BASES = ("数据", "关键词", "通用")
_JOINT = "；"
_SEVERAL = {"": 0, "是": 2, "列": LISTED}
"""How an entry says from how many items on it is used → that number."""


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
    practices: dict[str, Practice] = field(default_factory=dict)
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
    themes, practices = tuple(draft.themes.values()), tuple(draft.practices.values())
    return PhraseBank(
        draft.vocabulary,
        draft.outline,
        {message: tuple(phrases) for message, phrases in by_message.items()},
        themes,
        tuple(draft.families.values()),
        digest_of(layers),
        "\n".join(draft.words),
        tuple(dict.fromkeys(draft.exempt)),
        tuple(draft.notices),
        practices,
        tuple(draft.wordings.values()),
        names_of(themes, practices),
    )


class _Layer:
    """Reads the files of one layer into the draft."""

    def __init__(self, draft: _Draft, *, is_first: bool) -> None:
        self.draft = draft
        self.is_first = is_first
        self.seen: dict[tuple[str, str], Place] = {}

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
        if path in ("vocabulary.yaml", "outline.yaml"):
            self._contract(path, reader, root)
        elif path == "wordings.yaml":
            self._wordings(reader.fields(root))
        elif path == "themes.yaml":
            self._each(reader, root, _THEME_KEYS, self._theme)
        elif path == "practices.yaml":
            self._each(reader, root, _PRACTICE_KEYS, self._practice)
        elif path.split("/", maxsplit=1)[0] in ("problems", "problems.yaml"):
            self._each(reader, root, _FAMILY_KEYS, self._family)
        else:
            self._each(reader, root, _PHRASE_KEYS, self._phrase)

    def _contract(self, path: str, reader: Reader, root: yaml.Node) -> None:
        if not self.is_first:
            reader.complain(
                root, f"自有词库里不能有 {path}", "删去该文件；条件和提纲以随附词库为准"
            )
        elif path == "vocabulary.yaml":
            self.draft.vocabulary = contract.vocabulary(reader, root)
        else:
            self.draft.outline = contract.outline(reader, root)

    def _wordings(self, fields: Fields) -> None:
        for name in fields:
            wording = Wording(name, fields.texts(name), fields.reader.place(fields[name]))
            try:
                pieces.parse(pieces.spelled(wording.alternatives))
            except pieces.PieceError as error:
                fields.complain(name, f"“{name}”：{error}", "写成 名称: [甲, 乙, 丙]")
            self.draft.wordings[name] = wording

    def _each(
        self,
        reader: Reader,
        root: yaml.Node,
        keys: Mapping[str, str],
        read: Callable[[Fields, str], None],
    ) -> None:
        """Read every entry of a file; the first of ``keys`` names it, anew in its layer."""
        for node in reader.items(root):
            if not (entry := _fields(reader, node, keys)):
                continue
            named = next(iter(keys.values()))
            name = entry.text(named)
            if not name:
                entry.complain("", "这一条没有写名称（编号、主题、做法或族）", "补上，全库不可重复")
            elif (named, name) in self.seen:
                at = self.seen[named, name]
                entry.complain("", f"“{name}”已经用过（{at}）", "换一个名称")
            self.seen.setdefault((named, name), entry.place)
            read(entry, name)

    def _phrase(self, entry: Fields, phrase_id: str) -> None:
        says = entry.text("消息")
        if self.draft.outline and says not in {m.id for m in self.draft.outline.messages()}:
            entry.complain("消息", f"提纲里没有消息“{says}”", "对照 outline.yaml 填写“消息”")
        if phrase := self._sentence(entry, phrase_id, says):
            self._keep(self.draft.phrases, phrase_id, phrase, phrase.slots)

    def _sentence(self, entry: Fields, phrase_id: str, says: str) -> Phrase | None:
        when = self._conditions(entry)
        kinds, claims = self._kinds(entry), entry.texts("断言")
        self._ensure_known(entry, "断言", claims, "断言")
        if "文" not in entry:
            entry.complain("", "没有写“文”（短语本身）", "补上 文: >- 和文字")
            return None
        parsed = self._pieces(entry, "文", entry.text("文"))
        item = self._pieces(entry, "项", entry.text("项"))
        if parsed is None or item is None:
            return None
        slots = pieces.slot_names(parsed)
        named = (*slots, *pieces.optional_names(parsed), *pieces.all_names(item))
        self._ensure_known(entry, "文", (name for name in named if name != ITEMS), "填空")
        return Phrase(
            phrase_id,
            says,
            parsed,
            stable_hash(phrase_id),
            when,
            kinds,
            claims,
            tuple(name for name in slots if name != ITEMS),
            pieces.optional_names(parsed),
            item,
            (entry.text("连") or _JOINT) if ITEMS in slots else "",
            "退役" in entry,
            self._several(entry),
            pieces.typed_length(parsed),
            (),
            entry.text("文").replace("\n", ""),
            *_example(entry),
            entry.place,
        )

    def _several(self, entry: Fields) -> int:
        """How many items a phrase is for, at least."""
        value = entry.text("几项")
        if value not in _SEVERAL:
            entry.complain(
                "几项",
                f"“{value}”不是“几项”的写法",
                "写“是”（两项起）或“列”（多到要一是、二是地列）",
            )
        return _SEVERAL.get(value, 0)

    def _pieces(self, entry: Fields, key: str, text: str) -> tuple[Piece, ...] | None:
        """The pieces of a text; None where it is no phrase, which is told at ``key``."""
        try:
            return pieces.parse(text.replace("\n", ""), self.draft.wordings)
        except pieces.PieceError as error:
            entry.complain(key, str(error), "按 CONTRIBUTING 的写法修改")
            return None

    def _keep(
        self, shelf: dict[str, _Entry], name: str, entry: _Entry, slots: Sequence[str] = ()
    ) -> bool:
        """Put an entry on its shelf, unless it rests on what the vocabulary has retired."""
        retired = self.draft.vocabulary.retired if self.draft.vocabulary else {}
        names = (*(condition.name for condition in entry.when), *slots)
        gone = next((name for name in names if name in retired), None)
        if gone is None:
            shelf[name] = entry
            return True
        what = f"“{name}”用了已经停用的“{gone}”，这一条没有使用"
        notice = Problem("BANK-GONE", what, retired[gone], entry.place, Severity.ALERT)
        self.draft.notices.append(notice)
        return False

    def _conditions(self, entry: Fields, key: str = "当") -> tuple[Condition, ...]:
        found = contract.conditions(entry.texts(key))
        names = [condition.name for condition in found]
        self._ensure_known(entry, key, names, "条件", "；否定写作“非 条件名”")
        return found

    def _kinds(self, entry: Fields) -> tuple[str, ...]:
        kinds = entry.texts("类别")
        for kind in kinds:
            if kind not in KINDS:
                entry.complain("类别", f"没有“{kind}”这个类别", f"可用：{'、'.join(KINDS)}")
        return kinds

    def _ensure_known(
        self, entry: Fields, key: str, names: Iterable[str], what: str, more: str = ""
    ) -> None:
        """Complain of names under ``key`` that the vocabulary has not, nor had."""
        if (vocabulary := self.draft.vocabulary) is None:
            return
        known = {
            "条件": (*vocabulary.conditions, *vocabulary.retired),
            "填空": (*vocabulary.slots, *vocabulary.retired),
            "断言": vocabulary.claims,
        }[what]
        for name in names:
            if name not in known:
                fix = f"对照 vocabulary.yaml 的“{what}”改正{more}"
                entry.complain(key, f"没有“{name}”这个{what}", fix)

    def _theme(self, entry: Fields, name: str) -> None:
        theme = Theme(
            name,
            entry.texts("同义"),
            entry.texts("事项"),
            entry.texts("对象"),
            entry.fields("另有").every_list(),
            self._conditions(entry),
            entry.texts("做法"),
            entry.texts("名词形"),
            not ("非领域" in entry or "做法" in entry),
            entry.texts("旧同义"),
            entry.fields("全称").every_list(),
            entry.place,
        )
        self._keep(self.draft.themes, name, theme)

    def _practice(self, entry: Fields, name: str) -> None:
        self.draft.practices[name] = Practice(
            name,
            entry.texts("同义"),
            entry.text("部分"),
            tuple(self._clauses(entry, "说法", f"{name}/")),
            entry.text("组"),
            "可拟" in entry,
            entry.texts("泛称"),
            tuple(self._clauses(entry, "拟写", f"{name}/拟")),
            entry.texts("已含于"),
            entry.texts("已见于"),
            "一次" in entry,
            entry.place,
        )

    def _clauses(self, entry: Fields, key: str, stem: str) -> Iterator[Clause]:
        """Each clause under a key, with its place in its id; one that begins with ~ is retired."""
        number = 0
        for text in entry.texts(key):
            parsed = self._pieces(entry, key, text.removeprefix(pieces.RETIRED_MARK))
            if parsed is not None:
                number += 1
                retired = text.startswith(pieces.RETIRED_MARK)
                yield Clause(f"{stem}{number}", parsed, retired)

    def _family(self, entry: Fields, name: str) -> None:
        basis = entry.text("依据")
        if basis not in BASES:
            entry.complain("依据", f"依据“{basis}”不认识", f"可用：{'、'.join(BASES)}")
        family = Family(
            name,
            basis,
            self._conditions(entry),
            entry.texts("主题"),
            self._kinds(entry),
            entry.texts("迹象"),
            entry.texts("不同提"),
            "退役" in entry,
            self._conditions(entry, "拟当"),
            entry.texts("反证"),
            *_example(entry),
            entry.place,
        )
        if self._keep(self.draft.families, name, family):
            # What brings a problem up does not bind its measures: an office may name it itself.
            self._variants(entry, "问题", family, f"problem.{name}", family.when)
            self._variants(entry, "措施", family, f"measure.{name}", ())

    def _variants(
        self, entry: Fields, key: str, family: Family, says: str, when: tuple[Condition, ...]
    ) -> None:
        """The problems or measures of a family, in the place of those an earlier layer had."""
        phrases = self.draft.phrases
        for phrase_id in [p.id for p in phrases.values() if p.says == says]:
            del phrases[phrase_id]
        for number, node in enumerate(entry.listed(key), start=1):
            own = Fields(entry.reader, node, {"文": node})
            if isinstance(node, yaml.MappingNode):
                own = _fields(entry.reader, node, _MEASURE_KEYS)
            phrase_id = own.text("编号") or f"{family.id}.{says[0]}{number}"
            if phrase := self._sentence(own, phrase_id, says):
                kinds = phrase.kinds or family.kinds
                answers = self._answers(own, family)
                whole = phrase._replace(when=(*when, *phrase.when), kinds=kinds, answers=answers)
                self._keep(phrases, phrase_id, whole, whole.slots)

    def _answers(self, entry: Fields, family: Family) -> tuple[str, ...]:
        """The problems of its family that a measure is for, where it is not for all."""
        names = entry.texts("答")
        answers = tuple(f"{family.id}.{name}" for name in names)
        phrases = self.draft.phrases
        for name, one in zip(names, answers, strict=True):
            if one not in phrases or phrases[one].says != family.message:
                entry.complain("答", f"本族没有问题“{name}”", "写问题编号在族名之后的部分，如 p1")
        return answers


def _fields(reader: Reader, node: yaml.Node, keys: Mapping[str, str]) -> Fields:
    return reader.fields(node, tuple(keys.values()), keys)


def _example(entry: Fields) -> tuple[dict[str, str], str]:
    """The slots an example gives, and how it reads."""
    example = entry.fields("例", tuple(_EXAMPLE_KEYS.values()), _EXAMPLE_KEYS)
    return example.fields("给").every_text(), example.text("读作").replace("\n", "")
