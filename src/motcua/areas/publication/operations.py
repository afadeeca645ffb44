"""What is done with publications: results, procedures and blocks of figures are shown, and taken down again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization import operations as organization
from motcua.areas.publication.events import ProcedurePublished, ResultPublished
from motcua.areas.publication.models import (
    Block,
    PublishedBlock,
    PublishedProcedure,
    PublishedResult,
    PublishingWay,
)
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


@transaction.atomic
def publish_result(*, dossier_number: str, at: datetime) -> bool:
    """Publish a result (công khai kết quả): the days of a finished dossier, without any name; one that was
    taken down comes back with its new days. False when it stands already.

    Raises UserError `unknown_dossier`, `not_finished`.
    """
    facts = dossiers.public_facts(dossier_number)
    if facts is None:
        raise UserError("Không có hồ sơ này.", code="unknown_dossier")
    if facts.finished_on is None or facts.received_on is None:
        raise UserError("Hồ sơ chưa xử lý xong nên chưa công khai kết quả.", code="not_finished")
    days = {"received_on": facts.received_on, "due_on": facts.due_first_on, "finished_on": facts.finished_on}
    named = {
        "procedure_id": facts.procedure_id,
        "received_by_id": facts.received_by_id,
        "competent_id": facts.competent_id,
    }
    found, new = PublishedResult.objects.get_or_create(
        dossier_number=dossier_number, defaults={**named, **days, "published_at": at}
    )
    if not new and found.withdrawn_at is not None:
        again = PublishedResult.objects.filter(pk=found.pk)
        new = bool(again.update(**days, published_at=at, withdrawn_at=None, withdrawn_because=""))
    if new:
        publish(ResultPublished(dossier_number=dossier_number, at=at))
    return new


@transaction.atomic
def withdraw_result(*, dossier_number: str, reason: str, at: datetime) -> None:
    """Withdraw a result (thôi công khai kết quả), with the reason. Raises UserError `reason_missing`."""
    if not reason.strip():
        raise UserError("Xin ghi lý do thôi công khai.", code="reason_missing")
    PublishedResult.objects.filter(dossier_number=dossier_number, withdrawn_at__isnull=True).update(
        withdrawn_at=at, withdrawn_because=reason.strip()[:255]
    )


@transaction.atomic
def publish_procedure(
    *,
    unit_id: int,
    procedure_id: int,
    way: str,
    decision: str,
    decision_on: date,
    published_on: date,
    by: str,
    at: datetime,
) -> int:
    """Publish a procedure (công khai thủ tục) of a unit, and answer its key; what stood there before comes down.

    Raises UserError `published_before_decision`, `published_in_the_future`, `older_decision`.
    """
    _refuse_days(decision_on, published_on, local_date(at))
    organization.hold_unit(unit_id=unit_id)
    standing = PublishedProcedure.objects.select_for_update().filter(
        unit_id=unit_id, procedure_id=procedure_id, way=PublishingWay(way), taken_down_on__isnull=True
    )
    before = standing.first()
    if before is not None:
        if before.published_on > published_on or before.decision_on > decision_on:
            raise UserError("Nơi này đang công khai theo một quyết định mới hơn.", code="older_decision")
        standing.update(taken_down_on=published_on)
    made = PublishedProcedure.objects.create(
        unit_id=unit_id,
        procedure_id=procedure_id,
        way=PublishingWay(way),
        decision=decision,
        decision_on=decision_on,
        published_on=published_on,
        recorded_by=by,
        recorded_at=at,
    )
    publish(ProcedurePublished(unit_id=unit_id, procedure_id=procedure_id, at=at))
    return made.pk


def _refuse_days(decision_on: date, published_on: date, today: date) -> None:
    if published_on < decision_on:
        raise UserError("Ngày công khai không thể trước ngày quyết định công bố.", code="published_before_decision")
    if published_on > today:
        raise UserError("Ngày công khai ở tương lai; xin ghi khi đã công khai.", code="published_in_the_future")


@transaction.atomic
def pass_procedures(*, passed: Mapping[int, int], on: date, by: str, at: datetime) -> int:
    """Pass procedures on (chuyển việc công khai thủ tục): what a unit that ends shows comes down the day before, and
    who took over shows it by the same decision, unless it does already; answers how many came down."""
    standing = PublishedProcedure.objects.select_for_update().filter(pk__in=passed, taken_down_on__isnull=True)
    found = list(standing)
    shown = PublishedProcedure.objects.filter(unit_id__in=set(passed.values()), taken_down_on__isnull=True)
    there = set(shown.values_list("unit_id", "procedure_id", "way"))
    fresh: dict[tuple[int, int, str], PublishedProcedure] = {}
    for one in found:
        key = (passed[one.pk], one.procedure_id, one.way)
        if key not in there:
            fresh[key] = PublishedProcedure(
                unit_id=passed[one.pk],
                procedure_id=one.procedure_id,
                way=one.way,
                decision=one.decision,
                decision_on=one.decision_on,
                published_on=max(on, one.published_on),
                recorded_by=by[:160],
                recorded_at=at,
            )
        one.taken_down_on = max(on - timedelta(days=1), one.published_on)
    PublishedProcedure.objects.bulk_update(found, ["taken_down_on"])
    PublishedProcedure.objects.bulk_create(fresh.values())
    return len(found)


@transaction.atomic
def publish_block(
    *,
    unit_id: int,
    block: str,
    decision: str,
    decided_on: date,
    signer: str,
    since: date,
    by: str,
    at: datetime,
    until: date | None = None,
) -> int:
    """Publish a block (công khai khối số liệu) of a unit and those below it by a named decision, and answer its key;
    what stood there before ends on that day. Told again as it stands, it stays as it is.

    Raises UserError `decision_missing`, `published_before_decision`, `older_decision`, `until_before_since`.
    """
    if not decision.strip() or not signer.strip():
        raise UserError("Xin ghi số quyết định và người ký.", code="decision_missing")
    _refuse_span(decided_on, since, until)
    standing = _standing(unit_id, block)
    before = standing.first()
    if before is not None and (before.since > since or before.decided_on > decided_on):
        raise UserError("Khối này đang công khai theo một quyết định mới hơn.", code="older_decision")
    told = (decision.strip(), decided_on, signer.strip(), since)
    if before is not None and until is None and told == _told(before):
        return before.pk
    standing.update(until=since, withdrawn_because=f"Thay bằng {decision.strip()}"[:255])
    made = PublishedBlock.objects.create(
        unit_id=unit_id,
        block=Block(block),
        decision=decision.strip(),
        decided_on=decided_on,
        signer=signer.strip(),
        since=since,
        until=until,
        recorded_by=by,
        recorded_at=at,
    )
    return made.pk


def _standing(unit_id: int, block: str) -> QuerySet[PublishedBlock]:
    """The block of a unit as it stands, if it does; of two who open it, one goes first."""
    organization.hold_unit(unit_id=unit_id)
    return PublishedBlock.objects.select_for_update().filter(unit_id=unit_id, block=Block(block), until__isnull=True)


def _told(block: PublishedBlock) -> tuple[str, date, str, date]:
    """By which decision a block stands, and since when."""
    return block.decision, block.decided_on, block.signer, block.since


def _refuse_span(decided_on: date, since: date, until: date | None) -> None:
    if since < decided_on:
        raise UserError("Ngày công khai không thể trước ngày quyết định.", code="published_before_decision")
    if until is not None and until < since:
        raise UserError("Ngày thôi công khai đứng trước ngày công khai.", code="until_before_since")


@transaction.atomic
def withdraw_block(*, block_id: int, on: date, reason: str) -> None:
    """Withdraw a block (thôi công khai khối số liệu) from a day on, with the reason.

    Raises UserError `reason_missing`, `unknown_publication`.
    """
    if not reason.strip():
        raise UserError("Xin ghi lý do thôi công khai.", code="reason_missing")
    standing = PublishedBlock.objects.filter(pk=block_id, until__isnull=True, since__lte=on)
    if not standing.update(until=on, withdrawn_because=reason.strip()[:255]):
        raise UserError("Khối này không đang được công khai vào ngày ấy.", code="unknown_publication")
