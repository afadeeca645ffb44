"""Sending a report (gửi báo cáo): the file that went out is kept, signed, and bound to the calendar."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, BinaryIO

from django.db import transaction

from motcua.areas.digitization import operations as files
from motcua.areas.digitization import queries as kept
from motcua.areas.organization import operations as organization
from motcua.areas.people.queries import actor_of
from motcua.areas.reporting.models import ReportSubmission
from motcua.areas.reporting.policy import acts_for
from motcua.areas.reporting.queries.calendar import OwedReport, duty_of
from motcua.kernel import signing
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSent:
    """Report sent (báo cáo đã gửi): whose, which of the calendar and year, on which day, by which document.

    `draft_number` is the version of our own draft that the file was made of; `reason` says why it goes again.
    `document_on` is the day of the document: without it a report that is written down on a later day counts as sent on
    that day. `told` are the days the report itself speaks of, where they are others than the calendar's.
    """

    unit_id: int
    duty: str
    year: int
    sent_on: date
    document: str
    document_on: date | None = None
    told: Period | None = None
    draft_number: int | None = None
    reason: str = ""


@transaction.atomic
def send_report(*, given: ReportSent, file: BinaryIO, name: str, account: Any, at: datetime) -> int:
    """Send a report (ghi đã gửi báo cáo) with the file that went out; answers which time this is.

    Sent again it needs a reason, and both stand. Raises UserError `unknown_duty`, `not_yours_to_send`,
    `document_missing`, `sent_in_the_future`, `sent_before_the_end`, `document_after_sending`, `reason_needed`,
    `sent_before_the_first`, and what uploads refuse.
    """
    owed = duty_of(given.duty, given.year)
    _refuse(given, owed, acts_for(account, today=local_date(at)), today=local_date(at))
    where = {"unit_id": given.unit_id, "duty": given.duty, "start": owed.period.start, "end": owed.period.end}
    organization.hold_unit(unit_id=given.unit_id)
    before = ReportSubmission.objects.filter(**where).order_by("-number").first()
    if before is not None and not given.reason.strip():
        raise UserError("Báo cáo này đã gửi; gửi lại thì xin ghi lý do.", code="reason_needed")
    if before is not None and given.sent_on < before.sent_on:
        raise UserError("Lần gửi lại không thể đứng trước lần gửi đã ghi.", code="sent_before_the_first")
    stored = kept.stored_file(files.keep_upload(file=file, name=name, by=actor_of(account), at=at))
    assert stored is not None
    made = ReportSubmission.objects.create(
        **where,
        number=before.number + 1 if before else 1,
        sent_on=given.sent_on,
        document=given.document.strip(),
        document_on=given.document_on,
        told_start=given.told.start if given.told else None,
        told_end=given.told.end if given.told else None,
        file_id=stored.id,
        digest=stored.digest,
        signature=signing.sign(stored.digest.encode()),
        public_key=signing.public_key(),
        draft_number=given.draft_number,
        reason=given.reason.strip() if before else "",
        recorded_by=actor_of(account),
        recorded_at=at,
    )
    return made.number


def _refuse(given: ReportSent, owed: OwedReport, seen: Collection[int] | None, *, today: date) -> None:
    if seen is not None and given.unit_id not in seen:
        raise UserError("Chỉ ghi được báo cáo của đơn vị mình.", code="not_yours_to_send")
    if not given.document.strip():
        raise UserError("Xin ghi số, ký hiệu của văn bản đã gửi.", code="document_missing")
    if given.sent_on > today:
        raise UserError("Ngày gửi ở sau hôm nay. Xin ghi ngày đã gửi.", code="sent_in_the_future")
    if given.sent_on < _earliest(given, owed):
        raise UserError("Ngày gửi đứng trước ngày kết thúc kỳ báo cáo. Xin xem lại ngày.", code="sent_before_the_end")
    if given.document_on is not None and given.document_on > given.sent_on:
        raise UserError("Văn bản ghi ngày sau ngày gửi. Xin xem lại hai ngày.", code="document_after_sending")


def _earliest(given: ReportSent, owed: OwedReport) -> date:
    """The first day a report may have been sent: the last of the days it speaks of, but where the calendar wants it
    sooner."""
    end = given.told.end if given.told else owed.period.end
    return end if owed.due_on >= owed.period.end else owed.period.start
