"""Judged (đối chiếu tờ khai): what the desk has to look at in a form that came from another system as it was."""

from __future__ import annotations

from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import FORM_NOTE, CaseFile
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date
from motcua.web.ui.saying import translated


def form_notes(case: CaseFile) -> list[str]:
    """Form notes (điều cần đối chiếu) of a dossier, a sentence each; none where every form is right."""
    if not any(event.payload.get(FORM_NOTE) for event in case.view.events):
        return []
    return [note for filing in dossiers.filings_of(case.number) if filing.data for note in _notes(case, filing)]


def _notes(case: CaseFile, filing: dossiers.FilingRow) -> list[str]:
    on = local_date(filing.filed_at)
    form = procedures.form_for(case.view.row.procedure_code, on)
    if form is None or (form.key, str(form.number)) != (filing.form_key, filing.form_version):
        return [_("Không có mẫu tờ khai “%(key)s” ở đây nên chưa đối chiếu được.") % {"key": filing.form_key}]
    return [translated(fault.message) for fault in procedures.check_form(form, filing.data or {}, on=on)]
