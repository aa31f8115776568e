"""Whatever is handed in, the answer is a filing or problems with a place; never another error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftkit.diagnostics import InputError, errors_of
from draftkit.sources import read_filing
from draftkit.sources.findings import Findings
from draftkit.sources.intake import intake
from draftkit.sources.yaml_tree import parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

_KEYS = [
    "年度",
    "机关",
    "名称",
    "类别",
    "级别",
    "自称",
    "上级",
    "关键词",
    "事实",
    "主动公开总数",
    "公开渠道",
    "政务新媒体",
    "信息查阅点",
    "存在问题",
    "问题",
    "措施",
    "上年问题整改",
    "结果",
    "考核",
    "全部按期答复",
    "表二",
    "规章",
    "制发",
    "行政许可",
    "表三",
    "本年新收",
    "不予公开",
    "总计",
    "其他处理",
    "其他",
    "表四",
    "行政复议",
    "上年",
    "前言",
    "电话",
    "署名",
    "成文日期",
    "用语",
    "固定",
    "不用",
    "改写",
    "<<",
]
_scalars = st.one_of(
    st.sampled_from(
        ["0", "", "镇", "2025", "是", "无", "/", "600余", "2026-01-20", "\u0007", "{{x}}"]
    ),
    st.integers(-5, 3000),
    st.text(max_size=12),
)
_trees = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=8), st.dictionaries(st.sampled_from(_KEYS), inner, max_size=8)
    ),
    max_leaves=40,
)
_fast = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))


def _judge(text: str) -> None:
    findings = Findings()
    try:
        _, problems = intake(parse_yaml(text, "数据.yaml", findings), "数据.yaml", findings)
    except InputError as error:
        problems = error.problems
        assert errors_of(problems)
    for problem in problems:
        assert problem.place.file == "数据.yaml"


@_fast
@given(tree=st.dictionaries(st.sampled_from(_KEYS), _trees, max_size=12))
def test_any_tree_is_judged(tree: dict[str, Any]) -> None:
    _judge(json.dumps(tree, ensure_ascii=False))


@_fast
@given(text=st.text(alphabet="年度: 2025\n镇{}[]-&*!|>'\"%@`#,，：\t?~", max_size=60))
def test_any_text_is_judged(text: str) -> None:
    _judge(text)


@_fast
@given(data=st.binary(max_size=400), suffix=st.sampled_from([".yaml", ".xlsx", ".xls", ".ods"]))
def test_any_bytes_are_judged(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"数据{suffix}"
    path.write_bytes(data)
    try:
        read_filing(path)
    except InputError as error:
        assert error.problems  # noqa: PT017
