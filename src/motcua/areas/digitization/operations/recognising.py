"""Recognising (nhận dạng chữ): how far it is, what was read, and the searchable copy that takes the scan's place."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import PurePath

from django.db import transaction

from motcua.areas.digitization.events import RecognitionAsked
from motcua.areas.digitization.models import (
    PaperScan,
    RecognisedPage,
    Recognition,
    RecognitionState,
    ScanKind,
    StoredFile,
)
from motcua.areas.digitization.operations.keeping import keep_upload
from motcua.kernel import storage
from motcua.kernel.bus import publish
from motcua.kernel.ports.text_recognition import PageRead, TextRead
from motcua.rules.scans import is_blank

RECOGNISED = frozenset({"application/pdf", "image/jpeg", "image/png"})
BY = "system:text_recognition"


@transaction.atomic
def ask_recognition(*, file_id: int, at: datetime, in_bulk: bool = False) -> int | None:
    """Ask for recognition (giao nhận dạng chữ) of a stored file, and answer its key; None for what is no scan, and
    for what was read already. What comes `in_bulk` waits until the worker has time for it."""
    file = StoredFile.objects.filter(pk=file_id, removed_at__isnull=True, mime__in=RECOGNISED).first()
    if file is None:
        return None
    found, _new = Recognition.objects.get_or_create(file=file, defaults={"asked_at": at})
    if found.state == RecognitionState.READ:
        return None
    found.state, found.why, found.asked_at = RecognitionState.WAITING, "", at
    found.page_count = found.pages_done = 0  # nothing of a try before is told as this one's
    found.save(update_fields=["state", "why", "asked_at", "page_count", "pages_done"])
    if not in_bulk:
        publish(RecognitionAsked(recognition_id=found.pk, at=at))
    return found.pk


@transaction.atomic
def begin_recognition(*, recognition_id: int) -> None:
    """Begin recognition (bắt đầu nhận dạng chữ)."""
    Recognition.objects.filter(pk=recognition_id).update(
        state=RecognitionState.READING, page_count=0, pages_done=0, why=""
    )


@transaction.atomic
def note_progress(*, recognition_id: int, done: int, pages: int) -> None:
    """Note progress (ghi tiến độ): how many pages are done of how many."""
    Recognition.objects.filter(pk=recognition_id).update(pages_done=done, page_count=pages)


@transaction.atomic
def fail_recognition(*, recognition_id: int, why: str, missing: bool, at: datetime) -> None:
    """Fail recognition (không nhận dạng được): the scan is kept as it was, and the reason is said."""
    state = RecognitionState.AS_SCANNED if missing else RecognitionState.FAILED
    Recognition.objects.filter(pk=recognition_id).update(state=state, why=why[:300], ended_at=at)


@transaction.atomic
def end_recognition(*, recognition_id: int, read: TextRead, at: datetime) -> None:
    """End recognition (nhận dạng xong): pages and words are kept; papers not compared yet use the searchable copy.

    A signed file keeps its place: no copy of it would be signed. Twice is as once.
    """
    found = Recognition.objects.select_related("file").select_for_update(of=("self",)).get(pk=recognition_id)
    if found.state == RecognitionState.READ:
        return
    pages = [_page(found, number, one, at) for number, one in enumerate(read.pages, start=1)]
    RecognisedPage.objects.bulk_create(pages)
    if read.copy and not _is_signed(found.file):
        name = f"{PurePath(found.file.name).stem or 'ban-quet'}.pdf"
        found.made_id = keep_upload(file=io.BytesIO(read.copy), name=name, by=BY, at=at)
        PaperScan.objects.filter(file=found.file, compared_at__isnull=True, kind=ScanKind.SCANNED).update(
            file_id=found.made_id, source=found.file
        )
    found.state, found.programs, found.ended_at = RecognitionState.READ, read.programs[:120], at
    found.page_count = found.pages_done = len(pages)
    found.blank_count = sum(one.blank for one in pages)
    found.save()


def _page(found: Recognition, number: int, read: PageRead, at: datetime) -> RecognisedPage:
    picture = None
    if read.picture:
        picture = keep_upload(file=io.BytesIO(read.picture), name=f"trang-{number}.jpg", by=BY, at=at)
    return RecognisedPage(
        recognition=found,
        number=number,
        text=read.text.replace("\0", ""),
        ink=read.ink,
        blank=is_blank(read.text, read.ink),
        picture_id=picture,
    )


def _is_signed(file: StoredFile) -> bool:
    """Whether a file carries a digital signature, or is gone."""
    if not storage.holds(file.digest):
        return True
    with storage.open_stored(file.digest) as content:
        return b"/ByteRange" in content.read()
