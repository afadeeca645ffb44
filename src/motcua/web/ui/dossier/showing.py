"""Showing (trình bày hồ sơ): everything a page says of one dossier, from the case file and its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.areas.digitization import queries as digitization
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile, OpinionTold, ResultRow
from motcua.areas.dossiers.queries.parting import parted
from motcua.areas.dossiers.queries.registers import CorrectionRow, corrections_of
from motcua.areas.notices.queries import notices_about
from motcua.areas.organization.queries import UnitCalendars
from motcua.areas.people.queries import actor_of
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date
from motcua.rules.lifecycle import Status
from motcua.web.ui import forms
from motcua.web.ui.dossier.course import course
from motcua.web.ui.dossier.files import asked_shown, papers_shown
from motcua.web.ui.dossier.judged import form_notes
from motcua.web.ui.dossier.names import Names, names_of
from motcua.web.ui.proofs import told_proof
from motcua.web.ui.saying import called
from motcua.web.ui.standing import Badge, opinion_standing, standing_of, step_standing, time_left, timeliness
from motcua.web.ui.wishes import money_words, receive_words


@dataclass(frozen=True, slots=True)
class WaitingCorrection:
    """Waiting correction (đề nghị đính chính chờ duyệt): by whom, and whether that is who reads."""

    row: CorrectionRow
    by: str
    own: bool


Filled = list[tuple[str, list[tuple[str, list[str]]]]]


def shown(case: CaseFile, at: datetime, reader: Any, *, paper: Callable[[int], str]) -> dict[str, Any]:
    """Shown (trình bày): the context of the parts in ui/dossier for who reads; `paper` makes the address of a printed
    form."""
    row, calendars, papers = case.view.row, UnitCalendars(local_date(at)), dossiers.papers_of(case.number)
    files = digitization.stored_files([one.file_id for one in papers if one.file_id])
    waiting = corrections_of(case.number)
    names = names_of(case, *(file.kept_by for file in files.values()), *(one.proposed_by for one in waiting))
    claim = dossiers.exemption_of(case.number)
    return {
        "case": case,
        "row": row,
        "badge": badge(case, at, calendars),
        "timely": timeliness(row),
        "step_badge": _step_badge(case, at, calendars),
        "proof": told_proof(case.view, calendars),
        "steps": course(case, names, paper),
        "filled": filled(case),
        "form_notes": form_notes(case),
        "wished": wished(case.number),
        "asked": asked_shown(case),
        "parted": parted(case.number) if case.submitter_left_at else None,
        "claim": claim,
        "claim_by": names.actor(claim.decided_by) if claim else "",
        "papers": papers_shown(papers, files, names, digitization.reused_in(case.number)),
        "demands": dossiers.demands_of(case.number),
        "notices": notices_about(case.number),
        "corrections": _corrections(waiting, names, reader),
        "results": _results(case),
        "opinions": [(one, _opinion_badge(one, at, calendars)) for one in case.opinions],
    }


def _corrections(rows: Iterable[CorrectionRow], names: Names, reader: Any) -> list[WaitingCorrection]:
    """What is proposed to be corrected, with who proposed it and whether that is who reads."""
    own = actor_of(reader)
    return [
        WaitingCorrection(row, names.actor(row.proposed_by) or called(row.proposed_by), own == row.proposed_by)
        for row in rows
    ]


def _results(case: CaseFile) -> list[tuple[ResultRow, tuple[digitization.FileSignatureRow, ...]]]:
    """Each result with the signatures on its file."""
    files = [one.file for one in case.results if one.file]
    signed = digitization.signatures_of(files) if files else {}
    return [(one, signed.get(one.file or 0, ())) for one in case.results]


def badge(case: CaseFile, at: datetime, calendars: UnitCalendars | None = None) -> Badge:
    """The one badge of the dossier, in the hours of the unit that promised the due time."""
    row, calendars = case.view.row, calendars or UnitCalendars(local_date(at))
    left = time_left(row.due_at, at, calendars.of(case.received_by_id))
    return standing_of(row.status, left, runs=_asked_in_vain(case))


def _asked_in_vain(case: CaseFile) -> bool:
    """Whether papers are waited for that were asked for against the law, so that the clock runs on."""
    waiting = case.view.row.status == Status.SUPPLEMENT_REQUESTED
    return waiting and any(one.breach and one.answered_at is None for one in case.supplements)


def _step_badge(case: CaseFile, at: datetime, calendars: UnitCalendars) -> Badge | None:
    """How the step stands, in the hours of the unit it lies with."""
    calendar = calendars.of(case.holder_unit_id or case.received_by_id)
    return step_standing(time_left(case.step.due_at, at, calendar), case.view.row.status)


def _opinion_badge(one: OpinionTold, at: datetime, calendars: UnitCalendars) -> Badge:
    """How an opinion stands, in the hours of the unit that is asked."""
    return opinion_standing(time_left(one.due_at, at, calendars.of(one.unit_id)), one.answered_at, one.late)


def wished(number: str) -> list[tuple[str, str]]:
    """Wished (nguyện vọng): what the applicant said of paying and of receiving, as (about what, words)."""
    told = dossiers.wishes_of(number)
    said = ((_("Nhận kết quả"), receive_words(told)), (_("Nộp phí, lệ phí"), money_words(told)))
    return [(about, words) for about, words in said if words]


def filled(case: CaseFile) -> Filled:
    """Filled (tờ khai): what was written in the dossier's forms, in the words of the form; personal data."""
    told: Filled = []
    for filing in dossiers.filings_of(case.number):
        form = procedures.form_for(case.view.row.procedure_code, local_date(filing.filed_at))
        if not filing.data:
            continue
        if form is not None and form.key == filing.form_key:
            told += [(one.title, said) for one, said in forms.answers(form, filing.data) if said]
        else:
            told.append((filing.form_key, [(name, [str(value)]) for name, value in filing.data.items()]))
    return told
