"""Recognising (nhận dạng chữ): a scan that came into a person's store is read by a job, outside any transaction;
what came in bulk, or was left behind, by a duty that takes its turn."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import structlog

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.events import PaperKept, RecognitionAsked
from motcua.areas.digitization.queries import ScanKind
from motcua.kernel import jobs
from motcua.kernel.clock import now
from motcua.kernel.ports.text_recognition import NotRecognised, RecogniserMissing, TextRead, recogniser
from motcua.rules.sentences import Sentence

log = structlog.get_logger("motcua")
READ = "recognise_text"
LEFT_ALONE, A_TURN = timedelta(minutes=15), timedelta(minutes=1)
MISSING = "Chưa có chương trình nhận dạng chữ; tệp được giữ như đã quét."
GONE = Sentence("Tệp này đã được xóa.")
ODD = Sentence("Không lưu được kết quả nhận dạng của tệp này; tệp được giữ như đã quét.")


def ask_later(event: PaperKept) -> None:
    """Ask later (giao nhận dạng chữ) for what was scanned from paper to be read."""
    if event.kind == ScanKind.SCANNED:
        digitization.ask_recognition(file_id=event.file_id, at=event.at, in_bulk=event.in_bulk)


def read_later(event: RecognitionAsked) -> None:
    """Read later (giao việc nền) what waits to be read; asked again, it is another run."""
    key = f"{READ}:{event.recognition_id}:{event.at.isoformat()}"
    jobs.enqueue(name=READ, key=key, payload={"recognition_id": event.recognition_id}, at=event.at)


def read_scan(*, recognition_id: int, at: datetime) -> TextRead | None:
    """Read a scan (nhận dạng một bản quét) and say how far it is; None where nothing could be read."""
    found = stored.waiting_recognition(recognition_id)
    if found is None:
        return None
    row = stored.stored_file(found.file_id)
    content = stored.content_of(row) if row else None
    told: dict[str, Any] = {"recognition_id": recognition_id, "at": at}
    if row is None or content is None:
        digitization.fail_recognition(why=GONE, missing=False, **told)
        return None
    digitization.begin_recognition(recognition_id=recognition_id)
    with content, tempfile.TemporaryDirectory(prefix="motcua-quet-") as folder:
        place = Path(folder) / "ban-quet"
        with place.open("wb") as copy:
            shutil.copyfileobj(content, copy)
        try:
            return recogniser().read(place, row.mime, progress=_Progress(recognition_id))
        except RecogniserMissing:
            digitization.fail_recognition(why=MISSING, missing=True, **told)
        except NotRecognised as why:
            digitization.fail_recognition(why=str(why), missing=False, **told)
    return None


class _Progress:
    """Writes down how many pages are done."""

    def __init__(self, recognition_id: int) -> None:
        self.recognition_id = recognition_id

    def __call__(self, done: int, pages: int) -> None:
        digitization.note_progress(recognition_id=self.recognition_id, done=done, pages=pages)


def keep_read(*, recognition_id: int, found: TextRead | None, at: datetime) -> None:
    """Keep what was read (lưu chữ đã nhận dạng) in one transaction; nothing where nothing was read."""
    if found is not None:
        digitization.end_recognition(recognition_id=recognition_id, read=found, at=at)


def read_left(*, at: datetime) -> int:
    """Read what is left (nhận dạng bản quét còn chờ), for a minute at most, so that other work gets its turn; answers
    how many were read."""
    able, done = recogniser().lacks() == (), 0
    for key in stored.recognitions_left(before=at - LEFT_ALONE, as_scanned=able):
        if now() - at > A_TURN:
            break
        try:
            keep_read(recognition_id=key, found=read_scan(recognition_id=key, at=at), at=at)
        except Exception as error:  # one odd file does not keep the others from being read
            log.exception("recognition_failed", recognition=key, error=type(error).__name__)
            digitization.fail_recognition(recognition_id=key, why=ODD, missing=False, at=at)
        done += 1
    return done
