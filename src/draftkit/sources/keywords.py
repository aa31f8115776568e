"""Keywords as people type them: a list of words, or one free sentence."""

from __future__ import annotations

from draftkit.patterns import regex

LONGEST_WORD = 20
LONGEST_LOOSE_WORD = 12
"""Words parted by commas or blanks alone are taken for words up to this length."""

_HARD = regex(r"[、；;/／|｜\n\r\t]+")
_COMMA = regex(r"[、；;/／|｜\n\r\t，,]+")
_ANY = regex(r"[、；;/／|｜，,\s]+")
_SENTENCE_END = regex(r"[。！？!?]")
_LEAD = regex(
    r"^(?:紧紧|继续(?!教育)|持续|进一步|认真|大力|深入)?(?:继续(?!教育)|加大|把|(?:群众|老百姓|百姓|居民|企业)(?:最|普遍)?(?:关心|关注)的|抓好|做好|抓实|狠抓|严抓|围绕|聚焦|突出|紧扣|请|今年|本年|全年|一年来|我[镇乡局委办县市区旗厅院站队们街苏]|"
    r"主要(?:是|抓|做|围绕|公开|发布|涉及|包括)|重点(?:是|抓|做|围绕|推进|公开|放在)|(?:公开|发布|公布)(?:了|(?!栏|目|制|平|指|专|日|条|渠|机|内|事|方|形|工|信|属|承|查|服|数|电|透|公|招|考|选|竞|拍|竟)[^、]{2,}、))"
)
_TAIL = regex(
    r"(?:得|比较|较)多$|居多$|为主$|公开力度$|(?:说|讲)清楚$|[两二三四五六七八九十几]件大?事$|等(?:重点|重要|各)?(?:方面|领域|工作|内容|事项)|了(?!解)|以及|希望|需要|的(?:有关|相关)?(?:情况|信息|内容)$|(?:[是为].{0,6}重点$)"
)
_SIGNS = (_SENTENCE_END, _LEAD, _TAIL)
"""What a list of words has not."""
_LINKED = regex(r"[和与及]|做好|抓好|加强|推进|推动|开展|提升|落实")


def split_list(text: str) -> tuple[str, ...]:
    """Words of a text known to be a list, parted by 、 ， ； / or a line end."""
    return tuple(word for part in _COMMA.split(text.rstrip("。.")) if (word := part.strip()))


def split_keywords(text: str) -> tuple[tuple[str, ...], str]:
    """``(words, "")`` for a list of short words, ``((), sentence)`` for a free sentence.

    A text that ends in a separator is a list.  Blank text gives ``((), "")``.
    """
    plain = text.strip()
    trimmed = plain.rstrip("。.、，,；; ")
    if not trimmed:
        return (), ""
    goes_on = len(trimmed) > LONGEST_LOOSE_WORD and not _ANY.search(trimmed)
    if (goes_on and _LINKED.search(trimmed)) or any(sign.search(trimmed) for sign in _SIGNS):
        return (), plain
    words = split_words(trimmed)
    longest = LONGEST_WORD if _HARD.search(trimmed) or len(words) == 1 else LONGEST_LOOSE_WORD
    if any(len(word) > longest for word in words):
        return (), plain
    return words, ""


def split_words(text: str) -> tuple[str, ...]:
    """Words of a text known to be keywords: parted by marks, and by blanks between Chinese words.

    Blanks between single characters (``民 生``) are how somebody sets them, and part nothing.
    """
    return tuple(word for part in split_list(text) for word in _at_blanks(part))


def _at_blanks(text: str) -> tuple[str, ...]:
    parts = tuple(text.split())
    whole = all(len(part) > 1 and any("\u3400" <= c <= "\u9fff" for c in part) for part in parts)
    return parts if whole else (text,)
