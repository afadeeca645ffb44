"""Asking (xin xem): whether a dossier's progress opens to whoever asks, and how often one may guess."""

from __future__ import annotations

from enum import Enum

from django.http import HttpRequest

from motcua.areas.dossiers import queries as dossiers
from motcua.web.portal.acting import acting
from motcua.web.ui.sources import network_of
from motcua.web.ui.tries import Limit

BY_NETWORK = Limit("lookup", tries=30, seconds=600)
BY_NUMBER = Limit("lookup_number", tries=6, seconds=1800)
OPENED = "lookup_opened"
REMEMBERED = 20


class Answer(Enum):
    """Answer (trả lời): open, unknown, the telephone's end is needed, it was wrong, or too many guesses."""

    OPEN = "open"
    UNKNOWN = "unknown"
    NEEDED = "needed"
    WRONG = "wrong"
    TOO_OFTEN = "too_often"


def ask(request: HttpRequest, number: str, digits: str) -> Answer:
    """Whether the dossier opens: its code, and the end of its telephone number where one is known.

    Who signed in opens their own; who once gave the right digits need not give them again in this session; no guesses
    of others keep either out.
    """
    if number in request.session.get(OPENED, ()) or _is_own(request, number):
        return Answer.OPEN
    network = network_of(request)
    if BY_NETWORK.reached(network) or BY_NUMBER.reached(number):
        return Answer.TOO_OFTEN
    answer = _checked(number, digits)
    if answer in (Answer.UNKNOWN, Answer.WRONG):
        BY_NETWORK.count(network)
    if answer is Answer.WRONG:
        BY_NUMBER.count(number)
    return answer


def _is_own(request: HttpRequest, number: str) -> bool:
    account = acting(request)
    return account is not None and dossiers.is_own(account.pk, number)


def _checked(number: str, digits: str) -> Answer:
    ends = dossiers.phone_ends(number)
    if not ends:
        return Answer.OPEN if dossiers.exists(number) else Answer.UNKNOWN
    if not digits:
        return Answer.NEEDED
    return Answer.OPEN if digits in ends else Answer.WRONG


def remember(request: HttpRequest, number: str) -> None:
    """Remember in the session that this dossier was opened rightly; the oldest is forgotten first."""
    kept = [one for one in request.session.get(OPENED, ()) if one != number]
    request.session[OPENED] = [*kept, number][-REMEMBERED:]
