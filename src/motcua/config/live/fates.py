"""Fates (số phận hồ sơ minh họa): how a dossier of the live day went, by the words of its pack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from motcua.areas.dossiers import operations as op
from motcua.areas.procedures import queries as procedures
from motcua.config.live.course import FEE, LEGAL, Course
from motcua.config.live.settling import LiveUnit
from motcua.kernel.clock import at_local, local_date
from motcua.rules.actions import Action
from motcua.rules.certification import CertificationKind
from motcua.rules.money import EntryKind


def in_progress(one: Course) -> None:
    """Taken up; where it came before the last day, the officer has spoken with the applicant since."""
    one.start()
    latest = one.commune.came(0)
    if one.at.date() < latest.date():
        one.at = latest
        op.note_contact(**one.who("CASE"), with_whom="Chủ hồ sơ (minh họa)", way="PHONE", note="Hỏi thêm (minh họa)")


def late_with_apology(one: Course) -> None:
    """Overdue; the leader has apologized and promised a day."""
    one.start()
    one.at = one.commune.later(one.commune.until - timedelta(minutes=1), 1)
    promised = one.commune.calendar.next_working_day(one.at.date())
    op.apologize(**one.who("LEADER"), reason="Chờ xác minh ở nơi khác (minh họa)", promised_on=promised)


def extended(one: Course) -> None:
    """Given one new appointment in time."""
    one.start()
    one.wait(60 * 8 * 4)
    new_due = one.commune.calendar.add_working_days(one.at.date(), 18)
    op.extend(**one.who("LEADER"), reason="Cần xác minh thêm (minh họa)", new_due=new_due)


def asks_opinion(one: Course) -> None:
    """Another commune is asked, and has not answered."""
    one.start()
    one.wait(120)
    due = at_local(one.commune.calendar.close_of(one.commune.calendar.add_working_days(one.commune.until.date(), 2)))
    one.reach(Action.ASK_OPINION)
    question = "Xác nhận nơi cư trú trước đây (minh họa)?"
    op.ask_opinion(**one.who("CASE"), unit_id=one.commune.asked_id, question=question, due=due)


def waits_for_papers(one: Course) -> None:
    """Asked for a paper after acceptance, within the three days."""
    one.start()
    one.wait(60)
    op.ask_supplement(**one.who("CASE"), items=["Bản sao giấy tờ chứng minh (minh họa)"], reason="Thiếu một giấy tờ")


def papers_came(one: Course) -> None:
    """The paper came, and the time limit began anew."""
    waits_for_papers(one)
    one.wait(60 * 8)
    op.take_supplement(**one.who("COUNTER"), note="Đã nộp đủ (minh họa)")


def asked_before_acceptance(one: Course) -> None:
    """Filed online, and asked for a paper before acceptance."""
    one.submit()
    one.wait(45)
    op.ask_supplement(**one.who("COUNTER"), items=["Ảnh chụp rõ căn cước (minh họa)"], reason="Ảnh mờ, không đọc được")


def waits_for_payment(one: Course) -> None:
    """Waits for a fee."""
    one.start()
    one.wait(30)
    op.ask_payment(**one.who("CASE"), lines=FEE, legal_basis=LEGAL)


def paid(one: Course) -> None:
    """The fee was paid at the counter, and the work goes on."""
    one.start()
    one.wait(30)
    demand = op.ask_payment(**one.who("CASE"), lines=FEE, legal_basis=LEGAL)
    one.wait(30)
    told = op.PaymentTold(EntryKind.PAID, 8_000, "CASH", "cash:xa-an-phuoc", f"minh-hoa-{one.serial}")
    op.record_payment(demand_id=demand, told=told, at=one.now, account=one.commune.officer("COUNTER", one.now))
    one.wait(5)
    op.settle_payment(**one.who("CASE"))


def stopped(one: Course) -> None:
    """Stopped by the leader on a document."""
    one.start()
    one.wait(60 * 8)
    one.reach(Action.STOP)
    op.stop(**one.who("LEADER"), reason="Các bên đề nghị tạm dừng (minh họa)", document="Văn bản minh họa 01")


def refused(one: Course) -> None:
    """Not accepted, with a reason in law."""
    one.submit()
    one.wait(60)
    op.refuse(**one.who("COUNTER"), reason="Không thuộc thẩm quyền của xã (minh họa)", legal_basis=LEGAL)


def withdrawn(one: Course) -> None:
    """Taken back at the applicant's wish."""
    one.start()
    one.wait(60)
    op.withdraw(**one.who("COUNTER"), reason="Theo đề nghị của người nộp (minh họa)")


def returned(one: Course) -> None:
    """Finished and returned."""
    one.finish()
    one.hand_back()


def signed(one: Course) -> None:
    """Signed with a development key, and returned."""
    one.draft()
    one.wait(30)
    op.sign_result(**one.who("LEADER"))
    one.hand_back()


def returned_late(one: Course) -> None:
    """Finished after its day, and returned."""
    one.finish(after=60 * 8 * 4)
    one.hand_back()


def certified(one: Course) -> None:
    """Certified at once, the fee in cash."""
    dice = one.commune.dice
    given = op.CertificationGiven(
        CertificationKind.COPY,
        unit_id=one.commune.unit.id,
        papers="Giấy tờ minh họa",
        pages=dice.randint(1, 4),
        copies=dice.randint(1, 5),
        signer=one.commune.usernames["LEADER"],
        owner_id=one.owner,
        payment_token=f"minh-hoa-ct-{one.serial}",
    )
    op.certify(given=given, account=one.commune.officer("COUNTER", one.now), at=one.now)


def entered_late(one: Course) -> None:
    """Received on a paper slip while the power was off; waits for the leader's approval."""
    begun = one.commune.came(19)
    leader = one.commune.officer("LEADER", at_local(begun))
    op.issue_slip_book(unit_id=one.commune.unit.id, code="MH", first=1, last=50, account=leader, at=at_local(begun))
    effective = one.now
    one.wait(60 * 5)
    counter = one.commune.officer("COUNTER", one.now)
    said: dict[str, Any] = {
        "slip_code": "MH",
        "slip_number": 1,
        "given": one.given(),
        "reason": "Mất điện buổi sáng (minh họa)",
    }
    op.enter_late(**said, effective_at=effective, account=counter, at=max(one.now, effective + timedelta(minutes=1)))


WENT: dict[str, Callable[[Course], None]] = {
    "waits_for_acceptance": Course.submit,
    "received": Course.receive,
    "handed_over": Course.hand_over,
    "stuck": Course.start,
    "at_signing": Course.draft,
    "to_return": Course.finish,
} | {
    one.__name__: one
    for one in (
        in_progress, late_with_apology, extended, asks_opinion, waits_for_papers, papers_came, asked_before_acceptance,
        waits_for_payment, paid, stopped, refused, withdrawn, returned, signed, returned_late, certified, entered_late,
    )
}  # fmt: skip


def draft_for(commune: LiveUnit, code: str, at: datetime) -> None:
    """A draft the citizen began and left."""
    day = local_date(at)
    version = procedures.version_on(code, day)
    op.save_draft(version_id=version.id, data={"code": code}, account=commune.citizen, at=at)
