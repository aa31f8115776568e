"""The words of plain telling, by field: the closed vocabulary of ``understood``.

A sentence is understood where it holds nothing but what was read from it and these words.  What is not listed is not
understood, so that a word is put here only where it can change nothing about what was read: no word for a part, a plan,
a limit, another body, another year.  ``#`` stands for a figure that is no fact of ours, with its unit behind (``#人次``).
The words of our own phrases need no place here: they are taken from the bank.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from draftkit.kinds import fields
from draftkit.kinds.fields import Field

_WHEN = "全年 年内 今年 本年 本年度 当年 年度 一年来 年末 年底 截至 截至年底 全年度 期间 年初 至 这一年 年内共"
_OWN = (
    "我局 我镇 我乡 我街道 我县 我区 我市 我旗 我委 我办 我苏木 我中心 我单位 本局 本镇 本乡 本街道 本县 本区 本市 本旗 本委 本办"
    " 本苏木 本中心 本单位 本机关 全局 全镇 全乡 全街道 全县 全区 全市 全旗 全委 全苏木 全系统"
)
_LINKS = (
    "其中 和 与 及 以及 并 在 的 了 由 为 对 以 于 通过 利用 依托 共 共计 累计 合计 总计 各类 有 是 已 均 全部 同时 分别 从 按 中 里"
    " 个 条 件 次 期 场 篇 份 处 名 人 类 经 共有 方面"
)
_WORK = "政务公开 政府信息公开 信息公开 公开工作 政务公开工作 政府信息公开工作 信息公开工作 工作 政府信息 政务信息 信息 公开"
ANYWHERE = f"{_WHEN} {_OWN} {_LINKS} {_WORK}"
"""Words that may stand in any sentence."""

_PUBLISHED = (
    "主动 依法 发布 公布 公示 推送 更新 张贴 刊发 推出 制作 发 发文 推文 发稿 编发 内容 各级各部门 各级 各部门 行政机关 政府系统 渠道 平台"
    " 各类平台 两个渠道 三个渠道 按渠道 按内容 按类别 按领域 从内容 分 分类 看 领域 来看 包括 主要 主要有 主要包括 主要为 围绕 及时 集中 统一 对外 向社会 政策 文件"
    " 解读 政策解读 解读材料 形式 配套 稿件 专栏 栏目 部门专栏 部门栏目 部门专页 部门 乡镇 乡镇专栏 乡镇栏目 本局 本镇 本乡 项目 上述 划分 本级信息 三项总计 两项合计 三项合计 街道 局机关"
    " 重点 等社会关注度高 与群众利益密切相关的领域 主渠道 等主渠道 认真贯彻 贯彻落实 各项"
)
_SITES_NAMED = "县人民政府网站 县政府网站 县政府门户网站 区人民政府网站 区政府网站 区政府门户网站 市政府网站 市政府门户网站 政府网站 政府门户网站 部门网站 局网站"
_ACCOUNTS = (
    "微信公众号 公众号 视频号 微信视频号 抖音号 微博 政务微博 政务微信 头条号 微信 号 关注 关注人数 关注用户 关注数 关注量 关注者 粉丝 粉丝数 粉丝量 订阅 订阅用户 订阅数"
    " 用户 阅读 阅读量 总阅读量 累计阅读 累计阅读量 阅读次数 浏览量 现有 拥有 运行 开设 开通 政务新媒体 新媒体 账号 图文 短视频"
    " 视频 原创 转发 蒙汉双语 藏汉双语 双语 年推送 年发稿 获赞 点赞 作品 稿 文章 推文 叫 官方 年末用户 名为"
    " 达 年阅读量 年末粉丝 年末关注 总用户 全年阅读量"
)
_MET = (
    "另 党委 党组 党工委 党委会 党组会 党工委会 镇党委 乡党委 街道党工委 局党组 委党组 政府 镇政府 乡政府 县政府 区政府 市政府 旗政府"
    " 办公会 局长办公会 镇长办公会 乡长办公会 主任办公会 街道主任办公会 办事处主任办公会 局务会 委务会 常务会 常务会议 政府常务会 政府常务会议 县政府常务会"
    " 县政府常务会议 区政府常务会议 市政府常务会议 旗政府常务会议 党委会议 党组会议 党工委会议 联席会议 党政联席会 党政联席会议"
    " 会议 会 专题会 专题会议 推进会 调度会 工作会 工作会议 部署会 例会 领导小组会议 工作推进会 工作调度会 主要领导"
    " 主要负责人 分管领导 分管负责人 镇长 乡长 局长 县长 区长 市长 旗长 苏木达 主任 书记 副镇长 副乡长 副局长 副县长 副区长 主持 召开 研究"
    " 专题研究 专题听取 部署 听取 汇报 讨论 审议 专题 工作汇报 班子 党政班子 班子会 镇党政班子 年初 苏木党委会 乡党委会议 镇党委会 乡党委会 研究部署"
    " 议题 政务公开议题 办公会议 县长办公会议 县长办公会 区长办公会 镇党政联席会议 乡党政联席会议 专题部署 安排部署"
    " 联络员会议 信息员会议 政务公开联络员会议 委党委会议 局党委会议 局党组会议 委党组会议 印发 举行"
)
_TRAINED = (
    "另 依申请公开 受训 组织 举办 开展 召开 培训 培训班 培训会 业务培训 业务培训班 业务培训会 专题培训 集中培训 信息员 业务 干部 工作人员 村级信息员"
    " 学校信息员 嘎查干部 镇 乡 面向 参训 参加 参训人员 培训人员 受训 #人次 #人 人次 #余人 蒙汉双语 授课 主题 学习 讲座 到会 受众"
    " 就 专题 专题业务培训 提升 工作人员 政策把握能力 实际操作水平"
)
_HELD = (
    "组织 举办 开展 举行 召开 活动 咨询活动 宣传 主题宣传 政务公开日 开放日 政府开放日 邀请 居民代表 村民代表 人大代表 企业代表 参加 参观 接待 群众 居民"
    " #人 #人次 #余人 为主题 主题 区政府新闻办 县政府新闻办 市政府新闻办 政府新闻办 新闻发布会 现场 发放 资料 宣传页 宣传资料 #份 参与 县政府 区政府 市政府"
    " 承办"
)
_CHECKED = (
    "开展 组织 监督检查 检查 督查 测评 下发 发出 印发 编发 通报 网站 政府网站 政务新媒体 政府网站和政务新媒体 网站和新媒体 公开栏 村务公开栏"
    " 社区公示栏 村级公开栏 单位 信息公开情况 公开情况 情况 村级 村级公开情况 全县 部门 日常监测 监测 反馈问题 发现问题 问题 整改 整改到位 #个 #处 已整改 已全部整改 局属单位 学校 直属单位"
    " 纪委 乡纪委 镇纪委 纪工委 街道纪工委 按季度 每季度 按月 定期 涉及 #件 #条 #次 社区公开情况 检查通报 监测通报"
    " 各股室 各科室 各站所 各社区 各村 各乡镇 各单位 机关科室 信息发布情况 共检查"
)
_OFFICE = (
    "负责 承担 牵头 归口 统筹 明确 确定 日常工作 具体工作 公开工作机构 工作机构 政务公开工作机构 政府信息公开工作机构 主管部门 工作主管部门 责任科室"
    " 科室 分管 分管领导 分管负责人 领导 具体 具体承办 承办 经办 安排 配备 配有 配 设 专职 兼职 专职人员 兼职人员 工作人员 专职工作人员 人员 编制 在岗 实有"
    " 干部 专干 政务公开专干 联络员 信息员 名 收集 审核 发布 报送 汇总 信息收集 信息汇总 日常 作为 局办公室 办公室 归口管理 管理 指定 同志 一名 负责日常工作 全县政府信息公开工作 全市政务公开工作 全区政务公开工作"
    " 组织协调 党委委员 镇党委委员 乡党委委员 宣传委员 组织委员 县委常委 常务副县长 副县长 副区长 副市长 副镇长 副乡长 副局长 副主任 党组成员 局党组成员 委党组成员 局党委委员 委党委委员 班子成员 兼职承担"
    " 街道"
    " 主管 责任部门 责任单位 专门从事 运营 公众号运营 #名副镇长 #名副乡长 #名副局长 #名副主任 #名副县长 #名街道党工委委员 #名党工委委员 #名镇党委委员 #名乡党委委员 #名班子成员"
)
_STEPS = (
    "信息发布 执行 实行 落实 严格 严格落实 严格执行 坚持 建立 制定 完善 健全 修订 印发 出台 制度 #项制度 流程 审核流程 三级审核 三审三校"
    " 逐级审核 发布 发布前 公开前 信息发布前 信息公开前 拟公开 拟发布 拟公开信息 拟公开的信息 拟发布的信息 先由 再由 最后报 先 再 后 最后 报 由 审核 办法 机制 程序 两项 三项 要求 原则 审核环节 公开内容"
    " 健全了 建立了 确保公开信息合法合规 准确无误 对 将 动态更新 目录 文本 网站 现行有效 现行有效文件目录 文件目录 规范性文件 行政规范性文件 清理 集中"
)
_DONE = "提升 工作人员 政策把握能力 实际操作水平 推动线上平台与线下服务场所融合 体系 年度绩效考核体系 压实责任 考核 考核内容 列入 年度目标考核 政务公开工作领导小组 办公室 的工作机制 主动 接受社会监督 咨询投诉渠道 确保各项公开要求落到实处 取得实效 我镇 为做好 监督保障 动态 专人负责制 管理 责任 定期 及时 更新 维护 做好 开展 按照 县政府 公文 纳入 年度考核 绩效考核 局机关 股室 领导小组 成立 任组长 以局长为组长 以局长任组长 台账"
_ASKED = (
    "申请 收到 新收 受理 接到 内容 涉及 主要涉及 内容涉及 主要集中在 集中在 集中 主要 多为 等方面 方面 等 自然人 提出 企业 商业企业"
    " 均为 当面 网上 网上提交 书面 信函 #件 按时 按期 答复 办结 已答复 已办结 法定期限 法定期限内 规定时限内 规定期限内 法定时限内 期限内 时限内 内 无结转 结转 下年度 下年度继续办理 上年结转"
    " 上年度结转 予以公开 部分公开 不予公开 无法提供 不予处理 没有 收费 未收取费用 申请内容 申请人 都 #个工作日内 #个工作日之内 两件 所有申请 未有结转 无超期 均未超期 未超期 政府信息公开申请 依申请公开 均在 在规定时限内 按时答复率 答复率 #% 看 从申请内容"
    " 不掌握相关政府信息 当场答复 于 下年继续办理 按时答复率"
    " 科研机构 社会公益组织 法律服务机构 其他组织 两个方面 三个方面 四个方面 两方面 三方面 四方面 所有答复 作出 已作出"
    " 其他处理 从结果看 从办理结果看 申请办理"
)
_FEE = (
    "未 没有 无 收取 收 信息处理费 信息公开处理费 政府信息公开信息处理费 信息处理 费 费用 处理费 产生 发生 收费 #元 # 情况 情形 事项 依申请公开 办理 依申请 申请"
    " 政府信息公开申请 政府信息 过 本年度 中心 分局 行政机关 各行政机关 各级行政机关 其他需要报告的事项 其他报告事项 需要报告的事项 减免 按规定 按照 根据 依据 规定 依申请提供 提供 向申请人 总金额 合计 #件 #笔 发出收费通知 涉及申请人 已上缴国库 上缴国库"
    " 金额 区财政 县财政 市财政 财政 上缴 已上缴 #位"
    " 任何 费用 结合工作实际 办理过程中 注重与申请人的沟通解释 针对 行政复议 行政诉讼 行政复议或行政诉讼案件 案件 政府信息公开工作的"
    " 已全额上缴财政 全额上缴财政"
)
_ANSWERED = (
    "受理 接听 接收 收到 承接 承办 办理 转办 转来 交办 回复 答复 回应 办结 已办结 均已办结 已回复 按期 按时 工单 留言 来信 信件"
    " 诉求 群众诉求 群众来电 群众来信 群众 市民 网民 咨询 投诉 举报 热线 办结率 回复率 满意率 回访满意率 群众满意率 按时办结率 率 #% 来电 转办件 交办件 转来件 街道 开设 栏目 活动"
)
_BOTH = (
    "办理 承办 收到 人大代表 人大 代表 委员 代表委员 政协 政协委员 建议 提案 人大代表建议 政协提案 政协委员提案 县人大代表 区人大代表 市人大代表 旗人大代表"
    " 省人大代表 县人大 区人大 市人大 旗人大 县政协 区政协 市政协 旗政协 省政协 县 区 市 旗 省 州 自治区 两级 三级 议案建议 主办 会办 #件"
    " 办结 答复 办复 按期 按时 办结率 答复率 办复率 面商率 满意率 公开率 基本满意率 满意 均表示满意 表示满意 #% 书面 办理完毕 系统 政府系统 建议提案 结果 规定时限内 规定期限内 已答复 均已办结 网上公开 复文 答复复文 无 无人大建议"
    " 网站公开 主办件 办理情况"
    " 见面率 面商率 沟通率"
)
_DECIDED = (
    "就 对 重大 行政 决策 重大行政决策 重大决策 事项 公开征求 征求 征集 开展 公众 意见 建议 意见建议 收到 收集 采纳 #条 #天 公开征求意见"
    " 征集意见 社会 面向社会 采纳情况 全部公布 市本级 县本级 公众意见征集 收到反馈"
    " 草案 向社会 群众意见 规划"
)
_EXPLAINED = "发布 制作 推出 政策解读 解读 解读材料 政策解读材料 政策解读稿件 解读稿 政策 文件 图解 视频 动漫 文字 专家 形式 包括 等形式 配套 采用 其中 #篇 #个 #张 组织 #份 #次 #件 负责人 负责人解读 音视频 音视频解读"
_COUNTED = "现有 在用 运行 拥有 管理 备案 政府网站 政务新媒体 微信公众号 账号 网站 政务新媒体账号"
_STANDS = (
    "设 设立 设置 设有 建有 建成 配 配备 配有 配置 摆放 放置 信息公开 政府信息 政府信息查阅点 信息查阅点 查阅点 查阅区 专区 公示栏 公开栏 处 个 块 台 供 群众 公众 查阅"
    " 查询 可查 方便 就近 方便群众 资料 滚动播放 播放 内容包括 咨询服务 均设 均设有 各设 线下 提供 一楼 设于 位于 用于 #处 #个 #人次 全年接待 接待 接待查阅"
    " 标准化的 方便群众就近获取信息 获取信息"
    " 保持每月更新 每月更新 按月更新 及时更新 查看 可查阅 等内容 等信息 等资料 等事项"
)
_PRINTED = "播出 相关内容 工作 媒体 对 的 报道情况 宣传情况 媒体宣传 对外宣传 媒体报道 媒体刊播 方面 我镇稿件 我局稿件 我乡稿件 我县稿件 全年采用 等 刊发 采用 刊登 稿件 报道 发布 信息"
_SITES = "优化 科学设置栏目 强化 功能 等功能 提升用户体验 改版 后 设 开设 专栏 栏目 等 依托 发布 设有 设置 #个"
_APPRAISED = (
    "考核 年度考核 年终考核 政务公开考核 考核结果 考核等次 等次 结果 被评为 评为 获评 等级 得分 得 得分为 列 排名 排 排在 位列 位居 名列 第 位 名 在 中 获 县 区 市 旗 县级 区级 市级 旗级"
    " 对我乡 对我镇 对我局 对我街道 对我县 对我区 对我旗 对我苏木 对乡镇 对乡 对镇 县人民政府 县政府 区政府 市政府 考评 考评结果 政务公开考评 分 全县 全市 全区 全旗 目标 市局 县直部门"
    " 市直部门 区直部门 县直 市直 区直 优秀 良好 合格 先进单位 先进 优秀等次 良好等次 合格等次 未 单独考核 没有 县政务公开办 区政务公开办 旗政务公开办 市政务公开办 政务公开办 #个乡镇 全州 街道"
    " 上级 绩效考核 年度绩效考核 县政府办公室 区政府办公室 市政府办公室 组织 列入 目标考核 年度目标考核 综合得分"
    " 尚未公布"
)
_REVIEWED = (
    "社会评议 评议 结果 满意 基本满意 比较满意 群众 居民 公众 满意率 满意度 综合满意度 总体满意度 群众满意度 总体 综合得分 测评 委托 第三方 第三方机构 开展 组织 采取 方式 网上评议 问卷 问卷调查 区级 县级 市级 街道 未 没有 未开展 未组织 分 分为 得分"
    " 收回问卷 回收 发放 发放问卷 #份 #人 参与人数 电话回访 被评为 通过问卷 优秀 良好 较好"
    " 评估 进行 统一组织 区统一组织 收到社会评议意见 满意度测评"
    " 尚未公布 县里组织"
    " 收回 村民 社会公众 公众满意度 社会公众满意度 总体满意率 年"
)
_BLAMED = (
    "没有 未 无 发生 未发生 没有发生 出现 未出现 不存在 因 责任追究 追究责任 被追究责任 被责任追究 追责 问责 被追责 受问责 受到责任追究 情况 情形 事项 案例 单位 人员 个人 需要 应予"
    " 零 引发 而 违反 规定 不力 无人 因此 #人 #起 从责任追究情况看 工作人员"
)
HELD_TO_ACCOUNT = "责任人 工作人员 人员 #名 #人 对 作出 了 谈话提醒 约谈 提醒谈话 批评教育 诫勉谈话 从责任追究情况看 责任追究 追究责任 追责 问责 被问责 被追责 因 不力 受到 结果为 情况为 发生 情况 起 #起"
"""The words of a sentence that tells that somebody was: none that says that nobody was."""
_REMEDIED = "就 #年 #年度 #年报告 #年度报告 的问题 整改 开展整改 进行 开展 我办 上年 上年度 上一年度 去年 提到的 反映的 提出的 指出的 存在的 说到的 年度报告 报告 中 问题 针对 回头看 改进情况 已 整改 今年 我们 督办 已整改"

LEADS_TO_PROBLEMS = (
    "存在 的 主要 问题 不足 和 与 之处 短板 差距 薄弱环节 目前 当前 现在 今年 本年度 一年来 还 仍 仍然 尚 有 是 为 如下 以下 方面 几个 一些 两个 三个 四个 两点 三点 两条 三条 三方面 两方面"
    " 主要是 主要有 主要表现为 主要表现在 表现在 具体是 虽然 取得了 取得 一定 成效 街道 成绩 进展 新进展 新成效 但 但是 也 上级 要求 群众 期待 期盼 期望 相比 对照 条例 从 看 自查 发现"
    " 我镇 我乡 我街道 我县 我区 我市 我旗 我局 我委 我办 我苏木 我中心 全镇 全乡 全街道 全县 全区 全市 全旗 政府信息公开工作 政务公开工作 信息公开工作 公开工作 中 上 总体 发现的问题 不足之处 我们"
    " 政府信息公开 信息公开工作 年度内 年内 突出 突出问题 暴露出的 要求看 在 期待看 需求 部署 总的看 总体看 来看 从全年情况来看 总体来看 总的来看 主要体现在 体现在 个"
    " 需要改进之处 需要改进的地方 需要改进的问题 有待改进的问题 有待解决的问题 需要解决的问题 有待改进的地方 需要完善的地方 有待完善的地方 工作实际 工作需要 回顾 总结 查找出 从全年工作看 从一年的工作看 从全年情况看 从工作情况看 从工作进展看 总体上看 年工作 一定差距 几点"
)
"""The words that may lead to the problems of 五."""
LEADS_TO_MEASURES = (
    "改进 整改 措施 举措 情况 办法 打算 做法 思路 方向 下一步 下步 下一年 下一年度 今后 中 着重 针对 上述 以上 这些 问题 不足 的 存在的 将 拟 要 计划 重点 做好 抓好 以下 工作 从 方面 采取 采取了 主要 是 为 有"
    " 对此 为此 着力 努力 加以 改进工作 我镇 我乡 我街道 我县 我区 我市 我旗 我局 我委 我办 我苏木 我中心 街道 我们 在 几个 三个 两个 进一步 加大 力度 做了 分别 内"
)
"""The words that may lead to what is done about them."""

WORDS: Mapping[Field[Any], str] = {
    fields.TOTAL: _PUBLISHED,
    fields.CHANNELS: _PUBLISHED,
    fields.CLASSES: f"{_PUBLISHED} 占 #% 等 等类别",
    fields.MATTERS: f"{_PUBLISHED} {_SITES_NAMED}",
    fields.KEYWORD_FIELD: f"{_PUBLISHED} 等 等方面",
    fields.ACCOUNTS: f"{_PUBLISHED} {_ACCOUNTS}",
    fields.PRESS: _PRINTED,
    fields.EXPLANATIONS: f"{_PUBLISHED} {_EXPLAINED}",
    fields.SITE: f"{_PUBLISHED} {_SITES}",
    fields.PLATFORMS: _COUNTED,
    fields.VENUES: _STANDS,
    fields.READING_POINTS: _STANDS,
    fields.MEETINGS: _MET,
    fields.TRAININGS: _TRAINED,
    fields.EVENTS: _HELD,
    fields.INSPECTIONS: _CHECKED,
    fields.OFFICE: _OFFICE,
    fields.DEPUTY: _OFFICE,
    fields.STAFF: _OFFICE,
    fields.REVIEW_STEPS: _STEPS,
    fields.SYSTEMS: _STEPS,
    fields.PRACTICES: f"{_STEPS} {_DONE}",
    fields.ASKED_ABOUT: _ASKED,
    fields.ALL_ON_TIME: _ASKED,
    fields.ON_TIME: _ASKED,
    fields.FEE: _FEE,
    fields.RESPONSES: _ANSWERED,
    fields.PROPOSALS: _BOTH,
    fields.DECISIONS: _DECIDED,
    fields.APPRAISAL: _APPRAISED,
    fields.PUBLIC_REVIEW: _REVIEWED,
    fields.ACCOUNTABILITY: _BLAMED,
    fields.REMEDIES: _REMEDIED,
}
"""What a sentence of each field may hold besides."""
_TOTAL = ("pub.total", "pub.change", "proactive.total", "proactive.change")
_SAID_BY = {
    fields.TOTAL: _TOTAL,
    fields.CHANNELS: (*_TOTAL, "pub.channels", "plat.channels", "plat.spread", "proactive.channels"),
    fields.CLASSES: (*_TOTAL, "pub.classes"),
    fields.MATTERS: ("pub.matters", "pub.fields", "theme", "pub.followed"),
    fields.KEYWORD_FIELD: ("pub.fields", "theme", "themes.rest", "pub.matters"),
    fields.ACCOUNTS: ("plat.accounts", "platform.accounts", "plat.spread", "plat.channels"),
    fields.PRESS: ("pub.press",),
    fields.EXPLANATIONS: ("pub.explain", "proactive.explain"),
    fields.SITE: ("plat.site", "platform.site"),
    fields.PLATFORMS: ("plat.counts",),
    fields.VENUES: ("plat.venues", "plat.places", "platform.points", "platform.offline"),
    fields.READING_POINTS: ("plat.venues", "plat.places", "platform.points", "platform.offline"),
    fields.MEETINGS: ("sup.meetings", "support.activities", "support.duty"),
    fields.TRAININGS: ("sup.trainings", "support.activities"),
    fields.EVENTS: ("sup.events", "pub.talks"),
    fields.INSPECTIONS: ("sup.checks", "support.oversight"),
    fields.OFFICE: ("mgmt.org", "mgmt.named"),
    fields.DEPUTY: ("mgmt.org", "mgmt.named"),
    fields.STAFF: ("mgmt.org", "mgmt.named"),
    fields.REVIEW_STEPS: ("mgmt.flow", "management.review"),
    fields.SYSTEMS: ("mgmt.systems", "mgmt.tables"),
    fields.PRACTICES: (
        "mgmt.practice", "pub.practice", "ask.practice", "plat.practice", "sup.practice", "other.practice",
    ),
    fields.ASKED_ABOUT: ("ask.about", "ask.ontime", "requests"),
    fields.ALL_ON_TIME: ("ask.ontime", "ask.about", "requests"),
    fields.ON_TIME: ("ask.ontime", "ask.about", "requests"),
    fields.FEE: ("fee", "other.none"),
    fields.RESPONSES: ("pub.response", "pub.talks"),
    fields.PROPOSALS: ("other.proposals", "sup.proposals"),
    fields.DECISIONS: ("pub.decision", "proactive.decisions"),
    fields.APPRAISAL: ("sup.appraisal", "sup.verdicts", "support.appraisal"),
    fields.PUBLIC_REVIEW: ("sup.public", "sup.verdicts", "support.public"),
    fields.ACCOUNTABILITY: ("sup.accountability", "sup.verdicts", "support.accountability"),
    fields.REMEDIES: ("remedy",),
}  # fmt: skip
"""The messages of ours that tell a field: the words of their phrases are plain as well."""


def says(message: str) -> list[Field[Any]]:
    """The fields that ``message`` tells."""
    names = (message, message.partition(".")[0])
    return [field for field, told_by in _SAID_BY.items() if any(one in told_by for one in names)]
