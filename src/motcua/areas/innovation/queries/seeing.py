"""Whose models and initiatives somebody sees."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from motcua.areas.innovation.models import CouncilMember, InitiativeAuthor
from motcua.areas.innovation.policy import Outlook


def models_seen(seen: Outlook) -> Q:
    """Models of one's units, and of those one's units lead."""
    return Q(superseded_at__isnull=True) & (Q(unit_id__in=seen.homes) | Q(lead_id__in=seen.homes))


def initiatives_seen(seen: Outlook) -> Q:
    """Initiatives of one's units, one's own, and those one's council judges."""
    own = InitiativeAuthor.objects.filter(initiative_id=OuterRef("pk"), account_id=seen.account_id)
    judged = CouncilMember.objects.filter(
        council__unit_id=OuterRef("unit_id"), council__year=OuterRef("year"), account_id=seen.account_id
    )
    return Q(unit_id__in=seen.homes) | Q(Exists(own)) | Q(Exists(judged)) & ~Q(state="DRAFT")
