"""Erasing (xóa tin theo luật): what was told to a person and how they wished to be told goes with the person."""

from __future__ import annotations

from django.db import transaction

from motcua.areas.notices.models import Notice, WayChoice


@transaction.atomic
def erase_notices(*, applicant_id: int) -> int:
    """Erase notices (xóa lời tin đã báo) of a person, and say how many: the rows stay without words and address, so
    that nothing is told twice."""
    WayChoice.objects.filter(applicant_id=applicant_id).delete()
    return Notice.objects.filter(applicant_id=applicant_id).update(text="", to="")
