"""The amounts that the note of a matter tells (涉及农户97户, 共改造木房743栋), and what leads to them."""

from __future__ import annotations

from draftkit.analysis.material.as_meant import DIGITS, LARGE, OF_TIME, ROUND, lead_of
from draftkit.chinese.clauses import begins_with_verb
from draftkit.editions import Edition

ABOUT, IN_ALL = "涉及", "共"
"""What leads to amounts of what was concerned, and to what was done."""
_NOT_IN = frozenset("，；。由在将把对向是为的每均率比价期")
"""What stands before a number that is a rate, a price, or done by somebody."""
_NOW = ("在册", "在建", "在营", "在校", "在岗", "在园", "在库")
"""What tells of things as they are now, with 在 in it."""
_HEAD, _UNIT = range(2, 13), range(1, 5)
"""Characters of what is counted, and of its unit."""
_NO_AMOUNT = (
    "共 总 合计 累计 其中 平均 人均 户均 阅读 浏览 点击 转发 转载 下载 播放 关注 访问 收到 收集 反馈 征集 征求 回复 答复 解答 接待 接受 接听 咨询 参加 参与 "
    "参会 到场 同比 环比 比 较 截至 历时 为期 时长 面积 频率 最 标准 年 第 于 从 自 按 分 限 不 至 满 保留 保存 公示 公开 公布 发布 推送 更新 举办 召开 开展 "
    "组织 邀请 印 制作 编 张贴 刊 发放明白 发放宣传 发放资料 发放手册 发放折页 发放告知 列出 列明 载明 收录 涵盖 囊括 注明 标明 明确 登载 刊载 细分 超 达 近 约 计 有 含 包括 包含 另 还 已 全 逐 当 次 涉及 覆盖 惠及 惠 用 经 以 上传 解读 提供"
)
_NOT_SO = tuple(_NO_AMOUNT.split())
"""How what tells how long, how often, of how much in all, or how it was made known and received begins."""


def first_of(note: str) -> str:
    """What a note tells first."""
    return note.partition("，")[0].rstrip("。")


def lead_of_note(note: str, edition: Edition) -> str:
    """What leads to the amounts that a note begins with; "" where it begins with something else."""
    first = first_of(note)
    if edition.matters_as_meant and (lead := lead_of(first)):
        entries = edition.concerned_as_given and first.endswith(_ENTRIES)
        return IN_ALL if entries else lead
    if edition.concerned_as_given and _are_places(first):
        return ABOUT
    if edition.concerned_throughout and _is_of_places_or_things(first):
        return ABOUT
    if not is_amount(note) or (edition.concerned_as_given and _is_told(first)):
        return ""
    if begins_done(note):
        return IN_ALL
    return ABOUT if not edition.concerned_are_nouns or _is_concerned(first) else ""


_TOUCHED = (
    "户 农户 农民 牧民 居民 村民 渔民 移民 果农 茶农 菌农 蔗农 棉农 村 组 人 学生 考生 师生 新生 毕业生 教师 医师 者 人员 队员 社员 职工 家庭 企业 公司 机构 单位 商家 网点 门店 学校 园所 小区 社区 嘎查 街巷 地块 图斑 面积 耕地 林地 草场 草原 果园 鱼塘 大棚 水库 断面 合作社 河流 河涌 河道 池塘 里程 线路 公路 道路 桥梁 "
    "楼 栋 住宅 住房 客房 安置房 公租房 机具 房屋 房源 农房 宿舍 电梯 渔船 船舶 车辆 农机 摊位 商铺 铺面 车位 泊位 床位 学位 岗位 站点 点位 点 站 所 院 店 厂 矿 井 泵 渠 机井 灌区 项目 工程 资金 金额 投资 品种 产品 药品 食品 设备 设施 路灯 管网 管道 树 墓 文物 古树 "
    "青贮 饲料 饲草 草料 饲草料 颗粒料 精料 化肥 农药 种子 种苗 苗木 鱼苗 粮食 小麦 稻谷 玉米 大豆 煤炭 秸秆 农膜 地膜 物资 帐篷 棉被 牲畜 母牛 母羊 种公羊 种羊 种牛 生猪 排污口 任务 标段 隐患点 大坝 墓穴"
)
_CONCERNED = tuple(_TOUCHED.split())
"""What is touched by what was published, at the end of what stands before a number; anything else is left as it was written."""


def _is_concerned(first: str) -> bool:
    """Whether each amount is of people, of bodies, or of things that something can be about (渔船218艘, not 入户测温460户).

    What measures them alone needs nothing before it (禁牧面积42万亩).
    """
    heads = [_head(one) for one in first.split("、")]
    if all(head.endswith(_MEASURES) for head in heads):
        return False
    return all(
        (head.endswith(_CONCERNED) and not head.startswith(_IT_DID))
        or _is_of_things(one)
        or _is_of_growers(one)
        for head, one in zip(heads, first.split("、"), strict=True)
    )


def _is_of_growers(amount: str) -> bool:
    """Whether those are counted who live by what they grow (枣农535户)."""
    head = _head(amount)
    growers = head.endswith("农") and not head.endswith(_NO_GROWERS)
    return growers and amount.endswith(("户", "人", "名")) and not begins_done(amount)


_NO_GROWERS = ("务农", "惠农", "支农", "助农", "弃农", "三农", "涉农")


_BY_PIECE = tuple("座口头只匹艘眼栋幢盏株棵顶吨峰辆台")
"""Units of things alone."""


def _is_of_things(amount: str) -> bool:
    """Whether an amount is of things by its unit (西门塔尔基础母牛1463头), and of nothing that was done to them."""
    head = _head(amount)
    return (
        amount.endswith(_BY_PIECE)
        and not head.startswith((*_IT_DID, *_DEEDS))
        and not begins_with_verb(head)
        and head[:1] not in _ACTS
    )


_ACTS = frozenset("修建挖打铺拆改换装安植养供运送清查补捐救捕售卖购买出入转新拟已未共")
"""What was done to things, in one character."""


def _head(amount: str) -> str:
    """What stands before the number of an amount."""
    return amount[: next((at for at, one in enumerate(amount) if one.isdigit()), 0)]


_MEASURES = ("面积", "里程", "资金", "金额", "投资", "规模")


def whole(note: str) -> str:
    """A note of which the first amounts are led to once, in front of all of them (涉及41处隐患点、118户)."""
    first, mark, rest = note.partition("，")
    one, *others = first.split("、")
    for at, other in enumerate(others):
        if other.startswith((ABOUT, *_SUMS)):
            bare = other.removeprefix(ABOUT)
            joint = "、" if bare != other and _is_of_those(one) else "，"
            others[at] = f"{joint}{bare if joint == '、' else other}"
        else:
            others[at] = f"、{other}"
    joined = f"{one}{''.join(others)}"
    now = joined.partition("，")[0]
    parts = now.removeprefix(ABOUT).split("、")
    led = (
        len(parts) > 1 and not lead_of(now) and bool(lead_of(one)) and all(map(_is_of_those, parts))
    )
    return f"{ABOUT if led and not now.startswith(ABOUT) else ''}{joined}{mark}{rest}"


def led_throughout(note: str) -> str:
    """A note of which amounts behind what it tells first are led to, once (半年一评，涉及41个项目)."""
    told = note.split("，")
    for at, one in enumerate(told[1:], 1):
        if any(ABOUT in before for before in told[:at]):
            break
        bare = lead_of(one) == ABOUT and one[-1:] not in _SHARES
        named = is_amount(one) and _is_concerned(one) and not _is_told(one) and not begins_done(one)
        if bare or named:
            told[at] = f"{ABOUT}{one}"
            break
    return "，".join(told)


_SHARES = ("%", "％", "倍")
_SUMS = ("合计", "共计", "总计")


def _is_of_those(amount: str) -> bool:
    """Whether an amount is of those that are concerned, named or by their unit alone."""
    if lead_of(amount):
        return True
    head = _head(amount)
    named = head.endswith(_CONCERNED) and not head.startswith((*_IT_DID, *_NOT_SO))
    return named and _is_so_much(amount)


_NUMERALS = tuple("两三四五六七八九十0123456789")
_PLACES = (
    "村民小组",
    "村",
    "社区",
    "嘎查",
    "小区",
    "片区",
    "乡镇",
    "街道",
    "镇",
    "乡",
    "屯",
    "寨",
    "组",
)


def _are_places(first: str) -> bool:
    """Whether places are named that so many people live in (上马点、阿者两个村民小组58户)."""
    unit = first.lstrip("".join(set(first) - set("户人亩"))) if first else ""
    before = first.removesuffix(unit).rstrip(f"{DIGITS}{ROUND}{''.join(LARGE)}")
    place = next((one for one in _PLACES if before.endswith(one)), "")
    if len(unit) != 1 or before == first.removesuffix(unit) or not place:
        return False
    names = before.removesuffix(place).removesuffix("个")
    named = "、" in names and names.endswith(_NUMERALS)
    return named and not names.startswith((*_IT_DID, *_DEEDS, *_NOT_SO))


def _is_told(first: str) -> bool:
    """Whether an amount is told already by what people or the office did (群众务工82人, 发现问题61个, 新增6项)."""
    head = _head(first)
    deed = next((deed for deed in _IT_DID if head.startswith(deed)), "")
    rest = head.removeprefix(deed)
    # 采集点510个, 备案机构318家 are things; 房源 that were put out are not
    compound = rest in (*_NO_OBJECT, *_WHO) or rest.startswith(_LONG_COMPOUNDS)
    did = bool(deed) and not compound and not head.startswith(_DEEDS)
    return did or head.endswith(_THEY_DID) or head in _CAME or _SUM_OF in head


_WHO = ("员", "者", "队", "人")
_DID = "务工 就业 参保 上岗 入住 报名 受益 参训 返乡 到岗 签约 参与 就读 入学 脱贫 创业 复工 复产 落户 涉及 完成 到位 级 档 类 等"
_DONE_THEN = (
    "可 新 拟 收益 盈余 整治 公办 民办 国有 集体所有 省级 市级 县级 乡级 国家级 推出 接收 列入 砍除 装机 发现 查出 查获 查找 落实 溯源 转移 化解 签订 签约 转办 移交 立案 责令 约谈 取缔 达成 吸引 带动 引进 开工 完工 投用 成交 中标 流拍 通过 调整 抽检 抽查 检查 检定 检测 监测 排查 巡查 走访 调解 督办 交办 受理 处置 回收 补发 停发 取消 注销 "
    "吊销 降级 升级 现有 设有 建有 配有 配备 增加 减少 节约 回访 选出 遴选 评选 撤销 审验 上榜 动用 成立 确认 命名 收购 轮换 挽回 检修 收入 支出 结余 收取 上缴 归还 清退 清还 偿还 追缴 罚没 罚款 扣分 记分 停业 停产 关闭 搬离 迁入 迁出 迁移 安葬 "
    "播种 收割 收获 采摘 养殖 出栏 存栏 投保 理赔 赔付 参赛 获奖 获评 评为 授予 表彰 推荐 申报 申请 获批 批准 核准 核定 核减 核增 核销 审批 审核 审定 审查 备案 公证 认领 认养 领取 报销 结算 支付 缴纳 缴费 征缴 欠缴 办理 办证 换证 颁证 颁发 制发 "
    "补证 接种 筛查 随访 转诊 住院 体检 义诊 献血 采血 诊疗 救治 康复 出院 隔离 消杀 免疫 扑杀 捕杀 运送 运输 运营 运行 维修 维护 养护 更换 更新 改建 扩建 重建 迁建 续建 在建 待建 拟建 竣工 交付 交房 入驻 腾退 腾空 签字 选房 摇号 抽签 分房 分到 "
    "分给 借出 借阅 查阅 解答 解决 解除 解救 归档 销毁 录入 采集 采纳 采用 汇总 登载 印刷 翻译 播出 播放 点播 收看 收听 参观 讲解 演出 巡演 展出 展览 开馆 闭馆 报考 应聘 应考 考试 考核 笔试 面试 上报 下拨 拨付 下达 分解 分摊 分红 兑换 转账 转让 "
    "转入 转出 转产 转岗 推广 示范 试种 试点 引种 育苗 栽植 植树 造林 抚育 间伐 采伐 砍伐 封育 围栏 补植 退耕 退牧 退出 补录 补充 补办 清运 清扫 清除 清零 销案 结案 办案 破案 抓获 拘留 起诉 判决 仲裁 执行 履行 履约 违约 超标 达标 不合格 合格 "
    "受益 储备 存储 供应 调运 调拨 采购 购置 投入 配发 分发 下发 支持 抽测 实测 扶助 激励 引入 招引 招收 招录 培育 孵化 吸纳 入库 入围 疏散 劝返 查扣 没收 查封 补缴 缓缴 免除 核发 撬动 争取 盘活 整合 "
    "通车 通水 通电 通气 通网 接通 接入 联网 并网 发电 供水 供电 供气 供热 停水 停电 停气 停热 停航 停运 增开 加开 开行 开通 开放 开办 开设 开展 举办 召开 组织 邀请 接待 服务 惠及 覆盖"
)
_THEY_DID, _IT_DID = tuple(_DID.split()), tuple(_DONE_THEN.split())
"""How what stands before a number ends, or begins, that needs no verb before it."""
_ENTRIES = ("项", "种", "条", "类")
"""What a list has so many of: 收费清单1张，共17项."""
_CAME, _SUM_OF = ("新增", "退出"), "合计"
"""What changed among those that are counted, which does not sum them up."""


def is_amount(note: str) -> bool:
    """Whether the first that a note tells are amounts of something, one or several (老果园3260亩, 改造木房743栋)."""
    told = first_of(note)
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
        or _NOT_IN.intersection(head[2:] if head.startswith(_NOW) else head)
    ):
        return False
    return not any(map(str.isdigit, unit)) and (large or not unit.startswith(OF_TIME))


_HANDED_OUT = ("印发", "印制", "张贴", "发送", "推送", "送达")
"""What is done to papers, behind what they are like (蒙汉双语印发1200份)."""
_DONE = (
    "补助 补贴 发放 奖励 奖补 救助 资助 帮扶 扶持 兑付 兑现 拨付 减免 退还 安置 改造 搬迁 拆除 整改 关停 修复 更换 新建 查处 处罚 销号 验收 建成 完成 "
    "办结 清退 录取 录用 聘用 选聘 入选 分配 发证 登记 慰问 培训 奖补 补偿 征收 修缮 复垦 安装 认定 评定 "
    "搭建 配租 配售 复耕 复绿 疏浚 清淤 新修 修建 铺设 硬化 治理 供种 追回 退养 加装 加固 流转 投放 清理 补种 退还 新硬化 宣布失效 处理 送水 评出 招聘 新增 退出 服务 "
    "曝光 改优 安排 核查 下达"
)
_DEEDS = tuple(_DONE.split())
"""What is done to those that follow (补助312户, 改造木房743栋): an object of 涉及 it is not."""


def begins_done(note: str) -> bool:
    """Whether a note begins with a deed and with what, or how many, it was done to (改造木房743栋, 补助312户)."""
    deed = next((deed for deed in _DEEDS if note.startswith(deed)), "")
    rest = note.removeprefix(deed).removeprefix(_SETTLED if deed == _MOVED else "")
    others = rest.partition("，")[0].split("、")[1:]
    if deed in _PAID and rest.startswith(("资金", "补助", "补贴")):
        return True
    object_of = bool(deed) and not rest.startswith(_NO_OBJECT)
    return object_of and (deed in _PAID or not any(map(_is_money, others)))


def _is_money(amount: str) -> bool:
    return amount.startswith(("资金", "金额", "补助", "补贴", "奖补"))


_MOVED, _SETTLED = "搬迁", "安置"
"""Two deeds that are told of as one: 搬迁安置点 are things."""
_PAID = ("发放", "兑付", "兑现", "拨付", "追回", "退还", "下达")
"""What is done to money: 发放资金1238万元, where 补助资金 is money itself."""
_COMPOUNDS = "户 点 区 房 站 池 证 牌 金 款 费 类 面积 资金 金额 对象 人员 人口 人数 户数 项目 名额 标准 里程 范围 工程 材料 岗位 结果 情况"
_NO_OBJECT = tuple(_COMPOUNDS.split())
_LONG_COMPOUNDS = (*(one for one in _NO_OBJECT if len(one) > 1), "机构", "点位")
"""What makes a noun of a deed before it (改造户1437户, 补助资金12万元)."""


def _is_of_places_or_things(first: str) -> bool:
    """Whether what is told first are things in places that are named, or things that are counted before their name."""
    states = next((one for one in _STATES if first.startswith(one)), "")
    bare = first.removeprefix(states)
    if states and is_amount(bare) and not begins_done(bare):
        return _is_concerned(bare)
    whole_of = first[_WHOLE:] if first.startswith(_ALL_OF) else first
    many = _is_so_many(whole_of) or _are_peopled(whole_of)
    return many or _is_there(first) or _are_times(first) or _are_alike(first)


_ALL_OF, _WHOLE = ("全镇", "全乡", "全县", "全区", "全市", "全旗"), 2
"""Of where all things are counted (全镇26处安置点), and its characters."""


def _are_peopled(text: str) -> bool:
    """Whether so many places are counted with who lives there (5个村民小组317户)."""
    unit = text.lstrip(DIGITS).lstrip(ROUND)
    return unit != text and _with_people(unit)


def _with_people(unit: str) -> bool:
    """Whether a unit has the name of places and who lives there behind it (处滑坡点51户)."""
    name = _head(unit[1:])
    place = unit[:1] in _ONE_BY_ONE and len(name) in _HEAD and name.endswith((*_PLACES, "点"))
    plain = not name.startswith(_NO_PLACES) and not _NOT_IN.intersection(name)
    return place and plain and lead_of(unit[1 + len(name) :]) == ABOUT


_STATES = ("可用", "在用")
"""How things are that are counted (可用车位74个)."""


def _is_there(first: str) -> bool:
    """Whether things are counted in places that are named (红庙、枣林前街两个小区11栋楼), or these alone (甲、乙两家)."""
    names, _, last = first.rpartition("、")
    at = next((at for at, one in enumerate(last) if one in _NUMERALS), 0)
    told = last[at:].lstrip("".join(_NUMERALS)) if at else ""
    if not names or not told or any(map(str.isdigit, names)) or first.startswith(_NO_PLACES):
        return False
    if _with_people(told):  # 石盘、垭口两处滑坡点51户
        return True
    unit = next(
        (
            f"{one}{place}"
            for place in _PLACES
            for one in ("个", "")
            if told.startswith(f"{one}{place}")
        ),
        "",
    )
    rest = told.removeprefix(unit)
    if not unit or not rest:
        return told in ("家", "处", "地", unit)
    bare = rest.removeprefix(IN_ALL)
    things = bool(lead_of(bare)) or _is_by_piece(bare)
    return things or (
        is_amount(bare) and not begins_done(bare) and _head(bare).endswith(_CONCERNED)
    )


def _is_by_piece(text: str) -> bool:
    """Whether a text is a number with a unit of things (2317株)."""
    return text[:1].isdigit() and text.lstrip(DIGITS).lstrip(ROUND) in _BY_PIECE


_NO_PLACES = (*_IT_DID, *_DEEDS, *_NOT_SO)


def _is_so_many(first: str) -> bool:
    """Whether things are counted before their name, with a word of what they are like (45所供餐学校, 在建停工的5个项目)."""
    like, found, many = first.rpartition("的")
    if found:
        told = like.startswith(_NOT_SO) and not like.startswith(_BUILT)
        plain = not any(map(str.isdigit, like)) and not told
        return plain and lead_of(many) == ABOUT
    unit = first.lstrip(DIGITS).lstrip(ROUND)
    noun = unit[1:]
    if unit == first or unit[:1] not in _ONE_BY_ONE or len(noun) not in _NOUN:
        return False
    thing = max((one for one in _CONCERNED if noun.endswith(one)), key=len, default="")
    what = noun.removesuffix(thing)  # 4个村建成水库 has a verb between the two
    ends = [end for end in range(1, len(what) + 1) if what[:end].endswith(_CONCERNED)]
    return bool(thing and what) and not ends


def _are_alike(first: str) -> bool:
    """Whether things of two kinds named alike are counted together (国考、省考断面4个)."""
    name, _, last = first.partition("、")
    head = _head(last)
    thing = max((one for one in _CONCERNED if head.endswith(one)), key=len, default="")
    kind = head.removesuffix(thing)
    alike = bool(thing and kind) and len(kind) == len(name) and kind[-1] == name[-1]
    return alike and is_amount(last) and not first.startswith(_NO_PLACES) and not begins_done(last)


_ONE_BY_ONE, _NOUN = frozenset("个所条家座处户名栋台眼口辆艘"), range(3, 7)


_BUILT = ("已建", "已完", "已投", "计划", "全镇", "全乡", "全街道", "全县", "全区", "全市")
"""How a word begins of what things that are counted are like (已建成的3个站点)."""


def _are_times(first: str) -> bool:
    """Whether people are counted by the time with what they got (78人次、11.4万元)."""
    people, _, money = first.partition("、")
    bare = people.removesuffix("人次")
    return bare != people and bool(bare) and not bare.strip(DIGITS) and lead_of(money) == IN_ALL
