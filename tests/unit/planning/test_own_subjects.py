"""Texts of the office that have their own subject, verb or word, in whole drafts: nothing of ours says it again."""

from __future__ import annotations

from typing import Any

import pytest

from draftkit.kinds.material import (
    Account,
    Event,
    Explained,
    Inspection,
    Matter,
    Practised,
    Press,
    Response,
)
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.pipeline import compose
from tests.support.stages import named, town

COUNTS = {n: Count(n, str(n)) for n in (2, 4, 164, 640)}


@pytest.mark.parametrize(
    ("facts", "said", "unsaid"),
    [
        (
            {"public_review": "全县社会评议未将本镇纳入抽样"},
            "全县社会评议未将本镇纳入抽样",
            "我镇全县",
        ),
        (
            {"inspections": (Inspection("镇纪委抽查补奖公示", COUNTS[2], "次"),)},
            "镇纪委抽查补奖公示2次",
            "我镇镇",
        ),
        (
            {"inspections": (Inspection("县政务公开办季度抽查反馈", COUNTS[4], "次"),)},
            "收到县政务公开办季度抽查反馈4次",
            "组织开展",
        ),
        (
            {
                "matters": (
                    Matter(
                        "农村公路建设", "通组路和窄路面加宽项目的立项、招标", COUNTS[4], "个项目"
                    ),
                )
            },
            "项目的立项",
            "的的",
        ),
        ({"press": (Press("市日报", COUNTS[2], "篇"),)}, "市日报", "《"),
        ({"press": (Press("省农民报", COUNTS[2], "篇"),)}, "省农民报", "《"),
        (
            {"inspections": (Inspection("公示照片上传核验", COUNTS[4], "张"),)},
            "公示照片上传核验4张",
            "我镇",
        ),
        (
            {"responses": (Response("民情直通车微信群", COUNTS[640], "条"),)},
            "收到民情直通车微信群互动信息640条",
            "互动交流640",
        ),
        (
            {"responses": (Response("咨询台接待群众", COUNTS[640], "人次"),)},
            "接待咨询台来访群众640人次",
            "诉求",
        ),
        (
            {"explanations": (Explained(COUNTS[4], forms=("广播", "明白纸")),)}
            | {"remedies": (Remedy("解读少", "做了4篇"),)},
            "4篇",
            "4次",
        ),
        ({"practices": (Practised("全县统一公开目录"),)}, "全县统一公开目录", "我镇"),
        ({"practices": (Practised("公示照片留档"),)}, "将公示照片留档", "我镇公示"),
        ({"practices": (Practised("敏感词扫描"),)}, "开展敏感词扫描", "采取"),
        ({"practices": (Practised("老旧链接清理"),)}, "开展老旧链接清理", "采取"),
        ({"practices": (Practised("第三方意见书面征求"),)}, "书面征求第三方意见", "采取"),
        ({"practices": (Practised("公开事项清单动态调整"),)}, "动态调整公开事项清单", "采取"),
        (
            {"practices": (Practised("村务公开栏每月更新"),)},
            "每月更新村务公开栏",
            "更新村务公开栏每月",
        ),
        (
            {"practices": (Practised("对不识字的老人由网格员上门念给本人听"),)},
            "对不识字的老人，由网格员上门念给本人听",
            "我镇对",
        ),
        ({"practices": (Practised("答复书经法律顾问看过再发"),)}, "再发出", "再发布"),
        ({"practices": (Practised("应急信息快速发布"),)}, "快速发布应急信息", "信息快速"),
        ({"practices": (Practised("信用修复指引"),)}, "提供信用修复指引", "采取"),
        (
            {"practices": (Practised("投诉举报与公开申请分流"),)},
            "对投诉举报与公开申请进行分流",
            "申请分流",
        ),
        ({"practices": (Practised("面对面沟通"),)}, "实行面对面沟通", "我镇面对面"),
        (
            {"inspections": (Inspection("村务公开栏实地查看", COUNTS[4], "次"),)},
            "实地查看村务公开栏4次",
            "开展",
        ),
        ({"inspections": (Inspection("县区指导", COUNTS[4], "个"),)}, "指导县区4个", "涉及"),
        ({"public_review": "群众代表测评结果为满意"}, "群众代表测评结果为满意", "测评评价"),
        ({"public_review": "邀请服务对象评议满意"}, "邀请服务对象评议，结果为满意", "评议结果"),
        ({"appraisal": "被市政府办通报表扬"}, "受到市政府办通报表扬", "受到我镇"),
        (
            {"appraisal": "政务公开在综合考核中占1分，得0.95分"},
            "政务公开在综合考核中占1分，得0.95分",
            "在政务公开在",
        ),
        ({"appraisal": "合格，未扣分"}, "合格，未扣分", "考核结果看，合格"),
        (
            {"review_steps": ("涉密信息由保密办审查", "一般信息由办公室审核")},
            "涉密信息由保密办审查，一般信息由办公室审核",
            "由涉密",
        ),
        (
            {"review_steps": ("先由各社区上报", "再由党政办审核", "最后由分管领导签发")},
            "各社区上报、党政办审核",
            "由先",
        ),
        (
            {"review_steps": ("谁主管谁审核", "谁发布谁负责")},
            "落实“谁主管谁审核”“谁发布谁负责”",
            "由谁",
        ),
        (
            {"accounts": (Account("柳河发布", "抖音", posts=COUNTS[640]),)},
            "抖音号“柳河发布”",
            "抖音“",
        ),
        ({"public_review": "评议意见已全部整改"}, "评议意见已全部整改", "我镇评议"),
        (
            {"responses": (Response("政策意见征集", COUNTS[4], "项"),)},
            "政策意见征集4项",
            "收到政策意见",
        ),
        (
            {"responses": (Response("媒体监督问题", COUNTS[4], "个", COUNTS[4]),)},
            "媒体监督问题4个",
            "问题诉求",
        ),
        ({"responses": (Response("入企服务", COUNTS[4], "家"),)}, "入企服务4家", "服务诉求"),
        (
            {"events": (Event("组织学生参观自来水厂", times=COUNTS[2]),)},
            "学生参观自来水厂活动",
            "“组织",
        ),
        ({"appraisal": "对18个部门考核，优秀6个"}, "评出优秀6个", "，优秀6个"),
        ({"responses": (Response("企业走访", COUNTS[4], "家"),)}, "走访企业4家", "企业走访事项"),
        (
            {"responses": (Response("12315投诉举报", COUNTS[4], "件"),)},
            "12315投诉举报4件",
            "举报举报",
        ),
        (
            {"review_steps": ("起草", "校对", "审核", "发布")},
            "实行起草、校对、审核、发布的工作流程",
            "由起草",
        ),
        (
            {"responses": (Response("牧区流动服务车现场受理", COUNTS[164], "件"),)},
            "牧区流动服务车现场收到群众诉求164件",
            "现场受理",
        ),
        (
            {"responses": (Response("征迁咨询窗口", COUNTS[640], "人次"),)},
            "接待征迁咨询640人次",
            "办理",
        ),
        (
            {"remedies": (Remedy("营养餐结算公开不够及时", "由学期公布改为按月公布"),)},
            "营养餐结算由学期公布改为按月公布",
            "结算公开由",
        ),
        (
            {"problems": (OwnProblem("双语翻译力量不足，译文比汉文晚三四天", ""),)},
            "【待填：改进措施】",
            "初核",
        ),
    ],
)
def test_what_an_office_wrote_with_its_own_subject_or_verb_is_given_no_other(
    facts: dict[str, Any], said: str, unsaid: str
) -> None:
    for name in ("河口镇", "南山镇", "柳林镇", "平湖镇"):
        texts = [s.text for s in compose(named(town(**facts), name)).sentences()]
        assert any(said in text for text in texts), texts
        assert not any(unsaid in text for text in texts if said in text)
