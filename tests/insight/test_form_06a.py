"""Form II.06a: its identities hold for any data, and it equals a recount made another way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua import insight
from motcua.insight.form_06a import COLUMNS, CONTINUITY, IDENTITIES
from motcua.rules.periods import custom
from tests.factories.insight_rows import add_dossier, day
from tests.factories.office import Office, make_office

NOW = datetime(2024, 11, 1, tzinfo=UTC)
PERIOD = custom(day(0), day(10))
NEXT = custom(day(11), day(20))

days = st.one_of(st.none(), st.integers(-6, 16).map(day))


@dataclass(frozen=True)
class Facts:
    """What the state of a dossier says, sensible or not."""

    received_on: date | None
    due_on: date | None
    finished_on: date | None
    left_on: date | None
    channel: str
    status: int
    land: bool


facts = st.builds(
    Facts,
    received_on=days,
    due_on=days,
    finished_on=days,
    left_on=days,
    channel=st.sampled_from(["ONLINE", "COUNTER", "POSTAL"]),
    status=st.integers(1, 10),
    land=st.booleans(),
)


def recount(rows: list[Facts], start: date, end: date) -> dict[str, int]:
    """The columns counted in plain Python, by walking through the rows one by one."""
    found = dict.fromkeys(COLUMNS, 0)
    for row in rows:
        if row.received_on is None or row.received_on > end:
            continue
        new = row.received_on >= start
        if not new and any(gone is not None and gone < start for gone in (row.finished_on, row.left_on)):
            continue
        found["c3"] += 1
        found["c6" if not new else "c4" if row.channel == "ONLINE" else "c5"] += 1
        if row.finished_on is not None and row.finished_on <= end:
            found["c7"] += 1
            late = row.due_on is None or row.finished_on > row.due_on
            found["c10" if late else "c9" if row.finished_on == row.due_on else "c8"] += 1
        elif row.left_on is not None and row.left_on <= end:
            found["c7a"] += 1
        else:
            found["c11"] += 1
            overdue = row.due_on is None or row.due_on < end
            found["c13" if overdue else "c12"] += 1
            found["c12a"] += not overdue and row.status in (5, 6, 8)
    return found


def fill(office: Office, rows: list[Facts]) -> None:
    """Put the rows into the tables."""
    for row in rows:
        add_dossier(
            office,
            received_on=row.received_on,
            due_on=row.due_on,
            finished_on=row.finished_on,
            left_on=row.left_on,
            channel=row.channel,
            status=row.status,
            procedure=office.land if row.land else office.civil,
        )


class AnyData(TestCase):
    """Properties over random rows, impossible ones among them."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(rows=st.lists(facts, max_size=12), as_of=st.one_of(st.none(), st.integers(-8, 14).map(day)))
    def test_identities_hold_and_the_recount_agrees(self, rows: list[Facts], as_of: date | None) -> None:
        office = make_office()
        fill(office, rows)
        form = insight.form_06a("huyen-thu", "own", PERIOD, as_of=as_of, known_at=NOW)
        end = min(PERIOD.end, as_of or PERIOD.end)
        for row in (*form.rows, form.total):
            assert row.broken() == []
        assert dict(form.total.columns) == recount(rows, PERIOD.start, end)
        for row in form.rows:
            mine = [each for each in rows if each.land == (row.field == "Đất đai")]
            assert dict(row.columns) == recount(mine, PERIOD.start, end)
        assert {each.name for each in form.identities if each.holds} >= set(IDENTITIES)

    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(rows=st.lists(facts, max_size=12))
    def test_what_is_pending_at_the_end_is_carried_into_the_next_period(self, rows: list[Facts]) -> None:
        office = make_office()
        fill(office, rows)
        this = insight.form_06a("huyen-thu", "own", PERIOD, known_at=NOW)
        following = insight.form_06a("huyen-thu", "own", NEXT, known_at=NOW)
        assert following.total.columns["c6"] == this.total.columns["c11"]
        assert insight.continues("huyen-thu", "own", NEXT, known_at=NOW)

    @settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(rows=st.lists(facts, max_size=8))
    def test_every_cell_opens_to_as_many_records_as_it_says(self, rows: list[Facts]) -> None:
        office = make_office()
        fill(office, rows)
        form = insight.form_06a("huyen-thu", "own", PERIOD, known_at=NOW)
        for row in (*form.rows, form.total):
            for column in COLUMNS:
                opened = insight.members(
                    f"form_06a.{column}",
                    "huyen-thu",
                    "own",
                    PERIOD,
                    known_at=NOW,
                    filters=insight.Filters(sector=row.sector),
                )
                assert opened.count == len(opened.members) == row.columns[column]


@pytest.mark.django_db
def test_the_example_of_the_form() -> None:
    """60 online, 20 at the counter, 20 carried; 60 early, 20 on time, 5 late; 13 within, 2 overdue."""
    office = make_office()
    period = custom(date(2024, 1, 1), date(2024, 1, 31))
    outcomes = [(5, 4)] * 60 + [(5, 5)] * 20 + [(5, 6)] * 5 + [(31, None)] * 13 + [(30, None)] * 2
    for n, (due, finished) in enumerate(outcomes):
        add_dossier(
            office,
            received_on=date(2023, 12, 29) if n % 5 == 0 else date(2024, 1, 2),
            channel="POSTAL" if n % 5 == 1 else "ONLINE",
            due_on=date(2024, 1, due),
            finished_on=finished and date(2024, 1, finished),
        )
    form = insight.form_06a("huyen-thu", "own", period, known_at=NOW)
    expected = {"c3": 100, "c4": 60, "c5": 20, "c6": 20, "c7": 85, "c8": 60, "c9": 20, "c10": 5}
    assert dict(form.total.columns) == {**expected, "c11": 15, "c12": 13, "c12a": 0, "c13": 2, "c7a": 0}
    shares = insight.figures(
        "huyen-thu",
        "own",
        period,
        known_at=NOW,
        codes=["dossiers.in_time_of_solved", "dossiers.in_time_of_received"],
    )
    assert [each.percent for each in shares] == ["94.12", "80.00"]


@pytest.mark.django_db
def test_a_move_to_another_unit_shows_as_a_broken_continuity() -> None:
    office = make_office()
    moved = datetime(2023, 12, 26, tzinfo=UTC)
    add_dossier(
        office,
        {"competent": office.communes[0], "valid_to": moved},
        {"competent": office.district, "valid_from": moved},
        received_on=day(1),
        due_on=day(30),
    )
    form = insight.form_06a("huyen-thu", "own", NEXT, known_at=NOW)
    assert {each.name: each.holds for each in form.identities}[CONTINUITY] is False
    assert form.total.columns["c6"] == 1
