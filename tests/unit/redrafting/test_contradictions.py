"""What a redraft contradicts that the edited text did not."""

from __future__ import annotations

from draftkit.sources.banks import shipped_bank
from tests.support.edits import Docx
from tests.support.filings import random_filing
from tests.support.rounds import checked, draft

ASKED = {"表三.本年新收.自然人": 1, "表三.本年新收.总计": 1, "表三.予以公开.自然人": 1}
ASKED |= {"表三.予以公开.总计": 1, "表三.总计.自然人": 1, "表三.总计.总计": 1}
REVIEWED = {"表四.行政复议.结果维持": 1, "表四.行政复议.总计": 1}


def test_a_sentence_wrong_in_one_way_is_still_told_of_when_it_gets_wrong_in_another() -> None:
    bank, filing = shipped_bank(), random_filing(1)
    filing = filing._replace(cells={**dict.fromkeys(filing.cells, 0), **ASKED}, last=None)
    document = Docx(draft(filing, bank))
    said = next(text for text in document.texts() if "办结1件" in text)
    sentence = next(one for one in said.split("。") if "办结1件" in one) + "。"
    wrong = "未收到政府信息公开申请；未发生政府信息公开行政复议、行政诉讼。"
    document.replace(sentence, wrong)
    reviewed = filing._replace(cells={**filing.cells, **REVIEWED})
    result = checked(document.bytes(), reviewed, [wrong], bank=bank)
    assert any("前后不一（F1）" in one and "行政复议" in one for one in result.comments)
