"""From what was decided to the record that is kept: ids, conversion, decisions, confidence."""

from __future__ import annotations

import json
from decimal import Decimal

from orchestration.extraction.version import extractor_version

from .conftest import made_up, observe, only, read

TEXT = "2024年，全市工业投资38.5亿元，增长8.2%；高新技术企业85家，新增高新技术企业12家。"


def test_the_same_statement_gets_the_same_id() -> None:
    assert [o.observation_id for o in observe(TEXT)] == [o.observation_id for o in observe(TEXT)]


def test_the_id_does_not_hang_on_the_path() -> None:
    first, second = observe(TEXT), observe(TEXT, source_path="elsewhere.txt")
    assert [o.observation_id for o in first] == [o.observation_id for o in second]


def test_every_span_has_an_id_of_its_own() -> None:
    found = observe(TEXT)
    assert len({o.observation_id for o in found}) == len(found) == 4


def test_another_version_of_the_document_has_other_ids() -> None:
    assert not {o.observation_id for o in observe(TEXT)} & {o.observation_id for o in observe(TEXT + "完。")}


def test_money_is_exact() -> None:
    found = only("2024年，全市工业投资1137.07亿元。")
    assert found.normalized_value == Decimal("113707000000")
    assert found.obs_value.as_tuple() == Decimal("1137.07").as_tuple()


def test_thousands_of_mu_are_exact() -> None:
    assert only("2024年，全市流转土地12000亩。").normalized_value == 8_000_000


def test_no_more_places_than_the_warehouse_keeps() -> None:
    exponent = only("2024年，全市流转土地1.37亩。").normalized_value.as_tuple().exponent  # type: ignore[union-attr]
    assert isinstance(exponent, int)
    assert exponent >= -10


def test_a_number_beyond_the_warehouse_is_rejected_with_a_reason() -> None:
    extraction = read(f"2024年，全市工业投资{'9' * 25}亿元。")
    assert extraction.observations == ()
    [row] = extraction.rejected_rows
    assert row.reason_code == "number_out_of_range"


def test_an_endless_numeral_is_rejected_with_a_reason() -> None:
    extraction = read(f"2024年，全市工业投资{'9' * 60}亿元。")
    assert extraction.observations == ()
    assert [(r.reason_code, r.char_end - r.char_start) for r in extraction.rejected_rows] == [("number_out_of_range", 60)]


def test_decisions_name_the_rule_and_the_words_for_each_field() -> None:
    decided = json.loads(observe(TEXT)[0].decisions)
    assert set(decided) >= {"obs_value", "measure_form", "indicator_name", "time_period", "obs_kind", "entity_name"}
    assert all(set(one) >= {"rule", "words"} and one["rule"] for one in decided.values())
    assert decided["indicator_name"]["words"] == "工业投资"


def test_confidence_lies_between_nought_and_one() -> None:
    assert all(0 <= o.confidence <= 1 for o in observe(TEXT))


def test_a_figure_with_everything_is_surer_than_one_with_nothing() -> None:
    sure = only("2024年，全市工业投资38.5亿元。")
    unsure = only("另有38.5亿元。", place=None, issued=None)
    assert sure.confidence > unsure.confidence


def test_the_extractor_stands_on_every_record() -> None:
    assert {o.extractor for o in observe(TEXT)} == {extractor_version()}


def test_the_document_goes_through_unchanged() -> None:
    document = made_up(TEXT)
    assert read(TEXT).document == document
