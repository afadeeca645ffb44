"""The exchange of the live day (liên thông minh họa): told to a simulated portal, some held, one refused, compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.exchange import operations as exchange
from motcua.areas.exchange.queries import OtherSystem
from motcua.areas.inspections import operations as inspections
from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.config.live.course import Course
from motcua.config.live.settling import LiveUnit
from motcua.config.logs import quiet
from motcua.kernel import outbox
from motcua.kernel.clock import local_date
from motcua.kernel.ports.messages import ways
from motcua.rules.reconciliation import Listed, compare

SOURCE = "Cổng mô phỏng (minh họa)"
AT_ONCE, TOLD = 40, 14  # the worker tells the rest
LEAST = 4  # fewer dossiers have no difference to plant


def exchange_told(pack: Mapping[str, Any], commune: LiveUnit, courses: Sequence[Course], *, at: datetime) -> None:
    """Tell the exchange (liên thông): connect the commune, tell of some dossiers, keep what came in, and compare."""
    told = pack["portal"]
    since = commune.came(told["days"]).date()
    administrator = people.account("quantri", on=local_date(at))
    line = {name: told[name] for name in ("address", "agency_code", "reason")}
    exchange.connect_unit(
        unit_id=commune.unit.id,
        system=OtherSystem.NATIONAL_PORTAL,
        active=True,
        since=since,
        account=administrator,
        at=at,
        **line,
    )
    by_post = [one for one in courses if one.channel == "POSTAL"]
    for course in (*by_post, *courses[-TOLD:]):
        key = dossiers.key_of(course.number)
        assert key is not None  # it was just made
        exchange.plan_messages(dossier_id=key, at=at)
    _sent(at)
    body = dict(told["came_in"], NgayNopHoSo=f"{at:%Y%m%d}080000")
    came = exchange.keep_received(unit_id=commune.unit.id, body=body, at=at)
    if came is not None:
        exchange.take_received(message_id=came, fetch=_nothing, at=at)
    _compared(commune, since, at)


def _sent(at: datetime) -> None:
    """What the worker does: the messages to the portal, and what follows each."""
    for _ in range(AT_ONCE):
        claimed = outbox.claim(at=at, without=ways())
        if claimed is None:
            break
        with quiet():  # the portal played here refuses one of them, and the terminal is the demo's
            outbox.send(claimed, at=at)


def _nothing(address: str) -> bytes:
    """A file of the portal; the message of the pack has none."""
    raise AssertionError(address)


def _compared(commune: LiveUnit, since: date, at: datetime) -> None:
    """One comparison with differences planted in what the other side lists, each of another kind."""
    ours, _ = dossiers.listed([commune.unit.id], start=since, end=local_date(at))
    if len(ours) < LEAST:
        return
    strange = replace(ours[0], number=f"{ours[0].number}9")
    first, second, third, *rest = ours[:-1]  # the last one is missing there
    theirs: list[Listed] = [first, replace(second, status=_other(second.status)), strange, *rest]
    if third.due is not None:
        theirs.append(replace(third, due=third.due + timedelta(days=3)))
    items = compare(ours, theirs, source=SOURCE)
    told = {"source": SOURCE, "file": "TraCuuHoSo", "rows": len(theirs), "outside": 0, "unreadable": 0}
    inspections.keep_comparison(
        unit_id=commune.unit.id,
        scope="own",
        since=since,
        until=local_date(at),
        sources=[{**told, "ours": len(ours), "faults": []}],
        items=items,
        account=commune.officer(Role.LEADER.value, at),
        at=at,
    )


def _other(status: int) -> int:
    return 2 if status != 2 else 4
