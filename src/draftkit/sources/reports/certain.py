"""Whether a clause was understood to its end: a figure is taken only where every word around it is known.

A reader finds a name and a number.  What else stands in the item of that number (from mark to mark) has to be words
that such an item has when it means what the reader took it for: who, when, by which verb, what is counted.  One word
more (最高, 参加, 目标, another's name) and the figure is left to a person, who finds it among what was not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar

from draftkit.kinds.fields import (
    ACCOUNTS,
    CHANNELS,
    CLASSES,
    DECISIONS,
    EVENTS,
    EXPLANATIONS,
    INSPECTIONS,
    MATTERS,
    MEETINGS,
    PLATFORMS,
    PRESS,
    PROPOSALS,
    RESPONSES,
    STAFF,
    TOTAL,
    TRAININGS,
    VENUES,
    Field,
)
from draftkit.kinds.material import Account, Inspection, Proposals
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import INSIDE, turned

T = TypeVar("T")
_MARKS = "，；。：、"
_TOLD = "\ue001"
"""Stands for what the record holds itself."""


@cache
def _words(*groups: str) -> Mapping[str, tuple[str, ...]]:
    """The words of ``groups`` (parted by blanks), by what they begin with."""
    found: dict[str, list[str]] = {}
    for word in sorted({word for group in groups for word in group.split()}, key=len, reverse=True):
        found.setdefault(word[0], []).append(word)
    return {first: tuple(words) for first, words in found.items()}


_WHEN = "今年以来 全年 年内 年度 本年 本年度 今年 当年 一年 全年度 这一年 年末 年底 期间 先后 截至 截止 目前 现有 现 年初 年中"
_HOW = "累计 共 共计 合计 总计 总 计 达 达到 为 有 是 已 了 过 的 各 均 都 约 近 超 超过 突破 其中 另 另有 另外 还 并 又 也 及 和 与 等 同时 此外 主要 全部 含 包括 包含 即 次 到 于 至 上 中 里 在 我们 我 本 该 全 自 由 以及 同步 从"
_MANNER = "主动 及时 依法 定期 积极 集中 统一 统筹 专题 专门 对外 向社会 面向社会 面向 按时 按期 规范 第一时间 直接 精准 持续 陆续 公开透明"
_VERBS = "上线 上架 纸质 短视频 公开 发布 公布 公示 推送 更新 刊发 刊登 登载 上传 编发 发 发出 发了 挂 挂网 挂出 推 推出 晒出 贴出 张贴 公告 首发 发文 发稿 播出 播报 推文 占 登 登了 制发 转发 撰写 编写 制作 印发"
_NOUNS = "政府信息 政务信息 信息 各类信息 各类 各项 各种 政府 政务 工作信息 工作 公开信息 图文 文章 推文 稿件 消息 内容 信息公开 政务公开 政府信息公开 类 条 条次 有关 相关 新闻 动态 文件 政策 惠民政策 惠农政策 惠牧政策 惠企政策 总条数 总数 总量 数量 条数 信息量 公开量 类信息"
_WHERE = "主渠道 主要渠道 主阵地 主平台 订阅号 微信订阅号 服务号 承载 小红书 小红书账号 小程序 微信小程序 村级 通过 经 经由 利用 依托 运用 借助 用 渠道 平台 载体 媒介 各渠道 各平台 各类平台 各类渠道 多种渠道 多渠道 线上 线下 门户网站 政府网站 政府门户网站 官方网站 网站 官网 政务网 政府网 网页 微信公众号 公众号 微信 微博 政务微博 政务微信 官方微博 视频号 抖音号 抖音 快手号 今日头条 头条号 新媒体 政务新媒体 账号 公开栏 公示栏 宣传栏 公告栏 电子屏 显示屏 专栏 栏目 频道 页面 专题 子站 微信群 村务公开栏 政务公开栏 号 官方"
_PLACES = "全镇 全乡 全街道 全县 全区 全市 全旗 全州 全苏木 全局 全委 全办 全系统 全辖区 本机关 本级 本单位 本镇 本乡 本县 本区 本市 本旗 本局 本街道 本苏木 我镇 我乡 我街道 我县 我区 我市 我旗 我局 我委 我办 我苏木 我厅 我单位 镇 乡 街道 县 区 市 旗 局 苏木 委 办 社区 村 村（社区） 村居 嘎查 各村 各社区 各级 各部门 各级行政机关 各级各部门 行政机关 县级 区级 市级 镇级 乡级 街道级 旗级 村级 州级 州 办事处 机关 部门"
_COMMON = (_WHEN, _HOW, _MANNER, _PLACES)
_CONTENT = "涵盖 以及 内容涵盖 包含 占 其余 涉及 包括 主要为 内容 方面 着重 重点 领域 重点领域 门类 以 为主 组成 等 围绕 聚焦 就 类别 事项 公开事项 贴出 张榜 批 期 民生 预警 在 还 新 上墙 上网 对 针对 主要有"
_LEADERS = "镇长 乡长 县长 区长 市长 旗长 局长 主任 书记 副书记 苏木达 党委书记 领导 主要领导 分管领导 主要负责人 主要负责同志 分管负责同志 班子 领导班子 党委 党组 党工委 工委 党总支 政府 人民政府 办事处 办公室 政府办公室 党政办 党政办公室 党政综合办 党政综合办公室 政府办 综合办 主持 分管 副镇长 副乡长 副县长 副区长 副市长 副局长 副主任 镇党委 乡党委 局党组 委党组 县委 区委 市委 旗委 机关党委 党支部 党政 班子成员 两级"
_MEETS = "会议 会 会上 专题会 专题会议 工作会 工作会议 推进会 推进会议 工作推进会 工作推进会议 部署会 部署会议 调度会 调度会议 工作调度会 协调会 例会 工作例会 动员会 总结会 常务会 常务会议 党委会 党委会议 党组会 党组会议 党工委会 党工委会议 工委会 工委会议 办公会 办公会议 局务会 局务会议 行务会 主任办公会 镇长办公会 乡长办公会 局长办公会 书记办公会 联席会 联席会议 党政联席会 党政联席会议 班子会 班子会议 党政班子会 党政班子会议 领导小组会议 碰头会 座谈 季度调度会 月调度会 联络员会议 信息员会议 电视电话会议 视频会 视频会议 业务会 全体会议 干部大会 大会 领导小组 政府办公会"
_DEALS = "就 围绕 针对 以 为主题 为内容 关于 政务公开 信息公开 政府信息公开 召开 召集 举行 举办 组织 开展 开 开会 开了 研究 部署 研究部署 讨论 审议 听取 听取了 汇报 通报 调度 安排 安排部署 学习 审定 专项 政务公开工作 信息公开工作 公开工作 公开事项 公开事务 事项 汇报 工作汇报 公开工作汇报 情况 情况汇报 议题 推进"
_TRAINS = "就 围绕 针对 以 为主题 为内容 关于 内容 信息员参加 学习 公开业务 培训 培训班 培训会 培训会议 集中培训 专题培训 专题培训班 业务培训 业务培训班 业务培训会 专项培训 骨干培训 骨干培训班 全员培训 实务培训 实务培训班 岗前培训 轮训 业务课 讲座 专题讲座 业务 骨干 干部 信息员 网格员 联络员 工作人员 文书 村文书 嘎查达 嘎查干部 村干部 社区信息员 嘎查信息员 村级信息员 信息公开员 政务公开工作人员 镇村两级 镇村 镇 村 乡内 局内 内部 自办 自主 自行 里 举办 组织 开展 召开 办 办了 参训 学员 人员 线上 线下 依申请公开 校务公开 政务公开 政府信息公开 信息公开 全系统 条例 专题 实务 集中 新媒体 保密 以会代训"
_HELD = "第一季度 第二季度 第三季度 第四季度 上半年 下半年 就 围绕 针对 以 为主题 为内容 关于 召开 举办 举行 组织 组织召开 开展 承办 办 办了 活动 新闻办 政府新闻办 主题 系列 宣传 专题 政策 宣讲 开放日 接待日 场次 机关 街道主任 面向 群众 居民 企业 村民 邀请 市民"
_LOOKS = "涉及 监督 方面 督促 在 日常监督 形式 方式 形式有 方式有 人大 联合 开展 组织 印发 下发 发 发出 进行 实施 编发 对 工作 情况 公开 信息公开 政务公开 政府信息公开 村务公开 村（居）务公开 居务公开 公开栏 村务公开栏 网站 门户网站 政府网站 新媒体 政务新媒体 公众号 委托 聘请 第三方 第三方机构 机构 社会监督员 监督员 季度 月度 年度 专项 下属单位 局属单位 直属单位 委直属单位 社区 科室 站所 业务科室 机关 纪检监察 纪检监察办公室 监察 纪委 乡纪委 镇纪委 街道纪工委 机关纪委 单位 乡镇 部门 家 个 所 名 各镇 村级 日常 内部 局属 所属"
_WAYS = "三务公开 三务 监测 抽查 检查 巡查 督查 督导 自查 巡检 普查 通报 测评 核查 互查 自查自纠 明察暗访 暗访 排查 评估 回头看 简报 提示 提醒 督办 整改 通知 通知书 单 函 书 监督 专项 实地 现场 网上 联合 交叉 随机 错别字 死链 清理 更新 公开情况 运行 信息 通报会 网站和新媒体 保密 保密审查 工作通报 督促 观摩 点评 提醒函 建议书 测试 满意度 质量 日常 情况 常态化 全覆盖 常规 读网 内容 栏目 文书 案卷 基层政务公开 依申请公开 主动公开 林场 学校 校务公开 村级公开栏 党务公开 目录 标准目录 落实"
_PEOPLE = "专管 常设 副科级干部 办事员 配 编配 兼任 业务 骨干 业务骨干 兼做 信息采集 政务公开科 日常业务 指定 轮流 轮流值守 值守 党政 综合 公开科 报送 配备 配有 配 设 设有 安排 落实 明确 确定 指定 有 共有 现有 专职 兼职 专兼职 专（兼）职 工作 工作人员 人员 专干 专员 专人 同志 干部 信息员 公开员 联络员 经办人 经办 经办人员 负责 具体 从事 承担 落实 具体落实 具体经办 具体负责 专门 专门负责 专职从事 专司其职 盯着 信息 公开 信息公开 政务公开 政府信息公开 日常 日常维护 日常公开 采集 上传 信息采集 编制 在岗 实有 岗位 股 科 办 科室 办公室 党政办 综合办 政务公开股 党政综合办 蒙汉 双语 藏汉 机关 发布 信息发布 发布员 信息发布员 维护 个 人 名 任 工作人 事业编制 行政编制 管理 专职负责 兼 管 办 具体经办人 人员共 兼管 科员 专岗 采编 分别 管 网站 公众号 依申请 专岗负责 干部专职 加 股室 个股室"
_ASKS = "转办单 当场 个 网络问政 问政 理政 网络理政 门户网站 网站 受理 收到 接到 接收 办理 回复 答复 处理 转办 交办 转来 提了 反映 来信 来电 来访 留言 网民 群众 牧民 村民 居民 家长 诉求 工单 咨询 投诉 举报 信件 问题 意见 建议 系统 通过 在 办 热线 平台 信箱 办件 反馈 有效 12345 市民 服务 政务 便民 便民服务热线 市民热线 政务服务 办结 回应 关切 来件 件 共收到 网络 省 市 的"
_BOTH = "办理完毕 完毕 书面 书面意见 均 已 全部办理完毕 由我镇主办 由我乡主办 由我局主办 由 本级人代会上 四届 办理 承办 收到 共承办 共收到 共办理 答复 办复 人大 代表 人大代表 政协 委员 政协委员 议案 建议 提案 省 市 县 区 旗 州 自治区 镇 乡 三级 两级 级 人大建议 代表建议 政府系统 系统 政府 办结 按期办结 全部办结 主办 协办 会议 意见"
_DECIDES = "就 对 重大 行政 决策 重大行政决策 事项 公开 征求 征集 意见 建议 收到 收集 收集到 征集到 征得 采纳 预公开 实行 公众 社会 群众 居民 向 企业 意见建议 各界 各类 有效 网络 草案 面向 项 实施"
_EXPLAINS = "政策 解读 政策解读 解读材料 材料 文件 图解 视频 短视频 长图 动漫 动画 漫画 发布 制作 推出 编写 撰写 编发 配套 形式 方式 等形式 以 通过 采用 运用 各类 重要 涉农 惠民 惠企 惠农 政策文件 文字 图文 一图读懂 规范性文件 行政规范性文件 政策问答 问答 开展 进行 作出 专家 负责人 产品 稿件 部门 各部门 信息 同步 配套解读 政策图解 双减 县级 类 对"
_PLATFORM = "归并至 仅 从 由 压减为 列入 列入监管 精简为 整合至 整合为 压减至 减至 缩减至 调整为 归并为 政府网站 政府门户网站 门户网站 政务新媒体 政务新媒体账号 新媒体 新媒体账号 账号 微信公众号 公众号 视频号 抖音号 政务微博 微博 微信 政务微信 头条号 在册 在运行 运行 运营 现运营 保留 备案 纳管 纳入监管 监管 开设 开通 正常 管理 共有 拥有 建有 维护 使用 级 在用 存续 年审"
_STANDS = "投入使用 两级 级 三级 区镇两级 县乡两级 镇村两级 镇 区 县 乡 辟出 辟有 设 设有 设立 设置 设置了 另设 增设 新设 摆放 放置 放 放了 配 配备 配有 建 建有 建成 开设 开放 布设 安装 有 开辟 打造 政府信息 信息公开 政府信息公开 政务公开 公开 查阅 查询 专区 公开栏 公示栏 公告栏 宣传栏 电子屏 显示屏 查阅点 政务信息 滚动播放 播放 一楼 二楼 大厅 行政村 个村 村 嘎查 社区 共有 共设立 标准化 自助 触摸 处 个 块 台"
_TAKEN = "经 发 刊发 刊登 刊载 刊播 播发 采用 采纳 报道 转载 转发 录用 登载 发表 推出 发稿 登了 登 发 稿件 信息 新闻 文章 报道 被 在 由 政务信息 政府信息 工作 公告 媒体 省级 市级 县级 区级 国家级 中央 主流 以上 等 日报 晚报 新华网 人民网 电视台 广播 报 交通广播 或 篇 条 融媒体中心"

_WORDS: Mapping[Field[Any], Mapping[str, tuple[str, ...]]] = {
    TOTAL: _words(
        *_COMMON,
        _VERBS,
        _NOUNS,
        _WHERE,
        "主渠道 主要渠道 新增 两级 三级 行政机关 四者 两级行政机关 两个渠道 三个渠道 四个渠道 县政府系统 市政府系统 政府系统 系统 后 外 去重后 剔除 一稿多发 重复 实际 两者 三者 三个 两个 两大 多个 各 共对外 政务类 不同 网页 大厅 电子屏 两项 以上 主动公开量",
    ),
    CLASSES: _words(*_COMMON, _VERBS, _NOUNS, _WHERE, _CONTENT),
    MATTERS: _words(*_COMMON, _VERBS, _NOUNS, _WHERE, _CONTENT),
    CHANNELS: _words(
        *_COMMON,
        _VERBS,
        _NOUNS,
        _WHERE,
        "三个 两个 依次 分别 新增 主渠道 双语 转发 载体 分布 各类事项 事项",
    ),
    ACCOUNTS: _words(
        *_COMMON,
        _VERBS,
        _NOUNS,
        _WHERE,
        "微信公众 从年初的 万人 涨到 增长到 增至 升至 公众 充分发挥 年末的 粉丝 粉丝量 粉丝数 总粉丝数 关注 关注量 关注数 关注人数 关注用户 订阅者 订阅用户 订阅数 用户 用户数 量 数 人 阅读 阅读量 总阅读量 累计阅读量 浏览量 访问量 阅读总量 播放量 总播放量 点击量 转发量 原创 自己写 稿子 作品 短视频 视频 期 双语 蒙汉 全平台 全网 推文",
    ),
    MEETINGS: _words(*_COMMON, _LEADERS, _MEETS, _DEALS),
    TRAININGS: _words(*_COMMON, _LEADERS, _TRAINS),
    EVENTS: _words(*_COMMON, _LEADERS, _HELD),
    INSPECTIONS: _words(*_COMMON, _LOOKS, _WAYS),
    STAFF: _words(_WHEN, _HOW, _MANNER, _PEOPLE, "镇 乡 局 县 区 市 旗 街道 苏木 委"),
    RESPONSES: _words(*_COMMON, _ASKS),
    PROPOSALS: _words(*_COMMON, _BOTH),
    DECISIONS: _words(*_COMMON, _DECIDES),
    EXPLANATIONS: _words(*_COMMON, _EXPLAINS),
    PLATFORMS: _words(*_COMMON, _PLATFORM),
    VENUES: _words(*_COMMON, _STANDS),
    PRESS: _words(*_COMMON, _TAKEN),
}
"""The words an item of each field may have besides what is read."""
_ELSEWHERE = "网站?|公众号|视频号|抖音|头条|微信|微博|公开栏(?!目)|公示栏|宣传栏|公告栏|电子屏|显示屏|平台|[微工]?作?群|客户端|广播|电视|日报"
_SHARED = {
    CHANNELS: regex(_ELSEWHERE),
    ACCOUNTS: regex(_ELSEWHERE),
    RESPONSES: regex("热线|信箱|平台|留言|来信|来访"),
    PLATFORMS: regex("."),
    MATTERS: regex("."),
    MEETINGS: regex("会"),
    TRAININGS: regex("会"),
    EVENTS: regex("会"),
    INSPECTIONS: regex("检查|督查|监测|抽查|通报"),
}
"""What else is counted by a number, where it is named before the item without one of its own."""
_UNIT = regex(
    r"^(?:余|多)?万?(?:余|多)?(?:批次|场次|条次|件次|轮次|人次|[条件篇份则项期次场轮批名人张版宗起个家处块台套座封部元幅本面组起名户])?(?:（[条次篇]）)?"
)
_ASIDE = regex(r"（[^（）]*）")
_TIME = regex(
    r"(?:\d+[余多]?(?:人次|人|名(?=学员|干部|$))|20\d\d年度?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[至到]\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日|份|[上中下]旬)?|截至年底|\d+[个家所块]?)"
)
_SESSION = regex(
    "第?[一二三四五六七八九十]+届(?:[人政][大协])?(?:第?[一二三四五六七八九十]+次(?:会议)?)?|第?[一二三四五六七八九十]+次会议"
)
"""The session a proposal was made in."""
_CONTENTS = regex(
    r"^.*等(?:多种|各类|多个|重点)?(?:内容|领域|方面|形式|热点|平台|媒体|渠道|公开)?的?(?=[\u4e00-\u9fff\ue001]*$)"
)
"""What a list of contents ends with, of which this is the last item."""
_QUOTED = regex("“[^“”]*”|《[^《》]*》")


def certain(field: Field[Any], answer: T, said: Said) -> T | tuple[Any, ...]:
    """``answer`` without the records and figures whose items hold words that are not known."""
    words = _WORDS.get(field)
    if field in (CHANNELS, TOTAL) and _NOT_COUNTED.search(said.own):
        return ()
    if words is None or answer is None or answer == ():
        return answer
    if isinstance(answer, Count):
        return answer if _is_known(answer.text, (), said, field) else ()
    if not isinstance(answer, tuple):
        return answer
    if field is ACCOUNTS:
        called = tuple(match[1] for match in _CALLED.finditer(said.before))
        left = (_known_parts(one, said, called) for one in answer)
        return tuple(one for one in left if one.name or any(one[2:]))
    kept = tuple(one for one in answer if _all_known(one, said, field))
    if field is PROPOSALS:  # how many of one kind were done is not told of both
        return tuple(one._replace(done=None) if _lacks_half(one, said.own) else one for one in kept)
    if field is MEETINGS and (len(kept) < len(answer) or _is_one_of_more(kept, said.own)):
        return ()  # what is left would be taken for all there were
    return kept


_NOT_COUNTED = regex("自行统计|不计入|不在[^，。；]{0,8}(?:之列|此列|之内)|不含在")
"""What is said of a figure that is not the body's own."""
_MOTIONS, _PROPOSALS = regex(r"建议[^，。；、\d]{0,4}[1-9]"), regex(r"提案[^，。；、\d]{0,4}[1-9]")


def _lacks_half(one: Proposals, text: str) -> bool:
    """Whether ``text`` counts both 建议 and 提案, of which but the one was read."""
    lacks = (one.motions is None) != (one.proposals is None)
    return lacks and bool(_MOTIONS.search(text) and _PROPOSALS.search(text))


_MEETING_COUNT = regex(r"(?<!培训)会[^，。；、\d]{0,12}?(?:\d+|[一二两三四五六七八九十])余?次")


def _is_one_of_more(meetings: tuple[Any, ...], text: str) -> bool:
    """Whether ``text`` counts more meetings than were understood, and no sum of them."""
    told = len(_MEETING_COUNT.findall(turned(text)))
    return bool(meetings) and told > len(meetings) and not _A_SUM.search(text)


_A_SUM = regex("其中|[共合总]计|共")


def _all_known(record: tuple[object, ...], said: Said, field: Field[Any]) -> bool:
    texts = tuple(_texts(record))
    alone = field in _SHARED and bool(texts or field is not MEETINGS)
    if field in (RESPONSES, MATTERS) and any(f"”“{one}" in said.own for one in texts):
        return False  # the last of several names side by side
    if isinstance(record, Inspection) and not _is_own_way(record.way, said.name):
        return False
    return all(_is_known(one.text, texts, said, field, alone=alone) for one in _numbers(record))


_HIGHER = regex("[省市县旗州盟]|(?<![社片专辖园景])区|纪委|上级|人大|政协")


def _is_own_way(way: str, name: str) -> bool:
    """Whether a way of looking after the work is told in known words and without another body that did it."""
    told = _without_self(way, name)
    return _is_made_of(way, _WORDS[INSPECTIONS]) and not _HIGHER.search(told)


_CALLED = regex("“([^“”]{2,20})”")


def _known_parts(record: Account, said: Said, called: tuple[str, ...]) -> Account:
    """An account without the figures that are not certain; a name stays, and ``called`` are names told before."""
    texts = (*_texts(record), *called)

    def is_sure(one: object) -> bool:
        number = one.text if isinstance(one, Count) else ""
        if isinstance(one, str) and one == record.reads and (figure := _FIGURE.match(one)):
            number = figure[0]
        return not number or _is_known(number, texts, said, ACCOUNTS, alone=True)

    blank = Account("")
    sure = Account._make(
        one if is_sure(one) else none for one, none in zip(record, blank, strict=True)
    )
    return sure if sure.posts else sure._replace(noun="", unit="")


_FIGURE = regex(r"[\d.]+")


def _numbers(record: tuple[object, ...]) -> Iterator[Count]:
    return (one for one in record if isinstance(one, Count))


def _texts(record: tuple[object, ...]) -> Iterator[str]:
    for one in record:
        if isinstance(one, Count):
            yield from filter(None, (one.noun,))
        elif isinstance(one, str) and one:
            yield one
        elif isinstance(one, tuple):
            yield from _texts(one)


def is_made_of(item: str, field: Field[Any], said: Said) -> bool:
    """Whether ``item``, numbers left out, holds nothing but words that an item of ``field`` may have."""
    bare = compiled(r"(?:\d+|[一二两三四五六七八九十]+)(?=场次|批次|[次期场])").sub(_TOLD, item)
    parts = compiled(_TOLD).split(bare, maxsplit=1)
    text = f"{parts[0]}{_TOLD}{_UNIT.sub('', parts[1])}" if len(parts) > 1 else bare
    return not _OF_EACH.search(text) and _is_understood(
        _Item(text, "", ""), (), said, field, alone=False
    )


class _Item(NamedTuple):
    """What stands around a number: its item with ``_TOLD`` for the number, the items that share it, what follows."""

    text: str
    shared: str
    behind: str


def _is_known(
    number: str, texts: tuple[str, ...], said: Said, field: Field[Any], *, alone: bool = False
) -> bool:
    """Whether one of the items that have ``number`` is made of known words alone; True where none has it.

    With ``alone`` the number must not be that of several things named one after the other.
    """
    lists = tuple(text for text in texts if "、" in text)
    found = list(_items(_without(turned(said.own), lists), number))
    return not found or any(_is_understood(one, texts, said, field, alone=alone) for one in found)


def _is_understood(
    one: _Item, texts: tuple[str, ...], said: Said, field: Field[Any], *, alone: bool
) -> bool:
    words = _WORDS[field]
    if _CHANGED.search(one.text) or (field in _OCCASIONS and _SENT.match(one.behind)):
        return False
    if field is STAFF and _OF_EACH.search(one.text):
        return False
    if field in _OCCASIONS and _HELD_EACH.search(one.text):
        return False
    shared = _without(one.shared, texts)
    if alone and shared and (_SHARED[field].search(shared) or _EACH.search(one.text)):
        return False
    text = one.text.replace(f"{said.year}年以来", "")
    return _is_made_of(_plain(text, texts, said.name), words)


_CHANGED = regex(
    f"{_TOLD}[^{_TOLD}]{{0,12}}(?:整合|精简|压减|压缩|缩减|优化|归并|调整|清理|合并|减少|增加|扩大|升)+(?:为|至|到|成)\\d"
)
"""What was so many before it became as many as follows."""
_SENT = regex(
    "(?:我[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff]{1,2})?(?:均|都|全部|全程|按时|积极|也)*(?:派员|派人|选派|派出|(?:参加|参与|出席|列席)(?=[，。；]|$))"
)
"""What follows an occasion that somebody else held."""
_EACH = regex(f"各{_TOLD}")
_OF_EACH = regex(f"[各每][^{_TOLD}]*{_TOLD}")
"""What makes a number that of each of several."""
_HELD_EACH = regex(
    f"(?:各(?:召开|举办|开展|组织|举行|进行|培训)|每(?:个?月|季度?|半?年|周|旬))[^{_TOLD}]*{_TOLD}"
)
"""What makes a number that of each of several occasions: 3月、9月各召开1次."""
_OCCASIONS = frozenset((MEETINGS, TRAININGS, EVENTS, INSPECTIONS))


def _items(text: str, number: str) -> Iterator[_Item]:
    """The items of ``text`` that have ``number``, its unit left out."""
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), text)
    for match in compiled(rf"(?<![\d.])(?:{_written(number)})(?![\d.])").finditer(text):
        start = max(masked.rfind(mark, 0, match.start()) for mark in _MARKS) + 1
        ends = [at for mark in _MARKS if (at := masked.find(mark, match.end())) >= 0]
        end = min(ends, default=len(text))
        if aside := _OPEN.search(text[start : match.start()]):  # in brackets: what stands there
            start += aside.end()
            end = min(end, text.find("）", match.end()) % (len(text) + 1))
        if linked := _LINKED.match(text[start : match.start()]):
            start += linked.end()
        if link := _LINK.match(text[match.end() : end]):
            end = match.end() + link.end("unit")
        shared = _UNCOUNTED.search(masked[:start])
        yield _Item(
            f"{text[start : match.start()]}{_TOLD}{_UNIT.sub('', text[match.end() : end])}",
            text[shared.start() : start] if shared else "",
            text[end + 1 :] if text[end : end + 1] == "，" else "",
        )


_LINKED = regex(r"^.*\d[余多]?[条件篇份项次期场个块处](?:以及|及|和)")
_LINK = regex(r"^(?P<unit>[余多]?[条件篇份项次期场个块处])(?:以及|及|和)")
_OPEN = regex("^.*（(?=[^）]*$)")
_UNCOUNTED = regex(r"(?<!\d)(?<!\d[余多])(?:[^，。；：、\d]{2,}、)+$")
"""What is named before an item without a number of its own."""


_IN_WORDS = {
    "1": "一",
    "2": "[两二]",
    "3": "三",
    "4": "四",
    "5": "五",
    "6": "六",
    "7": "七",
    "8": "八",
    "9": "九",
    "10": "十",
}


def _written(number: str) -> str:
    plain = compiled("[余多近超约万]").sub("", number)
    word = _IN_WORDS.get(plain)
    return (
        rf"{plain}|{word}(?=[余多]?(?:场次|批次|[期次场轮名人个件份项台块处]))" if word else plain
    )


def _plain(item: str, texts: tuple[str, ...], name: str) -> str:
    told = _CONTENTS.sub("", _ASIDE.sub("", _without(item, texts)))
    item = _QUOTED.sub(_TOLD, told)
    item = _TIME.sub("", _SESSION.sub("", item))
    return _without_self(item, name) if name else item


def _without(item: str, texts: tuple[str, ...]) -> str:
    """``item`` with what the record holds left out; units, of one character, stay."""
    for text in sorted((one for one in texts if len(one) > 1), key=len, reverse=True):
        item = item.replace(text, _TOLD)
    return item


_SELF = regex(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?(?:镇|乡|街道|苏木|局|委|办(?![理结复公])|厅|中心|政府)(?![级各内]))"
)


def _without_self(item: str, name: str) -> str:
    """``item`` without the body's own name, which may be shortened (县林草局)."""
    for at in range(len(item)):
        match = _SELF.match(item, at)
        if match and is_short_for(match["who"], name):
            return item[:at] + item[match.end() :]
    return item


def is_short_for(short: str, name: str) -> bool:
    """Whether ``short`` may stand for ``name``: its characters, in their order."""
    rest = iter(name)
    return all(mark in rest for mark in short)


def _is_made_of(text: str, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether ``text`` can be cut into known words."""
    reached = {0}
    for at, mark in enumerate(text):
        if at not in reached:
            continue
        if not "\u4e00" <= mark <= "\u9fff":
            reached.add(at + 1)
        reached |= {at + len(word) for word in words.get(mark, ()) if text.startswith(word, at)}
    return len(text) in reached
