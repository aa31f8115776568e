"""Words of talk → those of a report, where place and meaning are the same.

An office tells what it does as it would tell a neighbour (天天发招工信息, 念账本, 把政策讲一遍).  Each rule here changes a
word, never what is said: who, what, when and how often stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from draftkit.patterns import regex

_NUMBER = "[一二两三四五六七八九十几半\\d]"
_PAPER = "告示|通知|通告|公告|价目表|公示|海报|二维码|标语|提示|明白纸|告知书|流程图|示意图|清单|名单|样表"
_TOLD = "招工信息|招聘信息|信息|通知|通告|公告|提示|预警|岗位|消息|公示|一张图|图解|推文|视频"
_HANDED = "[^，放布出送到给往生现]{0,3}(?:告?家长书|明白[纸卡]|手册|折页|单页|传单|资料|材料|告知书|告知单|宣传单|提醒卡|公开信|便民卡|政策卡)"
_NO_ISSUE = "(?<![开出公颁印签分转群下上引触激研补编刊配散寄制核首突换续增加连代自批收联推外])"
_NO_PASTE = "(?<![张粘补津体妥剪拼招])"
_BOARDS = ("公示牌", "公示栏", "公示板", "公告栏", "公告牌", "公开栏", "宣传栏", "布告栏", "村务栏")
_WHO = ("群众", "家长", "村民", "牧民", "居民", "企业")
_STATES = ("水位", "雨情", "汛情", "路况", "水情", "雪情", "行情", "菜价", "价格")
_DOORS = "门口|路口|村口|楼口|墙上|门上|楼道|村里|组里|院里|大门"
_AT_ONCE = (
    "(?P<how>(?:当[天日]|提前[^，]{1,5}|同步|[^，]内|次日|当月|一律|全部|及时)[^，]{0,2}|再)上网$"
)
_WORDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("看过再", regex("(?P<what>^(?:答复|复函|回函|公文|文书).*)看过再发$"), "\\g<what>审阅后再发出"),
    ("看过再", regex("看过再发布?$"), "审阅后再发布"),
    ("才", regex("(?<=[天日])才(?=动工|开工|施工|发放|实施)"), "后方"),
    ("天天", regex("(?<![每今明昨白春夏秋冬晴雨阴])天天(?!学|气)"), "每天"),
    ("月月", regex("(?<![每个\\d])月月(?![底初末])"), "每月"),
    ("晒", regex("(?<=[天月周日期季次])(?<![吹防避]日)晒(?:出来)?$"), "公布"),
    ("时候", regex("(?<![按及届同准])时候(?=[把将给向在对由用请到先不改播发让带]|，)"), "时"),
    ("忙时", regex("(?<=[牧农渔春秋])忙时(?=[把将给向在对由])"), "忙时节"),
    ("出去", regex("(?<=[贴布示发])出去(?=以?后)"), ""),
    ("出去", regex("(?<=[寄送])出去(?=以?后)"), "出"),
    ("以后", regex("(?<=[贴布示发完过出])以后(?=[^，是])"), "后"),
    ("早", regex(f"(?<![最及尽])早(?={_NUMBER}+个?(?:[天周月日]|星期|小时)(?!起|内))"), "提前"),
    ("给", regex("^给(?=[^，]{2,14}(?:发(?!愁)|寄|推送))"), "向"),
    ("电话", regex("[给向](?P<whom>[^，给向]{2,8}?)打(?:一?[次个])?电话(?=问|核|说|讲|沟|告)"), "与\\g<whom>电话联系，"),
    ("问清", regex("问清(?:楚)?(?:他们|对方)?(?:要|想要|需要)(?:什么|哪些)"), "问清所需内容"),
    ("问", regex("(?<=，)问(?:需要|要)什么$"), "询问所需内容"),
    ("讲", regex("[给向](?P<whom>[^，给向把将讲]{2,8}?)讲(?:一遍|一次|清楚|明白)$"), "向\\g<whom>讲解"),
    ("讲", regex("[把将](?P<what>[^，把将]{2,12}?)讲(?:一遍|一次)$"), "讲解\\g<what>"),
    ("讲", regex("(?<![宣主听开])讲(?=(?:惠农|惠民|补贴)?政策|补奖|补贴|补助|医保|[一几两三]条)"), "讲解"),
    ("念", regex("(?<![宣观理概信纪留悬想怀挂惦感照])念(?!一遍再盖)(?=账本|账目|[^，]{0,4}名单|公示|[^，]{0,4}通知|清单|结果|文件|政策|信息|内容|一遍|一次|$)"), "宣读"),
    ("播", regex("(?<![传广转直联点轮插首重])播(?=路况|天气|水位|通知|信息|预警|政策)"), "播报"),
    ("打", regex("(?<=[家户村])都打了?招呼$"), "都告知"),
    ("给结果", regex("给结果$"), "反馈结果"),
    ("群里", regex("(?<![转])发群里$"), "发到群里"),
    ("晒", regex("晒(?=[一两]次)"), "公布"),
    ("看", regex("(?<=全程)看$"), "察看"),
    ("播", regex(f"(?<![传广转直联点轮插首重])播(?={_NUMBER}+[条次遍则])"), "播报"),
    *((f"发{what}", regex(f"{_NO_ISSUE}发(?={what}$)"), "发布") for what in _STATES),
    ("贴出", regex("(?<!张)贴出$"), "张贴公布"),
    ("再贴", regex("再贴$"), "再张贴"),
    ("看答复", regex("(?<![查察观])看(?=答复[书稿件文])"), "审阅"),
    ("先看后发", regex("先看后发"), "先审后发"),
    ("核一遍", regex("(?<![审复查考])核一遍(?=$|再|，)"), "核对一遍"),
    *((f"答{who}问", regex(f"答{who}问$"), f"解答{who}提问") for who in _WHO),
    ("的点名", regex("的点名$"), "的点名通报"),
    ("敲门时", regex("敲门时"), "入户时"),
    ("同时推", regex("同时推$"), "同步推送"),
    ("单子", regex("(?<=政策)单子"), "宣传单"),
    ("开听证", regex("(?<!召)开听证$"), "召开听证会"),
    ("村里召开", regex("(?<=到村)里(?=召开)"), ""),
    ("一个人办", regex("一个人办$"), "一人办理"),
    ("都过", regex("都过(?P<who>[^，过]{0,8}(?:法律顾问|律师|司法所|法规股|法制办))$"), "均经\\g<who>审核"),
    ("一律过", regex("一律过(?P<who>[^，过]{0,8}(?:法律顾问|律师|司法所|法规股|法制办))$"), "一律经\\g<who>审核"),
    ("再上会", regex("再上会$"), "再提交会议研究"),
    ("看一遍", regex("(?<![查察审翻收观偷试回])看一遍$"), "审看一遍"),
    ("录", regex("(?<![记收摘辑目名实登抄载附])录(?=[一两几三]?[段条期集部个])"), "录制"),
    *((f"贴{on}", regex(f"{_NO_PASTE}贴(?={on})"), "张贴到") for on in _BOARDS),
    ("先念后贴", regex("先念后贴"), "先宣读后张贴"),
    ("贴", regex(f"{_NO_PASTE}贴(?=[到在进后了]|出[来去]|[一二三四五六七八九十两]+天|{_PAPER}|[一几两三]张)"), "张贴"),
    ("张贴", regex("张贴(?:出来|出去)$"), "张贴公布"),
    ("贴", regex(f"{_NO_PASTE}贴(?=[^，到在进出]{{0,6}}(?:{_DOORS})(?=$|[，再并]))"), "张贴到"),
    ("发", regex(f"{_NO_ISSUE}发(?={_TOLD})"), "发布"),
    ("发", regex(f"{_NO_ISSUE}发(?!明(?!白)|[展言电病热票掘育生行射动证现])(?={_HANDED}$)"), "发放"),
    ("听", regex("(?<![打旁视收监动聆倾听])听(?=[^，证说从取力]{0,10}意见)"), "听取"),
    ("开", regex(f"(?<![召公展分放打推拉离增])开(?={_NUMBER}+[次轮场][^，]{{0,4}}(?:会|座谈))"), "召开"),
    ("会", regex(f"跟(?P<whom>[^，跟]{{2,8}}?)召?开(?P<times>{_NUMBER}+[次轮场])会$"), "与\\g<whom>召开\\g<times>会议"),
    ("说", regex("(?<=[敲上]门)说$"), "告知"),
    ("回", regex("(?<=[当次][天日])回$"), "回复"),
    ("议", regex(f"(?<![商审评决会建复协异倡提动争抗参合计面拟附咨])议(?={_NUMBER}+[次轮遍])"), "商议"),
    ("看", regex("(?<=[现实]场)看$|(?<=到场)看$|(?<=实地)看$"), "察看"),
    ("桌子", regex("(?:支|摆)桌子(?=讲|宣|答|问)"), "设点"),
    ("支个", regex("支个(?:桌子|桌|摊子|摊)(?=[^，]{2,})"), "设点"),
    ("摆个", regex("摆个(?:桌子|桌|摊子|摊)(?=[^，]{2,})"), "设点"),
    ("大家", regex("(?:让|请)大家(?=提意见)"), "请群众"),
    ("摆在", regex("(?<=[^，])摆在(?!首|第一|优先|突出|重要|更)"), "摆放在"),
    ("贴", regex("(?<=[月周天季日])贴$"), "张贴"),
    ("告诉", regex("(?<![原被])告诉(?!讼)(?=[^，]{2,})"), "告知"),
    ("还挂在", regex("还挂在(?=网|公众号|栏)"), "仍留在"),
    ("挂", regex("挂(?=墙上|门上|门口|村口|路口)"), "挂在"),
    ("回给", regex("回给(?=[^，]{2,})"), "反馈给"),
    ("再答", regex("再答$"), "答复"),
    ("留", regex("(?<![保遗存])留(?=记录|痕迹)"), "留存"),
    ("留底", regex("留底(?=备查|存档)"), "留存"),
    ("说", regex("(?<!解)说(?:清楚?|明白)$"), "说明"),
    ("帮", regex("帮(?:着|忙)(?=[^，]{1,3}$)"), "协助"),
    ("协助校", regex("协助校$"), "协助校对"),
    ("都", regex("(?<![首古京])都(?=先|留存|按|由|写明|注明)"), "均"),
    ("带", regex("(?:^|(?<=，))带(?![队班薪病教货量])(?=[^，动头领来着]{2,4}$)"), "附"),
    ("发", regex("(?<=分[条批类片次])发$"), "发布"),
    ("带", regex("(?<=走访时)带(?=[^着动头领来回去])"), "携带"),
    ("工作季度", regex("(?<=工作)季度(?=排名|通报|评比|测评)"), "按季度"),
    ("上网", regex(_AT_ONCE), "\\g<how>上网公布"),
    ("会商", regex("^对(?=[^，]{0,14}(?:[户家员人]|企业|单位|部门|业主|群众|[村居牧渔]民|代表)(?:逐家|逐一|分别|共同)?会商$)"), "与"),
    ("”", regex("^(?P<whom>[^，“]{0,5}对[^，“]{2,20}(?:(?<=[员人户众民村区业位室部门者所队组栏目站])|(?<=工作)))(?P<quoted>“[^”]+”)$"), "\\g<whom>开展\\g<quoted>"),
)  # fmt: skip
"""A word that must stand in the clause, what is written otherwise, and how: most clauses have none of the words."""


_QUOTED = regex("(?<=“)[^“”]+(?=”)")
_KEPT = "\ue000"
"""What stands for quoted words while those around them are looked at."""


def _changed(text: str, change: Callable[[str], str]) -> str:
    """``text`` changed but for the words it quotes: a name stays (“政策天天讲”)."""
    if "“" not in text:
        return change(text)
    changed = change(_QUOTED.sub(_KEPT, text))
    for quoted in _QUOTED.findall(text):
        changed = changed.replace(_KEPT, quoted, 1)
    return changed


def written(text: str) -> str:
    """A clause in the words of a report."""
    return _changed(text, _written)


def _written(text: str) -> str:
    return _by_rules(text, _WORDS)


def _by_rules(text: str, rules: Iterable[tuple[str, re.Pattern[str], str]]) -> str:
    for sign, talk, word in rules:
        if sign in text:
            text = talk.sub(word, text, count=1)
    return text


_DONE_SO: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("看着", regex("看着(?=抓阄|抽签|摇号|开标|丈量|测量|称重|验收)"), "现场监督"),
    ("摊开讲", regex("把(?P<what>[^，把将]{2,8})摊开讲(?:一遍)?$"), "讲解\\g<what>"),
    ("过一遍", regex("把(?P<what>[^，把将]{2,14})过一遍$"), "对\\g<what>查看一遍"),
    ("讲一遍", regex("讲一遍(?=[一-鿿]{2,})"), "讲解"),
    ("都", regex("(?<![首古京])都(?P<act>张贴|公示|公布|发放|公开)了(?=$|，)"), "均已\\g<act>"),
    ("都贴", regex("(?<![首古京])都贴了(?=$|，)"), "均已张贴"),
    ("盯着", regex("盯着$"), "监督"),
    ("随便", regex("，?随便[翻看查]$"), "，供群众查阅"),
    ("进平台", regex("(?<![推引走改跟])进(?=平台(?:$|[，；]))"), "录入"),
    ("下来", regex("(?<=批[文复准])下来(?:以?后)?(?=[^，]{2,})"), "下达后"),
    ("贴榜", regex("再贴榜$"), "再张榜公布"),
    ("登", regex("(?<!刊)登在(?P<where>[^，]{2,14})$"), "在\\g<where>公布"),
    ("对外报", regex("不对外报$"), "不对外发布"),
    ("看过签了字", regex("看过签了?字"), "看过并签字"),
    ("往外贴", regex("再往外贴$"), "再对外公示"),
    ("出口", regex("由(?P<who>[^，由]{2,8})出口$"), "由\\g<who>统一对外发布"),
    ("出口，", regex("由(?P<who>[^，由]{2,8})出口(?=，)"), "由\\g<who>统一对外发布"),
)  # fmt: skip
"""What an office does, in drafts made now, besides ``_WORDS``."""


def done_so(text: str) -> str:
    """An office's own clause in the words of a report, as drafts made now have it."""
    return _changed(text, lambda clause: _by_rules(clause, _DONE_SO))


_SLOW = {"慢": "较慢", "晚": "较晚", "早": "较早", "少": "较少", "粗": "较粗", "散": "较散"}
_DEED = {
    "贴": "张贴",
    "翻": "翻译",
    "换": "更换",
    "回": "回复",
    "答": "答复",
    "传": "上传",
}
"""A deed in one character → the same as it is written; one that may be several (补, 发, 改) stays."""
_MAY_BE_SEVERAL = "补发改"
_ONE_VERB = regex(
    f"(?<![张翻分发增更修回答转上下宣流印粘公开研颁整批补调替轮兑收退撤交变置互津遗解作问应])(?P<act>[{''.join(_DEED)}{_MAY_BE_SEVERAL}])得(?P<how>[{''.join(_SLOW)}])(?=$|[，；])"
)
_FAULTS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("编了", regex(r"^编了(?=\d+[条份本册套])"), "编制了"),
    ("印了", regex("(?:^|(?<=，))印了"), "印制了"),
    ("出了", regex(r"^出了(?=\d+[种份本条套])"), "制定了"),
    ("建", regex("(?<![新扩改兴组搭构创共筹修合党城基土住援承在违续自古福代原重])建(?![筑房议材档制造账有工国行账卡库])(?=[^，立设好成]{0,8}(?:登记[本簿]|台账|档案))"), "建立"),
    ("来", regex("(?<![原近以本未后往从历将年月])来(?=[一两三几]人)"), "派"),
    ("看", regex("(?<=[两三]个人)看(?=$|[，；])"), "查看"),
    ("贴出", regex("(?<!张)贴出(?=$|[，；])"), "张贴公布"),
    ("固定人", regex("没固定人(?!员)"), "没有固定人员"),
    ("没人", regex("没人(?=看|问|管|用)"), "无人"),
    ("无人看", regex("无人看(?=$|[，；])"), "无人查看"),
    ("网上的", regex("网上的(?=基本|大多|没|无)"), "网上信息"),
    ("没", regex("(?<!有)没(?=及时|同步|公布|公开|更新|说明|写明|标明|张贴|到位|统一|跟上)"), "没有"),
    ("到不了", regex("(?<=[息料知])到不了(?=$|[，；])"), "难以送达"),
    ("嫌烦", regex("嫌烦(?=$|[，；])"), "有意见"),
    ("顾不上", regex("忙起来(?:就)?顾不上"), "任务集中时难以兼顾"),
    ("起来", regex("[找查]起来(?:比较|很)?(?:麻烦|费劲|不方便|不便)"), "查找不便"),
    ("重要的", regex("重要的(?=搬|放|贴|张贴|发|送|登|念|宣读)"), "重要信息"),
    ("批下来", regex("^批下来(?:以?后)?"), "审批后"),
    ("过一遍", regex("(?:帮助|帮忙|协助)过一遍"), "协助审核"),
    ("过一遍", regex("过一遍"), "审核一遍"),
    ("对一次", regex("(?<![核校比])对一次(?=$|[，；])"), "核对一次"),
    ("出", regex("^出(?=[一两几三]?[张份本套])"), "制作"),
    ("来", regex("(?<![抽选])调(?P<who>[一两三几]名[^，来]{1,6})来(?=$|[，；])"), "调配\\g<who>"),
    ("挂", regex("挂(?=[在到][^，]{0,6}网)"), "发布"),
    ("附上期", regex("附上期(?=[^，间]{2,})"), "附上一期"),
    ("定每", regex("^定(?=每[月周天季])"), "定于"),
    *((f"{how}替岗", regex(f"{how}替岗$"), "替岗") for how in "做当作"),
    ("上墙", regex("(?<=[内日天])上墙(?=$|[，；])"), "上墙公布"),
)  # fmt: skip
"""The same in what an office says of its problems and of what it will do about them."""


_ANYWHERE: tuple[tuple[str, ...], ...] = (
    ("老百姓", "群众"),
    ("用大白话", "用通俗语言"),
    ("大白话解", "通俗解"),
    ("大白话版", "通俗版"),
    ("大白话问答", "通俗问答"),
    ("大白话", "通俗说明"),
    ("发进", "发到", "发进度", "发进展", "发进程", "开发进", "研发进", "出发进"),
    ("挪到", "移到"),
    ("挂到网上", "在网上公布"),
    ("老来问", "经常询问"),
    ("老被", "常被", "养老被"),
    ("老变", "经常变动", "古老变"),
    ("老是", "经常", "养老是", "敬老是"),
    ("老来催", "经常催问"),
    ("总说没", "反映没有"),
    ("老说没", "反映没有"),
    ("就一个人", "仅有一人"),
    ("只有一个人干", "仅有一人负责"),
    ("断更", "停更", "不断更", "间断更"),
    ("晒得", "公布得"),
    ("来问的多", "询问较多"),
    ("粉丝", "关注用户", "粉丝量", "粉丝数"),
    ("没信号", "无信号"),
    ("忙不过来", "人手不足"),
    ("一个人干", "由一人负责"),
    ("作替补", "替岗"),
    ("两三句白话", "两三句通俗说明"),
    ("反复问", "反复询问", "反复问询"),
    ("定一名", "明确一名", "确定一名", "指定一名", "固定一名", "选定一名"),
    ("转场时候", "转场时"),
    ("农忙时候", "农忙时"),
    ("更新不匀", "更新不均衡"),
    ("质量不齐", "质量参差不齐"),
    ("只有一个人", "仅有一人"),
    ("没跟上", "没有跟上"),
    ("没下文", "没有后续信息"),
    ("没了下文", "没有后续信息"),
    ("并发案例", "并印发案例"),
    ("并发通报", "并印发通报"),
    ("太专业", "过于专业"),
    ("太复杂", "过于复杂"),
    ("太笼统", "过于笼统"),
    ("太简单", "过于简单"),
    ("太分散", "过于分散"),
    ("太抽象", "过于抽象"),
    ("不够及早", "不够及时"),
    ("试着", "尝试"),
    ("设专人，", "设专人负责，"),
    ("下步由", "下一步由", "以下步由"),
)
"""Words of talk, what a report has for them, and the longer words in which they are none."""
_AT_END: tuple[tuple[str, ...], ...] = (
    ("一回", "一次"),
    ("挂网", "上网公布"),
    ("改标", "更新标注"),
    ("看不明白", "看不懂"),
    ("找不着", "找不到"),
    ("找不着了", "找不到"),
    ("没加", "没有增加"),
    ("没改", "没有更改"),
    ("没换", "没有更换"),
    ("没人换", "无人更换"),
    ("没人修", "无人修复"),
    ("没人查", "无人查看"),
    ("没人问", "无人询问"),
    ("没人回", "无人回复"),
    ("没人归档", "无人归档"),
    ("巡一遍", "巡查一遍"),
    ("核一遍", "核对一遍", *"审复查考"),
    ("查一遍", "检查一遍", *"检抽核排巡复普清督自互审筛各"),
    ("校一遍", "校对一遍", *"互初复"),
    ("审一遍", "审核一遍", *"初复终会评预自"),
    ("看一次", "查看一次", *"查察抽翻回巡验观头"),
    ("走广播", "用广播发布"),
    ("亮账", "公布账目"),
    ("当天报", "当天上报"),
    ("帮着翻", "协助翻译"),
    ("协助传", "协助上传"),
    ("帮着传", "协助上传"),
    ("帮忙翻", "协助翻译"),
    ("各发各的", "不统一"),
    ("各写各的", "不统一"),
    ("各说各的", "不统一"),
)
"""The same at the end of a clause, and the characters behind which they are the end of a longer word (抽查一遍)."""
_SOON = {"换好": "更换", "修好": "修复", "改好": "改正", "补好": "补充"}
_PAST = regex(
    "(?<=[走换变停改坏淋掉])(?<!去掉)了(?![\\d的一二两三四五六七八九十几])(?=[^，；了]{0,6}[没无])"
)
_TOO = regex("(?<=过[大小多长高])(?<![通经超]过[大小多长高])(?!时)(?=[^，；。的于]{3,})")
_THOSE = regex(
    "(?<=，)(?P<those>(?!对)[^，、；]{2,6}的)(?P<act>通报|约谈|退回|问责|督办|提醒|曝光)$"
)
_HOLDS = regex("(?<=每季度|每半年)开(?=[^，展设放]{1,6}会)")
_ACTS_ON = ("通报", "约谈", "退回", "问责", "督办", "提醒", "曝光")
_PLAIN: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("太", regex("太(?=[大小多少长短粗细杂乱密高低快慢远])"), "过"),
    *((f"过{how}", _TOO, "，") for how in "大小多长高"),
    *((f"{verb}了", _PAST, "了，") for verb in "走换变停改坏淋掉"),
    *((f"的{act}", _THOSE, "对\\g<those>予以\\g<act>") for act in _ACTS_ON),
    *((f"{often}开", _HOLDS, "召开") for often in ("每季度", "每半年")),
    ("就一", regex("(?<![^，；])就(?=一[个名])"), "仅有"),
    ("占了", regex("占了(?=[一二三四五六七八九两\\d])"), "占"),
    ("期的", regex("(?P<those>[超逾]期的)(?P<who>[^，由]{1,4}[长员任])(?=说明|作出)"), "\\g<those>，由\\g<who>"),
    ("做", regex("(?:(?<=，)|^|(?<=照))做(?=[一两几三]张)"), "制作"),
    ("印", regex("^印(?=\\d)"), "印制"),
    ("配", regex("(?<=，)配(?=[一两几三][句段条])"), "附"),
    ("屏放", regex("屏放(?=[^，在大]{2,})"), "屏播放"),
)  # fmt: skip
"""The same where a pattern says in which place."""


def _plainly(text: str) -> str:
    for talk, word, *longer in _ANYWHERE:
        if talk in text and not any(one in text for one in longer):
            text = _put(text, talk, word)
    text = _PARTS.sub(lambda m: _ended(m[0]), text)
    return _by_rules(text, _PLAIN)


_SAME = 2
"""Characters that a word and what stands beside it may have in common: they are written once."""


def _put(text: str, talk: str, word: str) -> str:
    """``text`` with ``word`` for ``talk``, but for what its neighbour says already (大白话说明 is 通俗说明)."""
    first, *others = text.split(talk)
    told = first
    for behind in others:
        put = word
        if len(word) > _SAME and behind.startswith(word[-_SAME:]):
            put = word[:-_SAME]
        if len(put) > _SAME and told.endswith(put[:_SAME]):
            put = put[_SAME:]
        told = f"{told}{put}{behind}"
    return told


def _ended(clause: str) -> str:
    for talk, word, *longer in _AT_END:
        if clause.endswith(talk) and not clause.removesuffix(talk).endswith(tuple(longer)):
            return f"{clause.removesuffix(talk)}{word}"
    soon = _SOON.get(clause[-2:])
    return f"{clause[:-2]}{soon}" if soon and clause[-3:-2] in "天日内时" else clause


def judged(text: str, *, plain: bool = True) -> str:
    """A problem or a measure in the words of a report; what is wrong and what will be done stay.

    ``plain``: in drafts made now.
    """
    return _changed(text, lambda said: _judged(_plainly(said) if plain else said))


_PARALLEL = ("得多", "得快", "得早", "得细")


def _in_full(match: re.Match[str]) -> str:
    """A deed and how it is done as they are written; where another one stands beside it said in the same way both stay."""
    beside = match.string[: match.start()].rpartition("，")[2]
    if any(way in beside for way in _PARALLEL):
        return match[0]
    act = match["act"]
    return f"{_DEED.get(act, f'{act}得')}{_SLOW[match['how']]}"


def _judged(text: str) -> str:
    text = _ONE_VERB.sub(_in_full, text)
    return _PARTS.sub(lambda m: _written(m[0]), _by_rules(text, _FAULTS))


_PARTS = regex("[^，；。]+")


def in_own_name(text: str, own_name: str) -> str:
    """``text`` of a body that calls itself 本镇 with that name for 我镇; what stands in marks stays as it is."""
    ours = f"我{own_name[1:]}"
    if not own_name.startswith("本") or ours not in text:
        return text
    return _but_in_marks(text, lambda said: said.replace(ours, own_name))


def _but_in_marks(text: str, called: Callable[[str], str]) -> str:
    first, *others = text.split("“")
    told = [called(first)]
    for one in others:
        quoted, mark, behind = one.partition("”")
        told.append(f"{quoted}{mark}{called(behind)}")
    return "“".join(told)


_BY_IT, _SHORTEST_OFFICE = "由", 3


def as_ours(text: str, name: str, own_name: str) -> str:
    """``text`` in which a bureau says that it does something itself (由教育局统一开设) by its own short name, with ours (我局) for that."""
    office = next(
        (name[at + 1 :] for at in range(len(name) - 1, 0, -1) if name[at] in "县区市旗"), ""
    )
    if len(office) < _SHORTEST_OFFICE or not own_name.startswith(("我", "本")):
        return text
    if own_name[1:] != office[-1:]:
        return text

    def called(said: str) -> str:
        head, *behind = said.split(f"{_BY_IT}{office}")
        whole = [one.startswith(tuple(_AS_SUBJECT)) for one in behind]
        told = (
            f"{own_name if own else office}{one}" for own, one in zip(whole, behind, strict=True)
        )
        return _BY_IT.join([head, *told])

    return _but_in_marks(text, called)


_AS_SUBJECT = (
    "统一",
    "牵头",
    "负责",
    "会同",
    "组织",
    "制定",
    "汇总",
    "审核",
    "按",
    "每",
    "集中",
    "定期",
    "公布",
    "公开",
    "编制",
)
"""How what a bureau itself does begins: no piece of a longer name (由教育局机关党委)."""
