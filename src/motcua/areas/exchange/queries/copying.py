"""Copy sheets (phiếu chép): a dossier's facts in the order in which another system wants them typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile
from motcua.areas.people import queries as people
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local, local_date
from motcua.kernel.packs import load_toml
from motcua.rules.copying import CopyLine, said


@dataclass(frozen=True, slots=True)
class CopySheet:
    """Copy sheet (phiếu chép) of a dossier: the lines, and what the other system's number is called and looks like."""

    key: str
    title: str
    system: str
    lines: tuple[CopyLine, ...]
    number_label: str
    number_form: str
    number_example: str


def has_copy_sheet(procedure_code: str) -> bool:
    """Whether there is a copy sheet for a procedure."""
    return _told(procedure_code) is not None


def copy_sheet(case: CaseFile) -> CopySheet | None:
    """Copy sheet (phiếu chép) of a dossier one may see; None where its procedure has none. Personal data."""
    told = _told(case.view.row.procedure_code)
    if told is None:
        return None
    facts, shapes = _facts(case)
    lines = (CopyLine(one["label"], said(facts.get(one["from"]), shapes.get(one["from"]))) for one in told["fields"])
    number = told["number"]
    return CopySheet(
        told["key"], told["title"], told["system"], tuple(lines), number["label"], number["form"], number["example"]
    )


def _told(code: str) -> Mapping[str, Any] | None:
    sheets = load_toml("exchange/copy_sheets.toml")["sheet"]
    return next((one for one in sheets if code in one["procedures"]), None)


def _facts(case: CaseFile) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is known of a dossier by the names the pack uses, and the shapes of what its form asks."""
    row = case.view.row
    facts: dict[str, Any] = {
        "dossier.number": row.number,
        "dossier.procedure": row.procedure,
        "dossier.unit": row.competent,
        "dossier.received": local(row.received_at).date() if row.received_at else None,
        "dossier.due": local(row.due_at).date() if row.due_at else None,
        "applicant.name": row.applicant,
    }
    who = people.applicant(case.applicant_id) if case.applicant_id else None
    if who is not None:
        facts |= {f"applicant.{name}": getattr(who, name) for name in ("id_number", "phone", "email", "address")}
        facts |= {"applicant.birth": who.birth_date, "applicant.id_kind": who.id_kind_label}
    filing = next((one for one in reversed(dossiers.filings_of(row.number)) if one.data), None)
    if filing is None:
        return facts, {}
    form = procedures.form_for(row.procedure_code, local_date(filing.filed_at))
    asked = form.schema.get("properties", {}) if form is not None and form.key == filing.form_key else {}
    facts |= {f"form.{name}": value for name, value in (filing.data or {}).items()}
    return facts, {f"form.{name}": shape for name, shape in asked.items()}
