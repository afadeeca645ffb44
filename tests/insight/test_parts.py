"""A figure opens to its parts, and the parts are the figure: counted again here in plain Python over the tables."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua import insight
from motcua.areas.dossiers.models import DossierEvent, DossierInterval
from motcua.insight import Filters
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from tests.factories.insight_rows import LONG_AGO, RECORDED, add_dossier
from tests.factories.office import Office, make_office

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
NOW = datetime(2024, 11, 1, tzinfo=UTC)
ASKED: dict[str, Any] = {"unit": "huyen-thu", "scope": "all", "period": PERIOD, "known_at": NOW}


@pytest.fixture
def office() -> Office:
    """The test office with twelve dossiers of three units and two fields, by two officers."""
    made = make_office()
    units = [made.district, made.agency, *made.communes]
    for n in range(12):
        received = date(2024, 3, 1) + timedelta(days=2 * n)
        one = add_dossier(
            made,
            received_on=received,
            due_on=received + timedelta(days=5),
            finished_on=received + timedelta(days=4 + n % 3) if n != 11 else None,
            channel="ONLINE" if n % 2 else "COUNTER",
            procedure=made.land if n % 3 else made.civil,
            competent=units[n % 4],
        )
        if n != 10:
            write_event(one.pk, "account:lanhdao.thu" if n % 2 else "import:so-thu")
    return made


def write_event(dossier_id: int, actor: str) -> None:
    """One event before the interval, by an officer."""
    told: dict[str, Any] = {"seq": 1, "kind": "received", "payload": {}, "hash": "a" * 64}
    times = {"recorded_at": RECORDED, "effective_at": LONG_AGO}
    DossierEvent.objects.create(dossier_id=dossier_id, actor=actor, **told, **times)


def recount(key: Any) -> tuple[Counter[str], Counter[str]]:
    """Part and whole of “in time of solved” by a key, from the rows themselves."""
    part: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for row in DossierInterval.objects.select_related("procedure"):
        if row.finished_on is None or row.due_on is None:
            continue
        whole[key(row)] += 1
        part[key(row)] += row.finished_on <= row.due_on
    return part, whole


def monday(row: DossierInterval) -> str:
    """The Monday of the week in which a dossier was finished."""
    assert row.finished_on
    return (row.finished_on - timedelta(days=row.finished_on.weekday())).isoformat()


def actor(row: DossierInterval) -> str:
    """Who wrote the only event of a dossier."""
    event = DossierEvent.objects.filter(dossier=row.dossier_id).first()
    return event.actor if event else ""


@pytest.mark.parametrize(
    ("by", "key"),
    [
        ("unit", lambda row: str(row.competent_id)),
        ("sector", lambda row: str(row.procedure.sector_id)),
        ("officer", actor),
        ("week", monday),
    ],
)
def test_parts_are_the_figure_counted_again(office: Office, by: str, key: Any) -> None:
    code = "dossiers.in_time_of_solved"
    part, whole = recount(key)
    found = insight.parts(code, by, **ASKED)
    assert {row.key: (row.part, row.whole) for row in found} == {each: (part[each], whole[each]) for each in whole}
    (figure,) = insight.figures(**ASKED, codes=[code])
    assert (sum(row.part for row in found), sum(row.whole or 0 for row in found)) == (figure.part, figure.whole)
    assert (figure.part, figure.whole) == (sum(part.values()), sum(whole.values())) == (8, 11)


@pytest.mark.parametrize("by", insight.DIMENSIONS)
def test_every_part_opens_to_its_members_and_to_its_own_parts(office: Office, by: str) -> None:
    code = "dossiers.in_time_of_solved"
    seen: list[int] = []
    for row in insight.parts(code, by, **ASKED):
        value = date.fromisoformat(row.key) if by == "week" else row.key if by == "officer" else int(row.key)
        filters = Filters(**{by: value})  # type: ignore[arg-type]
        for side, count in (("part", row.part), ("whole", row.whole)):
            page = insight.member_rows(code, **ASKED, side=side, filters=filters)
            assert page.count == len(page.rows) == count
        seen += [one.id for one in page.rows]
        below = insight.parts(code, "sector", **ASKED, filters=filters)
        assert sum(one.whole or 0 for one in below) == row.whole
    assert len(seen) == len(set(seen)) == 11


def test_the_officer_is_called_by_name_and_nobody_by_none(office: Office) -> None:
    names = [row.name for row in insight.parts("dossiers.received", "officer", **ASKED)]
    assert names == ["import:so-thu", "Không ghi nhận", "Lãnh đạo thử"]


def test_what_would_be_counted_twice_has_no_parts(office: Office) -> None:
    assert insight.dimensions(insight.indicator("inspections.communes")) == ()
    assert insight.dimensions(insight.indicator("plan.done_of_all")) == ("unit",)
    assert insight.dimensions(insight.indicator("ratings.satisfied_of_rated")) == ("unit", "week")
    with pytest.raises(UserError) as refused:
        insight.parts("inspections.communes", "unit", **ASKED)
    assert refused.value.code == "no_parts"


@pytest.mark.parametrize("by", insight.DIMENSIONS)
def test_parts_take_a_fixed_number_of_statements(office: Office, by: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        insight.parts("dossiers.in_time_of_solved", by, **ASKED)
    assert len(queries) <= 7


def test_every_dimension_of_every_indicator_adds_up(office: Office) -> None:
    for code, each in insight.registry().items():
        for by in insight.dimensions(each):
            insight.parts(code, by, **ASKED)


def test_times_are_those_of_the_members_with_their_pauses(office: Office) -> None:
    """Received Monday at eight, paused for one day, finished Thursday at eight: 24 hours, 8 of them still."""
    DossierInterval.objects.all().delete()
    times = [at_local(datetime(2024, 1, day, 8)) for day in (8, 9, 10, 11)]
    usual = {"received_on": date(2024, 1, 8), "received_at": times[0], "due_on": date(2024, 1, 15)}
    add_dossier(
        office,
        {"status": 4, "valid_from": times[0], "valid_to": times[1]},
        {"status": 5, "valid_from": times[1], "valid_to": times[2]},
        {"status": 4, "valid_from": times[2], "valid_to": times[3]},
        {"status": 9, "valid_from": times[3], "finished_on": date(2024, 1, 11)},
        **{key: value for key, value in usual.items() if key != "received_at"},
    )
    DossierInterval.objects.update(received_at=times[0])
    DossierInterval.objects.filter(status=9).update(finished_at=times[3])
    codes = ["time.elapsed_p50", "time.worked_p90", "time.stopped_p50"]
    with CaptureQueriesContext(connection) as queries:
        found = insight.figures(**ASKED, codes=codes)
    assert [(one.part, one.whole, one.amount) for one in found] == [(1, None, 1440), (1, None, 960), (1, None, 480)]
    assert len(queries) <= 7  # of which one reads the calendars of all units, one whether the period is closed
    assert insight.members("time.elapsed_p50", **ASKED).count == 1


def test_no_dossier_has_no_time() -> None:
    make_office()
    (found,) = insight.figures(**ASKED, codes=["time.elapsed_p90"])
    assert (found.part, found.amount) == (0, None)
