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
from motcua.areas.reporting.policy import asks_for
from motcua.areas.reporting.queries.calendar import OwedReport, duty_of
from motcua.kernel import signing
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSent:
    """Report sent (báo cáo đã gửi): whose, which of the calendar and year, on which day, by which document.

    `draft_number` is the version of our own draft that the file was made of; `reason` says why it goes again.
    """

    unit_id: int
    duty: str
    year: int
    sent_on: date
    document: str
    draft_number: int | None = None
    reason: str = ""


@transaction.atomic
def send_report(*, given: ReportSent, file: BinaryIO, name: str, account: Any, at: datetime) -> int:
    """Send a report (ghi đã gửi báo cáo) with the file that went out; answers which time this is.

    Sent again it needs a reason, and both stand. Raises UserError `unknown_duty`, `not_yours_to_send`,
    `document_missing`, `sent_in_the_future`, `sent_before_the_period`, `reason_needed`, and what uploads refuse.
    """
    owed = duty_of(given.duty, given.year)
    _refuse(given, owed, asks_for(account, today=local_date(at)), today=local_date(at))
    where = {"unit_id": given.unit_id, "duty": given.duty, "start": owed.period.start, "end": owed.period.end}
    organization.hold_unit(unit_id=given.unit_id)
    before = ReportSubmission.objects.filter(**where).order_by("-number").first()
    if before is not None and not given.reason.strip():
        raise UserError("Báo cáo này đã gửi; gửi lại thì xin ghi lý do.", code="reason_needed")
    stored = kept.stored_file(files.keep_upload(file=file, name=name, by=actor_of(account), at=at))
    assert stored is not None
    made = ReportSubmission.objects.create(
        **where,
        number=before.number + 1 if before else 1,
        sent_on=given.sent_on,
        document=given.document.strip(),
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
        raise UserError("Chỉ ghi được báo cáo của đơn vị mình và cấp dưới.", code="not_yours_to_send")
    if not given.document.strip():
        raise UserError("Xin ghi số, ký hiệu của văn bản đã gửi.", code="document_missing")
    if given.sent_on > today:
        raise UserError("Ngày gửi ở sau hôm nay. Xin ghi ngày đã gửi.", code="sent_in_the_future")
    if given.sent_on < owed.period.start:
        raise UserError("Ngày gửi đứng trước kỳ báo cáo. Xin xem lại ngày.", code="sent_before_the_period")
