"""Every path of a dossier is told to the simulated portal, which takes each message, field for field and in order."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from motcua.areas.dossiers import operations as op
from motcua.areas.dossiers.models import Dossier
from motcua.areas.exchange.models import PortalMessage
from motcua.kernel.clock import local
from motcua.rules.lifecycle import TRANSITIONS, Status
from tests.factories.casework import MONDAY, Desk, received, signed, submitted
from tests.factories.exchange import NUMBER, told_to_portal
from tests.links.national_portal.simulator import NationalPortal

pytestmark = [pytest.mark.django_db, pytest.mark.long]
WHY, PAPER = {"reason": "Lý do thử"}, {"document": "Văn bản số 01 (minh họa)"}
# Each step is an hour after the one before; the statuses are those the portal heard, one after the other.
PATHS: dict[str, tuple[str, str]] = {
    "finished and given": ("receive start finish give", "2 4 9 10"),
    "handed over, sent back, given to another": ("receive start department send_back reassign finish give", "2 4 9 10"),
    "papers asked after acceptance": ("receive start ask take finish give", "2 4 5 4 9 10"),
    "papers asked before the work": ("receive ask take finish", "2 5 4 9"),
    "stopped and taken up again": ("receive start stop resume finish", "2 4 8 4 9"),
    "stopped for good, papers given back": ("receive start stop give", "2 4 8 10"),
    "stopped, then withdrawn": ("receive start stop withdraw", "2 4 8 7"),
    "extended": ("receive start extend finish", "2 4 4 9"),
    "late with an apology": ("receive start apologize finish", "2 4 9"),
    "withdrawn": ("receive withdraw", "2 7"),
    "refused as a result": ("receive start decline give", "2 4 9 10"),
    "opened again for an error": ("receive start finish reopen finish give", "2 4 9 4 9 10"),
    "opened again after it was given": ("receive start finish give reopen finish give", "2 4 9 10 4 9 10"),
    "filed, papers asked, refused": ("submit ask refuse", "1 5 3"),
    "filed, papers came": ("submit ask answer refuse", "1 5 1 3"),
    "filed and withdrawn": ("submit withdraw", "1 7"),
    "money asked, paid": ("receive start charge pay finish give", "2 4 6 4 9 10"),
    "an opinion asked on the way": ("receive start opinion finish", "2 4 9"),
}


def do(desk: Desk, step: str, at: datetime) -> None:
    """One step of a path."""
    who: dict[str, Any] = {"number": NUMBER, "at": at}
    by = {name: {**who, "account": desk.people[name]} for name in ("counter", "case", "leader", "clerk")}
    own = {**who, "account": desk.applicant.account}
    ways: dict[str, Any] = {
        "receive": lambda: received(desk, NUMBER, at=at),
        "submit": lambda: submitted(desk, NUMBER, at=at),
        "start": lambda: op.start(**by["case"]),
        "department": lambda: op.hand_over(to_unit_id=desk.department.pk, **by["case"]),
        "send_back": lambda: op.send_back(**by["clerk"], **WHY),
        "reassign": lambda: op.reassign(to_account_id=desk.second.pk, **by["leader"], **WHY),
        "ask": lambda: op.ask_supplement(items=["Bản vẽ"], **_able(desk, by), **WHY),
        "take": lambda: op.take_supplement(**by["counter"]),
        "answer": lambda: op.take_supplement(**own),
        "stop": lambda: op.stop(**by["leader"], **WHY, **PAPER),
        "resume": lambda: op.resume(**by["leader"], **WHY),
        "extend": lambda: op.extend(new_due=date(2024, 6, 25), **by["leader"], **WHY),
        "apologize": lambda: op.apologize(promised_on=local(at).date() + timedelta(days=21), **by["leader"], **WHY),
        "withdraw": lambda: op.withdraw(**own, **WHY),
        "refuse": lambda: op.refuse(legal_basis="Luật thử", **by["counter"], **WHY),
        "finish": lambda: op.finish(result=signed(at), **by["leader"]),
        "decline": lambda: op.finish(refusal_reason="Không đủ điều kiện", **by["leader"]),
        "give": lambda: op.return_result(receiver="Người nộp minh họa 01", **by["counter"]),
        "reopen": lambda: op.reopen(**by["leader"], **WHY, **PAPER),
        "charge": lambda: op.ask_payment(
            lines=[op.FeeLineAsked("Phí thử", 50_000)], legal_basis="NQ thử", **by["case"]
        ),
        "pay": lambda: _paid(by["counter"], at),
        "opinion": lambda: op.ask_opinion(
            unit_id=desk.other.pk, question="?", due=at + timedelta(days=1), **by["case"]
        ),
    }
    ways[step]()


def _able(desk: Desk, by: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return by["case"] if Dossier.objects.get().status == Status.IN_PROGRESS else by["counter"]


def _paid(who: dict[str, Any], at: datetime) -> None:
    demand = Dossier.objects.get().demands.get()
    told = op.PaymentTold("PAID", 50_000, "GATEWAY", "cong-thu", "GD-1")
    op.record_payment(demand_id=demand.pk, told=told, at=at)
    op.settle_payment(**who)


AS_IT_HAPPENS = ("papers asked after acceptance", "opened again for an error", "filed, papers came")


@pytest.mark.parametrize(
    ("name", "together"), [*((one, True) for one in PATHS), *((one, False) for one in AS_IT_HAPPENS)]
)
def test_every_path_is_taken_field_for_field_and_in_order(
    portal: tuple[Desk, NationalPortal], name: str, together: bool
) -> None:
    desk, other = portal
    steps, statuses = PATHS[name]
    at = MONDAY
    for step in steps.split():
        if step == "apologize":
            at += timedelta(days=30)
        do(desk, step, at)
        if not together:
            told_to_portal(at)
        at += timedelta(hours=1)
    told_to_portal(at)
    assert other.refused == []
    assert " ".join(other.statuses[NUMBER]) == statuses
    assert not PortalMessage.objects.filter(sent_at=None).exists()
    assert all(one.receipt == "0 thành công" for one in PortalMessage.objects.all())
    dossier = Dossier.objects.get()
    assert other.dossiers[NUMBER]["TrangThaiHoSo"] == str(dossier.status)


def test_the_paths_go_over_every_step_that_officers_take() -> None:
    walked = set()
    for _, statuses in PATHS.values():
        told = [Status(int(code)) for code in statuses.split()]
        walked |= {(before, after) for before, after in itertools.pairwise(told) if before != after}
    assert walked <= {(before, after) for before, follow in TRANSITIONS.items() for after in follow}
    assert {after for _, after in walked} | {Status.SUBMITTED, Status.RECEIVED} == set(Status)
