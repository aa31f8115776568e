"""Clauses of what was done, as offices write them: with a subject, without one, or no clause at all."""

from __future__ import annotations

from draftkit.patterns import regex

_WORDS = (
    "为 从 以 向 在 对 将 就 应 把 按 未 查 每 用 由 请 逐 下发 专题 严把 "
    "严格 主动 举办 优化 会同 使用 依托 依据 依法 依照 依靠 保护 保障 修改 修订 "
    "倡导 做到 做好 做实 健全 全年 全面 公布 公开 公示 分层 分批 分期 分管 分类 "
    "分级 切实 列入 利用 制作 制发 制定 加大 加强 加快 升级 协同 协调 印发 压实 "
    "压缩 厘清 参加 及时 发布 召开 听取 回复 回应 围绕 固定 坚持 培育 培训 增加 "
    "增设 处理 学习 安排 完善 定期 实施 实行 审核 宣传 巩固 常态化 建好 建立 建章 "
    "建设 开展 开设 开通 引导 张贴 强化 归口 归档 归集 征求 征集 成立 执行 扩大 "
    "抓好 抓实 报送 拓宽 拓展 指定 指导 指派 排查 接到 接受 接待 接收 推动 推行 "
    "推进 推送 提供 提升 提醒 提高 收到 收集 改版 整合 整改 整理 新增 新设 明确 "
    "更新 核实 核对 根据 梳理 检查 汇总 没有 深入 深化 清理 畅通 登记 监测 监督 "
    "着力 督促 督导 确保 确定 积极 答复 简化 纠正 纳入 组建 组织 细化 结合 统一 "
    "统筹 继续 维护 编制 编印 联合 自查 落实 规范 解答 解读 认真 讲解 设有 设立 "
    "设置 调整 责成 转发 运用 进一 进行 通过 遵守 遵循 遵照 邀请 配合 配备 采取 "
    "采用 针对 限期 集中"
)
_BEGINS = tuple(_WORDS.split())
"""How a clause begins that has no subject of its own."""
_NOUN = regex(
    r"(?<!派)(?<!签)(?<!下)[单表簿栏图册员库]$|(?:制度|机制|清单|流程|办法|方案|栏目|小组|台账|档案|渠道|平台|维护|更新|管理|建设|工作|情况|事项)$"
)
"""How the name of a thing ends, or of an activity that nobody is said to have done."""
_VERBS = regex(
    r"[，、]|[由经将已按把被为是有设建立定审]|负责|承担|统一|专人|定期|及时|每|天天|随机|抽看|抽查|查看|来看|随时|明确|指定|确定|安排|配备|聘请|更换|张贴|落实|执行|公开|发布|报送"
)
_SHORT = 10


def begins_with_verb(text: str) -> bool:
    """Whether a clause has no subject of its own (定期检查…), so that one may stand before it."""
    begins = text.startswith("经") and not text.startswith("经办")
    return begins or text.startswith(_BEGINS)


_LONGER = tuple(word for word in _BEGINS if len(word) > 1)


def begins_with_word(text: str) -> bool:
    """The same by a verb of more than one character, with which no name of a thing begins by chance (查: 查螺结果)."""
    return text.startswith(_LONGER)


_BEFORE = regex(r"(?P<act>发布|公开|上网|上传|对外发布|推送)之?前，?(?=由)")
_PASSIVE = regex(
    r"(?P<what>[^，、由对将把]{1,8}(?:信息|内容|材料|数据|稿件))(?P<how>先行|先|一律|统一|逐条|逐件|均|全部)(?=[^，]{2,8}(?:处理|审查|审核|登记|归档|核对|校对)$)"
)
_WEEKDAYS = tuple(f"周{day}" for day in "一二三四五六日末")


def rounded(clause: str) -> str:
    """A clause as its writer meant it to be read: of what it leaves out only what its own words say.

    ``发布前由党政办查错敏词`` is about 信息, ``涉密信息先行脱密处理`` is done to it, ``周一汇总`` is done every week.
    """
    if match := _BEFORE.match(clause):
        return f"信息{match['act']}前，{clause[match.end() :]}"
    if match := _PASSIVE.match(clause):
        return f"对{match['what']}{match['how']}{clause[match.end() :]}"
    return f"每{clause}" if clause.startswith(_WEEKDAYS) else clause


def is_name(text: str) -> bool:
    """Whether a text only names something (网站维护更新, 信息报送审批单), and says of nobody what he did."""
    if len(text) > _SHORT or not _NOUN.search(text) or begins_with_verb(text):
        return False
    return _VERBS.search(text[:-2]) is None or text.endswith(
        ("审批单", "登记表", "审核表", "登记簿")
    )
