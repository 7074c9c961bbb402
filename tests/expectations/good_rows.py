"""For each relation one row that breaks no expectation, and the values that make further rows distinct.

Columns that are left out are null.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

DOCUMENT_ID = "0123456789abcdef"
VERSION = "0123456789abcdef" * 4
PLACE = {
    "document_id": DOCUMENT_ID,
    "document_version": VERSION,
    "source_path": "documents/甲.txt",
    "char_start": 2,
    "char_end": 8,
    "source_text": "投资12.5亿元。",
}
FIGURE = {
    "text": "12.5亿元",
    "obs_value": Decimal("12.5"),
    "unit_text": "亿元",
    "normalized_value": Decimal("1250000000"),
    "normalized_unit": "CNY",
    "comparator": "eq",
    "time_period": "2025",
    "obs_kind": "actual",
    "measure_form": "level",
    "indicator_name": "固定资产投资",
    "extractor": "e@1",
    "confidence": 0.9,
}
KEYS = {name: f"{name}1" for name in ("document_key", "indicator_key", "entity_key", "unit_key", "period_key")}
GROUP = {"statement_group_key": "g1", "is_primary": True}
EVIDENCE = {"document_id": DOCUMENT_ID, "source_path": "a.txt", "char_start": 1, "char_end": 2, "quote": "三百零四"}

GOOD: Mapping[str, Mapping[str, Any]] = {
    "staging.stg_lake__observation": {**PLACE, **FIGURE, "batch_id": "b1", "observation_id": "o1"},
    "marts.dim_document": {
        "document_key": "k1",
        "document_id": DOCUMENT_ID,
        "document_version": VERSION,
        "source_path": "documents/甲.txt",
        "title": "规划",
        "document_kind": "plan",
        "issued": "2024-11",
        "issued_from": date(2024, 11, 1),
        "issued_to": date(2024, 11, 30),
        "byte_size": 100,
    },
    "marts.dim_indicator": {
        "indicator_key": "k1",
        "indicator_code": "c1",
        "indicator_name": "产量",
        "family": "output",
        "is_mapped": True,
    },
    "marts.dim_entity": {
        "entity_key": "k1",
        "entity_code": "150600",
        "entity_name": "鄂尔多斯市",
        "entity_type": "prefecture",
        "part_of": "150000",
        "is_mapped": True,
    },
    "marts.dim_unit": {
        "unit_key": "k1",
        "unit_text": "亿元",
        "normalized_unit": "CNY",
        "unit_kind": "money",
        "factor": 1e8,
        "is_mapped": True,
    },
    "marts.dim_period": {
        "period_key": "k1",
        "time_period": "2025",
        "period_kind": "year",
        "start_date": date(2025, 1, 1),
        "end_date": date(2025, 12, 31),
        "start_year": 2025,
        "end_year": 2025,
    },
    "marts.fct_observation": {**PLACE, **GROUP, **FIGURE, **KEYS, "observation_id": "o1", "family": "investment"},
    "marts.fct_output": {**PLACE, **GROUP, **FIGURE, "observation_id": "o1", "output_type": "revenue"},
    "marts.fct_investment": {
        **PLACE,
        **GROUP,
        **FIGURE,
        "observation_id": "o1",
        "investment_type": "fixed_asset",
        "amount_cny": Decimal("1250000000"),
    },
    "marts.fct_energy_capacity": {
        **PLACE,
        **GROUP,
        **FIGURE,
        "observation_id": "o1",
        "capacity_type": "installed_power",
        "technology": "wind",
        "normalized_unit": "W",
        "depth": 1,
        "is_total": False,
    },
    "marts.fct_green_manufacturing_unit": {
        **PLACE,
        **GROUP,
        "green_unit_id": "g1",
        "unit_name": "甲公司",
        "unit_category": "绿色工厂",
        "unit_category_code": "green_factory",
        "unit_level": "国家级",
        "unit_level_code": "national",
    },
    "marts.fct_project": {
        **PLACE,
        **GROUP,
        "project_id": "p1",
        "serial_number": 1,
        "project_name": "煤制烯烃项目",
        "total_investment": Decimal("12.5"),
        "unit_text": "亿元",
        "total_investment_cny": Decimal("1250000000"),
        "places": ["准格尔旗"],
        "planned_capacity_count": 0,
        "planned_capacities": [],
    },
    "marts.fct_policy_task": {
        **PLACE,
        **GROUP,
        "policy_task_id": "t1",
        "task_title": "建设园区",
        "lead_units": ["甲局"],
        "responsible_units": [],
    },
    "marts.fct_target_progress": {
        "target_observation_id": "o1",
        "actual_observation_id": "o2",
        "measure_form": "level",
        "comparator": "ge",
        "target_period": "2025",
        "actual_period": "2023",
        "target_value": Decimal(10),
        "actual_value": Decimal(8),
        "gap": Decimal(2),
        "is_reached": False,
        "comparability": "comparable",
        "comparability_reason": "可比",
        "statement_group_key": "g1",
        "is_primary": True,
        "target_quote": "达到10家",
        "target_document_id": DOCUMENT_ID,
        "target_source_path": "a.txt",
        "target_char_start": 1,
        "target_char_end": 3,
        "actual_quote": "已有8家",
        "actual_document_id": DOCUMENT_ID,
        "actual_source_path": "b.txt",
        "actual_char_start": 1,
        "actual_char_end": 3,
    },
    "marts.fct_discrepancy": {
        "discrepancy_id": "d1",
        "rule": "parts_against_total",
        "severity": "warning",
        "statement": "合计与分项不符",
        "expected_value": Decimal(307),
        "found_value": Decimal(304),
        "evidence": [EVIDENCE],
    },
    "ops.document_outcome": {
        "run_id": "r1",
        "seen_at": datetime(2026, 1, 2),
        "source_path": "documents/甲.txt",
        "document_id": DOCUMENT_ID,
        "document_version": VERSION,
        "outcome": "taken",
        "byte_size": 100,
        "batch_id": "b1",
        "is_current": True,
    },
    "ops.rejected_row": {**PLACE, "rejected_row_id": "r1", "reason_code": "unknown_unit", "reason": "单位未知"},
}

# Columns without doubles, each with a value for row n.
DISTINCT: Mapping[str, Mapping[str, str]] = {
    "staging.stg_lake__observation": {"observation_id": "o{n}"},
    "marts.dim_document": {"document_key": "k{n}", "document_id": "{n:016x}"},
    "marts.dim_indicator": {"indicator_key": "k{n}", "indicator_code": "c{n}"},
    "marts.dim_entity": {"entity_key": "k{n}", "entity_code": "{n}"},
    "marts.dim_unit": {"unit_key": "k{n}", "unit_text": "单位{n}"},
    "marts.dim_period": {"period_key": "k{n}", "time_period": "19{n}"},
    "marts.fct_observation": {"observation_id": "o{n}"},
    "marts.fct_output": {"observation_id": "o{n}"},
    "marts.fct_investment": {"observation_id": "o{n}"},
    "marts.fct_energy_capacity": {"observation_id": "o{n}"},
    "marts.fct_green_manufacturing_unit": {"green_unit_id": "g{n}"},
    "marts.fct_project": {"project_id": "p{n}"},
    "marts.fct_policy_task": {"policy_task_id": "t{n}"},
    "marts.fct_target_progress": {"target_observation_id": "t{n}"},
    "marts.fct_discrepancy": {"discrepancy_id": "d{n}"},
    "ops.document_outcome": {"run_id": "r{n}"},
    "ops.rejected_row": {"rejected_row_id": "r{n}"},
}
