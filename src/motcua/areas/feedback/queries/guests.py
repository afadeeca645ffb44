"""Guests of a dialogue (khách mời đối thoại), as those who keep it know them."""

from __future__ import annotations

from motcua.areas.feedback.models import DialogueGuest


def dialogue_guests(dialogue_id: int) -> list[tuple[str, str]]:
    """Guests (khách mời) of a dialogue in the order they were asked: the name, and where to write to."""
    return list(DialogueGuest.objects.filter(dialogue_id=dialogue_id).order_by("pk").values_list("name", "contact"))
