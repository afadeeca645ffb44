"""Headlines (số nổi bật): the figures a page opens with, each a link to its records."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from motcua import insight
from motcua.areas.publication.policy import blocks_of
from motcua.web.ui.choice import Choice
from motcua.web.ui.figures import Shown, shown

OWN = ["dossiers.received", "dossiers.online_of_new", "dossiers.in_time_of_solved", "plan.done_of_all"]
BELOW = ["dossiers.received", "dossiers.online_of_new", "dossiers.in_time_of_solved"]


def headlines(choice: Choice, opened: Collection[str]) -> list[tuple[str, list[Shown]]]:
    """The unit's own figures, then those of the committees below it, each under its name; of open blocks only."""
    groups: list[tuple[str, list[Shown]]] = []
    for scope, codes in (("own", OWN), ("children", BELOW)):
        asked = replace(choice, scope=scope)
        told = [code for code in codes if blocks_of(code) & set(opened)]
        found = insight.figures(**asked.asked(), codes=told) if told else []
        figures = [one for one in found if one.part or one.whole]
        shown_here = [shown(one, asked, route="portal:figure") for one in figures]
        if shown_here:
            groups.append((shown_here[0].unit, shown_here))
    return groups
