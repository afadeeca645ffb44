"""Offers (nút thao tác): exactly what the policy lets somebody do now, the likeliest first, under four headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers.queries import CaseFile
from motcua.rules.actions import Action
from motcua.rules.lifecycle import Status
from motcua.web.ui.acts.table import ACTS

_A = Action
LIKELIEST: dict[Status, tuple[Action, ...]] = {
    Status.RECEIVED: (_A.START, _A.HAND_OVER),
    Status.IN_PROGRESS: (_A.GIVE_OPINION, _A.FINISH, _A.HAND_OVER),
    Status.SUPPLEMENT_REQUESTED: (_A.GIVE_OPINION, _A.TAKE_SUPPLEMENT),
    Status.PAYMENT_REQUESTED: (_A.SETTLE_PAYMENT,),
    Status.STOPPED: (_A.RESUME, _A.RETURN),
    Status.FINISHED: (_A.RETURN,),
}
GROUPS: tuple[tuple[Any, tuple[Action, ...]], ...] = (
    (
        gettext_lazy("Xử lý"),
        (_A.START, _A.HAND_OVER, _A.SEND_BACK, _A.FINISH, _A.RETURN, _A.TAKE_SUPPLEMENT, _A.SETTLE_PAYMENT, _A.RESUME),
    ),
    (gettext_lazy("Phối hợp"), (_A.GIVE_OPINION, _A.ASK_OPINION, _A.REASSIGN)),
    (gettext_lazy("Với người nộp"), (_A.ASK_SUPPLEMENT, _A.ASK_PAYMENT, _A.NOTE_CONTACT)),
    (gettext_lazy("Thời hạn"), (_A.EXTEND, _A.APOLOGIZE, _A.STOP)),
    (gettext_lazy("Kết thúc, mở lại"), (_A.WITHDRAW, _A.REFUSE, _A.REOPEN, _A.DISAVOW)),
)
UNDO = "undo"
UNDO_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Offer:
    """Offer (nút thao tác): one action with the address of its form."""

    action: Action
    label: str
    to: str
    grave: bool


@dataclass(frozen=True, slots=True)
class Offers:
    """Offers (các nút thao tác): the likeliest, and all others under their headings."""

    first: Offer | None
    groups: tuple[tuple[str, tuple[Offer, ...]], ...]

    def __bool__(self) -> bool:
        return self.first is not None or bool(self.groups)


@dataclass(frozen=True, slots=True)
class Undo:
    """Undo (hoàn tác): what was done a moment ago, and the form that takes it back."""

    number: str
    words: str
    to: str
    fields: tuple[tuple[str, str], ...]


def offers(case: CaseFile, at: datetime, address: Callable[[str], str]) -> Offers:
    """Offers (các nút thao tác) for a case file as its account may act now; `address` makes one of a slug."""
    now_allowed = case.actions_at(at)
    allowed = {
        action: Offer(action, _(act.label), address(act.slug), act.grave)
        for action, act in ACTS.items()
        if action in now_allowed
    }
    first = next((allowed[action] for action in _likeliest(case, at) if action in allowed), None)
    groups = tuple(
        (str(heading), found)
        for heading, actions in GROUPS
        if (found := tuple(allowed[one] for one in actions if one in allowed and allowed[one] is not first))
    )
    return Offers(first, groups)


def _likeliest(case: CaseFile, at: datetime) -> tuple[Action, ...]:
    """What is most often done now; what is late and was not apologized for, is apologized for first."""
    row = case.view.row
    usual = LIKELIEST.get(Status(row.status), ())
    late = row.due_at is not None and row.due_at < at and case.promised_at is None
    return (Action.APOLOGIZE, *usual) if late else usual


def remember_undo(request: HttpRequest, undo: Undo, at: datetime) -> None:
    """Keep what was done in the session for a little while."""
    request.session[UNDO] = {
        "number": undo.number,
        "words": undo.words,
        "to": undo.to,
        "fields": list(undo.fields),
        "until": at.timestamp() + UNDO_SECONDS,
    }


def forget_undo(request: HttpRequest) -> None:
    """Something else was done since."""
    request.session.pop(UNDO, None)


def undo_of(request: HttpRequest, at: datetime) -> Undo | None:
    """Undo (hoàn tác) of what this session did last, while it is fresh."""
    kept = request.session.get(UNDO)
    if not kept or kept["until"] < at.timestamp():
        return None
    return Undo(kept["number"], kept["words"], kept["to"], tuple((name, value) for name, value in kept["fields"]))
