"""Lines as they stand in a PDF, put together to the paragraphs that they are of."""

from __future__ import annotations

from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.sources.reports import shaping
from draftkit.sources.reports.published import Words


def test_a_problem_that_fills_its_line_does_not_end_the_paragraph() -> None:
    """The line ends with 。 at the margin; what answers the problem stands in the next."""
    lines = [
        "解和视频解读占到全部解读的四成。政府信息公开工作中，我县还",
        "存在一些有待解决的问题。一是各乡镇之间的公开水平不够均衡。",
        "下一步，组织公开工作较好的乡镇与其他乡镇结对指导。二是行政",
        "复议被纠正的答复仍有发生。下一步，对答复文书实行法制审核并",
        "按季度通报。",
    ]
    pieces = [Words(line, number) for number, line in enumerate(lines, start=1)]
    (whole,) = shaping._unwrapped(list(pieces), DISCLOSURE)
    assert isinstance(whole, Words)
    assert whole.text == "".join(lines)
