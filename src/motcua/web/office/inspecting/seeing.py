"""What a page of one inspection shows: the inspection if one may see it, its items, and what one may do now."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from motcua.areas.inspections import policy, queries
from motcua.areas.inspections.queries import ItemRow, VisitView
from motcua.kernel.clock import local_date, now
from motcua.rules.inspecting import InspectionAct


@dataclass(frozen=True, slots=True)
class Seen:
    """Seen (cuộc kiểm tra đang xem): the inspection, its items, and the acts allowed to who looks."""

    view: VisitView
    items: tuple[ItemRow, ...]
    acts: tuple[InspectionAct, ...]

    @property
    def answered(self) -> int:
        """How many items have an entry that counts."""
        return sum(one.entry is not None for one in self.items)

    @property
    def differing(self) -> int:
        """How many entries wait beside another."""
        return sum(len(one.aside) for one in self.items)


def seen(request: HttpRequest, inspection_id: int) -> Seen:
    """The inspection as whoever asks may see it. Raises Http404 where it does not exist for them."""
    view = queries.visit(policy.sight(request.user), inspection_id)
    if view is None:
        raise Http404(_("Không có cuộc kiểm tra này."))
    items = queries.item_rows(view)
    return Seen(view, items, queries.acts_now(view, items, request.user, local_date(now())))
