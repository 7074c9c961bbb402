"""The documents of the made-up lake. Here: what they say, good and bad. Not here: how they become Parquet, assertions."""

from __future__ import annotations

from typing import Any

from made_up_lake import Paper

CAPACITY = {
    "indicator_code": "production_capacity",
    "indicator_name": "产能",
    "indicator_text": "产能",
    "entity_name": "鄂尔多斯市",
}
POWER_ROWS = (
    ("2", "电力", "50", "电力"),
    ("2.1", "火电", "30", "火电"),
    ("2.2", "新能源", "20", "新能源"),
    ("2.2.1", "光伏", "14", "光伏"),
    ("2.2.2", "风电", "9", "风电"),
)
CHEMICAL_ROWS = (
    ("4.1", "油", "2.5", "煤制油"),
    ("4.2", "尿素", "4", "天然气制尿素"),
    ("8", "焦化", "17.5", "焦化"),
    ("8.1", "兰炭", "6.3", "兰炭"),
    ("8.2", "焦炭", "11.2", "焦炭"),
    ("9", "陶瓷", "3", "陶瓷"),
)


def plan() -> Paper:
    """A plan with a capacity table, a project list, targets and actuals."""
    paper = Paper("plans/云川规划.txt")
    paper.line("云川工业规划")
    _capacity_table(paper)
    _project_list(paper)
    _targets(paper)
    return paper


def _capacity_table(paper: Paper) -> None:
    place = {"table_index": 1, "table_caption": "主要产品产能", "time_period": "2020", "table_column_label": "产能"}
    for number, (serial, label, value, product) in enumerate((*POWER_ROWS, *CHEMICAL_ROWS)):
        is_power = serial.startswith("2")
        unit_text, factor, unit = ("万千瓦", "10000000", "W") if is_power else ("万吨/年", "10000", "t/a")
        tree: dict[str, Any] = {"table_row": number, "table_serial": serial, "table_row_label": label, "product": product}
        content = f"{serial}\t{label}\t{value}\t{unit_text}"
        paper.observe(content, f"{value}", value, factor, unit, unit_text=unit_text, **CAPACITY, **place, **tree)
        # The span is the value's cell, not a serial that happens to look the same.
        row = paper.rows["observation"][-1]
        row["char_start"] = len(paper.text) - 1 - len(content) + len(serial) + len(label) + 2
        row["char_end"] = row["char_start"] + len(value)


def _project_list(paper: Paper) -> None:
    serials = ("1", "2", "7", "4", "5", "6", "7", "10")
    for number, serial in enumerate(serials):
        content = f"{serial}\t云川第{number}厂\t建设年产1{number}万吨甲醇项目\t{number}.5\t东胜区、准格尔 旗"
        paper.add(
            "project",
            "project_id",
            content,
            heading_path="项目表",
            table_index=2,
            table_row=number,
            serial=serial,
            project_name=f"云川第{number}厂",
            project_content=f"建设年产1{number}万吨甲醇项目",
            total_investment=f"{number}.5",
            unit_text="亿元",
            place_text="东胜区、准格尔 旗",
        )
    planned = {
        **CAPACITY,
        "obs_kind": "planned",
        "entity_name": "云川第7厂",
        "product": "甲醇",
        "table_index": 2,
        "table_row": 7,
    }
    for label, words in (("项目名称", "云川第7厂年产17万吨甲醇"), ("建设内容", "建设年产17万吨甲醇项目")):
        paper.observe(words, "17万吨", "17", "10000", "t", unit_text="万吨", table_column_label=label, **planned)


def _targets(paper: Paper) -> None:
    green = {"indicator_code": "green_factory_count", "indicator_name": "绿色工厂数量", "entity_name": "鄂尔多斯市"}
    paper.observe("2019年绿色工厂12个", "12个", "12", time_period="2019", unit_text="个", **green)
    paper.observe("2020年绿色工厂15个", "15个", "15", time_period="2020", unit_text="个", **green)
    target = {"time_period": "2025", "obs_kind": "target", "unit_text": "个"}
    paper.observe("到2025年绿色工厂30个", "30个", "30", **target, **green)
    paper.observe("到2025年科创平台超过15个", "15个", "15", **target, comparator="gt", indicator_name="科创平台")
    output = {"unit_text": "亿元", "time_period": "2021/2025", "entity_name": "鄂尔多斯市"}
    paper.observe("羊绒产量3万吨", "3万吨", "3", "10000", "t", unit_text="万吨", indicator_name="羊绒产量", time_period="2020")
    paper.observe(
        "累计固定资产投资2000亿元",
        "2000亿元",
        "2000",
        "100000000",
        "CNY",
        indicator_name="固定资产投资",
        indicator_code="fixed_asset_investment",
        **output,
    )


def former_plan() -> Paper:
    """The version of the plan that was issued before: history, no fact."""
    paper = Paper("plans/云川规划.txt", batch_id="batch_1", is_current=False)
    paper.observe("绿色工厂99个", "99个", "99", unit_text="个", indicator_name="绿色工厂", time_period="2020")
    return paper


def policy() -> Paper:
    """A policy with tasks, green units, periods of every kind and subjects in and outside the vocabulary."""
    paper = Paper("policies/云川意见.txt", place="北京市", issued="2025-08-15", document_kind="policy")
    paper.add(
        "policy_task",
        "policy_task_id",
        "1.建设研究院（牵头单位：科技局；责任单位：财政局、人社局）",
        section="一、创新",
        task_number="1",
        task_title="建设研究院",
        lead_units=["科技局"],
        responsible_units=["财政局", "人社局"],
    )
    for number, level in enumerate(("国家级", "自治区级", None)):
        content = f"{number}\t云川水泥{number}厂\t{level or ''}"
        fields: dict[str, Any] = {
            "table_index": 1,
            "table_row": number,
            "serial": str(number),
            "unit_category": "绿色工厂",
            "unit_level": level,
        }
        paper.add("green_unit", "green_unit_id", content, heading_path="名单", unit_name=f"云川水泥{number}厂", **fields)
    periods = ("2020", "2020-S1", "2020-Q3", "2024-02", "2024-11-28", "2022-01/2022-09", "2021/2025", "2018/2020", None)
    for period in periods:
        paper.observe(
            f"{period}人才20人", "20人", "20", time_period=period, unit_text="人", indicator_name="人才", entity_name="朝阳区"
        )
    paper.observe("未名9人", "9人", "9", unit_text="人")
    paper.add("rejected_row", "rejected_row_id", "序号\t错行", reason_code="short_row", reason="列数不足")
    in_words = {"indicator_name": "能耗降低", "entity_name": "鄂尔多斯市", "time_period": "2025", "obs_kind": "target"}
    reason = {"reason_code": "malformed_number", "reason": "此列应为数字"}
    paper.add("rejected_row", "rejected_row_id", "能耗降低\t%\t-\t完成上级下达任务", **reason, **in_words)
    return paper
