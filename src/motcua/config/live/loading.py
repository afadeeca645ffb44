"""Loading the live day (nạp ngày làm việc minh họa): the commune opens, people come, officers work, up to now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization import queries as organization
from motcua.config.live.course import Course
from motcua.config.live.exchanging import exchange_told
from motcua.config.live.fates import WENT, draft_for
from motcua.config.live.keeping import keep_papers, word_notices
from motcua.config.live.machines import connect_machine
from motcua.config.live.queueing import queue_up
from motcua.config.live.settling import LiveUnit, open_commune
from motcua.kernel.clock import at_local, local_date
from motcua.kernel.packs import load_toml

LivePack = Mapping[str, Any]
PACK = "demo/an_phuoc_live/day.toml"
DRAFTED = ("1.000894",)
Advance = Callable[[int, int | None], None]


def live_pack() -> LivePack:
    """The pack of the live day."""
    return load_toml(PACK)


def is_live(pack: LivePack, *, at: datetime) -> bool:
    """Whether dossiers of the live day stand in the database."""
    unit = organization.unit(pack["unit"])
    filters = dossiers.RegisterFilters(today=local_date(at))
    return bool(dossiers.register_page({unit.id}, filters=filters, limit=1).rows)


@transaction.atomic
def load_live_day(pack: LivePack, *, at: datetime, advance: Advance) -> int:
    """Load the live day (nạp ngày minh họa) and say how many dossiers it has; a second time nothing changes."""
    if is_live(pack, at=at):
        return 0
    commune = open_commune(pack, at=at)
    planned = sorted(planned_of(pack, commune), key=lambda pair: pair[1].at)
    for done, (went, course) in enumerate(planned, start=1):
        WENT[went](course)
        advance(done, len(planned))
    for code in DRAFTED:
        draft_for(commune, code, at_local(commune.came(1)))
    queue_up(pack, commune, at=at)
    connect_machine(pack, commune, at=at)
    keep_papers(pack, commune, at=at)
    word_notices(pack, commune, at=at)
    exchange_told(pack, commune, [course for _, course in planned if course.number], at=at)
    return len(planned)


def planned_of(pack: LivePack, commune: LiveUnit) -> list[tuple[str, Course]]:
    """The courses of the pack: who came when, each person with one dossier of a procedure."""
    planned, serial = [], 0
    for line in pack["dossiers"]:
        scores = list(line.get("scores", ()))
        for place, days in enumerate(line["days"]):
            serial += 1
            own = place < line.get("own", 0)
            owner = commune.own if own else commune.others[serial % len(commune.others)]
            score = scores[place] if place < len(scores) else 0
            course = Course(commune, line["procedure"], line["channel"], owner, commune.came(days), serial, score)
            planned.append((line["went"], course))
    return planned
