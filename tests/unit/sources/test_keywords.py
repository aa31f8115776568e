from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from draftkit.diagnostics import InputError, Severity
from draftkit.sources import read_filing
from draftkit.sources.keywords import split_keywords

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("乡村振兴、安全生产", ("乡村振兴", "安全生产")),
        ("乡村振兴，安全生产；养老", ("乡村振兴", "安全生产", "养老")),
        ("乡村振兴 安全生产", ("乡村振兴", "安全生产")),
        ("乡村振兴/安全生产", ("乡村振兴", "安全生产")),
        ("乡村振兴、安全生产。", ("乡村振兴", "安全生产")),
        ("重点工程", ("重点工程",)),
        ("百县千镇万村高质量发展工程", ("百县千镇万村高质量发展工程",)),
        ("“十五五”规划编制", ("“十五五”规划编制",)),
        ("人工智能+政务公开", ("人工智能+政务公开",)),
        ("公开栏管理、养老", ("公开栏管理", "养老")),
        ("公开招聘、养老", ("公开招聘", "养老")),
        ("继续教育、高效办成一件事", ("继续教育", "高效办成一件事")),
        ("", ()),
        (" 、 ", ()),
    ],
)
def test_short_words_in_a_row_are_a_list(text: str, words: tuple[str, ...]) -> None:
    assert split_keywords(text) == (words, "")


@pytest.mark.parametrize(
    "text",
    [
        "今年主要抓了防汛抗旱和安全生产。",
        "加大财政预决算、政府采购和重大项目公开力度",
        "把河湖长制、取水许可的事情说清楚",
        "继续抓实疫情、森林防火、安全生产三件大事",
        "老百姓关心的低保、医保",
        "围绕乡村振兴、重点工程等重点领域",
        "请突出营商环境",
        "疫情防控、防汛救灾、脱贫攻坚的信息公开得比较多",
        "推进移风易俗，改善人居环境卫生面貌和农村垃圾处理",
        "做好乡村振兴和安全生产信息公开工作",
        "公开牧道养护、超限治理和客运经营权配置",
        "抓好边民互市、边境村屯道路和跨境务工管理信息公开",
        "单车停放秩序、招牌设置和渣土运输为公开重点",
    ],
)
def test_a_free_sentence_stays_a_sentence(text: str) -> None:
    assert split_keywords(text) == ((), text)


def _keywords(read_yaml: Callable[[str], Any], base: str, text: str) -> Any:
    return read_yaml(base.replace("[乡村振兴, 安全生产]", text))


def test_a_text_in_the_input_is_split_or_kept(read_yaml: Callable[[str], Any], base: str) -> None:
    filing, _ = _keywords(read_yaml, base, "乡村振兴、安全生产")
    assert (filing.keywords, filing.keyword_text) == (("乡村振兴", "安全生产"), "")
    filing, _ = _keywords(read_yaml, base, "今年主要抓了防汛。")
    assert (filing.keywords, filing.keyword_text) == ((), "今年主要抓了防汛。")


def test_no_keywords_are_no_fault(read_yaml: Callable[[str], Any], base: str) -> None:
    for text in ("", "[]"):
        assert _keywords(read_yaml, base, text)[0].keywords == ()


def test_a_repeated_keyword_is_used_once_with_a_warning(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    filing, warnings = _keywords(read_yaml, base, "[防汛, 养老, 防汛]")
    assert filing.keywords == ("防汛", "养老")
    assert [(w.severity, w.code) for w in warnings] == [(Severity.WARNING, "INPUT-KEYWORD")]


def test_keywords_of_the_command_line_are_added(tmp_path: Path, base: str) -> None:
    path = tmp_path / "数据.yaml"
    path.write_text(base, encoding="utf-8")
    filing, warnings = read_filing(path, ["养老、防汛", "安全生产"])
    assert filing.keywords == ("乡村振兴", "安全生产", "养老", "防汛")
    assert [w.place.file for w in warnings] == ["命令行 -k"]
    filing, _ = read_filing(path, ("今年主要抓了防汛。",))
    assert filing.keyword_text == "今年主要抓了防汛。"


def test_faults_of_the_command_line_name_it(tmp_path: Path, base: str) -> None:
    path = tmp_path / "数据.yaml"
    path.write_text(base, encoding="utf-8")
    for extra in (["长" * 301], ["x{{y}}"], list("一二三四五六七八九十壹")):
        with pytest.raises(InputError, match="命令行 -k"):
            read_filing(path, extra)
