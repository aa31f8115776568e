"""A character of a word that stands twice (WORD): 进一步步, 完完成, 审核核制度.

A word of this field is read with one of its characters doubled only where the words beside it are whole without the second one: what
follows begins with a word, or what stands before ends with one.  Where the doubled characters are those of two words (执行行政许可,
落实实事项目) the second is one of the field, or of ``_MEET``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from draftkit.audit.claims.lookalikes import field_words, plain_words
from draftkit.patterns import regex

_MEET = (
    "一一万上不两举了二任具出分列力动包反发台同国季帮应开意整文新无期本村来案流清目知程等组经统网行视语贯走转通重队首 上一万三上个中书代任党台告地场学岗工当报推新方期机校次流缴行街表诉调进部首 与会日时生 业主内经 个个数案 "
    "中上专举书产人介保信关农加医土地场坚大宣小居常年建意指文断新方日时条标校水流生用直科程等组统继考联能草行街资转途队 为人什准名国政数时期民生重 主业产使修公场存政教机次治流编考讲队 义不举无理 习作 书上信写刊包名报本案法生目 事不事关发变理迹 于二大 些小许 产出区地经能 "
    "人不为代参名学形情文本机来格流行质迹 他国用 以人内图期法防 任人内情意教新用重 伍增 众口生目说 会合场审意标考计费通集 传中人出动单回媒开承教热 位处居数次 体会力形征格检积细统能表质重 余万个公名地处实平年次热部首 作业主图对废文案法答 例行 供不大职需 便当服秘 促使 俗人名语 "
    "保不住健全养加单安定有管质费重 偿还 元丰代大明首 充任其当 入主会住党关围土场校网 全书会党力场属数新方日村校科程职能自资过金队集 关上中公内口安平明机涉相联防 兴业中修办国安许起 具名 内分力功参存应情政服核生科经能行需 再三就接有现生行起进 写作信出实意本生 准予时考许 "
    "出书事产人任使关其出力动名国土场处征新栏水没生类纳自资走过 分会公内出区发居属开文明期校水治流清社科组行设部队 切切口合开断 划一出定归时水清转过 列国强日队 创举出刊制口意收汇生维设 别具出动名国处开提无有管说 到任时校 制出动图服法表 力不主作保图学 办学完案起 加农力开意时水法深热纳进重 "
    "务农实工 动不产人听工情机用能 助力推教理 化为作合名 区内区四政 十一万三两个二全只名四大招指数日有条根次进 升任学平格职起 单个产人单发方日机核相科细行调质项 南中丰关口国大安平开征振明水环联行通 卷土起 原产作原发名告地定形意本材核生 县上政 及格 发人作信回审情报条来热电自落财还迹配问 "
    "取保决名回材水法现经自 受不业制力审惠热用累过 口中口服水语说 可信变口是有用疑知行视说调 台上商地基大 号召 合一二力办围情意掌流用组编群规资金 同业乡人名居属工归情方期治流理生知窗等行质 否决定认 告一发退 和丰文服解 商代会场学报机标用行队 善事人意本用良行解 因人地 围住栏追 "
    "在业场建意校职 地中主产动台名地基学安对平形核热表 场上内合地强次 域名 境地 增产发大开收生补资进 备受用考 复出制印原发变合国归数方明检活生用苏 外乡事人企公出力加商围地形文方来校汇流用电相科经行表设语运 够意 "
    "大一三不专业个中为主举二作使便修全公关内写出分办功加动包区发合同名四国地增处安定年开张总意振提政数方有本校案水法理生相统维自行规计调起运通部队集 好不书事人使办动受听意日消生转运 字书形数条迹 定做出制单名居形数时格理金 实业为名处实属情惠效数时有用质 室主内 "
    "家业中主乡书事产人住具养小居属常当政教数法用电财 容情水积纳许 密不书使商报电苏集 富人农商国强水集 对不了内决准口开接数流生答联视 导出引报数热电管 将信功校相要 少不时有校许部 层出次流 展会出区台现 工事会信党农分商地场学效整科行质部 已知 市中内属政集 布什依列加包告基政条满设防 "
    "常事人任住平年数有熟理规设 平分反四地复定实常平整方日流生直稳行视起 年事产关发复报收数期深满表 并举作列力发存用联行进重 序列 应为予力变召对征承收有答考运 底数本细部 府上 度日过 开业会关具出列动口合场学平开张拓方时明机来水行走进采 强人健力加国学有行队项 录用 形制变同形相迹 役使 "
    "径流直自 待业人会定机 心上不事切力功动包口地安平意有服机法满电目计领 急不事切功救流转需 性关功情生行 总书产人会公决分动参工归指收政监目社管经编能行队集领 悉数 意中图大 成不书事人全其名年形数文方材法活清群行规语问 户口部 房中事产地基改管 所为作学指用知部 扶危栏 批发阅 找上出回 "
    "护国法理 报上业信关国复应废收效案知社答考 担保当负 持有重 换上人来 据为实理 排便出印场开水行解队 接上二任力口合地应引生管纳过通 控告诉 握住有 收住养发受听场复归效纳编缴视起 改任作制动口建日用组编良行过 放任养出大学开水流生电行走过进逐 政事企制区变工教法要 效法用能 "
    "数一万不个分列年招日次理组落 整人修党场形数整日机条流编部 文人具告工教案汇治法理科秘职联说责采集 料事理 新乡书人会作党加区台四大学安居年建开意报政教文机村民法生科编 施主加政救用行 时不事人任会分尚常报政效数日时有机说过运 明人信教文日明治目知细 易事名经 映出 更上具加名年改是有深进 "
    "月刊台季工经 有事产功加变口名增形情意救方期条没理生用目说过 期刊 木业制工本条结质 未了决及定有知 末了代年日期 村上口村社落 极了力地小目 构图建 果决实断 查出办处实查清理禁考问 标出引新有本签语 核准力动反工电能计 格力格调 案发情 档期次 楚国地文 次年生要 止不住 "
    "正中事人反大定教方本理电直经统规视说负 步出法行调 民不事办国居工建情意法用进 求人医同学实情救教新治生知解 治国学安平水法 法力医名商场学意政文新案理相统语 注定文水目视解 测出定 源代地流自 点中播评 照会办实常应明理相管 现任出名存年时金 理事会发学工应当查清直科财 "
    "生事人养出分力动发地就平意效日机来根理生计还 用不人作做具力功场处工意材法电 由不是来 益切发处 目不视 看上不中书作做准出台清管起过重 真个主人切名定情是理相知经迹金 知不事人会名情 确保信切有确 示人意 秀发 称作做职 立功国地定意新方时案 站上不住台岗稳 章大法程 答案问 策动应 "
    "算不了作学数是法计账 管事住内制区教用 类书人推群 系主数 索引要 级数 纳什 线形条 织工机 经不书受合商学文期管 绕开组行过 统制合统考领 网具校民通队 罚金 置业信办 署名 老一三两乡二公区同四大实小工张总本生范 育人 能事人动工说进 致使信力意电 节制水理 范帮文 草书包地本根草 "
    "行不书事人会列医商当文程经规走进 表征 要不强数职说领 见不效教方解 规整格规 解围开救法热禁职表说 言不中听情简行说 计提无时生费较 认准出同清知 议事决定政程 记不事住分名数账 讼案 设定法防 识时相 诉说 词人汇组语 话本语费 语意文法调重 请便安教来问 读写出完数本经 象形是 责无问 "
    "账单目 购汇进 贴切图现补金 费事力加时解 起事动居用疑程落重 足不印联迹 过上不人关分年意招日时活热电目重问 进一修关出制发场校水深进退 述职说 送信回来行走还 造作反就次 道人具口听场学教格统行 部属类 醒来目 释疑 量力变 金一代印发口台国大学平文日明本条根水质领 镇上住定 "
    "门上人内当生窗类联首 问及安明起问 间不作或接断 阅历 限定时 集会合结群资 面上具包无条目相部 题为写目 额定 "
)
"""The last character of a word of this field, or one that joins, with those first ones of such words that make another word with it."""
_MORE = "严格台账完善机制提升加强优化健全深化强化拓展丰富督查许可处罚水平能力意识队伍关切预算决算部分没有积极认真切实加大力度常态专题知识引导设立归档规范双语"
"""Words of two characters that a report has as well."""
_LONGER = (
    "进一步",
    "办公室",
    "公众号",
    "公开栏",
    "信息员",
    "规范性",
    "新媒体",
    "责任人",
    "便民服务",
)
_STOPS = frozenset("，。；：、（）“”《》！？")
_JOINS = frozenset("的对在将和与及未已并更") | _STOPS
_ITEM = regex("[一二三四五六七八]是$")
_BEHIND = frozenset("和与及，。；：、）！？")
_TWICE = regex(r"(?P<c>[\u3400-\u9fff])(?P=c)(?![\u3400-\u9fff]?(?P=c))")
_ALONE = frozenset("较已未均仍尚")
"""Words of one character that nobody says twice."""
_MAY_STAND_TWICE = frozenset(
    "一二两三四五六七八九十百千日年月天人层件项处事个家户村点条种样次星等与和及中为对在有无上下内外大小多少"
)
_COUNTS = frozenset("一二三四五六七八九十1234567890")
_PAIR = 2
_IS_DONE_TO_IT = regex("(?:对|就|给|为|将|把)[^，。；：]{1,24}工$")
_NO_DEED = regex(
    "进行|开展|取得|推进|落实|加强|提升|水平|质量|情况|机制|会议|制度|人员|要点|实行|实施|存在|予以|给予|纳入|列入|提出|需|更|不|有|的|是|在|得|等|力度|领导|群|经费|日常|流程|任务|台账|方案|计划|考核|年度报|$|[，。；、）]"
)
"""What follows 工作 and is no deed; else 作 is a verb of its own behind it (``对公开工作作社会评议``)."""


@cache
def _words() -> frozenset[str]:
    return field_words() | {_MORE[place : place + _PAIR] for place in range(0, len(_MORE), _PAIR)}


@cache
def _meeting() -> frozenset[str]:
    return frozenset(group[0] + other for group in _MEET_GROUPS for other in group[1:])


_MEET_GROUPS = tuple(" ".join(_MEET).split())


def doubles(text: str) -> Iterator[tuple[int, str]]:
    """Where a character stands twice that its word has once, and the word."""
    for match in _TWICE.finditer(text):
        place = match.start()
        word = _word_with_one(text, place)
        if word and text.rfind("“", 0, place) <= text.rfind("”", 0, place):  # in no name
            yield place, word


def _word_with_one(text: str, place: int) -> str:
    """The word that a character at ``place`` and behind it is doubled in, "" where both may be meant."""
    for word in _LONGER:
        for at in range(len(word)):
            begin, doubled = place - at, word[: at + 1] + word[at:]
            if begin >= 0 and text.startswith(doubled, begin):
                end = begin + len(doubled)
                beside = text[max(0, begin - 1) : begin + 1], text[end - 1 : end + 1]
                return "" if any(map(_are_two, beside)) else word
    before, char, behind = text[:place], text[place], text[place + _PAIR :]
    if char == "第" and behind[:1] in _COUNTS and not before.endswith(("等", "次", "门")):
        return "第"
    if char in _MAY_STAND_TWICE:
        return ""
    if char in _ALONE and not _are_two(before[-1:] + char) and not _are_two(char + behind[:1]):
        return char
    if char == "作" and _IS_DONE_TO_IT.search(before) and not _NO_DEED.match(behind):
        return ""
    own, following = before[-1:] + char, char + behind[:1]
    if own in _words() and _begins(char, behind):
        return own
    if following in _words() and _ends(before, char):
        return following
    return ""


def _are_two(pair: str) -> bool:
    """Whether two characters are a word of their own."""
    return pair in _words() or pair in plain_words() or pair in _meeting()


def _begins(char: str, behind: str) -> bool:
    """Whether what follows is whole without the second of a doubled character."""
    if not behind or behind[0] in _BEHIND:
        return True
    word = behind[:_PAIR]
    return word in _words() and not _are_two(char + behind[0])


def _ends(before: str, char: str) -> bool:
    """Whether what stands before is whole without the first of a doubled character."""
    if not before or before[-1] in _STOPS or _ITEM.search(before[-_PAIR:]):
        return True
    whole = before[-1] in _JOINS or before[-_PAIR:] in _words() or before[-_PAIR:] in plain_words()
    return whole and not _are_two(before[-1] + char)
