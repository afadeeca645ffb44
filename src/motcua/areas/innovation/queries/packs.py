"""What packs say of councils and recognition dossiers: criteria, quorum, the parts that a dossier needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from motcua.kernel.packs import load_toml
from motcua.rules.initiatives import CouncilRules

COUNCIL, DOSSIER = "initiatives/council.toml", "initiatives/dossier.toml"


@dataclass(frozen=True, slots=True)
class Criterion:
    """Criterion of the council (tiêu chí chấm): its name and its most points."""

    code: str
    name: str
    most: int


@dataclass(frozen=True, slots=True)
class DossierPart:
    """Dossier part (phần của hồ sơ đề nghị): its title, and what must be there for it to be complete."""

    code: str
    title: str
    needs: tuple[str, ...]


def council_pack() -> dict[str, Any]:
    """The rules of councils as they are now, to be kept with a council; days as text."""
    told = load_toml(COUNCIL)
    return {name: value if isinstance(value, (str, int, list)) else str(value) for name, value in told.items()}


def least_members() -> int:
    """How many members a council needs."""
    return int(load_toml(COUNCIL)["least_members"])


def criteria_of(kept: Mapping[str, Any]) -> tuple[Criterion, ...]:
    """The criteria (các tiêu chí chấm) of a council."""
    return tuple(Criterion(one["code"], one["name"], one["most"]) for one in kept["criterion"])


def rules_of(kept: Mapping[str, Any]) -> CouncilRules:
    """The rules (quy chế) of a council as the reckoning takes them."""
    most = {one.code: one.most for one in criteria_of(kept)}
    votes = kept.get("vote_part", 0), kept.get("vote_whole", 1)
    return CouncilRules(most, kept["quorum_part"], kept["quorum_whole"], Decimal(kept["pass_at"]), *votes)


def dossier_parts() -> tuple[DossierPart, ...]:
    """The parts (thành phần) of a recognition dossier."""
    return tuple(DossierPart(one["code"], one["title"], tuple(one["needs"])) for one in load_toml(DOSSIER)["part"])
