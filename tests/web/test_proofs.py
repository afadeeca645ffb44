"""The proof of a due date is the one that was given: what changes afterwards does not count the days anew."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.models import DossierEvent
from motcua.areas.dossiers.queries import case_file, dossier
from motcua.areas.organization import operations as organization
from motcua.areas.organization.queries import UnitCalendars
from motcua.areas.people.queries import on_duty
from motcua.areas.procedures.models import ChannelTerms
from motcua.kernel import papers
from motcua.rules.history import EventKind
from motcua.web.counter import printing
from motcua.web.ui.proofs import limit_words, told_proof
from tests.factories.intake import MONDAY, make_commune
from tests.web.conftest import SECRET, signed_in

pytestmark = pytest.mark.django_db


def proof_of(number):
    return told_proof(dossier(number), UnitCalendars(MONDAY.date()))


def test_the_proof_is_read_from_the_event_that_set_the_due_date():
    commune = make_commune()
    done = commune.received()
    kept = DossierEvent.objects.get(dossier__number=done.number, kind=EventKind.DUE_SET).payload
    ChannelTerms.objects.update(n=9)
    organization.set_hours(unit_id=commune.unit.pk, hours=[(1, time(8), time(9))], valid_from=date(2024, 3, 1))
    told = proof_of(done.number)
    assert [line.date.isoformat() for line in told.lines] == [day for day, *_ in kept["proof"]]
    assert (told.calendar, told.limit.n, told.moved_from) == (kept["calendar"], 3, None)


@pytest.mark.parametrize(
    ("rule", "n", "told"),
    [("same_day_15h", 1, "trong ngày (mốc 15 giờ)"), ("working_days", 3, "3 ngày làm việc")],
    ids=["same day", "days"],
)
def test_the_receipt_of_the_desk_counts_no_days_where_the_limit_is_the_day_itself(monkeypatch, rule, n, told):
    commune, seen = make_commune(rule=rule, n=n), []
    monkeypatch.setattr(papers, "render", lambda form, on, facts: seen.append(facts))
    case = case_file(commune.received().number, account=on_duty(commune.counter, MONDAY.date()))
    printing.receipt(case, "https://motcua.vidu.test/tra-cuu/")
    assert [facts.time_limit for facts in seen] == [told]


def test_after_an_extension_the_proof_says_which_date_it_is_of():
    commune = make_commune(n=10)
    done = commune.received()
    dossiers.start(number=done.number, account=commune.case, at=MONDAY + timedelta(hours=1))
    dossiers.extend(
        number=done.number,
        new_due=date(2024, 4, 2),
        reason="Chờ kết quả đo đạc",
        account=commune.leader,
        at=MONDAY + timedelta(days=1),
    )
    told = proof_of(done.number)
    assert told.moved_from == done.due
    TOTP.activate(commune.case, SECRET)
    page = signed_in(commune.case)
    said = page.get(f"/can-bo/ho-so/{done.number}/").content.decode()
    assert "Ngày hẹn đã được dời sau đó" in said


@pytest.mark.parametrize(
    ("rule", "n", "said"),
    [
        ("same_day_15h", 1, "trong ngày (mốc 15 giờ)"),
        ("same_day_15h", None, "trong ngày (mốc 15 giờ)"),
        ("working_days", 3, "3 ngày làm việc"),
        ("working_hours", 8, "8 giờ làm việc"),
    ],
)
def test_a_limit_within_the_day_counts_no_days(rule, n, said):
    assert limit_words(rule, n) == said
