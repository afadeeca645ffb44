"""Queueing (hàng chờ): what an officer does to a dossier while a ticket is at their counter belongs to that ticket."""

from __future__ import annotations

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.queue import operations as queue
from motcua.rules.actions import Action

FOR_A_VISITOR = frozenset({Action.SUBMIT, Action.RECEIVE, Action.REFUSE, Action.TAKE_SUPPLEMENT, Action.RETURN})
ACCOUNT = "account:"


def link_to_ticket(event: ActionTaken) -> None:
    """Link to the ticket (gắn với phiếu) at the officer's counter, where one is, if the action is for a visitor."""
    if Action(event.action) not in FOR_A_VISITOR:
        return
    number, actor = dossiers.number_and_actor(event.dossier_id, event.seq)
    if number and actor.startswith(ACCOUNT):
        queue.link_dossier(username=actor.removeprefix(ACCOUNT), dossier_number=number, at=event.at)
