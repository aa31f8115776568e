"""The matters that were published: which are told together, where each stood, and its note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import taken_up
from draftkit.analysis.material.as_meant import DIGITS, LARGE, OF_TIME, ROUND, as_meant, lead_of
from draftkit.analysis.material.contents import contents_of, plainly
from draftkit.analysis.material.counted import (
    By,
    counts_by,
    is_several,
    thing_of,
    whole_in,
)
from draftkit.analysis.material.records import put
from draftkit.analysis.material.things import says_of
from draftkit.chinese.bynames import in_marks
from draftkit.chinese.talk import written
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value, surface_of
from draftkit.kinds import fields
from draftkit.kinds.material import Matter
from draftkit.patterns import regex
from draftkit.phrasebank.schema import PhraseBank, unquoted
from draftkit.tuples import NamedTuple

_TOGETHER = 5
"""Matters that one sentence names together, at most."""


def note(
    ledger: Ledger, told: Mapping[int, tuple[str, ...]], bank: PhraseBank, edition: Edition
) -> None:
    """Note the matters that were published, each with what is done about it (``told``, by its place)."""
    meant = as_meant if edition.matters_as_meant else _as_given
    given = [
        taken_up.noted(meant(matter), told.get(place, ()))
        for place, matter in enumerate(ledger.filing.given[fields.MATTERS])
    ]
    practised = {given[place].note for place in told}
    if edition.themes_as_written:
        given = [m._replace(theme=_as_written(m.theme, bank)) for m in given]
    for slots, part, note_ in _records(given, edition):
        grounds = (fields.PRACTICES.key,) if note_ in practised else ()
        put(ledger, "pub.matters", fields.MATTERS, slots, part, *grounds)


def _as_given(matter: Matter) -> Matter:
    return matter


def _as_written(theme: str, bank: PhraseBank) -> str:
    """A theme in the quotation marks that the bank knows it with (“高效办成一件事”), or that its figures ask for."""
    known = bank.theme_of(theme)
    names = (*known.forms, *known.also) if known else ()
    plain = unquoted(theme).replace("、", "")
    known_so = (
        one for one in names if one != unquoted(one) and unquoted(one).replace("、", "") == plain
    )
    return next(known_so, in_marks(theme))


class _Told(NamedTuple):
    """A record of matters: its slots, the part it is wanted in, and the note that its matter has."""

    slots: dict[str, Value | None]
    part: str
    note: str


def _records(given: Sequence[Matter], edition: Edition) -> Iterator[_Told]:
    """The records of matters.

    Matters of one theme published in one place are told together, unless one has a note of its own; in late editions
    also what names that theme itself, and in the last every one by its theme where one is.
    """
    told = [m for m in given if m.number is None or m.number.value]
    named = {_theme(m) for m in told} if edition.themes_shared else set()
    if edition.themes_throughout and any(named):
        named = {m.theme for m in told}

    def place(matter: Matter) -> tuple[str, str, str]:
        theme = matter.theme if matter.theme in named else _theme(matter)
        return theme, matter.channel, matter.part

    firsts: dict[tuple[str, ...], int] = {}
    for number, matter in enumerate(told):
        firsts.setdefault(place(matter), number)
        firsts.setdefault((place(matter)[0] or str(number), matter.part), number)
    once = edition.matters_as_meant

    def order(matter: Matter) -> tuple[int, int, bool]:
        at, theme = firsts[place(matter)], place(matter)[0]
        of_theme = firsts.get((theme, matter.part), at) if once and theme else at
        return of_theme, at, bool(matter.note)

    run = sorted(told, key=order)
    before, led = ("", ""), False
    for (theme, channel, part), some in groupby(run, key=place):
        apart = edition.matters_apart
        for given_together in _together(list(some), apart=apart):
            together = [_once(m, edition, by_theme=bool(theme)) for m in given_together]
            if edition.concerned_as_given and _is_summed(given_together[0], together[0]):
                bare = together[0].note.removeprefix(_IN_ALL)
                if led and not bare[:1].isdigit():  # 共 leads once in a sentence to what was done
                    together[0] = together[0]._replace(note=bare)
                led = True
            noted = edition.things_counted and len(together) == 1
            told_in_note = _in_note(together[0]) if noted else None
            same = once and (theme, part) == before
            before = theme, part
            slots: dict[str, Value | None] = {
                "主题": "" if same else theme,
                **(told_in_note or _with_note(contents_of(together, edition), together[0].note)),
                **_where(channel, edition),
            }
            yield _Told(slots, part, given_together[0].note)


_DONE_BY = ("推送", "张贴", "公示", "宣读", "播放", "更新", "告知", "发放", "播报", "悬挂")
"""What is done to publish, at the end of where or how that is."""
_BARE_WAYS = ("入户", "当面", "上门", "集中", "逐户", "现场")
_MEANS = "方式"


def _where(channel: str, edition: Edition) -> dict[str, Value | None]:
    """Where or how something was published; what was done there is said by the sentence (微信公众号每日推送)."""
    done = next((one for one in _DONE_BY if channel.endswith(one)), "")
    rest = channel.removesuffix(done)
    if edition.matters_apart and done and len(rest) > 1:
        if rest.endswith(_BARE_WAYS):
            return {"途径": f"{channel}{_MEANS}"}
        channel = rest
    there = _is_place(channel) or _is_there(channel, edition)
    live = edition.matters_apart and channel.endswith(_LIVE)
    return {"渠道" if there and not live else "途径": channel}


_LIVE = "直播"
"""What is a way of telling wherever it is."""


def _is_summed(given: Matter, told: Matter) -> bool:
    """Whether what a note tells was led to by 共, which nobody wrote."""
    return told.note.startswith(_IN_ALL) and not given.note.startswith(_IN_ALL)


def _with_note(contents: dict[str, Value | None], note: str) -> dict[str, Value | None]:
    """What was published and its note, of which only one tells what it comes to (共1条，供种18.6吨)."""
    summed = any(value and _SUMMED in surface_of(value).text for value in contents.values())
    told = _note(note.rstrip("。"))
    return {**contents, "说明": told.removeprefix(_IN_ALL) if summed else told}


def _once(matter: Matter, edition: Edition, *, by_theme: bool) -> Matter:
    """A matter that does not name its theme again where it is told by that, nor lets its note tell an amount as a deed."""
    if edition.themes_once and by_theme:
        matter = matter._replace(content=_but_for(matter.theme, matter.content))
    if edition.themes_once and matter.content.removesuffix(_APPROVED) not in ("", matter.content):
        matter = matter._replace(content=f"批准后的{matter.content.removesuffix(_APPROVED)}")
    bare = matter.note.removeprefix(_ABOUT)
    as_deed = edition.matters_as_meant and not edition.concerned_as_given
    if as_deed and bare != matter.note and _begins_done(bare) and _is_amount(bare):
        matter = matter._replace(note=bare)  # 涉及改造核桃林4.2万亩: a deed is no object of 涉及
    lead = _lead_of(matter.note, edition) if edition.amounts_concerned else ""
    again = _ABOUT in matter.note.replace(f"，{_ABOUT}", "")
    if edition.concerned_as_given and lead == _ABOUT and again:  # 面积2.4万亩，补助涉及1873户
        lead = ""
    some = lead == _IN_ALL and matter.unit and _first(matter.note).endswith(matter.unit)
    if lead and not (edition.concerned_as_given and some):  # 9处，修缮2处: some of these
        note_ = f"{lead}{matter.note}"
        if lead == _ABOUT:  # 涉及农户97户，涉及4个村 would tell of both by one word
            note_ = note_.replace(f"，{_ABOUT}", "、", 1)
        matter = matter._replace(note=note_)
    often = matter.note.endswith(_MADE_PUBLIC) and _AS_OFTEN.fullmatch(matter.note)
    if edition.amounts_concerned and often:
        matter = matter._replace(note=f"{often['often']}更新")
    return matter


_APPROVED = "批后公布"
"""What is published once it is approved, named by that: 公布批准后的规划9个, not 组织规划批后公布9个."""
_LONG_THEME, _LEFT = 4, 2
"""Characters of a theme from which it is no part of a name by chance (养老: 养老院), and of what is left to be told."""
_GOES_ON = (
    *"的、和与及或局院场厂站所区员户率费点线网园馆库店卡证金物品者人家师生级类型性化式法期月日周年",
    *("阶段", "项目", "工程", "条例", "平台", "系统", "体系", "中心", "机构"),
)
"""How contents go on that are a longer name than their theme (养老服务站, 农村公路项目)."""


_OF_A_DEED = (
    "范围",
    "标准",
    "对象",
    "条件",
    "期限",
    "区域",
    "方式",
    "流程",
    "额度",
    "金额",
    "比例",
    "措施",
)
"""What is said of a deed, and needs it before."""
_ENDS_THEMES = "保护 补偿 报销 资助 收费 申请 救助 补贴 补助 保障 征收 使用 改造 拆迁 搬迁 安置 治理 整治 管控 限行 禁捕 禁燃 禁牧 监管 供应 配租 认定 划分 招生 招聘"
_DEEDS_OF = tuple(_ENDS_THEMES.split())
"""Deeds that end a theme."""


def _but_for(theme: str, content: str) -> str:
    """Contents without the theme that they are told by, where that stands at their beginning."""
    theme = unquoted(theme)
    rest = content.removeprefix(theme)
    if len(theme) >= _LONG_THEME and rest.startswith(_OF_A_DEED) and rest != content:
        # 古窑址保护方面公布保护范围: 范围 alone would be read as that of making it known
        deed = theme[-2:]
        return f"{deed}{rest}" if deed in _DEEDS_OF else rest
    if len(theme) < _LONG_THEME or rest == content or rest.startswith(_GOES_ON):
        return content
    return rest if len(rest) >= _LEFT else content


_NOT_IN = frozenset("，；。由在将把对向是为的每均率比价期")
"""What stands before a number that is a rate, a price, or done by somebody."""
_HEAD, _UNIT = range(2, 13), range(1, 5)
"""Characters of what is counted, and of its unit."""
_NO_AMOUNT = (
    "共 总 合计 累计 其中 平均 人均 户均 阅读 浏览 点击 转发 转载 下载 播放 关注 访问 收到 收集 反馈 征集 征求 回复 答复 解答 接待 接受 接听 咨询 参加 参与 "
    "参会 到场 同比 环比 比 较 截至 历时 为期 时长 面积 频率 最 标准 年 第 于 从 自 按 分 限 不 至 满 保留 保存 公示 公开 公布 发布 推送 更新 举办 召开 开展 "
    "组织 邀请 印 制作 编 张贴 刊 发放明白 发放宣传 发放资料 发放手册 发放折页 发放告知 列出 列明 载明 收录 涵盖 囊括 注明 标明 明确 登载 刊载 细分 超 达 近 约 计 有 含 包括 包含 另 还 已 全 逐 当 次 涉及 覆盖 惠及 惠 用 经 以 上传 解读 提供"
)
_NOT_SO = tuple(_NO_AMOUNT.split())
"""How what tells how long, how often, of how much in all, or how it was made known and received begins."""


def _first(note: str) -> str:
    """What a note tells first."""
    return note.partition("，")[0].rstrip("。")


def _lead_of(note: str, edition: Edition) -> str:
    """What leads to the amounts that a note begins with; "" where it begins with something else."""
    first = _first(note)
    if edition.matters_as_meant and (lead := lead_of(first)):
        entries = edition.concerned_as_given and first.endswith(_ENTRIES)
        return _IN_ALL if entries else lead
    if not _is_amount(note) or (edition.concerned_as_given and _is_told(first)):
        return ""
    if _begins_done(note):
        return _IN_ALL
    return _ABOUT if not edition.concerned_are_nouns or _is_concerned(first) else ""


_TOUCHED = (
    "户 农户 农民 牧民 居民 村民 渔民 移民 果农 茶农 菌农 蔗农 棉农 村 组 人 学生 考生 师生 新生 毕业生 教师 医师 者 人员 队员 社员 职工 企业 公司 机构 单位 商家 网点 门店 学校 园所 小区 社区 嘎查 街巷 地块 图斑 面积 耕地 林地 草场 草原 果园 鱼塘 大棚 水库 河流 河涌 河道 池塘 里程 线路 公路 道路 桥梁 "
    "楼 栋 住宅 住房 客房 安置房 公租房 机具 房屋 房源 农房 宿舍 电梯 渔船 船舶 车辆 农机 摊位 商铺 铺面 车位 泊位 床位 学位 岗位 站点 点位 站 所 院 店 厂 矿 井 泵 渠 机井 灌区 项目 工程 资金 金额 投资 品种 产品 药品 食品 设备 设施 路灯 管网 管道 树 墓 文物 古树"
)
_CONCERNED = tuple(_TOUCHED.split())
"""What is touched by what was published, at the end of what stands before a number; anything else is left as it was written."""


def _is_concerned(first: str) -> bool:
    """Whether each amount is of people, of bodies, or of things that something can be about (渔船218艘, not 入户测温460户)."""
    heads = (
        one[: next((at for at, c in enumerate(one) if c.isdigit()), 0)] for one in first.split("、")
    )
    return all(head.endswith(_CONCERNED) and not head.startswith(_IT_DID) for head in heads)


def _is_told(first: str) -> bool:
    """Whether an amount is told already by what people or the office did (群众务工82人, 发现问题61个, 新增6项)."""
    head = first[: next((at for at, one in enumerate(first) if one.isdigit()), 0)]
    deed = next((deed for deed in _IT_DID if head.startswith(deed)), "")
    rest = head.removeprefix(deed)
    # 采集点510个, 备案机构318家 are things; 房源 that were put out are not
    compound = rest in _NO_OBJECT or rest.startswith(_LONG_COMPOUNDS)
    did = bool(deed) and not compound and not head.startswith(_DEEDS)
    return did or head.endswith(_THEY_DID) or head in _CAME or _SUM_OF in head


_DID = "务工 就业 参保 上岗 入住 报名 受益 参训 返乡 到岗 签约 参与 就读 入学 脱贫 创业 复工 复产 落户 涉及 完成 到位 级 档"
_DONE_THEN = (
    "可 新 拟 收益 盈余 整治 公办 民办 国有 集体所有 省级 市级 县级 乡级 国家级 推出 接收 列入 砍除 装机 发现 查出 查获 查找 落实 溯源 转移 化解 签订 签约 转办 移交 立案 责令 约谈 取缔 达成 吸引 带动 引进 开工 完工 投用 成交 中标 流拍 通过 调整 抽检 抽查 检查 检测 监测 排查 巡查 走访 调解 督办 交办 受理 处置 回收 补发 停发 取消 注销 "
    "吊销 降级 升级 现有 设有 建有 配有 配备 增加 减少 节约 回访 选出 遴选 评选 撤销 审验 上榜 动用 成立 确认 命名 收购 轮换 挽回 检修 收入 支出 结余 收取 上缴 归还 清退 清还 偿还 追缴 罚没 罚款 扣分 记分 停业 停产 关闭 搬离 迁入 迁出 迁移 安葬 "
    "播种 收割 收获 采摘 养殖 出栏 存栏 投保 理赔 赔付 参赛 获奖 获评 评为 授予 表彰 推荐 申报 申请 获批 批准 核准 核定 核减 核增 核销 审批 审核 审定 审查 备案 公证 认领 认养 领取 报销 结算 支付 缴纳 缴费 征缴 欠缴 办理 办证 换证 颁证 颁发 制发 "
    "补证 接种 筛查 随访 转诊 住院 体检 义诊 献血 采血 诊疗 救治 康复 出院 隔离 消杀 免疫 扑杀 捕杀 运送 运输 运营 运行 维修 维护 养护 更换 更新 改建 扩建 重建 迁建 续建 在建 待建 拟建 竣工 交付 交房 入驻 腾退 腾空 签字 选房 摇号 抽签 分房 分到 "
    "分给 借出 借阅 查阅 解答 解决 解除 解救 归档 销毁 录入 采集 采纳 采用 汇总 登载 印刷 翻译 播出 播放 点播 收看 收听 参观 讲解 演出 巡演 展出 展览 开馆 闭馆 报考 应聘 应考 考试 考核 笔试 面试 上报 下拨 拨付 下达 分解 分摊 分红 兑换 转账 转让 "
    "转入 转出 转产 转岗 推广 示范 试种 试点 引种 育苗 栽植 植树 造林 抚育 间伐 采伐 砍伐 封育 围栏 补植 退耕 退牧 退出 补录 补充 补办 清运 清扫 清除 清零 销案 结案 办案 破案 抓获 拘留 起诉 判决 仲裁 执行 履行 履约 违约 超标 达标 不合格 合格 "
    "通车 通水 通电 通气 通网 接通 接入 联网 并网 发电 供水 供电 供气 供热 停水 停电 停气 停热 停航 停运 增开 加开 开行 开通 开放 开办 开设 开展 举办 召开 组织 邀请 接待 服务 惠及 覆盖"
)
_THEY_DID, _IT_DID = tuple(_DID.split()), tuple(_DONE_THEN.split())
"""How what stands before a number ends, or begins, that needs no verb before it."""
_ENTRIES = ("项", "种", "条", "类")
"""What a list has so many of: 收费清单1张，共17项."""
_CAME, _SUM_OF = ("新增", "退出"), "合计"
"""What changed among those that are counted, which does not sum them up."""


def _is_amount(note: str) -> bool:
    """Whether the first that a note tells are amounts of something, one or several (老果园3260亩, 改造木房743栋)."""
    told = _first(note)
    return not told.startswith(_NOT_SO) and all(map(_is_so_much, told.split("、")))


def _is_so_much(text: str) -> bool:
    """Whether a text is a thing, a number and a unit."""
    start = next((place for place, one in enumerate(text) if one.isdigit()), 0)
    head, unit = text[:start], text[start:].lstrip(DIGITS).lstrip(ROUND)
    large = unit[:1] in LARGE and bool(unit)
    unit = unit[1:].lstrip(ROUND) if large else unit
    if (
        head.endswith(_HANDED_OUT)
        or len(head) not in _HEAD
        or len(unit) not in _UNIT
        or _NOT_IN.intersection(head)
    ):
        return False
    return not any(map(str.isdigit, unit)) and (large or not unit.startswith(OF_TIME))


_HANDED_OUT = ("印发", "印制", "张贴", "发送", "推送", "送达")
"""What is done to papers, behind what they are like (蒙汉双语印发1200份)."""
_IN_ALL, _SUMMED = "共", "，共"
_DONE = (
    "补助 补贴 发放 奖励 奖补 救助 资助 帮扶 扶持 兑付 兑现 拨付 减免 退还 安置 改造 搬迁 拆除 整改 关停 修复 更换 新建 查处 处罚 销号 验收 建成 完成 "
    "办结 清退 录取 录用 聘用 选聘 入选 分配 发证 登记 慰问 培训 奖补 补偿 征收 修缮 复垦 安装 认定 评定 "
    "搭建 配租 配售 复耕 复绿 疏浚 清淤 新修 修建 铺设 硬化 治理 供种 追回 退养 加装 加固 流转 投放 清理 补种 退还 新硬化 宣布失效 处理 送水 评出 招聘 新增 退出 服务 "
    "曝光 改优 安排 核查 下达"
)
_DEEDS = tuple(_DONE.split())
"""What is done to those that follow (补助312户, 改造木房743栋): an object of 涉及 it is not."""


def _begins_done(note: str) -> bool:
    """Whether a note begins with a deed and with what, or how many, it was done to (改造木房743栋, 补助312户)."""
    deed = next((deed for deed in _DEEDS if note.startswith(deed)), "")
    rest = note.removeprefix(deed)
    others = rest.partition("，")[0].split("、")[1:]
    if deed in _PAID and rest.startswith(("资金", "补助", "补贴")):
        return True
    return bool(deed) and not rest.startswith(_NO_OBJECT) and not any(map(_is_money, others))


def _is_money(amount: str) -> bool:
    return amount.startswith(("资金", "金额", "补助", "补贴", "奖补"))


_PAID = ("发放", "兑付", "兑现", "拨付", "追回", "退还", "下达")
"""What is done to money: 发放资金1238万元, where 补助资金 is money itself."""
_COMPOUNDS = "户 点 区 房 站 池 证 牌 金 款 费 类 面积 资金 金额 对象 人员 人口 人数 户数 项目 名额 标准 里程 范围 工程 材料 岗位 结果 情况"
_NO_OBJECT = tuple(_COMPOUNDS.split())
_LONG_COMPOUNDS = (*(one for one in _NO_OBJECT if len(one) > 1), "机构", "点位")
"""What makes a noun of a deed before it (改造户1437户, 补助资金12万元)."""


def _in_note(matter: Matter) -> dict[str, Value | None] | None:
    """What was published and its note, where the note tells what the number counts, or what else it was about; else None."""
    number, unit, note = matter.number, matter.unit, _note(matter.note.rstrip("。"))
    if not number or not unit or not note:
        return None
    bare = matter._replace(number=None, note="")
    first, mark, rest = note.partition("，")
    if f"{number.text}{unit}" in note and not _begins_done(note.removeprefix(_IN_ALL)):
        # 涉及梅湾新村等5个小区, not 销号23个
        return {**plainly(bare, late=True), "说明": note}
    if (
        (by := _BY_EACH.search(note)) and unit == "个" and is_several(matter.content)
    ):  # 以行政村为单位, 7个
        told = plainly(bare, late=True)
        return {**told, "说明": Listing((Item(_ABOUT, number, f"{unit}{by['each']}"), note), "，")}
    own = counts_by(matter.content, unit, late=True) == By.HANGS
    if not own and (parts := whole_in(first, unit)):  # 27个站点, 覆盖全部行政村: as many villages?
        whole: Value = Item(parts[0], number, unit, parts[1])
        return {
            **plainly(bare, late=True),
            "说明": Listing((whole, rest), mark) if mark else whole,
        }
    told = plainly(matter._replace(note=""), late=True)
    if told.get("对象单位") in _CASES and first.startswith(_ABOUT):  # 共9起，涉及417人
        (slot,) = told.keys() - {"对象数", "对象单位"}
        whole = Listing((str(told[slot]), Item("共", number, unit)), "，")
        return {slot: whole, "说明": note}
    if "对象数" in told and first.startswith(_ABOUT) and any(map(str.isdigit, first)):
        of = Item(_ABOUT, number, str(told.pop("对象单位")))
        del told["对象数"]
        return {**told, "说明": Listing((of, note.removeprefix(_ABOUT)))}
    return None


_ABOUT = "涉及"
_CASES = ("起", "宗", "例", "笔")
"""Units of cases: beside people and money they would be read as of these."""
_AS_OFTEN = regex(
    "(?P<often>按(?:季度?|月|周|旬|年|半年)|每(?:季度?|个?月|周|旬|年|半年|天|日))(?:公布|公开|发布)"
)
"""How often something is published, behind 公布."""
_BY_EACH = regex("以(?P<each>[^，以]{1,6})为单位")
_PLACE = regex(
    r"网|平台|[专子]栏|栏目?$|公众号|视频号|抖音|头条|微博|媒体|屏|墙|牌|[厅室馆站群窗场]$|门口|[单大店]元?门$|码头|路口|村口|车站|专区|中心|客户端|APP|系统"
)
"""What something can stand in, as a channel; anything else is a way (村民代表大会)."""


_WAYS = ("短信", "电话", "广播", "信件", "邮件", "入户", "走访", "大喇叭", "村村响")
"""A way of telling, among places too: 通过渔港大屏和短信, not 在渔港大屏和短信."""
_HOURS = regex(
    "^(?:每[天日周早晚][^，]{0,3}|[早晚午][上间]?)\\d{1,2}(?:[点时]|:\\d\\d)[^，]*[至到—-]"
)
_TAKES_PART = regex(
    "^(?:[请由])?(?P<who>[^，请由]{2,10})(?P<does>到场(?:见证|公证|监督)?|参加|参与|见证|现场见证|全程监督|旁听)$"
)

_MADE_PUBLIC = ("公布", "公开", "发布")
_TAKING = ("到场", "见证", "公证", "监督", "参加", "参与", "旁听")


def _is_place(channel: str) -> bool:
    """Whether it was made known in a place, not by a way of telling alone or among places."""
    if channel.endswith(_SHOWING):
        return False
    return bool(_PLACE.search(channel)) and not any(way in channel for way in _WAYS)


_SHOWING = ("公示", "张贴")
"""What is done to make something known, among places too: 通过政府网站和现场公示."""


def _is_there(channel: str, edition: Edition) -> bool:
    return edition.themes_once and channel.endswith(("入口", "出口", "路边", "现场"))


def _note(note: str) -> str:
    """A note in a report's words: hours are said to be hours, and those who take part do so in the matter."""
    if ("点" in note or ":" in note) and _HOURS.match(note):
        return f"时间为{note}"
    if note.endswith(_TAKING) and (match := _TAKES_PART.match(note)):
        if note.startswith("请"):
            return f"有关工作邀请{match['who']}{match['does']}"
        return f"相关现场有{match['who']}{match['does']}"
    return written(note)


def _theme(matter: Matter) -> str:
    """The theme, unless what was published names it."""
    return "" if unquoted(matter.theme) in matter.content or _counts_theme(matter) else matter.theme


def _counts_theme(matter: Matter) -> bool:
    """Whether what a theme names are counted: 社区食堂, 菜价, 7家 is told as 7家社区食堂的菜价."""
    if not matter.number or not says_of(matter.content):
        return False
    return thing_of(matter.theme, matter.content, matter.unit) == matter.theme


def _together(matters: Sequence[Matter], *, apart: bool) -> Iterator[Sequence[Matter]]:
    """The matters that are told in one list.

    ``apart``: no number stands in a list that does not hang behind its matter (处置结果5处), nor behind one without.
    """
    plain = [m for m in matters if not m.note]
    if apart:
        plain = [m for m in plain if _hangs(m)]
        slots = {slot for m in plain for slot in _SLOTS if slot in plainly(m, late=True)}
        if len(slots) > 1:  # 公布…公告 would be two verbs of one
            plain = []
        if not (all(m.number for m in plain) or not any(m.number for m in plain)):
            plain = []
    # With a mark inside a name the joints between names are no longer seen: two at most.
    most = 2 if any("、" in m.content for m in plain) else _TOGETHER
    for start in range(0, len(plain), most):
        yield plain[start : start + most]
    yield from ([m] for m in matters if m not in plain)


_SLOTS = ("内容", "公告", "征集")
"""What was published, by the verb that it takes."""


def _hangs(matter: Matter) -> bool:
    """Whether a number stands right behind what was published, or there is none."""
    told = plainly(matter, late=True)
    return not matter.number or "数量" in told
