"""Showing (trình bày hồ sơ): everything a page says of one dossier, from the case file and its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.digitization import queries as digitization
from motcua.areas.digitization.queries import PaperScanRow, StoredFileRow
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile, HandedInRow, OpinionTold
from motcua.areas.notices.queries import notices_about
from motcua.areas.organization.queries import UnitCalendars
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date
from motcua.web.ui import forms
from motcua.web.ui.dossier.course import course
from motcua.web.ui.dossier.names import Names, names_of
from motcua.web.ui.proofs import told_proof
from motcua.web.ui.standing import Badge, opinion_standing, standing, step_standing, time_left, timeliness

Filled = list[tuple[str, list[tuple[str, list[str]]]]]


@dataclass(frozen=True, slots=True)
class PaperShown:
    """Paper shown (giấy tờ trên trang): what was handed in, its file and who kept that, and the paper used again."""

    row: HandedInRow
    file: StoredFileRow | None
    by: str
    reused: PaperScanRow | None


def shown(case: CaseFile, at: datetime, *, paper: Callable[[int], str]) -> dict[str, Any]:
    """Shown (trình bày): the context of the parts in ui/dossier; `paper` makes the address of a printed form."""
    row, calendars, papers = case.view.row, UnitCalendars(local_date(at)), dossiers.papers_of(case.number)
    files = digitization.stored_files([one.file_id for one in papers if one.file_id])
    names = names_of(case, *(file.kept_by for file in files.values()))
    reused = {scan.id: scan for scan in digitization.reused_in(case.number)}
    return {
        "case": case,
        "row": row,
        "badge": badge(case, at, calendars),
        "timely": timeliness(row),
        "step_badge": _step_badge(case, at, calendars),
        "proof": told_proof(case.view, calendars),
        "steps": course(case, names, paper),
        "filled": filled(case),
        "papers": [_paper(one, files, names, reused) for one in papers],
        "demands": dossiers.demands_of(case.number),
        "notices": notices_about(case.number),
        "opinions": [(one, _opinion_badge(one, at, calendars)) for one in case.opinions],
    }


def badge(case: CaseFile, at: datetime, calendars: UnitCalendars | None = None) -> Badge:
    """The one badge of the dossier, in the hours of the unit that promised the due time."""
    calendars = calendars or UnitCalendars(local_date(at))
    return standing(case.view.row, at, calendars.of(case.received_by_id))


def _paper(
    one: HandedInRow, files: dict[int, StoredFileRow], names: Names, reused: dict[int, PaperScanRow]
) -> PaperShown:
    file = files.get(one.file_id or 0)
    return PaperShown(one, file, names.actor(file.kept_by) if file else "", reused.get(one.reused_from or 0))


def _step_badge(case: CaseFile, at: datetime, calendars: UnitCalendars) -> Badge | None:
    """How the step stands, in the hours of the unit it lies with."""
    calendar = calendars.of(case.holder_unit_id or case.received_by_id)
    return step_standing(time_left(case.step.due_at, at, calendar), case.view.row.status)


def _opinion_badge(one: OpinionTold, at: datetime, calendars: UnitCalendars) -> Badge:
    """How an opinion stands, in the hours of the unit that is asked."""
    return opinion_standing(time_left(one.due_at, at, calendars.of(one.unit_id)), one.answered_at, one.late)


def filled(case: CaseFile) -> Filled:
    """Filled (tờ khai): what was written in the dossier's forms, in the words of the form; personal data."""
    told: Filled = []
    for filing in dossiers.filings_of(case.number):
        form = procedures.form_for(case.view.row.procedure_code, local_date(filing.filed_at))
        if filing.data is None:
            continue
        if form is not None and form.key == filing.form_key:
            told += [(one.title, said) for one, said in forms.answers(form, filing.data) if said]
        else:
            told.append((filing.form_key, [(name, [str(value)]) for name, value in filing.data.items()]))
    return told
