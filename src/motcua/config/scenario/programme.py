"""Programme (chương trình minh họa): documents, plans, inspections and models of a pack, taken in by operations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.documents import queries as known_documents
from motcua.areas.innovation import operations as innovation
from motcua.areas.inspections import operations as inspections
from motcua.areas.organization import queries as organization
from motcua.config.scenario.planning import record_documents, record_plans, record_tasks


@transaction.atomic
def load_programme(pack: Mapping[str, Any], *, at: datetime) -> bool:
    """Load a programme once: all of it or nothing; False when it stands here already."""
    ids = {row.slug: row.id for row in organization.units()}
    if programme_known(pack):
        return False
    document_ids = record_documents(pack, ids, at)
    plan_ids = record_plans(pack, ids, document_ids, at)
    record_tasks(pack, ids, document_ids, plan_ids, at)
    _inspections(pack, ids, at)
    _models(pack, ids, at)
    return True


def programme_known(pack: Mapping[str, Any]) -> bool:
    """Whether the programme stands here: it went in as a whole, so its first document tells."""
    entry = pack["document"][0]
    found = known_documents.find(
        issuer_name=entry["issuer_name"],
        kind=entry["kind"],
        number=entry.get("number", ""),
        issued_on=entry["issued_on"],
        title=entry["title"],
    )
    return found is not None


def _inspections(pack: Mapping[str, Any], ids: Mapping[str, int], at: datetime) -> None:
    for entry in pack["inspection"]:
        inspection_id = inspections.begin_inspection(
            unit_id=ids[pack["unit"]],
            inspected_id=ids[entry["inspected"]],
            kind="REFORM",
            started_on=entry["started_on"],
            team=entry["team"],
            at=at,
        )
        inspections.conclude_inspection(
            inspection_id=inspection_id,
            on=entry["concluded_on"],
            conclusion_number=entry["conclusion_number"],
            at=at,
        )


def _models(pack: Mapping[str, Any], ids: Mapping[str, int], at: datetime) -> None:
    for entry in pack["model"]:
        innovation.register_reform_model(
            name=entry["name"],
            unit_id=ids[entry["unit"]],
            lead_id=ids[pack["unit"]],
            year=pack["year"],
            kind=entry["kind"],
            first_year=entry["first_year"],
            started_on=entry["started_on"],
            at=at,
        )
    for entry in pack["initiative"]:
        innovation.record_initiative(unit_id=ids[pack["unit"]], at=at, **entry)
