"""How the work was judged: appraisal, public review, accountability.

The result stands at the end of a clause (评议结果为满意), or behind words that lead to it
(社会评议情况：…；在责任追究方面，…).  In the first case the grade is read, in the second what follows, as
it stands.  Words that lead to nothing like a result are talk of rules and tell nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from draftkit.chinese.absence import ABSENT
from draftkit.kinds.material import SUPPORT
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.scope import COUNTIES
from draftkit.sources.reports.wording import clauses

_GRADES = "优秀|良好|合格|达标|较好|优良|基本合格|(?<=[为是：:])好"
_NUMBER = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)"
_LONGEST = 80
_LAST_YEAR = regex(r"上一?年|去年|往年")
_NAMED = "结果|结论|等次|等级|成绩|评定|评价|评为|获评|评"
_COMPOSED = regex(
    rf"(?:{_NAMED}|最终|最后|\d{{4}}年|本年度?|全年|年内|当年|本次|我[\u4e00-\u9fff]|本(?:机关|单位))"
)
"""How words begin that are not the result, but have it at their end."""
_OFFICE = regex(r"^我(?:苏木|街道|[\u4e00-\u9fff])(?=对\d)")
"""The office as subject of what it did (我镇对1名责任人进行谈话提醒)."""
_ASPECTS = (
    *("方面", "看", "情况", "结果", "结论", "情形", "制度", "规定", "办法", "机制", "要求", "如下"),
    *("中", "上", "为", "是", "考核", "评议", "追究", "追责", "问责"),
)
"""How words end that lead to a result."""
_OF_THE_WORK = regex(
    r"(?:(?:\d{4}年，?)?[我全](?:苏木|街道|[\u4e00-\u9fff])(?:\d{4}年)?政府信息公开工作|"
    r"\d{4}年的政府信息公开工作，我(?:苏木|街道|[\u4e00-\u9fff]))"
    r"(?!(?:工作)?(?:考核|社会评议)(?:评定)?(?:结果|结论|等次)为|接受|参加|交由|面向|[，、的])(?P<rest>[^。]+)"
)
"""The work as subject, a clause of the office's own as predicate (我镇政府信息公开工作列入年度目标考核，…)."""


_VALUE = (
    rf"(?:位居|位列|排名|名列|列)?(?:全\w)?第{_NUMBER}(?:名|位)|"
    rf"(?:(?:满意率|满意度|优秀率)[为：]?)?{_NUMBER}(?:分|%)"
)
"""A rank, a score, a share."""
NOBODY = "未发生"
"""That nobody was held to account."""
NOT_HELD = "未开展"


@dataclass(frozen=True, slots=True)
class _Topic:
    """``words`` name the topic, ``others`` the other two; ``result`` is what a result looks like.

    With ``predicated`` it is also read where the work is the subject of it.
    ``bare`` is a result that names its topic itself, wherever it stands.
    """

    words: str
    others: str
    grades: str
    result: str
    bare: str = "(?!)"
    not_held: str = "(?!)"
    predicated: bool = True

    def read(self, text: str) -> str | None:
        """The result, as far as the sentence states it."""
        # A sentence on several topics has a part for each.
        for part in compiled("[；;]").split(text) if compiled(self.others).search(text) else [text]:
            bare = compiled(self.bare).search(part)
            if compiled(self.not_held).search(part):
                return NOT_HELD
            graded = bare[0] if bare else self._grade(part)
            told = self._composed(part) or self._predicate(part) or self._told(part)
            if found := told or graded:
                return found
        return None

    def _composed(self, text: str) -> str | None:
        """A result that ends a sentence on nothing else (…成绩为92.5分；…评价为“…”)."""
        match = compiled(
            rf"(?:(?!{self.others})[^。；“”]){{0,20}}(?:{self.words})(?:(?!{self.others})[^。；“”\d第]){{0,30}}?"
            rf"(?:(?:(?:{_NAMED}|意见|打分|得分|评分|记|情况|名次|排名)[为是：]+|[为是：共计]+|评?定?为|获评|工作|(?<=考核)|(?<=评议)|(?<=考核中)|(?<=评议中)|，)"
            rf"(?P<plain>{self.grades}|{_VALUE})|[为是]“(?P<quoted>[^“”]+)”)"
        ).fullmatch(
            text,
        )
        if match is None or len(text) > _LONGEST or _LAST_YEAR.search(text):
            return None
        return match["plain"] or match["quoted"]

    def _grade(self, text: str) -> str | None:
        """The grade at the end of a clause."""
        match = compiled(
            rf"(?:{self.words})(?:(?:(?!{self.others})[^。；]){{0,60}}?(?:{_NAMED}|意见)(?:等次|等级|结果)?)?"
            rf"(?:为|是|：|:)?[“\"]?((?:{self.grades})(?:等次|等级)?)(?=[”\"，。；、]|$)"
        ).search(
            text,
        )
        return match[1] if match and not _LAST_YEAR.search(match[0]) else None

    def _predicate(self, text: str) -> str | None:
        """What is said of the work, where it names the topic and tells a result."""
        match = _OF_THE_WORK.match(text) if self.predicated else None
        if match is None or _LAST_YEAR.search(text):
            return None
        rest = match["rest"]
        own = compiled(self.words).search(rest) and not compiled(self.others).search(rest)
        return rest if own and compiled(self.result).search(rest) else None

    def _told(self, text: str) -> str | None:
        """What stands behind words that lead to it."""
        match = compiled(
            rf"(?P<lead>(?:(?!{self.others})[^：:。；])*?(?:{self.words})"
            rf"(?:(?!{self.others}|未|没有|无)[^：:，。；\d]){{0,12}}?)(?P<mark>[：:，])(?P<rest>[^。]+)"
        ).match(
            text,
        )
        if match is None or not match["lead"].endswith(_ASPECTS):
            return None
        rest = _OFFICE.sub("", match["rest"])
        if len(rest) > _LONGEST or _LAST_YEAR.search(rest) or _COMPOSED.match(rest):
            return None
        if match["mark"] != "，":
            return rest
        plain = compiled(self.result).search(rest) and not compiled(self.others).search(rest)
        return rest if plain else None


_RESULT = (
    rf"(?:得分?|获|评|为){_NUMBER}分|(?:等次|等级|结果|评定|获评|评为|为)(?:为|是|：|:)?[“\"]?(?:{_GRADES})|"
    rf"^(?:{_GRADES})(?=[，、]|$)|(?:排名?|[位名]列|位居)(?:全\w)?第"
)
_SCORE = rf"[^，。；]{{0,4}}(?:得分?|获得?|评分为?){_NUMBER}分"
_NOT = "未|没有"
_HELD = "组织开展|开展|组织|进行|安排|接受"
_APPRAISED = f"{_HELD}|参加"
_WITHIN = "(?:本年度?|年内|全年|当年)?(?:均|都)?"
_APPRAISAL = _Topic(
    "考核|考评|测评",
    "评议|追究|追责|问责",
    _GRADES,
    rf"{_RESULT}|(?:未|没有)[^，。]{{0,8}}考核",
    rf"(?:在[^，。；在]{{0,12}})?考核{_SCORE}(?:，(?:等次|等级|排名?|位列)[^，。；]{{1,16}})?",
    rf"(?:{_NOT})(?:{_APPRAISED})(?:(?:本?年度|政府|政务|信息|公开|工作)*考核)(?=[，。、]|和社会评议|$)|考核(?:和社会评议)?(?:方面，)?{_WITHIN}(?:{_NOT})(?:{_APPRAISED})(?=[，。、]|$)|(?:{_NOT})(?:单独|专门)?对[^，。；]{{1,24}}?(?:单独|专门)?(?:进行|开展|组织)?考核(?=[，。、]|$)",
)
_REVIEW = _Topic(
    "评议|公众评价|(?:公众|各界|群众)对[^，。；]{2,20}工作的?评价",
    "考核|追究|追责|问责",
    rf"(?:非常|较|基本|比较)?满意|{_GRADES}",
    rf"{_RESULT}|满意|意见{_NUMBER}条|(?:未|没有)(?:收到|开展|组织|进行|发生)",
    rf"(?:第三方|社会|群众|公众)?评议{_SCORE}|第三方评估{_SCORE}(?![^。；]*(?:名列|位列|排名|列第|位居|居))|(?:未|没有)收到[^，。；]{{0,8}}评议(?:的)?(?:意见|建议)",
    rf"(?:{_NOT})(?:{_HELD})(?:(?:政府|政务|信息|公开|工作|的|考核和)*(?:社会|公众)*评议)(?=[，。、]|$)|评议[、和与][^，。；]{{2,6}}(?:均|都)未(?:组织)?(?:开展|进行)|评议(?:活动|工作)?(?:因|受)[^，。；]{{1,10}}(?:{_NOT})(?:{_HELD})(?=[，。、]|$)|评议(?:方面，)?{_WITHIN}(?:{_NOT})(?:{_HELD}|组织评议|开展评议)(?=[，。、]|$)",
)
_BLAME_WORDS = "责任追究|追究责任|受到追究|追责|问责|追究"
_BLAME_COMPOSED = regex(
    r"(?:\d{4}年，)?(?!为)[^。；，]{0,20}(?:责任追究|追究责任|责任落实|落实责任)(?:方面|中|的)*(?:情况|结果|情形)?(?:(?:记?为|是|：|，|计|共)+|(?=\d))"
    r"(?:(?:政府)?信息公开工作(?:方面)?|(?:结果|情况)记?为)?"
    r"(?:“(?P<quoted>[^“”]+)”|(?P<plain>[^“”。]*\d[^“”。]*))"
)
_BLAME = _Topic(
    _BLAME_WORDS,
    "考核|评议",
    "(?!)",
    rf"{_NUMBER}(?:名|人|个|起|家)[^，。]{{0,20}}(?:提醒|约谈|诫勉|处分|处理|通报|问责|追究|批评|检讨|书面检查)",
    predicated=False,
)
_NO_BLAME = regex(
    rf"(?:{ABSENT}|无(?:工作)?人员?|无单位和(?:个人|人员)|无一?人|没有人|(?<!有)无(?=责任追究|追责))[^，。；]{{0,24}}(?:{_BLAME_WORDS}|被问责)|"
    r"未发现[^，。；]{0,6}(?:追责|问责|追究)|(?:未|没有)追究(?:任何)?(?:单位|人员|人)?(?:和人员)?的?责任|无因[^，。；]{2,12}被(?:问责|追责|追究)|(?:未|没有)因[^，。；]{0,16}(?:追究|追责|问责)|(?:^|[，；])(?:[我本][\u4e00-\u9fff]{1,2}|局?机关|全[\u4e00-\u9fff])?(?:均|都)?未被(?:责任追究|追究责任|追责|问责)|"
    rf"(?:{_BLAME_WORDS})(?:的?(?:情形|情况|事项))?(?:未|没有)(?:发生|出现)|"
    rf"(?:{_BLAME_WORDS})(?:(?!考核|评议)[^。；]){{0,24}}?(?:{ABSENT})(?:有关|相关|此类|该类|上述|任何)*(?:情形|情况|事项|问题|行为|案件)|"
    rf"(?:未|没有)(?:启动|发起|实施)[^，。；]{{0,8}}(?:{_BLAME_WORDS})|"
    r"(?:^|[，；。]|全年|本年度?)零(?:追究|追责|问责)|"
    rf"(?:{_BLAME_WORDS})+(?:责任)?(?:的)?(?:人数|人员|情况)?(?:为|：|:)?0(?:人|起|件|人次)|"
    rf"责任追究(?:的)?(?:情况|结果|情形|方面)?(?:为|，|：|:)?(?:未发生|没有发生|零|无(?=[，。；]|$))"
)


def _of_its_year(said: Said) -> str:
    """The sentence without the clauses that judge another year (上级通报的2024年考核结果为优秀)."""
    text = said.own.rstrip("。")
    others = [one for one in compiled(r"20\d\d(?=年)").findall(text) if int(one) != said.year]
    if not (said.year and others):
        return text
    kept = (one for one in clauses(text) if not any(year in one for year in others))
    return "，".join(kept)


_SCORED = regex(
    r"(?:得到?|给[了出]|获得?|打了?|评[了为]?|为|得分)?了?(?<![占满扣加\d.])(?P<score>\d+(?:\.\d+)?)分(?!钟|类|别|为|解|之|值|管)|"
    r"(?:排名?|位列|位居|名列|列|居)(?:在|为|[^，。；\d第全]{0,6})?(?:\d+个[\u4e00-\u9fff（）]{1,8}?(?:的|中)?)?(?P<among>全[省市县区旗州镇]{1,2}(?:各[县市区乡镇街道]{1,2})?)?第?(?P<rank>\d+|[一二三四五六七八九十]{1,3})(?:名|位)?(?=[，。；（]|$)|"
    r"(?:得分|得)(?P<bare>\d+(?:\.\d+)?)(?=[，。；]|$)|(?P<grade>(?:[省市县区旗]级)?[一二三]等奖|(?<=[为是获评])“?[A-D]等(?:次)?”?|(?<=获评)“第[一二三]等次”)|(?:为|是|评为|获评|获|等次|等级)“?(?P<plain>优秀|良好|合格|达标|优良)”?(?:等次|等级)?(?=[，。；]|$)"
)
_IS_JUDGED = regex(
    "考核|考评|评比|(?:政务公开|信息公开|季度|县区|部门)[^，。；]{0,8}(?:评估|测评)|(?:评估|测评)(?:结果)?中|(?:年度|绩效)评价"
)
_NOT_JUDGED = regex("纳入|列入|作为|高考|满意率|科目|评议|学校")


def _by_result(text: str) -> str | None:
    """The score, rank and grade that stand behind the word 考核, in whatever words: 县里考核给了91分，排第二."""
    for part in compiled("[；。]").split(text):
        found = _IS_JUDGED.search(part)
        if found is None or _NOT_JUDGED.search(part) or _LAST_YEAR.search(part):
            continue
        if compiled("满意|问卷|评议").search(compiled("，").split(part[: found.end() + 6])[-1]):
            continue  # how content people are
        told = []
        behind = compiled("（[^（）]*）").sub("", part[found.end() :])
        others = compiled("，[^，]*(?:满意|评议|问卷|调查).*").search(behind)
        scored = list(_SCORED.finditer(behind[: others.start()] if others else behind))
        several = sum(bool(match["score"]) for match in scored) > 1  # 四个季度分别得93分、95分
        for match in scored:
            if several and match["score"]:
                continue
            if match["score"]:
                told.append(f"得{match['score']}分")
            elif match["rank"]:
                told.append(
                    f"{'在' if match['among'] else ''}{match['among'] or ''}排第{match['rank']}名"
                )
            elif match["bare"]:
                told.append(f"得{match['bare']}分")
            else:
                told.append((match["grade"] or match["plain"]).strip("“”"))
        if told:
            return "，".join(dict.fromkeys(told))
    return None


_RATED = regex(
    r"(?:社会|群众|公众|居民)评议(?:[^，。；\d]{0,8}?|，)(?P<what>满意[率度])(?:均)?(?:为|达到?|是)?(?P<share>\d{1,3}(?:\.\d+)?%(?:以上)?)"
)
"""群众评议满意度达95%以上."""
_CONTENT = regex(
    r"(?P<who>群众|公众|企业|居民|村民|社会|牧民|服务对象|办事群众|家长)(?:对[^，。；]{2,16}?的?)?(?:年度|总体|综合)?(?P<what>满意度|满意率)(?:测评|调查|评价|得分)*，?(?:结果|得分|满意率|满意度|综合|(?:表示)?满意的占)*(?:均)?(?:为|达到?|是|得)?(?P<share>\d{1,3}(?:\.\d+)?[%分])"
)


def _content(said: Said) -> str | None:
    """How content people are with this work, where the part on supervision says so: 群众满意度测评98.7%."""
    for part in compiled("[；。]").split(said.own):
        if rated := _RATED.search(part):
            return f"{rated['what']}{rated['share']}"
        match = _CONTENT.search(part) if said.part == SUPPORT else None
        if match and not compiled("热线|工单|提案|建议|诉求|信箱|培训").search(part):
            return f"{match['who']}{match['what']}{match['share']}"
    return None


_YET = regex(
    r"(?:要到|将在|预计)[^，。；]{0,12}公布|(?:尚未|还未|还没|暂未)(?:公布|揭晓|反馈|出炉|下达|通报|出来)|(?:将于|待)(?:次年|明年|下一?年)?[^，。；]{0,6}公布"
)
NOT_YET = "尚未公布"


def _not_yet(said: Said, topic: _Topic) -> str | None:
    """``NOT_YET`` where a sentence on nothing but the topic says that its result is still to come."""
    parts = compiled("[；。]").split(said.own)
    fit = (
        compiled(topic.words).search(one) and not compiled(topic.others).search(one)
        for one in parts
    )
    told = (bool(ok and _YET.search(one)) for ok, one in zip(fit, parts, strict=True))
    return NOT_YET if any(told) else None


_WEIGHT = regex(
    "[^，。；]*(?:权重|分值|占(?!用|地|有)|比重|上半年|[一二三四]季度)[^，。；]*[，。；]?"
)
"""What tells how much an appraisal counts, and no result of it."""
_AWARDED = regex(
    r"(?:我[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff]{1,2}|^)(?P<told>(?:获评|被评为|评为|荣获|获得)(?=[^，。；]*(?:政务公开|信息公开))[^，。；“”]{0,16}(?:优秀|先进|示范|优胜)[^，。；]{0,10})(?=[，。；]|$)"
)
"""我市获评全省政务公开优秀县（市）."""


def _awarded(text: str) -> str | None:
    found = next((m for one in clauses(text) if (m := _AWARDED.search(one))), None)
    return found["told"] if found else None


_OF_ALL = regex(
    "(?:^|[，；])全(?:县|区|市|旗|州)(?:政务|政府信息|信息)?(?:公开)?(?:工作)?(?:[综总]合?)?(?:得|获|考评|考核得|评为|被评)|[省市]对(?:县|区|旗)区?(?!直)[^；]{0,20}，全"
)
"""A verdict on all of a county, told by one of its bodies."""


_OF_A_QUARTER = regex(
    "(?:季度|月度|半年)(?:考核|测评|评比|考评|通报)[^；。]*(?:两次|三次|四次|多次|次)(?:被评|获|评)"
)
"""What was reached in some quarters, and not in the year."""


def appraisal(said: Said) -> str | None:
    """The result of the 考核."""
    if said.is_plan or (said.kind not in COUNTIES and _OF_ALL.search(said.own)):
        return None
    if _OF_A_QUARTER.search(said.own):
        return None
    text = _WEIGHT.sub("", _of_its_year(said))
    plain, told = _APPRAISAL.read(text), _by_result(text) or _awarded(text)
    if plain and (
        "满意" in plain or (plain.endswith("%") and "优秀率" not in plain)
    ):  # 社会满意度测评: of the public's review
        plain = None
    # 考核等次为优秀，列全省第3位: what stands behind words that lead to it may be the half of it.
    if told and (plain is None or ("，" in told and "，" not in plain and plain in text)):
        return told
    return plain or _not_yet(said, _APPRAISAL)


_ASKED_PEOPLE = regex("评议|(?:群众|公众|居民|社会)满意度(?:调查|测评)")
_NOT_OF_US = regex(
    "行风|政风|人大常委会|人大评议|热线|工单|提案|建议|培训|回访|考核|考评|组织[^，。；]{0,8}(?:部门|单位|乡镇|街道)评议"
)
_TOLD_CONTENT = regex(
    r"(?P<what>(?:综合|总体)?满意[率度]|评分|得分|打分)(?:综合|平均|均|约)*(?:为|是|达到?)?(?P<share>\d{1,3}(?:\.\d+)?[%分])"
)


def _told_content(said: Said) -> str | None:
    """What a review by people came to, some clauses behind its name: 社会评议问卷发放500份，…，满意率97.7%."""
    for part in compiled("[；。]").split(said.own):
        if said.part != SUPPORT or _NOT_OF_US.search(part) or not _ASKED_PEOPLE.search(part):
            continue
        found = list(_TOLD_CONTENT.finditer(part[_ASKED_PEOPLE.search(part).end() :]))  # type: ignore[union-attr]
        if len(found) == 1:
            return f"{found[0]['what']}{found[0]['share']}"
    return None


_SHARE_OF = regex("满意”?的?(?:占|有|\\d)")


def public_review(said: Said) -> str | None:
    """The result of the 社会评议."""
    if said.is_plan or compiled("人大常委会|人大评议|行风|政风").search(said.own):
        return None
    plain = _REVIEW.read(_of_its_year(said)) or _not_yet(said, _REVIEW)
    if plain and _SHARE_OF.search(said.own):
        plain = None  # 评价为“满意”的占91.6%
    return plain or _content(said) or _told_content(said)


_BLAMED = regex(
    rf"因[^。；]{{2,30}}，(?P<told>(?:对|给予)?{_NUMBER}(?:名|个|人|家)[^，。；]{{0,12}}(?:通报批评|约谈|诫勉|处分|问责|批评教育|提醒谈话|书面检查))(?=[，。；]|$)"
)


_BLAMED_FOR = regex(
    rf"因[^。；，]{{2,20}}(?P<told>对{_NUMBER}(?:家|个|名)[^，。；]{{0,10}}(?:提出|作出|给予)?(?:通报批评|约谈|诫勉|处分))(?=[，。；]|$)"
)
_TALKED_TO = regex(
    rf"(?P<told>对(?:{_NUMBER}(?:名|个|人|位)[^，。；]{{0,16}}(?:责任人|责任人员|工作人员)|{_NUMBER}(?:个|家)[^，。；]{{0,12}}单位|(?:相关)?(?:经办人|责任人|经办人员))(?:作出|作|进行|予以|给予)?(?:了)?(?:提醒谈话|谈话提醒|约谈提醒|约谈|诫勉|批评教育|问责|通报批评))(?=[，。；]|$)"
)
"""对2名信息发布责任人进行提醒谈话."""


_TELLS_WHO = regex(
    rf"^(?!但|不过|仅|只)(?:(?:对|给予|约谈|问责|处理|通报批评|追究|有|共|全年)?[^，。；]{{0,12}}{_NUMBER}(?:名|人|个|起|家|次)|无|未|没有|零|暂无|{ABSENT})(?!.*(?:考核|评议|得分|满意))"
)
"""Who was held to account, or that nobody was."""


_OURS = regex(
    r"^(?:[我本][\u4e00-\u9fff]{1,2}?|街道)?(?:全年|年内|本年度)?(?:共(?=\d))?(?=\d|对|给予|约谈|责令|通报|批评教育|提醒谈话)"
)
"""Who did it, which the result of the body's own year need not say, and that it was this year."""


def accountability(said: Said) -> str | None:
    """Who was held to account; 未发生 where the report says that nobody was."""
    if said.is_plan:
        return None
    plain = said.own.rstrip("。")
    if (composed := _BLAME_COMPOSED.fullmatch(plain)) and not _LAST_YEAR.search(plain):
        result = composed["plain"] or composed["quoted"]
        if _TELLS_WHO.search(bare := _OURS.sub("", result)):
            return str(bare)
    told = _BLAME.read(plain)
    if told and not _TELLS_WHO.search(told):
        told = None
    if told and compiled(_BLAME.result).search(told):
        return compiled("^(?:但是?|不过)").sub("", told)
    talked = _TALKED_TO.search(said.own) if said.part == SUPPORT else None
    if talked and "单位" in talked["told"] and _NO_BLAME.search(said.own):
        return NOBODY  # those who were talked to were not held to account
    if blamed := _BLAMED.search(said.own) or _BLAMED_FOR.search(said.own) or talked:
        return blamed["told"]
    return NOBODY if _NO_BLAME.search(said.own) else told
