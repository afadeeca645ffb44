"""Indicators (chỉ tiêu thống kê): one definition each, as data with a legal basis, which every page and report calls.

The definitions stand in `packs/indicators/`; this module reads and checks them, once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from motcua.insight.conditions import Condition, ConditionError, parse
from motcua.insight.facts import DOSSIERS, FACTS, Fact
from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml
from motcua.rules.sentences import Sentence

PACKS = (
    "plan",
    "given",
    "dossiers",
    "inspections",
    "findings",
    "dialogues",
    "petitions",
    "models",
    "models_own",
    "training",
    "staff_discipline",
    "staff_training",
    "form_06a",
    "form_07b",
    "services",
    "services_offered",
    "portal",
    "ratings",
    "returns_rated",
    "apologies",
    "times",
    "queue",
)


class Kind(StrEnum):
    """Kind of indicator (cách đếm): rows of a fact, the different members among them, or a quantile of their times."""

    COUNT = "count"
    DISTINCT_COUNT = "distinct_count"
    QUANTILE = "quantile"


class Measure(StrEnum):
    """Measure (đại lượng đo): what a quantile is taken of: a working time of a dossier, or the minutes that somebody
    with a ticket waited or was served."""

    ELAPSED = "elapsed"
    STOPPED = "stopped"
    WORKED = "worked"
    WAITED = "waited"
    SERVED = "served"


class Nature(StrEnum):
    """Nature (tính chất): what flows in a period adds up over periods; a stock is what stands at its end."""

    ADDITIVE = "additive"
    STOCK = "stock"


@dataclass(frozen=True, slots=True)
class Indicator:
    """Indicator (chỉ tiêu thống kê): what is counted, among what, by whom and under which law.

    `whole` is None for a plain count. Where part and whole are counted over one fact, the part is counted among
    the whole; where they differ, among the whole's members: no part exceeds its whole. A quantile names what is
    measured of the members of its part, and which rank in a hundred is taken. `day` is the column that tells the week.
    """

    code: str
    name: str
    meaning: str
    kind: Kind
    basis: str
    part: Condition
    whole: Condition | None
    boundary: str
    nature: Nature
    legal_basis: str
    counted: str
    listed: bool
    valid_from: date
    valid_to: date | None
    golden: Mapping[str, tuple[str, ...]]
    measure: Measure | None = None
    quantile: int | None = None
    day: str = ""

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that open to members."""
        return ("part",) if self.whole is None else ("part", "whole")

    @property
    def crosses(self) -> bool:
        """Whether part and whole are counted over different facts."""
        return self.whole is not None and self.whole.fact is not self.part.fact

    def condition(self, side: str) -> Condition:
        """The condition of one side. Raises UserError `unknown_side`."""
        if side not in self.sides:
            raise UserError(
                Sentence("Chỉ tiêu “{code}” chỉ mở được phía: {sides}.", code=self.code, sides=", ".join(self.sides)),
                code="unknown_side",
            )
        if side == "whole" and self.whole is not None:
            return self.whole
        return self.part


def definitions(pack: Mapping[str, Any]) -> dict[str, Any]:
    """Terms and golden rows of a pack, its own or those of the pack it says it is like."""
    like = load_toml(f"indicators/{pack['like']}.toml") if "like" in pack else {}
    terms = {**like.get("terms", {}), **pack.get("terms", {})}
    return {"terms": terms, "golden": pack.get("golden") or like["golden"]}


def _terms(terms: Mapping[str, Mapping[str, str]], fact: Fact) -> Mapping[str, str]:
    """The terms that may be used over a fact: its own, and over any fact with the columns of dossiers theirs."""
    shared = terms.get(DOSSIERS.name, {}) if set(DOSSIERS.columns) <= set(fact.columns) else {}
    return {**shared, **terms.get(fact.name, {})}


def _indicator(row: Mapping[str, Any], pack: Mapping[str, Any]) -> Indicator:
    """One indicator of a pack; what the row leaves out, the pack says for all."""
    said = {**pack.get("all", {}), **row}
    fact = FACTS[said["fact"]]
    whole_fact = FACTS[said.get("whole_fact", said["fact"])]
    terms = definitions(pack)["terms"]
    part = parse(said["part"], fact, _terms(terms, fact))
    whole = parse(said["whole"], whole_fact, _terms(terms, whole_fact)) if "whole" in said else None
    if whole is not None and whole_fact is fact:
        part = part.within(whole)
    if said["basis"] not in fact.bases or (whole and said["basis"] not in whole_fact.bases):
        raise ConditionError(f"{said['code']}: {fact.name} has no basis “{said['basis']}”.")
    return Indicator(
        code=said["code"],
        name=said["name"],
        meaning=said["meaning"],
        kind=Kind(said["kind"]),
        basis=said["basis"],
        part=part,
        whole=whole,
        boundary=said["boundary"],
        nature=Nature(said["nature"]),
        legal_basis=said["legal_basis"],
        counted=said["counted"],
        listed=said.get("listed", True),
        valid_from=said["valid_from"],
        valid_to=said.get("valid_to"),
        golden={side: tuple(said["golden"][side]) for side in ("part", "whole") if side in said["golden"]},
        measure=Measure(said["measure"]) if "measure" in said else None,
        quantile=said.get("quantile"),
        day=said.get("day", fact.day),
    )


@cache
def registry() -> Mapping[str, Indicator]:
    """Registry (danh mục chỉ tiêu): every indicator by its code, in the order in which they are listed."""
    found: dict[str, Indicator] = {}
    for name in PACKS:
        pack = load_toml(f"indicators/{name}.toml")
        for row in pack["indicator"]:
            indicator = _indicator(row, pack)
            if indicator.code in found:
                raise ConditionError(f"{indicator.code} is defined twice.")
            found[indicator.code] = indicator
    return found


def indicator(code: str) -> Indicator:
    """One indicator (chỉ tiêu) by its code. Raises UserError `unknown_code`."""
    found = registry().get(code)
    if found is None:
        known = ", ".join(code for code, each in registry().items() if each.listed)
        raise UserError(
            Sentence("Không có chỉ tiêu “{code}”. Các chỉ tiêu có: {known}.", code=code, known=known),
            code="unknown_code",
        )
    return found


def chosen(codes: list[str] | None) -> list[Indicator]:
    """The indicators asked for, or every listed one."""
    if codes:
        return [indicator(code) for code in dict.fromkeys(codes)]
    return [each for each in registry().values() if each.listed]
