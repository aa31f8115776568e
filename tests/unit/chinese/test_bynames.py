"""Names made of figures stand in marks."""

from __future__ import annotations

import pytest

from draftkit.chinese.bynames import in_marks


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("双替代", "“双替代”"),
        ("小麦一喷三防", "小麦“一喷三防”"),
        ("一户一宅", "“一户一宅”"),
        ("一老一小服务", "“一老一小”服务"),
        ("三资管理", "“三资”管理"),
        ("八五普法", "“八五”普法"),
        ("政务服务一网通办", "政务服务“一网通办”"),
        ("四好农村路建设", "“四好农村路”建设"),
        ("三区三线划定", "“三区三线”划定"),
        ("两癌筛查", "“两癌”筛查"),
        ("“三公”经费", "“三公”经费"),
        ("第三产业", "第三产业"),
        ("一年两熟种植", "一年两熟种植"),
        ("六个一批", "六个一批"),
        ("第三农贸市场", "第三农贸市场"),
        ("长三角一体化", "长三角一体化"),
        ("三链一体化建设", "三链一体化建设"),
        ("征地补偿", "征地补偿"),
    ],
)
def test_what_is_called_by_figures_is_marked(name: str, written: str) -> None:
    assert in_marks(name) == written
