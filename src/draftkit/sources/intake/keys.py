"""Walking a tree: the node at a key, whether keys are known, what shape a node has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.kinds.fields import FIELDS, LAST_YEAR
from draftkit.sources.findings import nearest
from draftkit.sources.labels import normal
from draftkit.sources.tree import Branch, Leaf, Series, Unread, place_of, place_of_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Node

_HOMES = {field.path[-1]: field.path[:-1] for field in FIELDS}


def label_of(path: str) -> str:
    """``事实.培训次数`` → ``事实·培训次数``."""
    return path.replace(".", "·")


def is_blank(node: Node | None) -> bool:
    """``True`` for an absent node and for a blank value."""
    if node is None:
        return True
    return isinstance(node, Leaf) and (
        node.value is None or (isinstance(node.value, str) and not node.value.strip())
    )


def check_keys(branch: Branch, known: Iterable[str], path: str, findings: Findings) -> None:
    """Report every key that is not known, with the key that was probably meant."""
    known = tuple(known)
    for key in branch.entries:
        if key not in known:
            place = place_of_key(branch, key)
            fix = _meant(key, known) or _elsewhere(key, known, path)
            if not fix:
                fix = f"这里可以写：{'、'.join(known)}" if known else "请删去这一项"
                if _cut_off(branch, key):
                    fix = f"看起来是前一项的内容里有英文逗号：请改成中文逗号“，”，或给整段内容加英文引号（{fix}）"
            findings.error("INPUT-KEY", f"不认识的项目“{key}”", fix, place)


def _meant(key: str, known: tuple[str, ...]) -> str:
    """The known key of nearly this spelling."""
    plain = normal(key)
    same = [name for name in known if normal(name) == plain]
    like = same[0] if same else nearest(plain, known)
    return f"是不是“{like}”？请改正，或删去这一项" if like else ""


def _elsewhere(key: str, known: tuple[str, ...], path: str) -> str:
    """Where a key of another place belongs: a fact of last year is none of this one's."""
    home = _HOMES.get(key)
    if home is None or ".".join(home) == path:
        return ""
    where = f"“{'·'.join(home)}”之下" if home else "最外层"
    if path == LAST_YEAR:
        return f"“{path}”下面只写{'、'.join(known)}；上年的这一项请删去，本年的写在{where}"
    return f"这一项应写在{where}"


def _cut_off(branch: Branch, key: str) -> bool:
    """Whether a key is what stands behind a half-width comma within ``{问题: 更新慢,不及时}``."""
    return bool(branch.keys) and is_blank(branch.entries[key])


def branch_at(parent: Branch, key: str, path: str, findings: Findings) -> Branch | None:
    """The mapping under ``key``; ``None`` where it is absent, blank or (reported) no mapping."""
    node = parent.entries.get(key)
    if is_blank(node) or isinstance(node, Unread) or node is None:
        return None
    if isinstance(node, Branch):
        return node
    what = f"“{label_of(path)}”下面应分项填写"
    found = "一个列表" if isinstance(node, Series) else f"“{node.value}”"
    findings.error(
        "INPUT-TYPE", f"{what}，实际是{found}", "请写成“项目: 内容”，一行一项", place_of(node)
    )
    return None


def leaf_at(parent: Branch | None, key: str, path: str, findings: Findings) -> Leaf | None:
    """The value under ``key``; ``None`` where it is absent, blank or (reported) no single value."""
    node = parent.entries.get(key) if parent else None
    if is_blank(node) or isinstance(node, Unread) or node is None:
        return None
    if isinstance(node, Leaf):
        return node
    what = f"“{label_of(path)}”应为一个值，实际是一{'个列表' if isinstance(node, Series) else '组项目'}"
    hint = "以“{{”或“[”开头的文字请加英文引号" if isinstance(node, Branch) else "请只写一个值"
    findings.error("INPUT-TYPE", what, hint.replace("{{", "{"), place_of(node))
    return None


def items_at(parent: Branch | None, key: str) -> tuple[Node, ...]:
    """The items of the list under ``key``; one value alone counts as a list of one."""
    node = parent.entries.get(key) if parent else None
    if is_blank(node) or isinstance(node, Unread) or node is None:
        return ()
    return node.items if isinstance(node, Series) else (node,)
