"""Kinds of fault met in real reports, each as a hand that spoils a clean draft.

A hand returns whether the draft could be spoilt in its way (a draft without reviews has none to miscount).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.check.drafts import Draft

TOWNS = ("镇", "乡", "苏木", "街道")
COUNTIES = ("县", "市", "区", "旗")
APPLY, OPEN, DUTY = "依申请", "主动", "监督"


class Fault(NamedTuple):
    """``codes`` are the kinds of finding that count as found."""

    name: str
    codes: tuple[str, ...]
    spoil: Callable[[Draft], bool]


def _added(section: int, sentence: str, where: str = "") -> Callable[[Draft], bool]:
    def spoil(draft: Draft) -> bool:
        draft.add(section, sentence.replace("{我}", draft.body.self_name), where)
        return True

    return spoil


def _total(draft: Draft, row: str) -> int:
    return int(draft.cells[f"表三.{row}.总计"])


def _received(draft: Draft) -> int:
    return _total(draft, "本年新收") + _total(draft, "上年结转")


def _nothing_answered(sentence: str) -> Callable[[Draft], bool]:
    def spoil(draft: Draft) -> bool:
        if _received(draft):
            return False
        draft.add(1, sentence, APPLY)
        return True

    return spoil


def _more(pattern: str, by: int = 2) -> Callable[[Draft], bool]:
    """Raise the number that ``pattern`` (with a group ``n``) finds in 一."""

    def spoil(draft: Draft) -> bool:
        return draft.swap(
            1,
            pattern,
            lambda m: (
                m[0][: m.start("n") - m.start()]
                + str(int(m["n"]) + by)
                + m[0][m.end("n") - m.start() :]
            ),
        )

    return spoil


def _all_done(draft: Draft) -> bool:
    if not _total(draft, "结转下年度"):
        return False
    draft.add(1, "收到的申请均已办结。", APPLY)
    return True


def _review_in_table(draft: Draft) -> bool:
    if any(
        draft.cells[f"表四.{row}.总计"] for row in ("行政复议", "未经复议直接起诉", "复议后起诉")
    ):
        return False
    draft.cells["表四.行政复议.结果维持"] = draft.cells["表四.行政复议.总计"] = 3
    return True


def _fee(draft: Draft) -> bool:
    if not draft.cells["表二.行政事业性收费"]:
        return False
    draft.cells["表二.行政事业性收费"] += 7
    return True


def _process_only(draft: Draft) -> bool:
    part = draft.part(1)
    at = next(i for i, (text, heading) in enumerate(part.paragraphs) if heading and APPLY in text)
    own = draft.body.self_name
    part.paragraphs[at + 1] = (
        f"{own}健全登记、审核、办理、答复、归档的工作流程，依照《条例》规范办理依申请公开事项。",
        False,
    )
    return True


def _unbalanced(draft: Draft) -> bool:
    for key in [key for key in draft.cells if key.startswith("表三")]:
        del draft.cells[key]
    part = draft.part(1)
    at = next(i for i, (text, heading) in enumerate(part.paragraphs) if heading and APPLY in text)
    sentence = "本年新收政府信息公开申请9件，无上年结转，办结6件，结转下年度2件。"
    part.paragraphs[at + 1] = (sentence, False)
    return True


def _old_year(draft: Draft) -> bool:
    return draft.swap(1, f"{draft.year}年", f"{draft.year - 1}年")


def _old_period(draft: Draft) -> bool:
    year = draft.year - 1
    draft.add(0, f"统计期限自{year}年1月1日起至{year}年12月31日止。") if any(
        p.number == 0 for p in draft.parts
    ) else draft.add(1, f"本报告的统计期限自{year}年1月1日起至{year}年12月31日止。")
    return True


def _other_self(draft: Draft) -> bool:
    other = "我局" if draft.body.kind != "部门" else "我镇"
    draft.add(1, f"{other}及时更新公开目录。", OPEN)
    return True


def _heading(draft: Draft) -> bool:
    if draft.body.kind not in (*TOWNS, "县", "区", "旗"):
        return False
    part = draft.part(1)
    at = next(i for i, (_, heading) in enumerate(part.paragraphs) if heading)
    part.paragraphs[at] = ("（一）全省主动公开情况", True)
    return True


def _other_body(draft: Draft) -> bool:
    kind = draft.body.kind
    if kind == "部门":
        return False
    name = {"街道": "青杨湾街道办事处"}.get(kind, f"青杨湾{kind}人民政府")
    if kind == "市":
        name = "青杨湾县人民政府"
    draft.add(1, f"{name}组织各单位自查。", DUTY)
    return True


def _other_site(draft: Draft) -> bool:
    if not draft.body.parent and draft.body.kind not in ("县", "区", "旗"):
        return False
    draft.add(1, "信息统一在青杨湾县人民政府门户网站发布。", OPEN)
    return True


def _elsewhere(draft: Draft) -> bool:
    if draft.body.kind not in (*TOWNS, "部门"):
        return False
    draft.add(5, "部分地区对信息公开重视不够。")
    return True


def _rules(draft: Draft) -> bool:
    if draft.body.level in ("市级", "省级") or (
        draft.body.kind in ("市", "部门") and not draft.body.level
    ):
        return False
    draft.cells["表二.规章.制发"] = 1
    return True


def _without_six(draft: Draft) -> bool:
    draft.parts.remove(draft.part(6))
    return True


def _renamed(draft: Draft) -> bool:
    draft.part(5).heading = "五、存在的困难和下一步打算"
    return True


def _swapped(draft: Draft) -> bool:
    five, six = draft.parts.index(draft.part(5)), draft.parts.index(draft.part(6))
    draft.parts[five], draft.parts[six] = draft.parts[six], draft.parts[five]
    return True


def _seventh(draft: Draft) -> bool:
    from tests.check.drafts import Part

    draft.parts.append(Part(7, "七、下一步工作打算", [("抓好目录更新。", False)]))
    return True


def _cut_off(draft: Draft) -> bool:
    part = draft.part(1)
    text, heading = part.paragraphs[-1]
    part.paragraphs[-1] = (text.rstrip("。") + "，公开工作", heading)
    return True


def _copied(draft: Draft) -> bool:
    sentence = "基层公开专栏的栏目划分不够细致，群众按事项查找信息时往往要翻阅多个栏目。"
    draft.add(5, sentence)
    draft.last = (f"一是{sentence}", "二是其他。")
    return True


def _unpaired(draft: Draft) -> bool:
    part = draft.part(5)
    lists = [i for i, (text, heading) in enumerate(part.paragraphs) if heading]
    if lists:
        if len(part.paragraphs) - lists[-1] <= 2:
            return False
        part.paragraphs.pop()
        return True
    text = "".join(text for text, _ in part.paragraphs)
    items = re.split(r"(?=[一二三四五]是)", text)
    if len(items) < 3:
        return False
    if text.count("一是") > 1:  # the problems, then the measures: the last measure goes
        part.paragraphs = [("".join(items[:-1]).rstrip("；") + "。", False)]
        return True
    last = items[-1].split("。")
    part.paragraphs = [("".join(items[:-1]) + last[0] + "。", False)]
    return True


def _misspelt(draft: Draft) -> bool:
    name = draft.body.name
    stem = name.replace("人民政府", "").replace("办事处", "")
    if draft.body.kind == "部门":
        wrong = name[:-3] + "某" + name[-2:]
    else:
        kind = len(draft.body.kind)
        wrong = name.replace(stem, stem[: -kind - 1] + "亨" + stem[-kind:], 1)
    if wrong == name:
        return False
    return draft.swap(1, re.escape(name), wrong)


def _signed(draft: Draft) -> bool:
    draft.signature = "青杨湾镇人民政府"
    return True


def _without_fee(draft: Draft) -> bool:
    draft.part(6).paragraphs = [("没有其他需要报告的事项。", False)]
    return True


def _nothing_in(section: int) -> Callable[[Draft], bool]:
    def spoil(draft: Draft) -> bool:
        draft.part(section).paragraphs = [("无。", False)]
        return True

    return spoil


def _half_comma(draft: Draft) -> bool:
    return draft.swap(1, "，", ",")


def _two_stops(draft: Draft) -> bool:
    return draft.swap(1, "。$", "。。")


def _mark_after(draft: Draft) -> bool:
    return draft.swap(1, "^（一）", "（一）、")


def _unequal(draft: Draft) -> bool:
    draft.cells["表三.本年新收.自然人"] += 1
    return True


def _silent(draft: Draft) -> bool:
    if not draft.body.is_government:
        return False
    part = draft.part(1)
    at = next(i for i, (text, heading) in enumerate(part.paragraphs) if heading and DUTY in text)
    part.paragraphs[at + 1 :] = [
        (f"{draft.body.self_name}接受社会监督，安排专人负责公开工作。", False)
    ]
    return True


FAULTS: tuple[Fault, ...] = (
    Fault("零申请却称按期答复", ("F1",), _nothing_answered("全年所有申请均在法定期限内作出答复。")),
    Fault("零申请却称答复率", ("F1",), _nothing_answered("依申请公开答复率100%。")),
    Fault("零申请却写收到", ("F1",), _nothing_answered("全年共收到政府信息公开申请3件。")),
    Fault("新收数与表不符", ("F1", "F3", "F4"), _more(r"(?<!上年)(?<!另外)(?<!其余)新收(?!数少|[^，。]{0,14}(?:减少|增加|多|少))[^，。\d]{0,14}?(?P<n>\d+)件")),
    Fault("办结数与表不符", ("F1", "F4"), _more(r"(?:申请|新收)[^。]*?办结[^，。\d]{0,14}?(?P<n>\d+)件")),
    Fault("予以公开数与表不符", ("F1", "F3"), _more(r"予以公开(?P<n>\d+)件")),
    Fault("不予公开数与表不符", ("F1", "F3"), _more(r"不予公开(?P<n>\d+)件")),
    Fault("有结转却称均已办结", ("F1",), _all_done),
    Fault("表中有复议文字称没有", ("F1",), _review_in_table),
    Fault("规范性文件数与表不符", ("F1",), _more(r"现行有效(?P<n>\d+)件", 3)),
    Fault("许可数与表不符", ("F1", "F3"), _more(r"行政许可(?:决定)?(?P<n>\d+)件", 11)),
    Fault("收费与表不符", ("F1",), _fee),
    Fault("只写程序不写件数", ("F2",), _process_only),
    Fault("分项之和不等于总数", ("F3",), _added(1, "公开政策文件30件，其中民生类12件、财政类13件、安全类8件。", OPEN)),
    Fault("百分比算错", ("F3",), _added(1, "发布政策文件60件，较上年50件增长30%。", OPEN)),
    Fault("收到与办结结转不平", ("F4",), _unbalanced),
    Fault("留有上年年份", ("F5",), _old_year),
    Fault("统计期限是上年", ("F5",), _old_period),
    Fault("过时的政治表述", ("F5",), _added(1, "深入学习贯彻党的十九届六中全会精神。")),
    Fault("别家的自称", ("F6",), _other_self),
    Fault("自称我们", ("F6",), _added(1, "我们对目录作了更新。", OPEN)),
    Fault("标题是上级的级别", ("F6",), _heading),
    Fault("别的机关名称", ("F6", "F17"), _other_body),
    Fault("别县的网站", ("F6",), _other_site),
    Fault("说的不是本机关", ("F7",), _elsewhere),
    Fault("占位符XX", ("F8",), _added(1, "XX村公开栏按月更新。", OPEN)),
    Fault("占位符【】", ("F8",), _added(1, "【单位名称】及时更新目录。", OPEN)),
    Fault("排版说明", ("F8",), _added(1, "(宋体加粗小四号字)", OPEN)),
    Fault("模板说明", ("F8",), _added(1, "该部分以表格形式报告。", OPEN)),
    Fault("模板变量", ("F8",), _added(1, "全年发布信息{{ 总数 }}条。", OPEN)),
    Fault("无权制定规章却填了数", ("T2-1",), _rules),
    Fault("引用已被取代的文件", ("F10",), _added(1, "格式依照国办公开办函〔2019〕60号执行。", OPEN)),
    Fault("法规名称写错", ("F10",), _added(1, "认真执行《中华人民共和国政务公开条例》。", OPEN)),
    Fault("缺第六部分", ("F11",), _without_six),
    Fault("标题改了名", ("F11",), _renamed),
    Fault("次序颠倒", ("F11",), _swapped),
    Fault("多出第七部分", ("F11",), _seventh),
    Fault("问题写在第一部分", ("F12",), _added(1, "目前信息公开还存在更新不够及时的问题。", OPEN)),
    Fault("数字没有填", ("F13",), _added(1, "全年召开专题会议次，发布信息条。", DUTY)),
    Fault("句子没有写完", ("F13",), _cut_off),
    Fault("问题照抄上年", ("F14",), _copied),
    Fault("问题没有对应措施", ("F15",), _unpaired),
    Fault("第一部分写打算", ("F16",), _added(1, "下一步，{我}将进一步加大公开力度。", DUTY)),
    Fault("机关名称写错", ("F17", "F6"), _misspelt),
    Fault("落款不是本机关", ("F17",), _signed),
    Fault("替换出来的怪词", ("F18",), _added(1, "做到信息准时、透亮、完整。", OPEN)),
    Fault("与公开无关", ("F19",), _added(1, "辖区面积210平方公里，总人口3.2万人。")),
    Fault("说得过满", ("F20",), _added(1, "实现零差错、零投诉。", DUTY)),
    Fault("泄露申请人", ("F21",), _added(1, "申请人张三，手机13812345678，要求公开补偿方案。", APPLY)),
    Fault("没有报告处理费", ("FEE",), _without_fee),
    Fault("第五部分只写无", ("FIVE",), _nothing_in(5)),
    Fault("第六部分只写无", ("FEE",), _nothing_in(6)),
    Fault("半角逗号", ("PUNCT",), _half_comma),
    Fault("句号重复", ("PUNCT",), _two_stops),
    Fault("（一）后加顿号", ("PUNCT",), _mark_after),
    Fault("截止", ("PUNCT",), _added(1, "截止12月底，目录更新完毕。", OPEN)),
    Fault("约数重复", ("PUNCT",), _added(1, "张贴公告约600余张。", OPEN)),
    Fault("文号括号", ("PUNCT",), _added(1, "格式依照国办公开办函[2021]30号执行。", OPEN)),
    Fault("表三勾稽不平", ("T3-1", "T3-3"), _unequal),
    Fault("没有考核评议追责", ("DUTY",), _silent),
)  # fmt: skip
