"""Every column of what was frozen is guarded: raw SQL with the triggers dropped is found and named."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from motcua import insight
from motcua.insight.models import FrozenFigure, FrozenPeriod
from motcua.kernel import append_only
from motcua.rules.periods import custom
from tests.factories.office import IMPORTED_AT, import_register, make_office, row
from tests.factories.remembered import remembered

pytestmark = pytest.mark.django_db
AT = IMPORTED_AT + timedelta(days=1)
PERIODS = (custom(date(2024, 3, 1), date(2024, 3, 10)), custom(date(2024, 3, 11), date(2024, 3, 31)))
MODELS = (FrozenPeriod, FrozenFigure)
COLUMNS = [(model, column.attname) for model in MODELS for column in model._meta.concrete_fields]
EVERY_COLUMN = [(model, name) for model, name in COLUMNS if name not in ("id", "unit_id", "revises_id", "period_id")]


@remembered
def close_two_periods() -> None:
    make_office()
    rows = [row(f"H20.99-240304-{n:04}", n + 2, due=f"2024-03-{6 + n:02}T17:00") for n in range(4)]
    import_register(*rows[:3])
    by = insight.Closer("account:cchc.thu", "Người chốt minh họa 01")
    for period in PERIODS:
        insight.freeze(unit="xa-thu-1", scope="own", period=period, by=by, at=AT)
    import_register(rows[3], at=AT + timedelta(days=1))
    insight.revise(frozen_id=1, reason="Nhập thiếu", by=by, at=AT + timedelta(days=2))


@pytest.fixture
def frozen() -> Iterator[None]:
    """Two closed periods and a revision of the second; the guards are down, as whoever forges would have them."""
    close_two_periods()
    assert list(insight.broken_frozen()) == []
    append_only.take_down()
    yield
    append_only.put_up()


def forged(value: Any, dice: random.Random) -> Any:
    """Another value of the same kind."""
    if isinstance(value, bool) or value is None:
        return 7 if value is None else not value
    if isinstance(value, int):
        return value + dice.randint(1, 9)
    if isinstance(value, datetime):
        return value - timedelta(seconds=dice.randint(1, 10**6))
    if isinstance(value, date):
        return value + dice.choice((-1, 1)) * timedelta(days=dice.randint(1, 400))
    if isinstance(value, (bytes, memoryview)):
        kept = bytearray(value)
        kept[dice.randrange(len(kept))] ^= 1 << dice.randrange(8)
        return bytes(kept)
    place = dice.randrange(len(value) + 1)
    return value[:place] + ("x" if value[place : place + 1] != "x" else "y") + value[place + 1 :]


def edit(model: Any, column: str, dice: random.Random) -> str:
    """One column of one row changed by raw SQL; answers which record it was. Raises what the database refuses."""
    rows = list(model.objects.order_by("pk"))
    chosen = dice.choice([one for one in rows if getattr(one, column) is not None] or rows)
    value = forged(getattr(chosen, column), dice)
    if column == "valid_to":
        value = date(2030, 1, 1)
    if isinstance(value, datetime):
        value = connection.ops.adapt_datetimefield_value(value)
    elif isinstance(value, date):
        value = connection.ops.adapt_datefield_value(value)
    key = {"id": chosen.pk} if model is FrozenPeriod else {"period_id": chosen.period_id, "position": chosen.position}
    where = " AND ".join(f'"{name}" = %s' for name in key)
    with connection.cursor() as cursor:
        cursor.execute(f'UPDATE {model._meta.db_table} SET "{column}" = %s WHERE {where}', [value, *key.values()])
    return f"kỳ đã chốt {next(iter(key.values()))}"


def found(dice: random.Random, model: Any, column: str) -> None:
    """An edit the database lets pass is found: record and column are named, a set by its members or its digest."""
    for _ in range(100):
        with contextlib.suppress(DatabaseError), transaction.atomic():
            record = edit(model, column, dice)
            broken = list(insight.broken_frozen())
            named = {column, column.replace("_digest", "_members")}
            assert any(one.record.startswith(record) and one.column in named for one in broken), (column, broken)
            transaction.set_rollback(True)
            return
    raise AssertionError(f"the database refused every edit of {column}")


@pytest.mark.long
def test_edits_of_some_columns_are_found_and_named(frozen: None) -> None:
    dice = random.Random(20240915)
    for model, column in dice.sample(EVERY_COLUMN, 15):
        found(dice, model, column)


@pytest.mark.proof
@pytest.mark.both_databases
def test_an_edit_of_every_column_is_found_and_named(frozen: None) -> None:
    dice = random.Random(20240916)
    for model, column in EVERY_COLUMN * 2:
        found(dice, model, column)


@pytest.mark.parametrize(
    ("statement", "record", "column"),
    [
        ("DELETE FROM insight_frozenfigure WHERE period_id = 1 AND position = 3", "kỳ đã chốt 1, con số 3", "position"),
        ("DELETE FROM insight_frozenfigure WHERE period_id = 2", "kỳ đã chốt 2, con số 1", "position"),
        ("DELETE FROM insight_frozenperiod WHERE id = 2", "kỳ đã chốt 3", "previous"),
    ],
)
def test_rows_taken_away_are_found(frozen: None, statement: str, record: str, column: str) -> None:
    with connection.cursor() as cursor:
        if "frozenperiod" in statement:
            cursor.execute("DELETE FROM insight_frozenfigure WHERE period_id = 2")
        cursor.execute(statement)
    assert (record, column) in {(each.record, each.column) for each in insight.broken_frozen()}


def test_a_document_signed_anew_with_another_key_is_found(frozen: None) -> None:
    FrozenPeriod.objects.filter(pk=1).update(public_key="A" * 44)
    assert [(each.record, each.column) for each in insight.broken_frozen()] == [("kỳ đã chốt 1", "public_key")]


def test_a_figure_that_was_put_in_is_found(frozen: None) -> None:
    copy = FrozenFigure.objects.filter(period_id=1).first()
    assert copy is not None
    copy.position = 999
    copy.save(force_insert=True)
    assert [(each.record, each.column) for each in insight.broken_frozen()] == [
        ("kỳ đã chốt 1, con số 999", "position")
    ]
