"""Golden cases stand beside each definition: named rows, and which of them each indicator counts.

They are put to every database at hand straight from the pack, through the compiled condition alone.
"""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection

from motcua.insight import engine
from motcua.insight.facts import FACTS, ColumnType, Fact
from motcua.insight.indicators import PACKS, Indicator, definitions, registry
from motcua.kernel.calendars import calendar_for
from motcua.kernel.packs import load_toml
from motcua.rules.quantiles import nearest_rank

CASES = [pytest.param(code, side, id=f"{code}-{side}") for code, each in registry().items() for side in each.sides]
SQL_TYPE = {
    ColumnType.DATE: "date",
    ColumnType.INTEGER: "integer",
    ColumnType.TEXT: "text",
    ColumnType.INSTANT: "timestamp",
}


def golden_of(indicator: Indicator) -> dict[str, Any]:
    """The golden rows of the pack an indicator stands in."""
    pack = next(p for p in map(load, PACKS) if any(row["code"] == indicator.code for row in p["indicator"]))
    return definitions(pack)["golden"]


def load(name: str) -> dict[str, Any]:
    """One pack of indicators."""
    return load_toml(f"indicators/{name}.toml")


def rows_of(indicator: Indicator, side: str) -> tuple[Fact, list[dict[str, Any]], list[str]]:
    """The rows one side is asked of, each with the name its member goes by."""
    golden, fact = golden_of(indicator), indicator.condition(side).fact
    if fact.name == "fact_unit":
        return fact, golden["unit"], [row["name"] for row in golden["unit"]]
    units = {unit["name"]: unit for unit in golden.get("unit", [])}
    rows = [row | told_by(units[row["unit"]]) if "unit" in row else row for row in golden["row"]]
    if fact.name == "fact_procedure_use":
        rows = golden.get("use", rows)
        return fact, rows, [row["procedure_code"] for row in rows]
    return fact, rows, [row.get("unit") or row.get("key") or row["number"] for row in rows]


def told_by(unit: dict[str, Any]) -> dict[str, Any]:
    """What a fact says of the unit inspected; facts without these columns leave them out."""
    return {"inspected_kind": unit["kind"], "inspected_level": unit["level"]}


def statement(indicator: Indicator, side: str, dialect: str) -> tuple[str, dict[str, Any]]:
    """One SELECT that answers which members fulfil the condition."""
    fact, rows, names = rows_of(indicator, side)
    golden = golden_of(indicator)
    first, last = (datetime.combine(golden[name], time.min) for name in ("start", "end"))
    values: dict[str, Any] = {"start": golden["start"], "end": golden["end"], "year": golden["end"].year}
    values |= {"since": first, "until": last + timedelta(days=1), "known": last + timedelta(days=30)}
    selects = []
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        values[f"name_{n}"] = name
        columns = [f"CAST(%(name_{n})s AS text) AS golden_name"]
        for column, kind in fact.columns.items():
            values[f"{column}_{n}"] = row.get(column)
            shown = f"%({column}_{n})s"
            columns.append(f"{shown if dialect == 'sqlite' else f'CAST({shown} AS {SQL_TYPE[kind]})'} AS {column}")
        selects.append(f"SELECT {', '.join(columns)}")
    where = indicator.condition(side).sql(dialect)
    return f"WITH fact AS ({' UNION ALL '.join(selects)}) SELECT DISTINCT golden_name FROM fact WHERE {where}", values


@pytest.mark.parametrize(("code", "side"), CASES)
def test_on_plain_sqlite(code: str, side: str) -> None:
    indicator = registry()[code]
    sql, values = statement(indicator, side, "sqlite")
    plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in values.items()}
    found = sqlite3.connect(":memory:").execute(sql % {key: f":{key}" for key in plain}, plain).fetchall()
    assert sorted(row[0] for row in found) == sorted(indicator.golden[side])


@pytest.mark.django_db
@pytest.mark.parametrize(("code", "side"), CASES)
def test_on_the_database_in_use(code: str, side: str) -> None:
    indicator = registry()[code]
    dialect = {"sqlite": "sqlite", "postgresql": "postgres"}[connection.vendor]
    sql, values = statement(indicator, side, dialect)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        assert sorted(row[0] for row in cursor.fetchall()) == sorted(indicator.golden[side])


@pytest.mark.parametrize("code", [row["code"] for row in load("queue")["indicator"] if row.get("kind") == "quantile"])
def test_a_quantile_is_the_time_of_its_golden_ticket(code: str) -> None:
    indicator, pack = registry()[code], load("queue")
    said = next(row for row in pack["indicator"] if row["code"] == code)
    column = f"{said['measure']}_minutes"
    minutes = [row[column] for row in pack["golden"]["row"] if row["number"] in indicator.golden["part"]]
    assert indicator.quantile
    assert nearest_rank(minutes, indicator.quantile) == said["golden"]["amount"]


@pytest.mark.parametrize("code", [row["code"] for row in load("times")["indicator"]])
def test_a_quantile_is_the_time_of_its_golden_dossier(code: str) -> None:
    """Counted again by hand: eight working hours a day, from receipt to finish, less the pauses."""
    indicator, golden = registry()[code], golden_of(registry()[code])
    said = next(row for row in load("times")["indicator"] if row["code"] == code)
    measured = [
        engine.duration(calendar_for(), row["received_at"], row["finished_at"], row.get("pauses", ()))
        for row in golden["row"]
        if row["number"] in indicator.golden["part"]
    ]
    assert indicator.measure
    assert indicator.quantile
    minutes = [one.of(indicator.measure) for one in measured]
    assert nearest_rank(minutes, indicator.quantile) == said["golden"]["amount"]


def test_golden_rows_say_only_what_facts_have() -> None:
    for name in PACKS:
        pack = load(name)
        fact = FACTS[pack["all"]["fact"]]
        for row in definitions(pack)["golden"]["row"]:
            assert set(row) - {"name", "unit", "key", "pauses", "number"} <= set(fact.columns), row["name"]
