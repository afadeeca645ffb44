"""Packs (gói dữ liệu): forms, fee rules and default workflows of procedures that stand in the catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max, Model

from motcua.areas.organization import queries as organization
from motcua.areas.procedures.models import (
    FeeRule,
    FormTemplate,
    Procedure,
    VersionState,
    Workflow,
    WorkflowStep,
)
from motcua.areas.procedures.operations.charging import OWN
from motcua.kernel.clock import local_date
from motcua.kernel.packs import load_toml, packs_dir
from motcua.rules.hashing import canonical_json, sha256_hex

RECEIVING, COMPETENT = "RECEIVING", "COMPETENT"
FEES, EXEMPTIONS = "fees/fees.toml", "fees/exemptions.toml"


@dataclass(frozen=True, slots=True)
class PacksLoaded:
    """Packs loaded (kết quả nạp gói): how many versions of each kind are new; the same pack again adds none."""

    forms: int
    fee_rules: int
    workflows: int


@transaction.atomic
def load_packs(*, at: datetime) -> PacksLoaded:
    """Load packs (nạp gói) of forms, fee rules and workflows. A workflow edited here is never overwritten, nor a fee
    announced here; a workflow that names units this installation does not have is left out, and its dossiers are
    handed over by hand."""
    known = dict(Procedure.objects.values_list("code", "pk"))
    places = {RECEIVING, COMPETENT, *(unit.slug for unit in organization.units())}
    forms = sum(_load_form(pack, known[pack["procedure"]], at) for pack in form_packs() if pack["procedure"] in known)
    fees = sum(_load_fee(pack, known[pack["procedure"]], at) for pack in fee_packs() if pack["procedure"] in known)
    workflows = sum(
        _load_workflow(pack, known[code], at)
        for pack in workflow_packs()
        if named_places(pack["step"]) <= places
        for code in pack["procedures"]
        if code in known
    )
    return PacksLoaded(forms, fees, workflows)


def form_packs() -> Iterator[dict[str, Any]]:
    """Every form the packs hold."""
    for path in sorted((packs_dir() / "forms").glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def fee_packs() -> list[dict[str, Any]]:
    """Every fee rule the packs hold, each with who is exempt; one without lines of its own leaves those of the
    procedure's version as they are."""
    rules = {one["procedure"]: dict(one) for one in load_toml(FEES)["fee"]}
    for group in load_toml(EXEMPTIONS)["group"]:
        for code in group["procedures"]:
            rule = rules.setdefault(code, {"procedure": code, "lines": [], "confirmed": group["confirmed"]})
            rule["exemptions"] = group["exemptions"]
    return list(rules.values())


def workflow_packs() -> Iterator[dict[str, Any]]:
    """Every default workflow the packs hold."""
    for path in sorted((packs_dir() / "workflows").glob("*.toml")):
        yield load_toml(f"workflows/{path.name}")


def named_places(steps: Sequence[Mapping[str, Any]]) -> set[str]:
    """Where the steps of a workflow are done, and who is asked beside them."""
    return {place["place"] for step in steps for place in (step, *step.get("opinions", ()))}


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _digest(pack: dict[str, Any]) -> str:
    return sha256_hex(canonical_json(json.loads(json.dumps(pack, default=str))))


def _next(model: type[Model], **of: Any) -> int:
    """The number of the next version, the earlier ones counted."""
    return int(model._default_manager.filter(**of).aggregate(last=Max("number"))["last"] or 0) + 1


def _begins(model: type[Model], told: date | None, today: date, **of: Any) -> date | None:
    """When a new version begins: as the pack says, else at once; the one before ends on the day before."""
    running = model._default_manager.filter(valid_to__isnull=True, **of)
    if not running.exists():
        return told
    begin = told or today
    running.update(valid_to=begin - timedelta(days=1))
    return begin


def _load_form(pack: dict[str, Any], procedure_id: int, at: datetime) -> bool:
    digest, of = _digest(pack), {"key": pack["key"]}
    if FormTemplate.objects.filter(digest=digest, valid_to__isnull=True, **of).exists():
        return False
    begin = _begins(FormTemplate, _day(pack.get("valid_from")), local_date(at), **of)
    FormTemplate.objects.create(
        procedure_id=procedure_id,
        key=pack["key"],
        number=_next(FormTemplate, **of),
        title=pack["title"],
        schema=pack["schema"],
        layout=pack["layout"],
        legal_basis=pack.get("legal_basis", ""),
        unconfirmed=pack.get("unconfirmed", []),
        valid_from=begin,
        digest=digest,
        recorded_at=at,
    )
    return True


def _load_fee(pack: dict[str, Any], procedure_id: int, at: datetime) -> bool:
    digest, of = _digest(pack), {"procedure_id": procedure_id}
    if FeeRule.objects.filter(digest__in=(digest, OWN), valid_to__isnull=True, **of).exists():
        return False
    begin = _begins(FeeRule, _day(pack.get("valid_from")), local_date(at), **of)
    FeeRule.objects.create(
        number=_next(FeeRule, **of),
        lines=pack["lines"],
        exemptions=pack.get("exemptions", []),
        legal_basis=pack.get("legal_basis", ""),
        confirmed=pack.get("confirmed", False),
        valid_from=begin,
        digest=digest,
        recorded_at=at,
        **of,
    )
    return True


def _load_workflow(pack: dict[str, Any], procedure_id: int, at: datetime) -> bool:
    digest, of = _digest(pack), {"procedure_id": procedure_id}
    live = Workflow.objects.filter(state=VersionState.LIVE, **of).first()
    if live is not None and (live.digest in ("", digest)):
        return False
    begin = _begins(Workflow, _day(pack.get("valid_from")), local_date(at), state=VersionState.LIVE, **of)
    Workflow.objects.filter(state=VersionState.LIVE, **of).update(state=VersionState.REPLACED)
    made = Workflow.objects.create(
        number=_next(Workflow, **of),
        name=pack["name"],
        state=VersionState.LIVE,
        valid_from=begin,
        source=pack["source"],
        digest=digest,
        recorded_at=at,
        published_at=at,
        published_by="command:packs",
        **of,
    )
    store_steps(made.pk, pack["step"])
    return True


def store_steps(workflow_id: int, steps: list[dict[str, Any]]) -> None:
    """The steps of a workflow as they are told, in order."""
    WorkflowStep.objects.bulk_create(
        WorkflowStep(
            workflow_id=workflow_id,
            order=order,
            key=step["key"],
            name=step["name"],
            role=step["role"],
            place=step["place"],
            hours=step["hours"],
            actions=list(step.get("actions", ())),
            opinions=[dict(one) for one in step.get("opinions", ())],
            signs=step.get("signs", False),
            delegated=step.get("delegated", False),
        )
        for order, step in enumerate(steps, start=1)
    )
