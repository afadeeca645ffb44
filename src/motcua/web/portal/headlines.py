"""Headlines (số nổi bật): the figures a page opens with, each a link to its records."""

from __future__ import annotations

from dataclasses import replace

from motcua import insight
from motcua.web.ui.choice import Choice
from motcua.web.ui.figures import Shown, shown

OWN = ["dossiers.received", "dossiers.online_of_new", "dossiers.in_time_of_solved", "plan.done_of_all"]
BELOW = ["dossiers.received", "dossiers.online_of_new", "dossiers.in_time_of_solved"]


def headlines(choice: Choice) -> list[Shown]:
    """The unit's own figures, then those of the committees below it."""
    found: list[Shown] = []
    for scope, codes in (("own", OWN), ("children", BELOW)):
        asked = replace(choice, scope=scope)
        found += [shown(one, asked, route="portal:figure") for one in insight.figures(**asked.asked(), codes=codes)]
    return [one for one in found if one.count or (one.share and one.share.whole)]
