"""What a template or a hurried hand leaves behind: placeholders (F8, TODO), gaps and unfinished sentences (F13)."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.rules import Rule
from draftkit.audit.claims.text import Finding, Report, Sentence, at, sentences_of, squeezed
from draftkit.chinese.missing import MISSING
from draftkit.chinese.numerals import COUNTING
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex

RULES: tuple[Rule, ...] = (
    Rule(
        "TODO",
        MISSING.pattern,
        "还没有填写",
        "填上实际情况后删去【】",
        headings=True,
        fires=("我镇信息处理费收取情况：【待填：信息处理费】。",),
        silent=("我镇未收取信息处理费。",),
    ),
    Rule(
        "F8",
        r"【(?!待填)[^】]{0,16}(?:单位|机关|名称|年度|数字|姓名|日期|地址|电话|填|此处|X|×)[^】]{0,16}】|【】|\{\{.*?\}\}|\{%.*?%\}|\$\{.*?\}|<[A-Za-z_]{2,16}>|<(?:单位|机关|名称|年度|数字|姓名|日期|地址|电话)[^<>]{0,6}>|［[^］]{1,16}］|\[[\u3400-\u9fff]{2,16}\]",
        "模板的占位符没有替换：“{0}”",
        "填上实际内容或删去",
        headings=True,
        fires=("【单位名称】全年公开信息300条。", "{{ 名称 }}高度重视。", "[机关名称]2025年工作。"),
        silent=(
            "【打印】【关闭】",
            "按照国办公开办函【2021】30号。",
            "按照国办公开办函〔2021〕30号。",
            "按照国办公开办函[2021]30号。",
        ),
    ),
    Rule(
        "F8",
        r"【(?!待填|20\d\d】|[^】]*(?:字体|字号|打印|关闭|收藏|分享|来源|大中小|纠错|单位|机关|名称|年度|数字|姓名|日期|地址|电话|填|此处|X|×))[^】]{1,30}】",
        "像是模板的占位符：“{0}”",
        "是占位符的填上实际内容；不是的，书名用《》，引语用“”",
        Severity.WARNING,
        headings=True,
        fires=("【镇党委】召开会议。",),
        silent=("【打印】【关闭】", "按照国办公开办函【2021】30号。"),
    ),
    Rule(
        "F8",
        r"(?<![A-Za-z@._\d-])[XＸxｘ]{2,}(?![A-Za-z@._-]|[\w.-]{0,40}@)|[×✕╳〇○◯□■▲△*＊]{2,}|[XＸ×](?=[镇乡县区市局年月日件条项次个街村篇万余名家])|(?<![王李张刘陈杨赵黄吴徐孙胡朱郭林罗郑梁谢宋唐韩冯邓曹彭肖董袁潘蔡杜苏魏吕丁沈姚卢姜崔谭汪范石廖贾韦夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严])某某|(?<![\u3400-\u9fff“《])某(?=[镇乡县区市局村](?![场域级])|街道)|＿{2,}|_{2,}|\.{6,}|…{5,}|-{4,}",
        "占位符没有替换：“{0}”",
        "填上实际内容",
        headings=True,
        unless=r"https?:|www\.",
        fires=(
            "XX镇人民政府高度重视。",
            "全年公开信息××条。",
            "某某镇召开会议。",
            "某镇人民政府高度重视。",
            "发布信息____条。",
        ),
        silent=(
            "我镇高度重视。",
            "执行“三审三校”……",
            "电子邮箱：wtzxxb@example.cn。",
            "电子邮箱：xx2025@example.cn。",
        ),
    ),
    Rule(
        "F8",
        r"[XＸx×]{3,}-[XＸx×]{3,}|\d{3,4}-[XＸx×＊*]{4,}|[（(](?:请)?填(?:写|入)[^（）()]{0,12}[）)]|(?<![A-Za-zＸ×x])[XＸ×](?=[场次件条个名期])|(?<!计入)(?<!统计)(?:共有|共设|设有|现有|建成|举办|召开|开展|新增|推送|培训|公开信息|发布信息)(?:个|条|件|次|场|人次|篇|期)(?=[，。；])|[？?](?=[条件次人个篇期万](?![？?]))|(?:公开(?:政府)?信息|收到申请|推文|参训|共计|共)[？?]$|(?:数据|数字|此处|内容|情况)待(?:核实|补充|填写|确认|统计)(?=[，。；）])|[（(]待(?:补充|核实|定|填|确认)[）)]|www\.[^\s，。；）)]{0,20}?(?:[×✕╳〇○＊]{1,}|X{2,}|＊{2,}|\*{2,})[\w.×✕╳〇○＊*X]{0,20}|https?://(?:[×✕╳〇○X*]{2,}|…)",
        "没有填写：“{0}”",
        "填上实际内容或删去",
        headings=True,
        fires=(
            "在县政府门户网站（www.×××.gov.cn）下载。",
            "电话：XXXX-XXXXXXX。",
            "公开信息？条。",
        ),
        silent=("在县政府门户网站（www.example.gov.cn）下载。", "情况待核实后再公开。"),
    ),
    Rule(
        "F8",
        r"[（(【\[]?(?:宋体|黑体|仿宋|楷体|小标宋|方正)[^，。；]{0,12}(?:号|磅|字)|(?:加粗|居中|首行缩进|行距)[^，。；]{0,8}(?:号|磅|字符|字)",
        "模板的排版说明没有删去：“{0}”",
        "删去",
        headings=True,
        fires=("一、总体情况（宋体加粗小四号字）", "正文用仿宋三号字。"),
        silent=("公开字体清晰。",),
    ),
    Rule(
        "F8",
        r"该部分以表格形式|本部分以表格形式|此处(?:填|插|写|为|可)|(?:请|需)(?:在此)?(?:填写|补充|修改|替换|删除)(?:本|此|该|具体|相关)|示例[:：]|参考模板|(?:字数|篇幅)(?:控制|要求|不少于|不超过)"
        r"|见下表格式|（可选）|（如有）|（如无）|[（(](?:具体|此处|以下|附|见附|详见)?(?:网址|链接|附图|图片|截图|表格|附件)[）)]|[（(]此处[^）)]{0,20}[）)]|[（(][^）)]{0,20}(?:任选|选填|二选一|择一|选择其一)[^）)]{0,8}[）)]|（含《?(?:中华人民共和国)?(?:政府信息公开)?条例》?第五十条第?[（(]?四[）)]?项规定|TODO|lorem|删除此行|填写说明[:：]",
        "模板的说明没有删去：“{0}”",
        "删去说明，写上实际内容",
        headings=True,
        fires=(
            "该部分以表格形式报告。",
            "此处填写单位名称。",
            "（字数控制在500字以内）",
            "可在门户网站（具体网址）查阅。",
            "（附图）",
        ),
        silent=("主动公开情况以表格形式列于第二部分。",),
    ),
    Rule(
        "F8",
        r"www\.[xX]{2,}\.|//[xX]{2,}\.|(?<![A-Za-z\d])N(?=[期次场条件个名篇])|（[^（）]{0,20}(?:根据实际|据实|按实际)[^（）]{0,8}(?:填写|补充|修改|调整|撰写)[^（）]{0,6}）|（(?:本段|此段|本节|本句|该段|此项|以上)[^（）]{0,6}(?:可删除?|可不写|可省略|可略|选写)[^（）]{0,6}）",
        "没有填写：“{0}”",
        "填上实际内容或删去",
        headings=True,
        fires=("网址为http://www.xxx.gov.cn。", "举办培训N期。", "（由各单位根据实际填写）"),
        silent=("网址为http://www.example.gov.cn。", "预算（根据实际需要）逐年安排。"),
    ),
    Rule(
        "F13",
        r"(?:用时|时限|期限|时间|周期)(?:为|约|是)?个工作日(?=[，。；])|(?<![每逐各整单])材料(?:篇|份)(?=[，。；])",
        "数字缺失：“{0}”",
        "补上数字",
        fires=("全年平均答复用时个工作日。", "发布解读材料篇。"),
        silent=("平均答复用时9个工作日。", "发布解读材料12篇。"),
    ),
    Rule(
        "F13",
        r"主要(?:涉及|包括|集中于|集中在|来自|体现在|表现在)(?=[。；])",
        "句子没有写完：“{0}”",
        "把句子写完",
        fires=("申请内容主要涉及。",),
        silent=("申请内容主要涉及土地征收。",),
    ),
    Rule(
        "F8",
        r"（略）|\(略\)",
        "模板的说明没有删去：“{0}”",
        "删去说明，写上实际内容",
        sections=(0, 1, 5, 6, 7),  # in the parts that are tables it stands for them in a copy
        headings=True,
        fires=("改进情况（略）。",),
        silent=("简略说明情况。",),
    ),
    Rule(
        "F8",
        r"[（(](?:详?见|参见)(?:附图|下图|上图|图|截图|照片|配图)\d{0,2}[）)]",
        "文字里说有图，像是模板或原稿留下的：“{0}”",
        "没有图的删去",
        Severity.WARNING,
        fires=("由值班人员负责更新资料。（见附图2）",),
        silent=("图解见“政策解读”栏目。",),
    ),
    Rule(
        "F13",
        r"(?:共|计|累计|合计|总计|收到|新收|受理|办结|结转下年度?|发布|(?<!申请)公开(?!申请)|制发|废止|现行有效|召开|开展|组织|培训|予以公开|部分公开|不予公开)"
        r"(?:了|各类|各种|政府|相关|政务|有关|公开|信息|申请|会议|培训|业务|专题|公众号|微信|推文|图文|视频|稿件|文章)*(?<!每)(?:件|条|余条|余件|余篇|篇|场次|次|期)(?=[，。；、（）]|$)|(?:信息|推文|稿件|文章|解读|图解|视频|动态|公告|活动|(?<!增加)(?<!减少)(?<!增加业务)(?<!增加专题)培训|会议|专栏)(?:条|篇|场次|次(?!数)|场(?!所|地))(?=[，。；、（]|$)|(?:材料|问卷|案卷|卷宗|评议表|测评表|意见表|档案|登记表)(?:卷|份|册|张|盒)(?=[，。；、]|$)|(?:复议|诉讼)(?:案件)?[件起宗](?=[，。；、]|$)|(?<=公开栏|公示栏|宣传栏|公告栏)块(?=[，。；])|(?:专区|查阅点|资料点|意见箱|查询机|触摸屏|信息员|联络员)(?:个|处|台|名)(?=[，。；、])|(?:组织|开展|召开|举办|举行)[次场](?=(?![数次地面所])[\u3400-\u9fff])|(?<=人数)人(?=[，。；、])|(?<=数量|次数|总数|条数|件数)(?:件|条|次|个)(?=[，。；])|(?<=件[，、])现行有效(?:的)?(?:行政)?规范性文件(?=[，。；]|$)",
        "数字缺失：“{0}”",
        "补上数字",
        unless=r"的(?:予以公开|部分公开|不予公开|办结|结转)件",
        fires=(
            "制定规范性文件2件，现行有效的规范性文件。",
            "全年共收到政府信息公开申请件，办结件。",
            "累计发布各类信息条。",
            "召开会议次，培训次。",
            "收回有效问卷份，年内归档公示材料卷。",
            "引发行政诉讼件，已由法院裁定准许撤诉。",
            "“云岭视窗”公众号全年推送信息条，内容以农技为主。",
        ),
        silent=(
            "办理信息3条，制作视频12篇。",
            "按件或者按量计收。",
            "共收到申请3件。",
            "行政规范性文件制发件数为零。",
            "逐件登记、逐条公开。",
            "未接到网络提交的政府信息公开申请件，也没有上年结转的。",
            "全年未接到依申请公开件，渠道畅通。",
        ),
    ),
    Rule(
        "F13",
        r"(?<![\d零百十])(?:%|％)|(?<!\d)年(?<![\u3400-\u9fff]年)月|(?<!\d)月(?<![\u3400-\u9fff]月)日|至年月日|为万元|收费元|处理费元|(?<!计入)(?<!统计)(?:接待|服务|参训|培训|查询|查阅|咨询)(?:群众|人员|干部|居民|查询|查阅|咨询)*人次(?=[，。；])|(?<=[达过破近到约共])万(?:人次|人|次|条|件)(?=[，。；])|(?:金额|费用)(?:为|共|共计)?元(?=[，。；）])|(?<=[。；，：])[（(][\d一二三四五六七八九]{1,2}[）)](?=[；。]?$)|(?<=[。；，：])[二三四五六]是(?=[；。]?$)",
        "数字缺失：“{0}”",
        "补上数字",
        fires=("同比增长%。", "统计期限自2025年1月1日至年月日。", "收费金额为万元。"),
        silent=("同比增长13.3%。", "2025年12月31日。", "逐年逐月逐日登记。"),
    ),
    Rule(
        "F13",
        r"(?:信息|推文|稿件|文章|解读|视频|图文|图解|留言|来信|建议|提案|意见|咨询|诉求|工单|热线|线索|公告|公示|动态|会议|(?<!增加)(?<!减少)(?<!增加业务)(?<!增加专题)(?<!计入)(?<!统计)培训|讲座|活动|检查|督查|抽查|座谈会|发布会|明白纸|资料|手册|传单|折页|群众|干部|居民|村民|参训|浏览|点击|访问|阅读|查询|宣传单|宣传册|海报)(?:条|篇|件|份|场次|人次|册|张|余条|余件|余篇|余份|余场|余次|余人次|万次|万人次|万条|次(?!数)|场(?![所地馆次]))(?=[，。；、）])|(?<![送传])(?:达到|突破|超过|共计|合计)(?:人|人次|万人|条|件|篇|户|次)(?=[，。；])",
        "数字缺失：“{0}”",
        "补上数字",
        fires=("全年收到留言条，均在3个工作日内回复。", "发放宣传册份，接待群众人次。"),
        silent=("收到留言21条，均已回复。", "逐条回复留言。", "规范会议活动，办理建议提案。"),
    ),
    Rule(
        "F13",
        r"(?:全年|(?<!公)共|累计|总计|合计)+(?:主动)?(?:公开|发布|收到|受理)(?:了)?(?:各类|各种|政府|政务|相关)*(?:信息|信息公开申请)(?=，(?:内容|涵盖|涉及|主要|其中|包括|较|同比|比)(?![^。]*\d+[余多]?[条件篇份]))",
        "数字缺失：“{0}”",
        "补上数字",
        Severity.WARNING,
        fires=("全年共主动公开政府信息，内容涵盖政策文件、公示公告等。",),
        silent=("全年共主动公开政府信息312条，内容涵盖政策文件。", "主动公开政府信息，内容全面。"),
    ),
    Rule(
        "F13",
        r"(?:查到|看到|了解到|获取|找到|掌握)[^，。；有]{1,6}的(?=。)|，(?:并)?(?:继续|进一步|不断|持续|着力|切实|同时|确保|努力|以便|从而)(?=[。；])",
        "句子没有写完：“{0}”",
        "把句子写完",
        fires=("下一步，我局将按照部署，继续。", "输入姓名后即可查到本户的。"),
        silent=("下一步，我局将按照部署继续推进。",),
    ),
    Rule(
        "F13",
        r"，在[^，。；、：在]{1,10}(?<![此以之目])(?:前|时)(?=。)",
        "句子没有写完：“{0}”",
        "把句子写完",
        Severity.WARNING,
        fires=("对涉及搬迁户的信息，在公布前。",),
        silent=("对涉及搬迁户的信息，在公布前审查。", "时间都定在下班前。"),
    ),
    Rule(
        "F13",
        r"（）|\(\)|“”|《》|(?<![行作成视列认确分称评定])为(?=[。；])|达到(?=[。；])|(?<![送到抵转传表直通发触畅可下])达(?=[。；])|(?<!不作)(?<!不)(?:累计|合计|共计|总计)(?=[。；])"
        r"|(?<!目的)(?:将|把|并且|以及|(?<=[我本][镇乡县市区局委办厅旗院校])通过|围绕|关于)(?=[。；])|(?<![参])与(?=[。；])|(?<![普涉以顾波])及(?=[。；])|(?<![总平温调饱之])和(?=[。；])|(?<![合兼归撤裁吞])并(?=[。；])",
        "句子没有写完：“{0}”",
        "把句子写完",
        Severity.WARNING,
        fires=(
            "联系电话（）。",
            "发布在“”公众号。",
            "我镇通过。",
            "公开了预算、决算和。",
            "全年公开信息总数为。",
        ),
        silent=(
            "我镇没有上年结转的。",
            "需要报告的事项没有。",
            "规范公开行为。",
            "群众积极参与。",
            "按数量合计，共3件。",
            "政策信息精准触达。",
        ),
    ),
)

_SEMICOLON = regex("[；;]$")
_ITEM = regex(rf"^(?:[（(]?[{COUNTING}\d]{{1,2}}[）)、.．]|[{COUNTING}]是|[①②③④⑤⑥⑦⑧]|—|-)")


def _goes_on(sentence: Sentence) -> bool:
    """Whether a paragraph that ends with a semicolon is an item of a list, or has one behind it."""
    paragraphs = sentence.section.paragraphs
    place = next(n for n, one in enumerate(paragraphs) if one is sentence.paragraph)
    behind = paragraphs[place + 1 : place + 2]
    beside = (*paragraphs[max(0, place - 1) : place], *behind)
    if any(squeezed(one.text).endswith("；") for one in beside):
        return True  # several lines in a row that end so are a list without numbers
    return any(
        _ITEM.match(squeezed(one.text)) for one in (sentence.paragraph, *behind) if not one.heading
    )


def _alone_without_a_stop(sentence: Sentence) -> bool:
    """Whether the other items of a list end with a full stop, and this one has none."""
    others = [squeezed(p.text) for p in sentence.section.paragraphs if p is not sentence.paragraph]
    items = [text for text in others if _LIST.match(text)]
    return len(items) > 1 and all(text.endswith("。") for text in items)


_JOIN = regex(r"(?<![整修更])改情况，|其进[：:]|情况，其(?:进|改)[：:，]")
_FOOT = regex(r"第\d+页[，,]?(?:共\d+页)?$")
"""The foot of a page that was copied with the text."""


def _is_before_a_foot(sentence: Sentence) -> bool:
    """Whether the foot of a page parts a paragraph from the rest of it."""
    paragraphs = sentence.section.paragraphs
    place = next(n for n, one in enumerate(paragraphs) if one is sentence.paragraph)
    return any(_FOOT.match(squeezed(one.text)) for one in paragraphs[place + 1 : place + 2])


_LAST_PARTS = (5, 6)
_ENDS = regex(r"[。！？；：…”）)》】]$")
_LIST = regex(rf"^(?:[（(]?[{COUNTING}\d]{{1,2}}[）)、.．]|[{COUNTING}]是)")
_SHORTEST = 20
_LONG_LINE = 60
_CONTACT = regex(r"联系|电话|地址|邮编")


def check(report: Report) -> Iterator[Finding]:
    """Paragraphs that stop in the middle, and words that two texts lost where they were joined."""
    for sentence in report.sentences(headings=True):
        if match := _JOIN.search(sentence.plain):
            what = "前后文字接错了，像是粘贴时漏了字"
            yield at(sentence, "F13", what, "补全这一句", span=match.span())
    for section in (s for s in report.sections if s.number in _LAST_PARTS):
        last = section.paragraphs[-1] if section.paragraphs else None
        text = last.text.strip() if last else ""
        if last and text.endswith(("：", ":")) and not section.tables and not last.heading:
            sentence = list(sentences_of(section, last))[-1]
            if not report.is_cut(sentence) and "如下" not in sentence.plain[-6:]:
                end = (max(0, len(sentence.plain) - 8), len(sentence.plain))
                what, fix = "冒号后面没有内容", "补上内容，或改为句号"
                yield at(sentence, "F13", what, fix, span=end)
    for sentence in report.sentences(0, 1, 5, 6, 7):
        paragraph = sentence.paragraph
        goes_on = sentence.start + len(sentence.text.rstrip()) < len(paragraph.text.rstrip())
        text = sentence.plain
        lead = sentence.section.number == 0 and text.endswith("）") and _CONTACT.search(text)
        ended = _ENDS.search(text) and not lead and not _SEMICOLON.search(text)
        if goes_on or not text or ended or report.is_cut(sentence):
            continue
        if _SEMICOLON.search(text) and not _goes_on(sentence):
            span = (max(0, len(text) - 6), len(text))
            what, fix = "段末是分号，句子没有写完", "把句子写完，或改为句号"
            yield at(sentence, "F13", what, fix, span=span, severity=Severity.WARNING)
            continue
        listed = _SEMICOLON.search(text) and paragraph is not sentence.section.paragraphs[-1]
        if listed or _FOOT.search(text) or _is_before_a_foot(sentence):
            continue
        end = (max(0, len(text) - 6), len(text))
        is_line = len(text) < _SHORTEST and sentence.start == 0  # behind whole sentences it is none
        may_stop = text.endswith(("如下", "如下所示")) or is_line
        is_prose = "。" in paragraph.text or len(text) > _LONG_LINE
        if sentence.section.number == 0 and _CONTACT.search(text) and is_prose:
            what, fix = "段末没有句号", "补上句号"
            yield at(sentence, "PUNCT", what, fix, span=end, severity=Severity.WARNING)
        may_stop = may_stop or sentence.section.number == 0
        alone = bool(_LIST.match(text)) and _alone_without_a_stop(sentence)
        may_stop = (may_stop or bool(_LIST.match(text))) and not alone
        if sentence.raw.endswith("."):
            continue  # told as a mark of half width
        if text[-1] in "，、,":
            yield at(sentence, "F13", "段落没有写完", "把句子写完，以句号结束", span=end)
        elif not may_stop and (alone or sentence.start > 0 or compiled(r"[，；]").search(text)):
            what, fix = "段末没有句号，句子可能没有写完", "核对是否写完，补上句号"
            yield at(sentence, "F13", what, fix, span=end, severity=Severity.WARNING)
