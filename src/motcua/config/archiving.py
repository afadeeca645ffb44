"""Archiving (nhập kho giấy): what was brought on a page goes in by a job, by the code of `motcua import archive`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.events import ArchiveAsked
from motcua.areas.digitization.operations import ArchiveTaken
from motcua.kernel import jobs
from motcua.kernel.errors import UserError
from motcua.links.files.archive import ArchiveAccount, import_archive
from motcua.links.files.archive.waiting import clear, laid_down

IMPORT, STEP = "import_archive", 5
COUNTED = ("read", "new", "changed", "unchanged", "rejected")


def import_later(event: ArchiveAsked) -> None:
    """Import later (giao nhập kho giấy)."""
    jobs.enqueue(name=IMPORT, key=f"{IMPORT}:{event.run_id}", payload={"run_id": event.run_id}, at=event.at)


def take_in(*, run_id: int, at: datetime) -> ArchiveTaken | None:
    """Take in (nhập) line by line, each in its own transaction; None where it was done before."""
    run = stored.archive_run(run_id)
    if run is None or not run.is_at_work:
        return None

    def progress(done: int, lines: int) -> None:
        if done % STEP == 0 or done == lines:
            digitization.note_archive_progress(run_id=run_id, done=done, lines=lines)

    try:
        index, scans = laid_down(run.place)
        account = import_archive(index, scans=scans, unit_id=run.unit_id, by=run.asked_by, at=at, progress=progress)
    except UserError as refused:
        return ArchiveTaken({}, why=refused.message)
    return _taken(account)


def _taken(account: ArchiveAccount) -> ArchiveTaken:
    rejects = Path(account.rejects_file).read_bytes() if account.rejects_file else b""
    counts = {name: getattr(account, name) for name in COUNTED}
    return ArchiveTaken(counts, account.reasons, account.warnings, rejects)


def keep_account(*, run_id: int, found: ArchiveTaken | None, at: datetime) -> None:
    """Keep the account (ghi kết quả) of a run; its files are taken away."""
    run = stored.archive_run(run_id)
    if found is None or run is None:
        return
    digitization.end_archive_run(run_id=run_id, taken=found, at=at)
    transaction.on_commit(lambda: clear(run.place))
