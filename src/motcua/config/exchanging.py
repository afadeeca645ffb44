"""Exchanging (liên thông): what is done to a dossier is told to the national portal, and what became of it is noted."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import structlog
from django.core.cache import cache

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.exchange import operations as exchange
from motcua.areas.exchange import queries as exchanged
from motcua.areas.exchange.events import ConnectionSet
from motcua.areas.exchange.queries import OtherSystem
from motcua.areas.organization import queries as organization
from motcua.kernel import jobs
from motcua.kernel.clock import local_date
from motcua.kernel.outbox import MessageGivenUp, MessageSent
from motcua.kernel.ports.messages import NotSent
from motcua.links.national_portal import Portal, Refused

log = structlog.get_logger("motcua")
PLAN = "plan_portal_messages"
ANYBODY, REMEMBERED = "exchange:anybody-connected", 60  # seconds
LOOKED_BACK, AT_ONCE = timedelta(days=3), 500


def plan_later(event: ActionTaken) -> None:
    """Plan later (giao việc lên tin gửi Cổng): the worker plans what the portal has to be told of an action."""
    told = {"dossier_id": event.dossier_id}
    if _somebody_is_connected():
        jobs.enqueue(name=PLAN, key=f"{PLAN}:{event.dossier_id}:{event.seq}", payload=told, at=event.at)


def _somebody_is_connected() -> bool:
    """Whether any unit is: asked of the database once a minute, not at every step. A process that has not heard yet of
    a line turned on elsewhere misses nothing: `plan_missed` finds it."""
    found = cache.get(ANYBODY)
    if found is None:
        found = bool(exchanged.connected_units(OtherSystem.NATIONAL_PORTAL))
        cache.set(ANYBODY, found, REMEMBERED)
    return bool(found)


def forget_connections(event: ConnectionSet) -> None:
    """Forget who is connected (quên kết nối đã nhớ): an administrator has just said otherwise."""
    cache.delete(ANYBODY)


def plan_missed(*, at: datetime) -> int:
    """Plan what was missed (lên bù tin gửi Cổng): what three days wrote that no action told of, such as corrections."""
    homes = exchanged.connected_units(OtherSystem.NATIONAL_PORTAL)
    units = frozenset[int]().union(*(exchanged.units_through(key, OtherSystem.NATIONAL_PORTAL) for key in homes))
    found = dossiers.last_events(units, since=at - LOOKED_BACK, limit=AT_ONCE) if units else []
    return sum(exchange.plan_messages(dossier_id=key, at=at) for key, _ in found)


def release_held(*, at: datetime) -> int:
    """Release what was held (thả tin bị giữ) and lacks nothing any more."""
    return sum(exchange.release(dossier_id=key, at=at) for key in exchanged.unsent_dossiers())


def fetch_arrived(*, at: datetime) -> int:
    """Fetch what arrived (lấy hồ sơ nộp trên Cổng) for every connected unit, for its desk to take in; a portal that
    does not answer is asked again the next time. Answers how many were taken."""
    portal = Portal()
    for unit_id in exchanged.connected_units(OtherSystem.NATIONAL_PORTAL):
        desk = organization.desk_of(unit_id, local_date(at))
        try:
            for body in portal.arrived(unit_id):
                exchange.keep_received(unit_id=desk, body=body, at=at)
        except (NotSent, Refused) as silent:
            log.warning("portal_not_asked", unit=unit_id, reason=str(silent))
    return take_waiting(at=at)


def take_waiting(*, at: datetime) -> int:
    """Take what waits (xử lý tin nhận còn chờ), and answer how many became something."""
    portal = Portal()
    return sum(
        exchange.take_received(message_id=key, fetch=partial(portal.fetched, unit_id), at=at)
        for key, unit_id in exchanged.received_waiting()
    )


def note_sent(event: MessageSent) -> None:
    """Note what arrived at the portal, with its answer."""
    if event.way == exchange.PORTAL_WAY:
        exchange.note_sent(key=event.key, receipt=event.receipt, at=event.at)


def note_given_up(event: MessageGivenUp) -> None:
    """Note what was given up."""
    if event.way == exchange.PORTAL_WAY:
        exchange.note_given_up(key=event.key, reason=event.reason, at=event.at)
