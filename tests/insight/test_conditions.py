"""A condition is plain SQL of a small allow-list; whatever else it says is refused, and why is said."""

from __future__ import annotations

import pytest

from motcua.insight.conditions import PARAMETER_STYLE, ConditionError, parse
from motcua.insight.facts import DOSSIERS, FACTS
from motcua.insight.indicators import registry

TERMS = {"solved": "finished_on <= :end", "late": "solved AND finished_on > due_on", "round": "NOT round"}


@pytest.mark.parametrize(
    ("text", "sqlite"),
    [
        ("channel = 'ONLINE'", "(channel = 'ONLINE')"),
        ("received_on >= :start AND received_on <= :end", "(received_on >= %(start)s AND received_on <= %(end)s)"),
        ("status IN (5, 6, 8)", "(status IN (5, 6, 8))"),
        ("due_on IS NOT NULL", "(NOT (due_on IS NULL))"),
        ("NOT (channel = 'A' OR status <> 1)", "(NOT ((channel = 'A' OR status <> 1)))"),
        ("COALESCE(due_on, due_first_on) < :end", "(COALESCE(due_on, due_first_on) < %(end)s)"),
        ("late", "((finished_on <= %(end)s) AND finished_on > due_on)"),
    ],
)
def test_what_is_allowed(text: str, sqlite: str) -> None:
    compiled = parse(text, DOSSIERS, {**TERMS, "late": "solved AND finished_on > due_on"}).sql("sqlite")
    assert compiled.replace("((finished_on <= %(end)s) AND finished_on > due_on)", "X") in (
        sqlite.replace("((finished_on <= %(end)s) AND finished_on > due_on)", "X"),
        "(X)",
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("finish_on < :end", "no such column"),
        ("d.due_on < :end", "no such column"),
        ("channel LIKE 'ON%'", "not allowed here"),
        ("due_on - received_on > 3", "not allowed as a value"),
        ("status = -1", "not allowed as a value"),
        ("UPPER(channel) = 'ONLINE'", "not allowed as a value"),
        ("due_on < CURRENT_DATE", "not allowed as a value"),
        ("received_on BETWEEN :start AND :end", "not allowed here"),
        ("due_on < '2024-01-01'", "compares date with text"),
        ("due_at < :end", "compares instant with date"),
        ("status = '9'", "compares integer with text"),
        ("status IN (5, 'x')", "is text, but status is integer"),
        ("status IN (SELECT 1)", "IN takes a list"),
        ("COALESCE(due_on, due_at) < :end", "values of one type"),
        ("due_on < :today", "no such parameter"),
        ("channel = 'ON LINE%'", "only codes"),
        ("status = 1.5", "only codes"),
        ("status", "no such term"),
        ("TRUE", "not allowed here"),
        ("operated_by IS TRUE", "not allowed here"),
        ("channel = 'A'; DROP TABLE x", "not"),
        ("(SELECT 1)", "not allowed here"),
        ("round", "cannot stand on itself"),
        ("channel = ", "cannot be read"),
        ("", "not"),
    ],
)
def test_what_is_refused(text: str, why: str) -> None:
    with pytest.raises(ConditionError, match=why):
        parse(text, DOSSIERS, TERMS)


def test_a_part_is_counted_among_its_whole() -> None:
    whole = parse("channel = 'ONLINE' OR status = 1", DOSSIERS)
    part = parse("due_on IS NULL OR status = 2", DOSSIERS).within(whole)
    assert part.sql("sqlite") == "((channel = 'ONLINE' OR status = 1) AND (due_on IS NULL OR status = 2))"


@pytest.mark.parametrize("dialect", PARAMETER_STYLE)
def test_every_indicator_compiles_for_every_database(dialect: str) -> None:
    style = {"sqlite": "%(end)s", "postgres": "%(end)s", "duckdb": "$end", "spark": ":end"}[dialect]
    for indicator in registry().values():
        for side in indicator.sides:
            condition = indicator.condition(side)
            sql = condition.sql(dialect)
            assert condition.fact.name in FACTS
            assert (style in sql) == (":end" in condition.sql("spark"))


def test_every_indicator_says_what_it_means_and_by_what_law() -> None:
    for code, indicator in registry().items():
        assert indicator.meaning.endswith("."), code
        assert indicator.boundary.endswith("."), code
        assert indicator.legal_basis, code
        assert indicator.golden["part"], code


def test_the_codes_of_the_article_come_first_and_in_order() -> None:
    listed = [code for code, indicator in registry().items() if indicator.listed]
    article = [
        "plan.done_of_all",
        "dossiers.received",
        "dossiers.received_total",
        "dossiers.online_of_new",
        "dossiers.in_time_of_solved",
        "dossiers.in_time_of_received",
        "dossiers.in_time_of_due",
        "inspections.agencies",
        "inspections.service_units",
        "inspections.communes",
        "models.new_plan",
        "models.continued",
        "models.dialogue",
    ]
    assert [code for code in listed if code in article] == article
