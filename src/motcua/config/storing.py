"""Storing (cất vào kho): a result that was handed over lies in its owner's store, to be used again, not asked for;
one that was wrong is taken back where it comes down from the public register (showing.py)."""

from __future__ import annotations

from datetime import datetime

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.queries import ScanKind, scan_of_file
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.procedures import queries as procedures
from motcua.kernel import jobs
from motcua.kernel.clock import local_date
from motcua.kernel.fold import fold
from motcua.rules.actions import Action
from motcua.rules.lifecycle import Status

KEEP, TAKE_BACK = "keep_result", "take_back_result"


def store_later(event: ActionTaken) -> None:
    """Store later (giao việc cất kết quả): what was handed over is kept."""
    number = dossiers.number_of(event.dossier_id) if event.action == Action.RETURN else None
    if number:
        jobs.enqueue(name=KEEP, key=f"{KEEP}:{event.dossier_id}:{event.seq}", payload={"number": number}, at=event.at)


def keep_result(*, number: str, at: datetime) -> None:
    """Keep a result (cất kết quả) in the store of the dossier's owner, once; refusals and results on paper only are not
    kept."""
    result, found = dossiers.result_of(number), dossiers.progress(number)
    if result is None or result.file is None or result.refused or found is None or found.owner_id is None:
        return
    if found.row.status is not Status.RETURNED or scan_of_file(result.file) is not None:
        return
    digitization.keep_paper(
        applicant_id=found.owner_id,
        file_id=result.file,
        kind=ScanKind.RESULT,
        paper_name=result.paper,
        paper_code=_kind_code(found.version_id, result.paper) or result.code[:40],
        result_code=result.check_code,
        valid_from=local_date(result.signed_at),
        dossier_number=number,
        at=at,
    )


def _kind_code(version_id: int | None, paper: str) -> str:
    """The national code of this kind of result, where the procedure's version names it, or names one only."""
    told = procedures.version(version_id).results if version_id else ()
    named = [code for name, code in told if fold(name) == fold(paper)] or [code for _name, code in told]
    return named[0] if len(named) == 1 else ""


def take_back_result(*, number: str, at: datetime) -> None:
    """Take a result back (thôi dùng kết quả) whose dossier was opened again: no new dossier may use it."""
    result = dossiers.result_of(number)
    kept = scan_of_file(result.file) if result and result.file else None
    if kept is not None:
        digitization.withdraw_paper(scan_id=kept.id, at=at)
