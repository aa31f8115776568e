"""Texts of random material put right for the body that has them: no 镇党委 in a 街道, no 村 in a department."""

from __future__ import annotations

from typing import Any

from draftkit.kinds.bodies import TOWNS
from draftkit.model import Body

_COUNTIES = "县市区旗"
_WITH_VILLAGES = ("镇", "乡", *_COUNTIES)


def _letter(body: Body) -> str:
    """The level of the county a body is or belongs to, "" where that is not known."""
    if body.kind in _COUNTIES:
        return body.kind
    return body.parent[-1] if body.parent and body.parent[-1] in _COUNTIES else ""


def _words(body: Body) -> dict[str, str]:
    kind, letter = body.kind, _letter(body)
    town, county = kind in TOWNS, kind in _COUNTIES
    party = "街道党工委" if kind == "街道" else f"{kind}党委"
    head = f"分管副{kind}长" if county else "办公室主任"
    changed = {
        "区人民政府网站": f"{letter}人民政府网站" if letter else "政务公开网",
        "县政府门户网站": f"{letter}政府门户网站" if letter else "政务信息网",
        "市局官方网站": "官方网站",
        "县档案馆": "综合档案室",
        "县图书馆": "公共阅览室",
        "镇便民服务大厅": f"{kind}便民服务大厅" if town else "政务服务大厅",
        "镇党委副书记": f"{party}副书记" if town else head,
        "分管副县长": head,
        "副局长": "副局长" if kind == "部门" else head,
        "县长信箱": f"{kind}长信箱" if county else "领导信箱",
        "全镇中心工作": f"全{kind}中心工作" if kind != "部门" else "业务中心工作",
        "县委、县政府中心工作": f"{kind}委、{kind}政府中心工作" if county else "年度中心工作",
    }
    if kind not in _WITH_VILLAGES:
        changed |= {
            "社区综合服务站": "综合服务站",
            "惠民政策进村": "惠民政策宣讲",
            "覆盖12个村": "覆盖12个片区",
            "村务公开栏": "政务公示栏",
            "全年在12个村设立公开栏，由村务监督委员会按月查看": "全年设立公开栏12处，由监督员按月查看",
            "村级公开员由各村文书兼任": "基层公开员由文书兼任",
        }
    return changed


def fitted(value: Any, body: Body) -> Any:
    """``value`` with every text in it fit for ``body``."""
    return _fitted(value, _words(body))


def _fitted(value: Any, changed: dict[str, str]) -> Any:
    if isinstance(value, str):
        for old, new in changed.items():
            value = value.replace(old, new)
        return value
    if isinstance(value, tuple):
        parts = [_fitted(part, changed) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if isinstance(value, dict):
        return {key: _fitted(part, changed) for key, part in value.items()}
    return value
