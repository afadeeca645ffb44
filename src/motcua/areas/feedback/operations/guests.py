"""Guests of a dialogue (khách mời đối thoại): asked by name, written to where they can be reached, then forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.feedback.models import Dialogue, DialogueGuest
from motcua.areas.feedback.policy import keeps_dialogues
from motcua.kernel.errors import UserError
from motcua.rules.contacts import read_contact
from motcua.rules.dialogues import NOT_YET_HELD
from motcua.rules.sentences import Sentence

LONGEST = 255


@transaction.atomic
def ask_guests(*, dialogue_id: int, guests: Mapping[str, str], account: Any, at: datetime) -> None:
    """Ask guests (mời khách dự đối thoại) by name with where to write to, before it is held; in place of who was asked.

    Raises UserError `unknown_dialogue`, `not_yours`, `not_now`, `contact_unread`.
    """
    one = Dialogue.objects.select_for_update().filter(pk=dialogue_id).first()
    if one is None:
        raise UserError("Không có cuộc đối thoại này.", code="unknown_dialogue")
    if not keeps_dialogues(account, one.unit_id):
        raise UserError("Ông/bà không mời khách cho cuộc đối thoại này được.", code="not_yours")
    if one.state not in NOT_YET_HELD:
        raise UserError("Cuộc đối thoại đã qua nên không mời thêm.", code="not_now")
    told = {name.strip()[:LONGEST]: read_contact(contact) for name, contact in guests.items() if name.strip()}
    strange = [name for name, contact in told.items() if contact is None]
    if strange:
        raise UserError(
            Sentence("Liên hệ của {strange} không phải thư điện tử hay số điện thoại.", strange=strange[0]),
            code="contact_unread",
        )
    DialogueGuest.objects.filter(dialogue=one).exclude(name__in=told).delete()
    DialogueGuest.objects.bulk_create(
        (DialogueGuest(dialogue=one, name=name, contact=contact or "") for name, contact in told.items()),
        update_conflicts=True,
        unique_fields=("dialogue", "name"),
        update_fields=("contact",),
    )


@transaction.atomic
def forget_dialogue_guests(*, dialogue_id: int) -> int:
    """Forget where guests are reached (xóa liên hệ của khách mời) once nothing more is written to them."""
    return DialogueGuest.objects.filter(dialogue_id=dialogue_id).exclude(contact="").update(contact="")
