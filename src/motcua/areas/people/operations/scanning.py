"""Scanning (quét thẻ): the holder of a citizen card, found or written down in one beep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from motcua.areas.people.models import Applicant, IdKind
from motcua.areas.people.operations.applicants import register_applicant
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.citizen_card import CardRead, read_card
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class CardTaken:
    """Card taken (thẻ đã nhận): whose it is, whether they were known before, and what to look at by eye."""

    applicant_id: int
    known: bool
    warnings: tuple[str, ...]


@transaction.atomic
def take_card(*, scanned: str, at: datetime) -> CardTaken:
    """Take a card (nhận thẻ căn cước): the applicant its number belongs to, written down where nobody knew them.

    Somebody known stays as they are written; what the card says otherwise comes back as a warning.
    Raises UserError `card_unreadable`.
    """
    card = read_card(scanned)
    if card is None or not card.name:
        raise UserError("Không đọc được mã trên thẻ. Xin quét lại, hoặc nhập số căn cước.", code="card_unreadable")
    born = card.born if card.born and card.born <= local_date(at) else None
    found = Applicant.objects.filter(id_kind=IdKind.CITIZEN_CARD, id_number=card.number).order_by("pk").first()
    if found is not None:
        return CardTaken(found.pk, True, (*card.warnings, *_differences(found, card)))
    made = register_applicant(
        name=card.name,
        at=at,
        id_kind=IdKind.CITIZEN_CARD,
        id_number=card.number,
        birth_date=born,
        address=card.address[:255],
    )
    return CardTaken(made, False, card.warnings)


def _differences(found: Applicant, card: CardRead) -> tuple[str, ...]:
    told = []
    if fold(found.name) != fold(card.name):
        told.append(Sentence("Trên thẻ ghi họ tên {on_card}, đã biết là {known}.", on_card=card.name, known=found.name))
    if found.birth_date and card.born and found.birth_date != card.born:
        told.append(
            Sentence(
                "Trên thẻ ghi ngày sinh {on_card:%d/%m/%Y}, đã biết là {known:%d/%m/%Y}.",
                on_card=card.born,
                known=found.birth_date,
            )
        )
    return tuple(told)
