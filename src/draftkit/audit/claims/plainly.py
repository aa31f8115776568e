"""Whether a clause speaks plainly of all there was in the year: nothing stands in it but the row, its number, and words that narrow nothing.

``全年共收到政府信息公开申请37件`` can only be what table 3 has.  ``县政府办公室直接受理申请16件`` may be a part of it, ``指导乡镇办理疑难申请13件``
another matter: what is left of a clause, when all those words are taken out, is what may make its number another.
"""

from __future__ import annotations

from draftkit.audit.claims import lexicon as lex
from draftkit.audit.claims.text import squeezed
from draftkit.chinese.sentences import begins, closes
from draftkit.model import Body
from draftkit.patterns import compiled, regex

_MARKS = "，；。：（）！？"
_NARROWS_NOTHING = regex(
    r"经(?:依法)?(?:审查|审核|研究)(?:后)?|[一二三四五六七八]是|第[一二三四五六]|(?:政府|政务)?信息公开|政务公开|依申请公开|主动公开|公开|(?:政府|政务)?信息|全年度?|本年度?|当年|年内|年度|一年来|今年|(?:自)?1月1日(?:起)?|(?:截?至)?12月31日|截至(?:年|12月)底|年底|年末|止"
    r"|(?:我|本)(?:镇|乡|街道|苏木|局|厅|委|办|县|市|区|旗|机关|单位|级|中心)|街道|共计?|累计|总计|合计|一共|总共|小计|相加|新收|收到|受理|接收|接到|登记|提出|提交|递交|向|的|了|到|过"
    r"|总?数量?|总量|总件数|件数|件|宗|起|份|例|个|为|是|有|计|达到?|各类|各项|各种|所有|全部|均|已|都|也|亦|又|仍|还|再|即|其中|当中|中|里|分别|依次|以及|或者?|和|与|及|、|并|且|则|共有|另有"
    r"|公民|法人|其他组织|自然人|个人|单位|组织|群众|公众|社会|企业|申请人?|当事人|就|包括|办理|处理|答复|办结|办复|按时|按期|如期|及时|依法|依规|按规定|规定|书面|法定|期限|时限|内|在|于|经|由|从|自|对|将|把|被|以|给予|作出|做出|实施|予以|给|进行"
    r"|结果|情况|方面|工作|类型|方式|看|来看|行政|决定书?|案件|事项|因|引起|引发|发生|出现|产生|涉及?|相关|有关|而|任何|未|没有|无|不|曾|起诉|提起|申请|上年|上一年|去年|结转|转来|转入|下年度?|下一年度?|次年|继续|尚未|正在|审结|审理|纠正|维持|其他|制发|制定|出台|印发|废止|失效|现行|有效|保有|规范性文件|规章"
    r"|复议|诉讼|许可|处罚|强制|措施|收费|事业性|收取|征收|总额|金额|万?元|“|”|[上下]?年度?|之和|总|其余|余下|剩余|情形|原因|属于|类|项|三|两|二|四|五|六|者|直接|复议后|未经|经"
)
"""Words that leave a number that of the whole body and year."""


def residue(text: str, span: tuple[int, int], year: int, body: Body) -> str:
    """What of the clause around ``span`` is none of these words; the body's own name and the report's year are none."""
    labels = [x for x in lex.labels(text, year) if x.value != lex.FOREIGN]
    start = begins(text, span[0], _MARKS)
    end = closes(text, span[1], _MARKS)
    names = any(start <= x.start < end and x.dim != lex.SUBJECT for x in labels)
    if not names and start and text[start - 1] not in "；。":
        start = begins(
            text, start - 1, _MARKS
        )  # 收到的申请，共16件: the row stands in the clause before
    taken = {at for x in labels for at in range(x.start, x.end)}
    taken.update(range(*span))
    left = "".join(text[at] if at not in taken else "\0" for at in range(start, end))
    left = compiled(rf"{year}年度?|{year - 1}年度?(?=\0)|{year + 1}年度?").sub("\0", left)
    for name in _names(body):
        left = left.replace(name, "\0")
    left = compiled(r"\d[\d,]*(?:\.\d+)?(?:件次|件|宗|起|份|例|次|条|个)?|[，；：、（）]").sub(
        "\0", left
    )
    return _NARROWS_NOTHING.sub("", left).replace("\0", "")


def words_that_narrow(text: str) -> str:
    """What of some words, none of them a label or a number, is none of those that narrow nothing."""
    return _NARROWS_NOTHING.sub("", text)


def plain_words(text: str, year: int, body: Body) -> str:
    """What of some words is none of these."""
    return residue(f"{text}\0", (len(text), len(text) + 1), year, body)


def _names(body: Body) -> tuple[str, ...]:
    """The body's names, longest first, and the whole of its place: 全县 of a county."""
    own = squeezed(body.name)
    short = own.removesuffix("人民政府").removesuffix("办事处").removesuffix("人民政府")
    whole = f"全{body.self_name.removeprefix('我')}" if body.self_name else ""
    return tuple(name for name in (own, short, whole, "人民政府") if name)
