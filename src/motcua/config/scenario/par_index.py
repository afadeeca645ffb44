"""PAR Index (chỉ số CCHC minh họa): a set, scores, remedies and the next year, taken in by operations."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.organization import queries as organization
from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.operations import Entrant, OutsideRow, Seat
from motcua.areas.people.queries import Duty, Role
from motcua.areas.plans import queries as plans
from motcua.kernel.clock import at_local, local_date
from motcua.kernel.packs import packs_dir
from motcua.rules.scoring import decimal_of


@dataclass(frozen=True, slots=True)
class Actor:
    """Actor (người minh họa): somebody made up who holds one role in one unit, and no account."""

    username: str
    duties: tuple[Duty, ...]
    is_authenticated: bool = True
    is_active: bool = True


def actor(role: Role, unit_id: int) -> Any:
    """An actor (người minh họa) of a role in a unit."""
    return Actor(f"minh-hoa.{role.lower()}.{unit_id}", (Duty(role, unit_id),))


def par_index_known(pack: Mapping[str, Any]) -> bool:
    """Whether it stands here: it went in as a whole, so its set tells."""
    return queries.edition_of(pack["set_key"], "1") is not None


@transaction.atomic
def load_par_index(pack: Mapping[str, Any], *, at: datetime) -> bool:
    """Load it once: all of it or nothing; False when it stands here already."""
    if par_index_known(pack):
        return False
    ids = {row.slug: row.id for row in organization.units()}
    edition = _edition(pack, at)
    for entry in pack["outside"]:
        _outside(pack, entry, edition, ids)
    _remedies(pack, ids)
    _communes(pack, edition, ids)
    return True


def _edition(pack: Mapping[str, Any], at: datetime) -> int:
    text = (packs_dir() / pack["set"]).read_text(encoding="utf-8")
    document = json.loads(text, parse_float=Decimal) | {
        "key": pack["set_key"],
        "name": pack["set_name"],
        "version": "1",
    }
    made = operations.record_edition(document=document, at=at)
    operations.publish_edition(edition_id=made, by=pack["published_by"], at=at)
    return made


def _outside(pack: Mapping[str, Any], entry: Mapping[str, Any], edition: int, ids: Mapping[str, int]) -> None:
    """The district as the province scores it: full points but for what is named."""
    at = at_local(entry["at"])
    campaign = operations.open_campaign(
        edition_id=edition,
        unit_id=ids[pack["above"]],
        year=entry["year"],
        title=entry["title"],
        self_due_on=entry["self_due_on"],
        entrants=[Entrant(ids[pack["unit"]])],
        is_outside=True,
        at=at,
    )
    lost = {one["code"]: one for one in entry["lost"]}
    rows = []
    for leaf in queries.set_of(edition).leaves:
        most, less = decimal_of(leaf.most), lost.get(leaf.code)
        final = most - Decimal(less["points"]) if less else most
        own = None if leaf.is_surveyed else most
        rows.append(OutsideRow(leaf.code, own, final, final, less["reason"] if less else ""))
    operations.take_in_outside(
        candidate_id=queries.candidates(campaign)[0].id,
        rows=rows,
        source="Minh họa: kết quả do cấp tỉnh chấm",
        account=actor(Role.PAR, ids[pack["unit"]]),
        at=at,
    )


def _remedies(pack: Mapping[str, Any], ids: Mapping[str, int]) -> None:
    """The lost points of the year before, each with its remedy and the task of plan 143, if any."""
    told, unit = pack["remedies"], ids[pack["unit"]]
    account, at = actor(Role.PAR, unit), at_local(told["raised_at"])
    before = next(one for one in queries.candidates_of_unit(unit) if one.year == told["year"])
    operations.raise_remedies(candidate_id=before.id, account=account, at=at)
    rows = {row.criterion.code: row for row in queries.remedies(before.id)}
    plan = next(one for one in plans.plans(unit_id=unit, kind="REMEDY") if one.title == told["plan_title"])
    tasks = {task.number: task.id for task in plans.tasks(plan.id, as_of=local_date(at))}
    for entry in told["row"]:
        row = rows[entry["code"]]
        operations.plan_remedy(
            remedy_id=row.id,
            wrong=row.wrong,
            cause_kind=entry["cause_kind"],
            cause=entry.get("cause", ""),
            remedy=entry.get("remedy", ""),
            lead_id=ids[entry["lead"]] if "lead" in entry else None,
            due_on=entry.get("due_on"),
            expected=Decimal(entry["expected"]) if "expected" in entry else None,
            task_id=tasks[entry["task"]] if "task" in entry else None,
            cannot=entry.get("cannot", ""),
            account=account,
            at=at,
        )
        if "result" in entry:
            done = {"result": entry["result"], "on": entry["closed_on"], "evidence": entry.get("product", "")}
            operations.close_remedy(remedy_id=row.id, account=account, at=at, **done)


def _communes(pack: Mapping[str, Any], edition: int, ids: Mapping[str, int]) -> None:
    """Every commune declares, is appraised, may explain, and has its final; then the ranking is published."""
    told, unit = pack["communes"], ids[pack["unit"]]
    campaign = operations.open_campaign(
        edition_id=edition,
        unit_id=unit,
        year=told["year"],
        title=told["title"],
        self_due_on=told["self_due_on"],
        entrants=[Entrant(ids[one["slug"]]) for one in pack["commune"]],
        at=at_local(told["opened_at"]),
    )
    by_unit = {row.unit_id: row.id for row in queries.candidates(campaign)}
    sitting = _council(told, campaign, unit)
    for entry in pack["commune"]:
        _commune(told, entry, by_unit[ids[entry["slug"]]], ids[entry["slug"]], unit, sitting)
    leader = actor(Role.LEADER, unit)
    published = {"decision": told["decision"], "account": leader, "at": at_local(told["published_at"])}
    operations.publish_campaign(campaign_id=campaign, **published)


def _council(told: Mapping[str, Any], campaign: int, district: int) -> int:
    """The made-up council of the campaign, and its one sitting."""
    council, account = told["council"], actor(Role.PAR, district)
    seats = [Seat(one["name"], one["post"], district) for one in council["seat"]]
    by = {"campaign_id": campaign, "account": account, "at": at_local(told["concluded_at"])}
    operations.appoint_council(decision=council["decision"], quorum=council["quorum"], seats=seats, **by)
    standing = queries.council_of(campaign)
    present = [one.id for one in standing.seats] if standing else []
    return operations.hold_sitting(held_on=council["held_on"], present=present, words=council["words"], **by)


def _commune(
    told: Mapping[str, Any], entry: Mapping[str, Any], key: int, commune: int, district: int, sitting: int
) -> None:
    own, appraiser = actor(Role.LEADER, commune), actor(Role.PAR, district)
    times = {name: at_local(told[f"{name}_at"]) for name in ("declared", "appraised", "explained", "concluded")}
    figures = {**told["base"], **entry["said"]}
    operations.declare_sheet(candidate_id=key, figures=figures, account=own, at=times["declared"])
    operations.lock_self_score(candidate_id=key, account=own, at=times["declared"])
    by = {"candidate_id": key, "account": appraiser}
    survey = Decimal(entry["satisfied"]) * 10
    operations.appraise(**by, code="8.1", points=survey, reason="Kết quả khảo sát.", at=times["appraised"])
    for one in entry.get("appraised", ()):
        operations.appraise(**by, **_points(one), at=times["appraised"])
    if "explained" in entry:
        operations.ask_explanation(**by, at=times["appraised"])
        for one in entry["explained"]:
            operations.explain(candidate_id=key, account=own, at=times["explained"], **one)
        operations.lock_explanation(candidate_id=key, account=own, at=times["explained"])
        for one in entry["second"]:
            operations.appraise(**by, **_points(one), at=times["explained"])
    rulings = {one["code"]: (Decimal(one["points"]), one["reason"]) for one in entry.get("ruled", ())}
    operations.conclude(**by, sitting_id=sitting, changes=rulings, at=times["concluded"])


def _points(one: Mapping[str, str]) -> dict[str, Any]:
    return {"code": one["code"], "points": Decimal(one["points"]), "reason": one["reason"]}
