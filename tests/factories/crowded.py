"""A commune that fills up: `grow` adds one of everything the lists of the three surfaces show, told apart by a number.

Made up throughout, by the operations that make it in earnest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.models import ArchivedPaper
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.operations import CertificationGiven, PaymentTold
from motcua.areas.feedback import operations as feedback
from motcua.areas.notices import operations as notices
from motcua.areas.notices.models import StaffNotice
from motcua.areas.notices.queries import NoticeFacts, usual_wording
from motcua.areas.organization import operations as organization
from motcua.areas.organization.models import Unit
from motcua.areas.people import operations as people
from motcua.areas.people.models import Account, Officer, Role
from motcua.areas.people.operations import record_sign_in
from motcua.areas.procedures.models import Procedure, ProcedureVersion, Workflow, WorkflowStep
from motcua.areas.publication import operations as publication
from motcua.areas.queue import operations as queue
from motcua.areas.reporting import operations as reporting
from motcua.areas.reporting.models import UnitSheet
from motcua.kernel.clock import local_date, now
from motcua.rules.certification import CertificationKind
from motcua.rules.money import EntryKind
from motcua.rules.queueing import TicketAct
from tests.factories.counter import another, make_counter
from tests.factories.crowded_meetings import meet_more
from tests.factories.crowded_reform import innovate_more, inspect_more, listen_more, order_more
from tests.factories.exchange import exchange_more
from tests.factories.files import pdf, stored_pdf
from tests.factories.intake import FEE, Commune, make_version
from tests.factories.machines import connect_more
from tests.factories.office import import_register, row
from tests.factories.people import employ

EVERY_ROLE = (Role.COUNTER, Role.CASE, Role.LEADER, Role.PAR, Role.INSPECTOR, Role.ADMINISTRATOR)


@dataclass
class Crowd:
    """The commune, somebody who may open everything, and how many of everything there are."""

    commune: Commune
    everybody: Account
    flow: Workflow
    officer: Officer | None = None
    number: str = ""
    grown: int = 0
    units: list[Unit] = field(default_factory=list)
    round_id: int = 0
    sheet_id: int = 0
    scan: int = 0
    reform: dict[str, int] = field(default_factory=dict)

    def grow(self, times: int = 1) -> None:
        """Add so many of everything."""
        for _ in range(times):
            self.grown += 1
            for add in (
                _people,
                _work,
                _money,
                _results,
                _told,
                _queued,
                _kept,
                _imported,
                _catalogue,
                _asked,
                _reformed,
            ):
                add(self, self.grown)
            connect_more(self.commune.unit, self.grown, self.reform)
            exchange_more(self.number, self.grown)


def make_crowd() -> Crowd:
    """Build the commune, still empty."""
    commune = make_counter()
    everybody = Account.objects.create(username="tat.ca", display_name="Người làm mọi việc")
    for role in EVERY_ROLE:
        everybody = employ(everybody, role, None if role == Role.ADMINISTRATOR else commune.unit)
    TOTP.activate(everybody, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    flow = Workflow.objects.create(
        procedure=commune.version.procedure, number=1, name="Quy trình thử", state="LIVE", recorded_at=now()
    )
    since = now() - timedelta(days=30)
    dossiers.issue_slip_book(unit_id=commune.unit.pk, code="A", first=1, last=99, account=commune.leader, at=since)
    organization.change_settings(unit_id=commune.unit.pk, since=date(2021, 1, 1), late_entries_per_day=99)
    return Crowd(commune, everybody, flow)


def _people(crowd: Crowd, n: int) -> None:
    """A unit with a position, an officer with an account, and somebody who is away."""
    unit = Unit.objects.create(
        slug=f"phong-{n}", name=f"Phòng Thử {n}", level="COMMUNE", kind="DEPARTMENT", parent=crowd.commune.unit,
        valid_from=date(2000, 1, 1), agency_code=f"H20.99.01.{n}",
    )  # fmt: skip
    crowd.units.append(unit)
    today = local_date(now())
    organization.create_position(unit_id=unit.pk, name=f"Chức vụ {n}", role=Role.CASE, valid_from=date(2000, 1, 1))
    organization.set_account(
        unit_id=crowd.commune.unit.pk, since=date(2024, 1, n), bank="970499", bank_name="Ngân hàng minh họa",
        number=f"000{n}", holder="THU", reason="Thử", recorded_by="account:tat.ca", at=now(),
    )  # fmt: skip
    account = employ(
        Account.objects.create(username=f"canbo.{n}", display_name=f"Cán bộ {n}"), Role.CASE, crowd.commune.unit
    )
    crowd.officer = Officer.objects.get(account=account)
    stand_in = Officer.objects.get(account=crowd.commune.case)
    span = {"valid_from": today, "valid_to": today + timedelta(days=3), "at": now()}
    people.record_absence(officer_id=crowd.officer.pk, stand_in_id=stand_in.pk, **span)
    leader = Officer.objects.get(account=crowd.commune.leader)
    people.delegate(
        leader_id=leader.pk, delegate_id=crowd.officer.pk, unit_id=crowd.commune.unit.pk, document="QĐ thử", **span
    )
    for who in (account, crowd.everybody):
        record_sign_in(account_id=who.pk, ok=True, address="127.0.0.1", agent="thử", at=now())


def _work(crowd: Crowd, n: int) -> None:
    """A dossier at every place where it may lie: waiting, in time, late, asked for papers, asked of others, stopped."""
    commune, at = crowd.commune, now() - timedelta(hours=1)
    officer = crowd.officer.account if crowd.officer else None
    assert officer is not None
    dossiers.submit(given=commune.online(), account=commune.citizen, at=at)
    crowd.number = commune.received(at).number
    for kind in ("late", "ask", "opinion", "stop", "apology"):
        begun = now() - timedelta(days=30 if kind in ("late", "apology") else 1)
        whose = {"owner_id": another(f"Người Dừng {n}")} if kind == "stop" else {}  # a stopped one is to be named
        number = commune.received(begun, **whose).number
        who: dict[str, Any] = {"number": number, "account": commune.case, "at": at}
        dossiers.start(**who)
        if kind == "ask":
            dossiers.ask_supplement(items=["Bản vẽ"], reason="Thiếu", **who)
        if kind == "opinion":
            due = now() + timedelta(days=2)
            dossiers.ask_opinion(unit_id=crowd.units[-1].pk, question="Thế nào?", due=due, **who)
        if kind == "stop":
            dossiers.stop(reason="Tranh chấp", document="QĐ 1", **who | {"account": commune.leader})
        if kind == "late":
            dossiers.reassign(to_account_id=officer.pk, reason="Vắng", number=number, account=commune.leader, at=at)
        dossiers.note_contact(with_whom="Người nộp", way="PHONE", note=f"Lần {n}", **who)
    given = commune.given()
    dossiers.enter_late(
        slip_code="A", slip_number=n, given=given, effective_at=at - timedelta(hours=20), reason="Mất điện",
        account=commune.counter, at=at,
    )  # fmt: skip


def _money(crowd: Crowd, n: int) -> None:
    """A demand still open, one paid in cash, one by a transfer nobody reconciled, and a line of the book."""
    commune, at = crowd.commune, now()
    commune.received(at - timedelta(minutes=5), fee=FEE)
    for means, provider in (("CASH", "cash:xa"), ("TRANSFER", "bank:xa")):
        demand = commune.received(at - timedelta(minutes=5), fee=FEE).demand_id
        told = PaymentTold(EntryKind.PAID, 8_000, means, provider, f"{means}-{n}")
        dossiers.record_payment(demand_id=demand or 0, told=told, account=commune.counter, at=at)
    given = CertificationGiven(
        kind=CertificationKind.COPY, unit_id=commune.unit.pk, papers=f"Bằng {n}", pages=1, copies=1,
        signer=commune.leader.username, owner_id=commune.owner.pk, payment_token=f"ct-{n}",
    )  # fmt: skip
    dossiers.certify(given=given, account=commune.counter, at=at)


def _results(crowd: Crowd, n: int) -> None:
    """A result that waits, one handed over today, rated and published."""
    commune, at = crowd.commune, now()
    for returned in (False, True):
        number = commune.received(at - timedelta(days=2)).number
        dossiers.start(number=number, account=commune.case, at=at - timedelta(days=1))
        signed = dossiers.ResultGiven("Giấy phép thử", "Lãnh đạo thử", at - timedelta(hours=2), code=f"KQ-{n}")
        dossiers.finish(number=number, account=commune.leader, result=signed, at=at - timedelta(hours=1))
        if returned:
            dossiers.return_result(
                number=number, receiver="Người nộp", proof="Giấy ủy quyền (thử)", account=commune.counter, at=at
            )
            publication.publish_result(dossier_number=number, at=at)
            feedback.rate_as_applicant(dossier_number=number, applicant_id=commune.owner.pk, score=5, at=at)


def _told(crowd: Crowd, n: int) -> None:
    """Notices to the citizen and to the officer, and what a reader said of a page."""
    commune, at = crowd.commune, now()
    facts = NoticeFacts(dossier_number=crowd.number, procedure="Thủ tục", unit="UBND", lookup="/", due=f"{n}")
    someone = notices.Recipient(applicant_id=commune.owner.pk, email="", phone="0900000001")
    notices.notify(kind="RECEIVED", facts=facts, to=someone, at=at + timedelta(minutes=n))
    StaffNotice.objects.create(
        account=crowd.everybody, dossier_number=crowd.number, kind="OVERDUE", text=f"{n}", on=local_date(at), told_at=at
    )
    feedback.write_page_feedback(page="/", helped=False, words=f"{n}", at=at)


def _queued(crowd: Crowd, n: int) -> None:
    """A line with somebody who waits and somebody who was not there; words of the unit's own."""
    unit, at = crowd.commune.unit, now()
    told: dict[str, Any] = {"unit_id": unit.pk, "account": crowd.everybody, "at": at}
    kiosk = queue.open_kiosk(prints=False, **told)
    line = queue.keep_line(prefix=chr(64 + n), name=f"Hàng {n}", order=n, **told)
    queue.take_seat(name="Quầy 1", line_ids=(), **told)
    for _ in range(2):
        queue.take_number(kiosk=kiosk, line_id=line, priority=False, at=at)
    called = queue.call_next(account=crowd.everybody, at=at)
    queue.move(ticket_id=called or 0, act=TicketAct.PUT_OFF, account=crowd.everybody, at=at)
    words = usual_wording("RECEIVED")
    notices.write_text(kind="RECEIVED", procedure_code="", wording=words, reason=f"{n}", **told)


def _kept(crowd: Crowd, n: int) -> None:
    """A paper of the citizen and a draft."""
    commune, at = crowd.commune, now()
    file = stored_pdf(f"quét {n}", at)
    told = {"kind": "SCANNED", "paper_name": f"Giấy {n}", "unit_id": commune.unit.pk, "at": at}
    crowd.scan = digitization.keep_paper(applicant_id=commune.owner.pk, file_id=file.pk, **told)
    archived = stored_pdf(f"kho {n}", at)
    ArchivedPaper.objects.create(
        unit=commune.unit, dossier_code=f"HS-{n}", file_name=f"{n}.pdf", file=archived, imported_at=at
    )
    version = make_version(f"8.{n:06}", {"ONLINE": ("working_days", 3), "COUNTER": ("working_days", 3)})
    dossiers.save_draft(version_id=version.pk, data={"case": 1}, account=commune.citizen, at=at)


def _imported(crowd: Crowd, n: int) -> None:
    """A register brought in, and a correction it proposes when it comes again."""
    told = {"received_by": crowd.commune.unit.name, "competent": crowd.commune.unit.name}
    number, digest = f"H20.99-240304-{n:04}", f"{n:064}"
    import_register(row(number, **told), digest=digest)
    import_register(row(number, finished="2024-03-05T10:00", reason="Ghi nhầm", **told), digest=digest[::-1])


def _catalogue(crowd: Crowd, n: int) -> None:
    """A procedure with its decision, a version of the first one, a step, a confirmed year."""
    commune, at = crowd.commune, now()
    today = local_date(at)
    made = make_version(f"9.{n:06}", {"COUNTER": ("working_days", 3)}, decision_number=f"QĐ {n}", decision_date=today)
    ProcedureVersion.objects.filter(source_kind="").update(source_kind="CATALOGUE")
    Procedure.objects.filter(pk=made.procedure_id).update(search_text=f"thu tuc thu {n}")
    publication.publish_procedure(
        unit_id=commune.unit.pk, procedure_id=made.procedure_id, way="BOARD", decision=f"QĐ {n}",
        decision_on=today - timedelta(days=3), published_on=today, by="account:tat.ca", at=at,
    )  # fmt: skip
    WorkflowStep.objects.create(
        workflow=crowd.flow, order=n, key=f"b{n}", name=f"Bước {n}", role="CASE", place="COMPETENT", hours=1
    )
    year = 2027 + n
    organization.confirm_calendar(
        year=year,
        days_off={date(year, 1, 1): "Tết"},
        make_up_days=[],
        notice="Thử",
        confirmed_by="account:tat.ca",
        at=at,
    )


def _asked(crowd: Crowd, n: int) -> None:
    """A round that asks the commune, a sheet more in the first one with a row entered, and a report sent again."""
    unit, who, at = crowd.commune.unit, crowd.everybody, now()
    given = reporting.RoundGiven(
        unit_id=unit.pk, title=f"Đợt {n}", start=date(2024, 1, 1), end=date(2024, 3, 31), due_on=local_date(at),
        unit_ids=[unit.pk], codes=["1.4", "2.2.1", "2.2.2", "3.3.1"],
    )  # fmt: skip
    made = reporting.open_round(given=given, account=who, at=at)
    crowd.round_id = crowd.round_id or made
    crowd.sheet_id = crowd.sheet_id or UnitSheet.objects.get(round_id=made).pk
    if n > 1:
        UnitSheet.objects.create(round_id=crowd.round_id, unit=crowd.units[-1])
    said = [reporting.EntryGiven("1.4", Decimal(n))]
    reporting.enter(sheet_id=crowd.sheet_id, scope="OWN", entries=said, account=who, at=at)
    sent = reporting.ReportSent(
        unit_id=unit.pk, duty="cchc-quy-1", year=local_date(at).year - 1, sent_on=local_date(at),
        document=f"{n}/BC-UBND", reason="Sửa số",
    )  # fmt: skip
    reporting.send_report(given=sent, file=BytesIO(pdf()), name="bao-cao.pdf", account=who, at=at)


def _reformed(crowd: Crowd, n: int) -> None:
    """An inspection with its finding, a model, an initiative, a meeting, a dialogue with a promise."""
    unit = crowd.commune.unit
    inspection, finding = inspect_more(unit, crowd.units[-1], crowd.everybody, n)
    model, initiative = innovate_more(unit, crowd.everybody, n)
    kept = {"inspection": inspection, "finding": finding, "model": model, "initiative": initiative}
    kept["meeting"] = meet_more(unit, crowd.everybody, n)
    kept |= listen_more(unit, crowd.everybody, n)
    kept |= order_more(unit, crowd.everybody, n)
    crowd.reform = crowd.reform or kept
