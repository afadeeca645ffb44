"""Erasing (xóa theo luật): what else speaks of a person goes with the person, in one transaction."""

from __future__ import annotations

from motcua.areas.dossiers.events import PersonErased
from motcua.areas.exchange import operations as exchange
from motcua.areas.feedback import operations as feedback
from motcua.areas.notices import operations as notices


def erase_the_rest(event: PersonErased) -> None:
    """The messages told to the person or about them, and what they wrote beside a rating."""
    notices.erase_notices(applicant_id=event.applicant_id, contacts=event.contacts)
    exchange.erase_messages(numbers=event.numbers, at=event.at)
    feedback.erase_rating_words(numbers=event.numbers)
