"""Fees (phí, lệ phí): what a filing costs, line by line, from a rule and the facts of the filing.

Law: Luật Phí và lệ phí 97/2015/QH13. An amount nobody is certain of stays unknown, and so does the sum it is in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FeePart:
    """Fee part (khoản thu): one line of a quote; `amount` is None where only the words are certain."""

    name: str
    kind: str
    quantity: int
    amount: int | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class FeeExemption:
    """Fee exemption (miễn, giảm phí): who pays less, by what law, and what share of which lines falls away.

    `kind` names the lines it reaches, FEE or CHARGE; empty is every line.
    """

    code: str
    name: str
    percent: int
    legal_basis: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class FeeQuote:
    """Fee quote (dự tính phí): the lines, the sum before and after exemption, and who could be exempt.

    `total` is None while a line has no certain amount. `confirmed` is false for a rule nobody compared with the law.
    """

    lines: tuple[FeePart, ...]
    total: int | None
    exemptions: tuple[FeeExemption, ...] = ()
    applied: FeeExemption | None = None
    confirmed: bool = False
    legal_basis: str = ""

    @property
    def unconfirmed(self) -> bool:
        """Whether nobody compared the rule with the law."""
        return not self.confirmed


def quote(
    lines: Sequence[Mapping[str, Any]],
    exemptions: Sequence[FeeExemption],
    facts: Facts,
    *,
    channel: str,
    confirmed: bool = False,
    legal_basis: str = "",
) -> FeeQuote:
    """Quote a filing by a channel; `facts["exemption"]` names the exemption that is claimed."""
    parts = tuple(_part(line, facts) for line in lines if _applies(line, facts, channel))
    applied = next((one for one in exemptions if one.code == facts.get("exemption")), None)
    return FeeQuote(parts, _total(parts, applied), tuple(exemptions), applied, confirmed, legal_basis)


def saved(lines: Iterable[tuple[str, int]], percent: int, kind: str) -> int:
    """Saved (số tiền được miễn, giảm): of lines by kind and amount, the share of those an exemption reaches."""
    return sum(amount for of, amount in lines if kind in ("", of)) * min(percent, 100) // 100


def _total(parts: Sequence[FeePart], applied: FeeExemption | None) -> int | None:
    """The sum less what falls away; a line that falls away whole needs no certain amount."""
    if applied is not None and applied.percent >= 100:
        parts = [part for part in parts if applied.kind not in ("", part.kind)]
    if any(part.amount is None for part in parts):
        return None
    known = [(part.kind, part.amount or 0) for part in parts]
    less = saved(known, applied.percent, applied.kind) if applied is not None and applied.percent < 100 else 0
    return sum(amount for _, amount in known) - less


def _applies(line: Mapping[str, Any], facts: Facts, channel: str) -> bool:
    """Whether a line is of this filing: by its channels, by what it hangs on, and unless none of it was asked for."""
    channels, hangs_on = line.get("channels") or (), line.get("when") or {}
    if any(facts.get(line.get(counted, "")) == 0 for counted in ("per", "times")):
        return False
    return (not channels or channel in channels) and all(facts.get(name) == value for name, value in hangs_on.items())


def _counted(facts: Facts, name: str | None) -> int:
    """How many of something were told; one where nothing is counted, none where the fact is missing."""
    if not name:
        return 1
    value = facts.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _part(line: Mapping[str, Any], facts: Facts) -> FeePart:
    times, units = _counted(facts, line.get("times")), _counted(facts, line.get("per"))
    told = units > 0 and times > 0
    each = _tiered(line["tiers"], units) if line.get("tiers") else _plain(line, units)
    if each is not None and line.get("cap") is not None:
        each = min(each, int(line["cap"]))
    amount = each * times if each is not None and told else None
    return FeePart(line["name"], line.get("kind", ""), units * times, amount, line.get("text", ""))


def _plain(line: Mapping[str, Any], units: int) -> int | None:
    return None if line.get("amount") is None else int(line["amount"]) * units


def _tiered(tiers: Sequence[Mapping[str, Any]], units: int) -> int:
    """Each tier's price for the units up to its end; the last tier has none."""
    total, below = 0, 0
    for tier in tiers:
        end = min(units, int(tier.get("upto", units)))
        total += max(0, end - below) * int(tier["amount"])
        below = max(below, end)
    return total
