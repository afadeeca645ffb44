"""Checking (đối chiếu): the scans that wait for an officer, what was read in them, and the chain of checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Count, Q, QuerySet

from motcua.areas.digitization.models import (
    PaperCheck,
    PaperScan,
    RecognisedPage,
    Recognition,
    RecognitionState,
    ScanKind,
)
from motcua.areas.digitization.queries.stored import PaperScanRow, StoredFileRow, file_row, scan_row
from motcua.kernel import chain
from motcua.kernel.fold import fold
from motcua.kernel.rows import only
from motcua.rules.scans import nearly_same

LOOKED_AT = 50  # papers of the same person that are looked at for likeness


@dataclass(frozen=True, slots=True)
class RecognitionRow:
    """Recognition row (dòng nhận dạng chữ): how far a program is with a scan, and what it found."""

    id: int
    file_id: int
    state: str
    label: str
    page_count: int
    pages_done: int
    blank_count: int
    made_id: int | None
    why: str

    @property
    def is_at_work(self) -> bool:
        """Whether there is still something to wait for."""
        return self.state in (RecognitionState.WAITING, RecognitionState.READING)

    @property
    def is_blank(self) -> bool:
        """Whether every page is blank."""
        return self.page_count > 0 and self.blank_count == self.page_count


@dataclass(frozen=True, slots=True)
class PageRow:
    """Page row (dòng trang đã đọc): its words and its picture."""

    number: int
    text: str
    blank: bool
    picture: StoredFileRow | None


@dataclass(frozen=True, slots=True)
class ToCheckRow:
    """To-check row (dòng bản quét chờ đối chiếu): the scan, whose it is, what was read, and how often its very content
    was handed in."""

    scan: PaperScanRow
    applicant: str
    recognition: RecognitionRow | None
    times: int


@dataclass(frozen=True, slots=True)
class CheckRow:
    """Check row (dòng đối chiếu): who compared which copy, when, with what outcome."""

    seq: int
    digest: str
    label: str
    note: str
    checked_by: str
    checked_at: datetime


@dataclass(frozen=True, slots=True)
class BrokenCheck:
    """Broken check (lần đối chiếu không khớp chuỗi): which one, and why it does not agree."""

    seq: int
    why: str


def _waiting(unit_ids: list[int]) -> QuerySet[PaperScan]:
    return PaperScan.objects.filter(
        unit__in=unit_ids,
        kind=ScanKind.SCANNED,
        compared_at__isnull=True,
        withdrawn_at__isnull=True,
        file__removed_at__isnull=True,
    )


def counted_to_check(unit_ids: list[int]) -> int:
    """How many scans wait (số bản quét chờ đối chiếu) at these units."""
    return _waiting(unit_ids).count()


def to_check(
    unit_ids: list[int], *, text: str = "", newest: bool = False, after: int = 0, limit: int = 30
) -> list[ToCheckRow]:
    """Scans to check (bản quét chờ đối chiếu) of units, found by person or dossier, the longest waiting first or the
    last, paged by key."""
    waiting = _waiting(unit_ids).select_related("file", "source", "applicant")
    for word in fold(text).split():
        waiting = waiting.filter(Q(applicant__search_text__contains=word) | Q(first_dossier__icontains=word))
    if after:
        waiting = waiting.filter(pk__lt=after) if newest else waiting.filter(pk__gt=after)
    found = list(waiting.order_by("-pk" if newest else "pk")[:limit])
    raw = {one.pk: one.source or one.file for one in found}
    read = {one.file_id: one for one in Recognition.objects.filter(file__in=list(raw.values()))}
    same = _times({one.digest for one in raw.values()})
    return [
        ToCheckRow(
            scan_row(one),
            one.applicant.name,
            _recognition(read[raw[one.pk].pk]) if raw[one.pk].pk in read else None,
            same.get(raw[one.pk].digest, 1),
        )
        for one in found
    ]


def _times(digests: set[str]) -> dict[str, int]:
    """How many papers show each content as it was scanned."""
    told: dict[str, int] = {}
    for place in ("file", "source"):
        chosen = PaperScan.objects.filter(**{f"{place}__digest__in": digests})
        for digest, times in chosen.values_list(f"{place}__digest").annotate(times=Count("id")):
            told[digest] = told.get(digest, 0) + times
    return told


def next_to_check(unit_ids: list[int], *, after: int = 0) -> int | None:
    """The next scan that waits (bản quét kế tiếp), after one, else the first; None when none does."""
    keys = _waiting(unit_ids).order_by("pk").values_list("pk", flat=True)
    return keys.filter(pk__gt=after).first() or keys.first()


def recognition_of(file_id: int) -> RecognitionRow | None:
    """Recognition (lần nhận dạng chữ) of a stored file as it was scanned, or None."""
    found = only(Recognition.objects.filter(file_id=file_id))
    return _recognition(found) if found else None


def waiting_recognition(recognition_id: int) -> RecognitionRow | None:
    """A recognition that is still to be done (chờ nhận dạng chữ), by its key; None when it was done."""
    found = only(Recognition.objects.filter(pk=recognition_id).exclude(state=RecognitionState.READ))
    return _recognition(found) if found else None


def recognitions_left(*, before: datetime, as_scanned: bool) -> list[int]:
    """Recognitions left (nhận dạng chữ còn chờ) since before an instant, the longest waiting first: those that came in
    bulk, those whose worker died, and with `as_scanned` those for which the programs were missing."""
    states = [RecognitionState.WAITING, RecognitionState.READING, *([RecognitionState.AS_SCANNED] * as_scanned)]
    found = Recognition.objects.filter(state__in=states, asked_at__lt=before, file__removed_at__isnull=True)
    return list(found.order_by("pk").values_list("pk", flat=True)[:LOOKED_AT])


def _recognition(found: Recognition) -> RecognitionRow:
    return RecognitionRow(
        id=found.pk,
        file_id=found.file_id,
        state=found.state,
        label=str(found.get_state_display()),
        page_count=found.page_count,
        pages_done=found.pages_done,
        blank_count=found.blank_count,
        made_id=found.made_id,
        why=found.why,
    )


def pages_of(recognition_id: int) -> list[PageRow]:
    """Pages (các trang đã đọc) with their words and pictures, in order."""
    found = RecognisedPage.objects.filter(recognition_id=recognition_id).select_related("picture").order_by("number")
    return [PageRow(one.number, one.text, one.blank, file_row(one.picture) if one.picture else None) for one in found]


def scans_like(scan: PaperScanRow) -> tuple[list[PaperScanRow], list[PaperScanRow]]:
    """Scans like this one (bản quét trùng): those of the very same content, whosever they are, and those of the same
    person that say nearly the same."""
    raw = scan.source_id or scan.file.id
    digest = PaperScan.objects.filter(pk=scan.id).values_list("source__digest", flat=True).first() or scan.file.digest
    others = PaperScan.objects.exclude(pk=scan.id).select_related("file")
    same = [*others.filter(file__digest=digest)[:LOOKED_AT], *others.filter(source__digest=digest)[:LOOKED_AT]]
    known = {one.pk for one in same}
    own = [one for one in others.filter(applicant_id=scan.applicant_id).order_by("-pk")[:LOOKED_AT]
           if one.pk not in known]  # fmt: skip
    texts = _texts([raw, *(one.source_id or one.file_id for one in own)])
    alike = nearly_same(texts.get(raw, ""), {one.pk: texts.get(one.source_id or one.file_id, "") for one in own})
    return [scan_row(one) for one in same], [scan_row(one) for one in own if one.pk in alike]


def _texts(file_ids: list[int]) -> dict[int, str]:
    """The folded words of scans that were read, by the key of the file."""
    told: dict[int, str] = {}
    pages = RecognisedPage.objects.filter(recognition__file__in=file_ids).order_by("recognition", "number")
    for file_id, text in pages.values_list("recognition__file", "text"):
        told[file_id] = f"{told.get(file_id, '')} {text}"
    return {key: fold(text) for key, text in told.items()}


def checks_of(scan_id: int) -> list[CheckRow]:
    """Checks (các lần đối chiếu) of a scan, in order."""
    return [
        CheckRow(one.seq, one.digest, str(one.get_verdict_display()), one.note, one.checked_by, one.checked_at)
        for one in PaperCheck.objects.filter(scan_id=scan_id).order_by("seq")
    ]


def body_of(row: PaperCheck) -> dict[str, object]:
    """What the hash of a check covers besides the hash before it."""
    return {
        "seq": row.seq,
        "scan": row.scan_id,
        "digest": row.digest,
        "verdict": str(row.verdict),
        "note": row.note,
        "by": row.checked_by,
        "at": row.checked_at.astimezone(UTC).isoformat(),
    }


def broken_checks(*, batch: int = 2000) -> Iterator[BrokenCheck]:
    """Broken checks (chuỗi đối chiếu không khớp): rows that do not follow from the one before, and papers that count
    as compared though no check says so."""
    yield from (BrokenCheck(seq, why) for seq, why in chain.broken(PaperCheck, body_of, batch=batch))
    told = set(PaperCheck.objects.filter(verdict="MATCHES").values_list("scan_id", "digest"))
    compared = PaperScan.objects.filter(compared_at__isnull=False)
    for scan_id, digest in compared.values_list("pk", "compared_digest").iterator():
        if (scan_id, digest) not in told:
            yield BrokenCheck(0, f"bản số hóa {scan_id} ghi đã đối chiếu mà chuỗi không có")
