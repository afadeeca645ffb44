"""The closed list of papers of a version, with the keys by which each is handed in."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from motcua.areas.procedures.models import RequiredPaper


@dataclass(frozen=True, slots=True)
class RequiredRow:
    """Required row (thành phần hồ sơ): one paper of the list; `name` falls back on what the source wrote."""

    id: int
    order: int
    group: str
    name: str
    form_template: str
    originals: int | None
    copies: int | None


def required_papers(version_id: int) -> tuple[RequiredRow, ...]:
    """Required papers (thành phần hồ sơ) of a version in their order; a remark, of which the source counts no copy,
    is none."""
    found = (
        RequiredPaper.objects.filter(version_id=version_id).exclude(Q(originals=0, copies=0)).order_by("order", "pk")
    )
    return tuple(
        RequiredRow(one.pk, one.order, one.group, one.name or one.raw, one.form_template, one.originals, one.copies)
        for one in found
    )
