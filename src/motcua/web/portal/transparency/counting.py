"""Counting for blocks (đếm cho các khối): figures of the registry, and those that only an area can count."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback import queries as feedback
from motcua.areas.organization import queries as organization
from motcua.insight import Figure
from motcua.rules.figures import Share
from motcua.rules.periods import Period
from motcua.web.portal.transparency.blocks import OWN
from motcua.web.ui.choice import Choice


def counted(choice: Choice, period: Period, codes: Sequence[str]) -> dict[str, Figure]:
    """Counted (đã đếm): the figures asked for, by code, for a period of the choice."""
    asked = choice.asked() | {"period": period}
    theirs = [code for code in codes if code not in OWN]
    found = {one.code: one for one in insight.figures(**asked, codes=theirs)} if theirs else {}
    mine = [code for code in codes if code in OWN]
    if mine:
        shares = _shares(choice, period, mine)
        found |= {code: _figure(choice, period, code, shares[code]) for code in mine}
    return {code: found[code] for code in codes}


def _shares(choice: Choice, period: Period, codes: Collection[str]) -> dict[str, Share]:
    rows = organization.scope(choice.unit.slug, choice.scope, start=period.start, end=period.end)
    ids, days = {row.id for row in rows}, {"start": period.start, "end": period.end}
    shares: dict[str, Share] = {}
    if any(code.startswith("ratings.") for code in codes):
        told = feedback.summary(ids, **days)
        shares |= {"ratings.satisfied_of_rated": told.satisfied, "ratings.rated_of_returned": told.answered}
    if "apologies.given_of_late" in codes:
        conduct = dossiers.conduct_by_unit(ids, **days)
        late, sorry = sum(one.late for one in conduct), sum(one.late_apologized for one in conduct)
        shares["apologies.given_of_late"] = Share(sorry, late)
    return shares


def _figure(choice: Choice, period: Period, code: str, share: Share) -> Figure:
    said = OWN[code]
    return Figure(
        code=code,
        name=str(said.name),
        part=share.part,
        whole=share.whole,
        counted=str(said.counted),
        basis="competent",
        unit=choice.unit.slug,
        scope=choice.scope,
        period=period,
        cut_off=period.end,
        known_at=choice.known_at,
    )
