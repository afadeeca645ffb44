"""Owning (của ai): whose a dossier is for an account, in one condition for lists, money and results."""

from __future__ import annotations

from django.db.models import Q

from motcua.areas.people import queries as people


def own(account_id: int, to_dossier: str = "") -> Q:
    """Own (của mình): what the account owns, what it brought for another and still answers for, or what was filed in
    the name of the enterprise, agency or organisation that it is. `to_dossier` is the way from the row to its dossier,
    as `dossier__`."""
    owned = Q(**{f"{to_dossier}applicant__account_id": account_id})
    brought = Q(**{f"{to_dossier}submitter__account_id": account_id, f"{to_dossier}submitter_left_at__isnull": True})
    return owned | brought | people.same_body(f"{to_dossier}applicant", account_id)
