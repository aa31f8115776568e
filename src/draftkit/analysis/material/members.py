"""The members of contents: which name things, and which only tell something of things that another names (名单和举报电话)."""

from __future__ import annotations

from functools import cache

_TELLING = (
    "名单 名册 清册 花名册 清单 目录 名录 台账 表 图 图册 方案 计划 规划 办法 指南 标准 政策 结果 结论 情况 进度 进展 价格 价 金额 余额 额度 费用 费 收费 "
    "预算 决算 公告 公示 通知 通告 通报 报告 批复 批文 决定 合同 协议 说明 意见 安排 电话 地址 位置 时间 时刻 票价 运价 水价 资费 单价 租金 名额 数量 人数 户数 数 "
    "面积 里程 排名 成绩 等级 信息 数据 账目 流程 条件 范围 比例 来源 用途 名称 编号 容量 类型 预警 提示 变更 工期 排期 班次 走向 余位 分布 布局 落实 "
    "联系人 负责人 责任人 联系方式 责任 单位 人员 主体 企业 对象 中标 中标人 施工 监理 设计 监督 举报 投诉 联系 报修 受理 咨询 值班 值守 服务 服务站点 "
    "招标 采购 审批 备案 审查 核准 验收 竣工 完工 开工 交工 开竣工 停工 施工 改造 建设 整治 整改 销号 督办 挂牌 治理 修缮 维修 养护 管护 巡查 巡护 检查 检测 监测 "
    "抽检 考核 考评 评估 评定 评价 认定 核定 核实 核查 鉴定 摇号 选房 配租 配售 分配 发放 兑付 拨付 补偿 补助 补贴 奖补 奖励 资助 救助 征收 拆迁 搬迁 安置 转移 "
    "选聘 聘用 招聘 招生 录取 报名 用工 领取 配送 调整 更新 更换 运行 运营 管理 使用 开放 开诊 出让 流转 招租 出租 资金 经费 款 收支 支出 收入 收益 分红 公布 公开 结果公布 "
    "年度 季度 月度 实施 分户 分批 逐户 专职 兼职 防汛 安全 项目 工程 投资 总投资 投资额 额 总额 造价 结算 结算价 结算审核价 审计 控制价 最高限价 限价 指导价 中标价 成交价 成交 "
    "交易 和 到户 户 用 期 最低 最高 申请 办理 入住 签约 签约率 率 合格 不合格 检验 年检 检修 停水 停电 停气 限行 绕行 线路 路线 转移路线 时刻表 停靠点 站点 开通 "
    "监测员 管护员 巡查员 巡护员 监督员 网格员 养护员 护林员 保洁员 协管员 技术员 值班员 管理员 行政 执法 处罚 质量 信用 水质 价位 收购 保底 收购价 保底价 立项 用地 环评 许可 "
    "余量 库存 疫苗库存 床位数 托位数 学位数 剩余 学位预警 岗位数 报考 资格 条件 笔试 面试 体检 录用 拟聘 拟 三个责任人 “三个责任人” 三个 包保 包联 承包 牧户 农户 住户 超载 受益 受益户 "
    "支付 限额 选址 征求 保护 控制 地带 招商 载体 扶持 蓄水 完成 学位 停灌 兑现 论证 首末班 停航 菜价 价目表 老年人 就餐 停用 修复 直接 得分 任务 配置 财政 场次 岗位 "
    "春季 夏季 秋季 冬季 休牧 供热 旗 苏木镇 嘎查村 县 乡 村 县乡村 三级 河湖长 河长 办理医院 新开 新增 新建 取消 停开 恢复 顺序 第一批 第二批 第三批 摊位数 出摊 时段 出摊时段 地段 划分 空余数 学位空余数 测温员 长效 前后 对比 采纳 居民 表决 出水量 营业 价目 助餐 绩效 下达 落地 注销 撤销 吊销 解除 纳入 批准 拟批准 口径 撤离 深度 标牌 保修 期限 道路 油补 收费员 换届 夏粮 秋粮 占地 意见 征求意见 意见征集 征集 化验 限载 施工队 选定 状态 定点 避险 除险 加固 起止 普惠 托位 未 按时 披露 的 提醒函 封停 解封 文件 等 每日 每周 每月 惠企 "
    "容纳 减免 参保 理赔 投保 赔付 退出 新增 复核 复查 处理 处置 办结 申诉 异议 意愿 征询 评议 满意度 反馈 一次 两次 三次 比选"
)
_WORDS = frozenset(_TELLING.split())
_LONGEST = max(map(len, _WORDS))
_JOINTS = ("以及", "、", "和", "与", "及", "，")
_NO_JOINTS = ("参与", "涉及", "惠及", "普及", "及时", "和美", "和谐")
"""Words that a joint is part of."""


def members_of(content: str) -> list[str]:
    """What contents join, each by itself (C、D级 is one)."""
    seen = content
    for word in _NO_JOINTS:
        seen = seen.replace(word, "＿" * len(word))
    for joint in _JOINTS:
        seen = seen.replace(joint, "\n" * len(joint))
    found = [""]
    for at, (one, given) in enumerate(zip(seen, content, strict=True)):
        letter = content[at + 1 : at + 2]
        if one != "\n" or (letter.isascii() and letter.isalpha()):
            found[-1] += given
        else:
            found.append("")
    return [one for one in found if one]


@cache
def only_tells(member: str) -> bool:
    """Whether a member is made of nothing but words that tell something of other things (专职监测员名单)."""
    reached = {0}
    for at in range(len(member)):
        if at in reached:
            ends = range(at + 1, min(at + _LONGEST, len(member)) + 1)
            reached |= {end for end in ends if member[at:end] in _WORDS}
    return len(member) in reached


def tells(member: str, noun: str) -> bool:
    """Whether a member tells something of what it names, and is not the bare name (助餐点名单)."""
    return not member.endswith(noun) and member.endswith(_ENDS)


_ENDS = tuple(_WORDS)


def tells_beside(member: str) -> bool:
    """Whether a member tells something (菜品价格), and names nothing that could be counted beside what others name.

    A list may be one of any things.
    """
    told = member.endswith(_HEADS)
    return told and not _COULD_BE.intersection(member)


_HEAD = "价格 价 标准 结果 结论 情况 进度 进展 公告 公示 通知 通告 金额 费用 收费 电话 时间 方案 安排 条件 流程 政策 比例 成绩 排名 信息 数量 协议 合同"
_HEADS = tuple(_HEAD.split())
_COULD_BE = frozenset(
    "点站室店院所厂场馆社园校铺库亭路桥塘坝渠沟河湖海江井池泵闸村屯寨镇乡街区房楼屋宅棚圈窖栏牌杆灯机车船设施林地田坊桌柜箱位口处户家企司行团队组会员人师生"
    "栋片段线管网道廊厕墓塔台屏岛山矿岸堤亩源厅吧摊市项目种案题课标产商作工活"
)
"""Characters of the names of things, people and places that are counted by units of many kinds."""


def names_thing(text: str) -> bool:
    """Whether a text has more than words that tell something, and a character of things, of which there may be several."""
    left, at = "", 0
    while at < len(text):
        word = next((n for n in range(_LONGEST, 0, -1) if text[at : at + n] in _WORDS), 0)
        left += "" if word else text[at]
        at += word or 1
    return not _COUNTABLE.isdisjoint(left)


_COUNTABLE = (_COULD_BE | frozenset("秤卡")) - frozenset("管船人员师生者组队产")


def covers(member: str, noun: str, before: list[str]) -> bool:
    """Whether a member has a noun of whatever those before it are (道路硬化和路灯安装项目, 学科类和非学科类机构)."""
    so = "的" in member.partition(noun)[0]  # 飞播造林、锁边林带和草方格固沙的作业地块
    return so or noun in _OF_ANY or all(one.endswith(_KINDS) for one in before)


_OF_ANY, _KINDS = ("项目", "岗位"), ("类", "型", "级", "性", "式")
