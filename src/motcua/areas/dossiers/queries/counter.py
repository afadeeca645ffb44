"""Questions of the desk: what waits for its answer or for money, what a person has here, and what was handed out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Max, Q, QuerySet

from motcua.areas.dossiers.models import Certification, Dossier, Handing, Means, PaymentDemand, PaymentEntry
from motcua.areas.dossiers.queries.counter_rows import (
    BookRow,
    CertifiedRow,
    FeeReceipt,
    HandedRow,
    OpenDemand,
    PersonDossier,
    TransferRow,
    WaitingRow,
)
from motcua.areas.dossiers.queries.lanes import kept_in, within
from motcua.areas.dossiers.queries.money import ENDED
from motcua.areas.dossiers.queries.striking import struck_handings
from motcua.areas.people import queries as people
from motcua.kernel.clock import end_of, start_of
from motcua.kernel.fold import fold
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status
from motcua.rules.money import EntryKind, balance

MOST_DIGITS = 10
ASKED_FOR = (EventKind.SUBMITTED, EventKind.SUPPLEMENTED)


def waiting_for_acceptance(unit_ids: Collection[int] | None, *, limit: int = 50) -> list[WaitingRow]:
    """Waiting for acceptance (hồ sơ chờ tiếp nhận) here, of units, the longest waiting first, in one question."""
    found = Dossier.objects.filter(within(unit_ids), kept_in("OURS"), status=Status.SUBMITTED)
    found = found.select_related("procedure", "applicant")
    rows = found.annotate(since=Max("events__effective_at", filter=Q(events__kind__in=ASKED_FOR)))
    return [
        WaitingRow(
            one.number,
            one.procedure.name,
            one.applicant.name if one.applicant else "",
            one.get_channel_display(),
            one.received_by_id,
            one.since,
        )
        for one in rows.order_by("since", "pk")[:limit]
    ]


def count_of_status(unit_ids: Collection[int] | None, status: Status) -> int:
    """How many dossiers of units stand at a status (số hồ sơ ở một trạng thái)."""
    return Dossier.objects.filter(within(unit_ids), status=status).count()


def dossiers_of(applicant_id: int, unit_ids: Collection[int] | None, *, limit: int = 20) -> list[PersonDossier]:
    """Dossiers of a person (hồ sơ của một người) in some units, also under another row of the same number."""
    mine = people.same_person("applicant", applicant_id) | Q(submitter_id=applicant_id)
    found = Dossier.objects.filter(within(unit_ids)).filter(mine).select_related("procedure").order_by("-pk")
    return [_of_person(one) for one in found[:limit]]


def _of_person(one: Dossier) -> PersonDossier:
    return PersonDossier(
        one.number,
        one.procedure.name,
        Status(one.status),
        one.received_by_id,
        one.received_at,
        one.due_at,
        one.finished_at,
    )


def last_dossiers(applicant_ids: Collection[int], unit_ids: Collection[int] | None) -> dict[int, PersonDossier]:
    """Last dossiers (hồ sơ gần nhất) that several people own in some units, in one question: what tells namesakes apart
    of whom no number is known."""
    mine = Dossier.objects.filter(within(unit_ids), applicant_id__in=applicant_ids).order_by()
    latest = mine.values("applicant_id").annotate(latest=Max("pk")).values("latest")
    found = Dossier.objects.filter(pk__in=latest).select_related("procedure")
    return {one.applicant_id: _of_person(one) for one in found if one.applicant_id is not None}


def open_demands(
    unit_ids: Collection[int] | None, *, text: str = "", newest: bool = False, after: int = 0, limit: int = 50
) -> list[OpenDemand]:
    """Open demands (các khoản còn phải thu) of units, found by a dossier's number or its owner without diacritics, the
    oldest first or the latest, paged by key. What has ended without a result owes nothing any more."""
    found = PaymentDemand.objects.filter(settled_at__isnull=True)
    found = found.exclude(dossier__status__in=ENDED)
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    for word in fold(text).split():
        found = found.filter(Q(dossier__number__icontains=word) | Q(dossier__applicant__search_text__contains=word))
    if after:
        found = found.filter(pk__lt=after) if newest else found.filter(pk__gt=after)
    rows = found.select_related("dossier__procedure", "dossier__applicant").prefetch_related("entries")
    rows = rows.order_by("-pk" if newest else "pk")
    return [
        OpenDemand(
            one.pk,
            one.dossier.number,
            one.dossier.procedure.name,
            one.dossier.applicant.name if one.dossier.applicant else "",
            balance(one.amount - one.exempted, [(entry.kind, entry.amount) for entry in one.entries.all()]).missing,
            one.asked_at,
        )
        for one in rows[:limit]
    ]


def transfers_of(unit_id: int, on: date) -> list[TransferRow]:
    """Transfers of a day (các khoản chuyển khoản trong ngày) that came in for a unit."""
    found = PaymentEntry.objects.filter(unit_id=unit_id, on=on, kind=EntryKind.PAID).exclude(means=Means.CASH)
    rows = found.order_by("pk").values_list("provider", "reference", "amount", "demand__dossier__number")
    return [TransferRow(*row) for row in rows]


def owners_of(numbers: Collection[str]) -> dict[str, str]:
    """Owners (chủ hồ sơ) of dossiers by their numbers, for a sheet."""
    found = Dossier.objects.filter(number__in=numbers, applicant__isnull=False)
    return dict(found.values_list("number", "applicant__name"))


def fee_receipt(entry_id: int) -> FeeReceipt | None:
    """Fee receipt (biên nhận) of one payment that came in, or None."""
    rows = PaymentEntry.objects.select_related("officer", "demand__dossier")
    one = rows.filter(pk=entry_id, kind=EntryKind.PAID).first()
    if one is None:
        return None
    return FeeReceipt(
        one.receipt,
        one.demand.dossier.number,
        one.amount,
        one.get_means_display(),
        one.reference,
        str(one.officer) if one.officer else "",
        one.at,
        one.unit_id,
        tuple(one.demand.lines),
        one.demand.dossier.applicant_id,
    )


def certified(number: str) -> CertifiedRow | None:
    """Certified (lần chứng thực) of a dossier, or None where it is none."""
    rows = Certification.objects.select_related("book", "dossier", "signer")
    one = rows.filter(dossier__number=number).first()
    if one is None:
        return None
    paid = PaymentEntry.objects.filter(demand__dossier=one.dossier, kind=EntryKind.PAID).order_by("pk").first()
    return CertifiedRow(
        one.dossier.number,
        one.number,
        one.book.series,
        one.book.year,
        one.kind,
        one.papers,
        one.copies,
        one.pages,
        one.fee,
        one.words,
        str(one.signer),
        one.book.unit_id,
        one.certified_at,
        one.dossier.applicant_id,
        paid.pk if paid else None,
    )


def book_lines(
    unit_id: int,
    year: int,
    *,
    kind: str = "",
    text: str = "",
    month: int = 0,
    before: int = 0,
    limit: int = 50,
    in_order: bool = False,
) -> list[BookRow]:
    """Book lines (các dòng sổ chứng thực) of a unit and year, or of one month, the latest first, or in the order they
    were written; `before` is the last key shown. `text` is a number of the book, or words of who asked (without
    diacritics) or of the papers."""
    found = Certification.objects.filter(book__unit_id=unit_id, book__year=year)
    if text.isdecimal() and len(text) < MOST_DIGITS:
        found = found.filter(number=int(text))
    else:
        for word in text.split():
            asked = Q(dossier__applicant__search_text__contains=fold(word)) | Q(papers__icontains=word)
            found = found.filter(asked | Q(dossier__number__icontains=word))
    if kind:
        found = found.filter(kind=kind)
    if before:
        found = found.filter(pk__lt=before)
    if month:
        found = found.filter(certified_at__month=month)
    named = found.select_related("dossier__applicant", "signer", "book")
    return [_book_row(one) for one in named.order_by("pk" if in_order else "-pk")[:limit]]


def _book_row(one: Certification) -> BookRow:
    return BookRow(
        one.pk,
        one.number,
        one.book.series,
        one.get_kind_display(),
        one.papers,
        one.copies,
        one.pages,
        one.fee,
        one.dossier.number,
        one.dossier.applicant.name if one.dossier.applicant else "",
        str(one.signer),
        one.certified_at,
    )


def handed_out(
    unit_ids: Collection[int] | None, on: date, *, until: date | None = None, way: str = "", text: str = ""
) -> list[HandedRow]:
    """Handed out (đã trả kết quả) by units on a day, or up to another, by one way or by any, in the order of time;
    what was recorded on the wrong dossier and corrected is left out."""
    found = Handing.objects.filter(at__gte=start_of(on), at__lte=end_of(until or on)).filter(_of(unit_ids))
    if way:
        found = found.filter(way=way)
    for word in fold(text).split():
        named = Q(dossier__procedure__search_text__contains=word) | Q(dossier__applicant__search_text__contains=word)
        found = found.filter(Q(dossier__number__icontains=word) | named)
    rows = list(_handings(found))
    struck = struck_handings({one.dossier_id for one in rows})
    return [_handed(one) for one in rows if one.pk not in struck]


def _of(unit_ids: Collection[int] | None) -> Q:
    return Q() if unit_ids is None else Q(dossier__received_by_id__in=unit_ids)


def _handings(found: QuerySet[Handing]) -> QuerySet[Handing]:
    return found.select_related("dossier__procedure", "dossier__applicant").order_by("at", "pk")


def _handed(one: Handing) -> HandedRow:
    dossier = one.dossier
    return HandedRow(
        dossier.number,
        dossier.procedure.name,
        dossier.applicant.name if dossier.applicant else "",
        one.way,
        one.get_way_display(),
        one.receiver,
        one.proof,
        one.at,
        dossier.received_at,
        dossier.due_at,
        dossier.finished_at,
    )
