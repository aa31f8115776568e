"""Contents that join things: what a number behind them counts, and what is a list, a note or a clause of its own."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count
from tests.unit.analysis.material.test_nouns import told

UNLIKE = """
消防|五金作坊、出租屋“三合一”场所整改销号名单|6批|共407家|名单6批，共407家
防汛|小(二)型水库“三个责任人”和山塘巡查员名单|31座||名单，涉及31座
专用标志|长岭蜜柚、长岭奇兰茶地理标志用标企业|37家||长岭蜜柚、长岭奇兰茶地理标志用标企业，涉及37家
燃气|餐饮店、学校食堂瓶装气检查结果|212家||检查结果，涉及212家
养殖|生猪养殖场和水产养殖户尾水验收结果|64家||验收结果，涉及64家
坝塘|山塘、水库安全鉴定结论|27座||鉴定结论，涉及27座
桥隧|桥梁及隧道检测等级|19座||检测等级，涉及19座
文旅|民宿、农家乐等级评定结果|58家||评定结果，涉及58家
供水|水厂、泵站水质检测结果|14座||检测结果，涉及14座
卫生|村卫生室、诊所校验结果|87家||校验结果，涉及87家
垃圾|小区投放点和大件垃圾堆放处位置|46处||小区投放点和大件垃圾堆放处位置，涉及46处
停车|停车场、路内泊位收费标准|35处||收费标准，涉及35处
非遗|非遗传承人和非遗工坊名单|29个||名单（29个）
渡运|渡口和泵站值班表|8处||值班表，涉及8处
"""
LIKE = """
楼栋|上下水、外墙保温改造楼栋清单和排期|28栋||涉及28栋楼
排班|管护员名单和举报电话|36名||涉及36名管护员
员工|管护员名单和专职监测员名单|36名||涉及36名
驾驶|驾校、汽车驾校收费标准|12家||涉及12家驾校
改造|道路硬化和路灯安装项目验收结果|5个||涉及5个项目
培训|学科类和非学科类培训机构白名单|26家||涉及26家机构
公交|公交线路、票价及快递代收点|12条||涉及12条线路
古树|古树名木保护范围、管护责任人|61株||涉及61株古树名木
路灯|路灯维修情况和报修电话|1260盏||涉及1260盏路灯
"""
LISTS = """
水路|渡船检验合格名单，停航复航通告|16份||渡船检验合格名单、停航复航通告，共16份
危废|危险废物经营许可证持证单位名单，年度监管单位名录及其变更|2份||危险废物经营许可证持证单位名单、年度监管单位名录及其变更情况，共2份
食堂|中标单位及价格，每周带量食谱，以及食堂收支决算|||中标单位及价格、每周带量食谱，以及食堂收支决算
场馆|图书馆、文化馆开放时间，惠民演出安排|||图书馆、文化馆开放时间和惠民演出安排
招考|招聘公告，面试成绩，拟聘名单|11份||招聘公告、面试成绩和拟聘名单11份
住房|公租房轮候名单，以及租金标准|2期||公租房轮候名单，以及租金标准，共2期
公交|新开公交线路，调整后的首末班时间|9条||新开公交线路、调整后的首末班时间，涉及9条线路
防汛|危险区人员名单，转移路线，避灾点|23处||公布危险区人员名单、转移路线和避灾点，涉及23处
医院|定点医院名单；药店名单|136家||定点医院名单、药店名单，涉及136家
城管|占道处罚结果，每月更新|31件||占道处罚结果31件，每月更新
直播|“乌珠好物”直播间销售额和带动牧户名单，一季度一公布|||公布“乌珠好物”直播间销售额和带动牧户名单，一季度一公布
住建|公租房轮候次序和租金补贴发放表；配租112套|||公租房轮候次序和租金补贴发放表，共配租112套
"""
CLAUSES = """
低保|低保和临时救助对象名单按季度在村室张贴|||在村室公布低保和临时救助对象名单
捐资|修建综合楼的款项使用情况，由财政所和捐资方代表签字后公布|||经财政所和捐资方代表签字后公布修建综合楼的款项使用情况
财务|村级财务收支由村监委会审核后张榜公布|||经村监委会审核后公布村级财务收支
公示|监测对象名单每季度在村公示栏公示一次|||公布监测对象名单，每季度在村公示栏公示一次
救灾|救灾物资发放台账贴在村部门口|||公布救灾物资发放台账，张贴在村部门口
殡葬|公墓收费标准已在殡仪馆大厅上墙|||公布公墓收费标准，已在殡仪馆大厅上墙
征地|补偿款发放明细一户一表送达|||公布补偿款发放明细，一户一表送达
药价|集采药品目录随国家调整同步更新|3版||公布集采药品目录3版，随国家调整同步更新
供热|投诉电话、值班人员，采暖季每日公布处理结果|||公布投诉电话、值班人员名单，采暖季每日公布处理结果
慈善|捐赠款物使用情况经理事会审议后公开|||经理事会审议后公布捐赠款物使用情况
"""
MEASURED = """
免保教费|政策口径、幼儿园名单和分园减免人数|4862人||政策口径、幼儿园名单和分园减免人数，共4862人
学籍|各校转学人数|412人||各校转学人数，共412人
医保|参保登记人数|382人||参保登记人数382人
草场|补奖面积核定表、牧户核减牲畜数量|1093户||补奖面积核定表、牧户核减牲畜数量，涉及1093户
制种|土地流转合同备案情况|9份||土地流转合同备案情况，涉及9份合同
防火|禁火令、值守安排和隔离带开设位置|8份||禁火令、值守安排和隔离带开设位置，共8份
用地|设施农用地备案结果|6份||设施农用地备案结果（6份）
征地|补偿安置公告和补偿款发放表|5宗|大道北延线沙埗段|补偿安置公告和补偿款发放表，涉及大道北延线沙埗段5宗征地
农房|农房图集和奖补名单|118宗||农房图集和奖补名单，涉及118宗
项目环评|受理公示、拟批准公示和审批决定|114个||受理公示、拟批准公示和审批决定，涉及114个项目
避险|搬迁对象名单和补助标准|27户|涉及吊岩湾、老林口两处滑坡体，公示7天|涉及吊岩湾、老林口两处滑坡体27户，公示7天
"""


def given(line: str) -> tuple[Matter, str]:
    theme, content, counted, note, said = line.split("|")
    number = "".join(filter(str.isdigit, counted))
    count = Count(int(number), number) if number else None
    return Matter(content, theme, count, counted.removeprefix(number), note), said


@pytest.mark.parametrize("line", (UNLIKE + LIKE).split())
def test_a_noun_is_put_to_a_number_only_if_all_that_is_joined_is_called_so(line: str) -> None:
    matter, said = given(line)
    assert told(matter).endswith(said)


@pytest.mark.parametrize("line", LISTS.split())
def test_names_parted_by_commas_are_one_list_and_clauses_a_note(line: str) -> None:
    matter, said = given(line)
    assert told(matter).endswith(said)


@pytest.mark.parametrize("line", CLAUSES.split())
def test_contents_that_tell_how_they_were_published_have_one_verb(line: str) -> None:
    matter, said = given(line)
    assert told(matter).endswith(said)


@pytest.mark.parametrize("line", MEASURED.split())
def test_a_number_behind_a_number_word_or_a_paper_says_what_it_counts(line: str) -> None:
    matter, said = given(line)
    assert told(matter).endswith(said)
