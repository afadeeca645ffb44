"""Passing (bàn giao): to whom one thing of a former unit goes, and why; where no rule tells, a person decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from motcua.rules.reorganizing.plan import CustodyKind, CustodyRule, ReorganizationPlan
from motcua.rules.sentences import Sentence

NOT_TOLD = Sentence("Phương án chưa nói; cần người quyết định.")


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """Left open (việc còn dở): one thing of a unit that ends, as its area knows it, and what rules may ask of it."""

    key: int
    label: str
    unit_id: int
    sector: str = ""
    procedure: str = ""
    place: str = ""
    holder_id: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """Held (việc đang giữ): one thing a former unit left open; `root` is the unit the plan names, `former` who held it.

    `holder` is a unit that has it in hand already, as dossiers may be taken up by a successor before the hand-over.
    """

    kind: CustodyKind
    key: int
    label: str
    former: str
    root: str
    sector: str = ""
    procedure: str = ""
    place: str = ""
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Passing:
    """Passing (việc bàn giao): to whom it goes and why; None is left to a person."""

    held: Held
    to: str | None
    why: str


def heir_of(plan: ReorganizationPlan, held: Held, fold: Callable[[str], str]) -> Passing:
    """Heir (đơn vị nhận): who has it in hand already, else whom the first rule that fits names, else the one successor.

    `fold` takes case and diacritics off, so that places are found as people type them.
    """
    heirs = plan.successors_of(held.root)
    if held.holder in heirs:
        return Passing(held, held.holder, Sentence("Đơn vị kế thừa đang giữ."))
    for rule in plan.rules:
        if _fits(rule, held, fold):
            return Passing(held, rule.to, rule.why)
    if len(heirs) == 1:
        return Passing(held, heirs[0], Sentence("Đơn vị kế thừa duy nhất."))
    return Passing(held, None, NOT_TOLD)


def _fits(rule: CustodyRule, held: Held, fold: Callable[[str], str]) -> bool:
    if rule.former not in (held.root, held.former) or held.kind not in rule.kinds:
        return False
    here = fold(held.place)
    told = (
        not rule.sectors or held.sector in rule.sectors,
        not rule.procedures or held.procedure in rule.procedures,
        not rule.places or any(fold(place) in here for place in rule.places if here),
    )
    return all(told)
