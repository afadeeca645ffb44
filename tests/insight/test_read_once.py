"""Corrected dossiers are read once for all questions of a page, and told without corrections as whole lives."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua import insight
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Correction, Dossier
from motcua.areas.dossiers.operations.appending import Draft, append, iso
from motcua.insight import reports
from motcua.insight.figures import Recorded
from motcua.kernel.clock import at_local
from motcua.rules.history import EventKind
from motcua.rules.periods import custom, reporting_year
from tests.factories.casework import DUE, MONDAY, described, make_desk, put
from tests.factories.office import IMPORTED_AT, Office, import_register, make_office, row
from tests.web.conftest import open_blocks

pytestmark = pytest.mark.django_db
JUNE = custom(date(2024, 6, 1), date(2024, 6, 30))
LIVES = 'FROM "dossiers_dossierevent" WHERE'


@pytest.fixture
def office() -> Office:
    """Six dossiers of two communes in two months, of which two turned out to have been late; all blocks stand open."""
    made = make_office()
    days = [f"2024-0{month}-04" for month in (3, 4) for _ in range(3)]
    rows = [
        {"number": f"H20.99-24-{n}", "line": n, "received": f"{day}T09:00", "due": f"{day[:-2]}08T17:00",
         "finished": f"{day[:-2]}06T10:00", "returned": f"{day[:-2]}06T15:00"}
        for n, day in enumerate(days, 2)
    ]  # fmt: skip
    import_register(*(row(**told) for told in rows))
    late = [
        {**told, "finished": f"{told['due'][:8]}11T10:00", "returned": f"{told['due'][:8]}11T15:00"} for told in rows
    ]
    import_register(row(**late[0]), row(**late[3]), at=IMPORTED_AT + timedelta(days=1), digest="e" * 64)
    for waiting in Correction.objects.order_by("-fact"):  # first the returns
        operations.approve_correction(correction_id=waiting.pk, account=made.leader, at=IMPORTED_AT + timedelta(days=2))
    open_blocks(made.district.pk)
    return made


def lives_read(asked: CaptureQueriesContext) -> int:
    """How often the events of lives were read."""
    return sum(LIVES in query["sql"] and "effective_at" in query["sql"] for query in asked)


def test_the_public_page_reads_each_corrected_life_once(office: Office) -> None:
    address = "/minh-bach/?unit=huyen-thu&scope=all&from=2023-12-15&to=2024-12-14"
    with CaptureQueriesContext(connection) as asked:
        page = Client().get(address).content.decode()
    assert "data-recorded-part" in page
    assert lives_read(asked) == 1


def test_open_data_and_sums_read_each_corrected_life_once(office: Office) -> None:
    for block in ("on-time", "apologies"):
        with CaptureQueriesContext(connection) as asked:
            rows = Client().get(f"/minh-bach/du-lieu/huyen-thu/{block}/2024.json").json()["rows"]
        assert rows
        assert lives_read(asked) == 1


def test_a_closing_reads_each_corrected_life_once(office: Office) -> None:
    with CaptureQueriesContext(connection) as asked:
        found = insight.preview(
            unit="huyen-thu", scope="all", period=reporting_year(2024), at=IMPORTED_AT + timedelta(days=3)
        )
    assert any(figure.recorded for figure in found.figures)
    assert lives_read(asked) == 1


def test_a_report_of_several_scopes_reads_each_corrected_life_once(office: Office) -> None:
    """The dossiers of the district itself are corrected too, so every scope has others."""
    district = {"received_by": "UBND huyện Thử", "competent": "UBND huyện Thử"}
    told = {"number": "H20.33-24-1", "line": 9, **district}
    for days, finished in ((3, "2024-03-06"), (4, "2024-03-11")):
        said = {"finished": f"{finished}T10:00", "returned": f"{finished}T15:00"}
        import_register(row(**told, **said), at=IMPORTED_AT + timedelta(days=days), digest=f"{days}" * 64)
    at = IMPORTED_AT + timedelta(days=5)
    for waiting in Correction.objects.filter(state="PROPOSED").order_by("-fact"):  # first the return
        operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=at)
    with CaptureQueriesContext(connection) as asked:
        written = reports.write_report("cchc", "huyen-thu", reporting_year(2024), known_at=at)
    assert any(figure.recorded for figure in written.figures)
    events = [query["sql"] for query in asked if LIVES in query["sql"] and "effective_at" in query["sql"]]
    keys = [key for sql in events for key in re.findall(r"\d+", sql.split(" IN (")[1].split(")")[0])]
    assert sorted(keys) == sorted(set(keys))
    assert len(keys) == 3


def test_what_was_read_is_not_remembered_for_the_next_page(office: Office) -> None:
    asked = {"unit": "huyen-thu", "scope": "all", "period": reporting_year(2024), "codes": ["dossiers.received"]}
    at = IMPORTED_AT + timedelta(days=3)
    with insight.read_once():
        assert insight.figures(**asked, known_at=at)[0].recorded == Recorded(6, None)
    Correction.objects.all().delete()
    with insight.read_once():
        assert insight.figures(**asked, known_at=at)[0].recorded is None


def test_of_a_life_told_anew_the_pauses_are_kept() -> None:
    """A question as of a day looks at one stretch of a life, and beside it at those in which it stood still."""
    desk = make_desk()
    at = [at_local(datetime(2024, 6, day, 9)) for day in (4, 6, 7)]
    number = put(
        desk,
        "XQ-240603-0001",
        Draft(EventKind.RECEIVED, MONDAY, described(desk)),
        Draft(EventKind.DUE_SET, MONDAY, {"due": iso(DUE)}),
        Draft(EventKind.SUPPLEMENT_REQUESTED, at[0]),
        Draft(EventKind.SUPPLEMENTED, at[1]),
        Draft(EventKind.FINISHED, at[2]),
    )
    corrected(number, at[2] + timedelta(hours=1))
    (figure,) = insight.figures("xa-quay", "own", JUNE, known_at=DUE, codes=["time.stopped_p50"])
    assert (figure.amount, figure.recorded) == (960, Recorded(1, None, 960))


def test_a_corrected_dossier_that_had_not_come_yet_counts_nothing() -> None:
    """As of a day before all its stretches, and beside another dossier that had come."""
    desk = make_desk()
    for day in (3, 12):
        came = at_local(datetime(2024, 6, day, 9))
        told = Draft(EventKind.RECEIVED, came, described(desk)), Draft(EventKind.DUE_SET, came, {"due": iso(DUE)})
        put(desk, f"XQ-2406{day:02}-0001", *told, Draft(EventKind.FINISHED, came + timedelta(hours=2)), at=came)
    corrected("XQ-240612-0001", at_local(datetime(2024, 6, 12, 10)))
    known, codes = DUE + timedelta(days=1), ["dossiers.received_total", "time.stopped_p50"]
    early = insight.figures("xa-quay", "own", JUNE, as_of=date(2024, 6, 5), known_at=known, codes=codes)
    assert [(one.part, one.recorded) for one in early] == [(1, None), (1, None)]
    later = insight.figures("xa-quay", "own", JUNE, known_at=known, codes=codes)
    assert [(one.part, one.recorded and one.recorded.part) for one in later] == [(2, 2), (2, 2)]


def corrected(number: str, to: datetime) -> None:
    """An approved correction of a finish, as two people leave it."""
    dossier = Dossier.objects.get(number=number)
    target = dossier.events.get(kind=EventKind.FINISHED).seq
    said = {"correction": 1, "fact": "finished", "target": target, "effective_at": iso(to)}
    append(dossier=dossier, drafts=[Draft(EventKind.CORRECTED, DUE, said)], actor="account:leader.thu", at=DUE)
    Correction.objects.create(
        dossier=dossier, fact="finished", proposed_value=to, document="Biên bản thử", proposed_by="account:case.thu",
        proposed_at=MONDAY, state="APPLIED", decided_at=DUE,
    )  # fmt: skip
