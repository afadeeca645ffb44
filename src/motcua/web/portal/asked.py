"""Asked (điều người dân hỏi): unit and period of a public page; without a unit named, one that shows something."""

from __future__ import annotations

from django.http import HttpRequest

from motcua.areas.publication import queries as publication
from motcua.kernel.clock import local_date
from motcua.web.ui.choice import ChoiceForm, committees


def public_form(request: HttpRequest) -> ChoiceForm:
    """The choice in the address; without a unit the usual one, or where that has opened nothing the first that has.

    A commune that opens its figures stands below a province that may not even use this: whoever comes to the page
    comes for the commune.
    """
    form = ChoiceForm(request.GET)
    choice = form.choice()
    if request.GET.get("unit") or choice is None:
        return form
    today = local_date(choice.known_at)
    if publication.published_blocks(choice.unit.id, on=today):
        return form
    opened = publication.units_with_blocks(on=today)
    first = next((unit for unit in committees() if unit.id in opened), None)
    return ChoiceForm(request.GET, unit=first) if first else form
