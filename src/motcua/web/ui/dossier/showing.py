"""Showing (trình bày hồ sơ): everything a page says of one dossier, from the case file and its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date
from motcua.web.ui import forms
from motcua.web.ui.dossier.course import course
from motcua.web.ui.dossier.due import told_proof
from motcua.web.ui.dossier.files import asked_shown, papers_shown
from motcua.web.ui.dossier.names import names_of
from motcua.web.ui.standing import opinion_standing, standing, step_standing, timeliness
from motcua.web.ui.wishes import money_words, receive_words

Filled = list[tuple[str, list[tuple[str, list[str]]]]]


def shown(case: CaseFile, at: datetime, *, paper: Callable[[int], str]) -> dict[str, Any]:
    """Shown (trình bày): the context of the parts in ui/dossier; `paper` makes the address of a printed form."""
    row, names, claim = case.view.row, names_of(case), dossiers.exemption_of(case.number)
    return {
        "case": case,
        "row": row,
        "badge": standing(row, at),
        "timely": timeliness(row),
        "step_badge": step_standing(case.step.due_at, row.status, at),
        "proof": told_proof(case.view),
        "steps": course(case, names, paper),
        "filled": filled(case),
        "wished": wished(case.number),
        "asked": asked_shown(case),
        "claim": claim,
        "claim_by": names.actor(claim.decided_by) if claim else "",
        "papers": papers_shown(dossiers.papers_of(case.number)),
        "demands": dossiers.demands_of(case.number),
        "opinions": [(one, opinion_standing(one.due_at, one.answered_at, one.late, at)) for one in case.opinions],
    }


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
