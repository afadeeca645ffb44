"""Doing (thực hiện) one thing to several dossiers: one operation each, so that one refusal stops no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries.titles import Title, titles_of
from motcua.areas.people import queries as people
from motcua.areas.people.policy import holds
from motcua.kernel.errors import UserError
from motcua.web.office.bulk.forms import FORMS, MOST, BulkForm
from motcua.web.office.day.listing import officers_of
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.saying import translated

SEEN = "@"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Outcome (kết quả từng hồ sơ): done, or refused with the reason; `unknown` where the name is no dossier's."""

    number: str
    refused: str
    unknown: bool = False
    title: Title | None = None


@dataclass(frozen=True, slots=True)
class Bulk:
    """Bulk (nhiều hồ sơ): the form, the dossiers chosen, whose they are when all of one officer were chosen, which are
    left out because it was done before, each with what is said of it, what each is about, the last event of each
    that the page showed, and whether more were chosen than are done at once."""

    slug: str
    form: BulkForm
    numbers: tuple[str, ...]
    of: str
    left_out: tuple[tuple[str, str], ...] = ()
    titles: Mapping[str, Title] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)
    more: bool = False

    @property
    def shown(self) -> list[str]:
        """Each with its last event, as the form carries them."""
        return [f"{number}{SEEN}{self.seen[number]}" for number in self.numbers if number in self.seen]

    @property
    def picked(self) -> list[tuple[str, Title | None]]:
        """The chosen, each with what it is about where that is known here."""
        return [(number, self.titles.get(number)) for number in self.numbers]


def prepared(request: HttpRequest, at: datetime) -> Bulk:
    """Prepared (phiếu cho nhiều hồ sơ); what may not be done by somebody in these roles does not exist for them."""
    posted = request.POST if request.method == "POST" else None
    given = posted if posted is not None else request.GET
    slug = given.get("viec", "")
    kind = FORMS.get(slug)
    if kind is None or not holds(request.user, kind.roles):
        raise Http404(_("Không có thao tác này."))
    holder = number_of(given, "officer")
    numbers = _of_officer(request, holder, at) if holder and posted is None else given.getlist("pick")
    asked = tuple(dict.fromkeys(numbers))
    picked = asked[: kind.most]
    before = kind.done_before(picked, unit_ids_of(request.user))
    chosen = tuple(number for number in picked if number not in before)
    initial = {"signed_at": at, **_usual(given)}
    form = kind(chosen, officers_of(request.user, at), posted, initial)
    titles = titles_of(picked, unit_ids_of(request.user))
    seen = {number: title.last_seq for number, title in titles.items()} | _seen(given.getlist("seen"))
    return Bulk(slug, form, chosen, _name(holder), tuple(before.items()), titles, seen, more=len(asked) > kind.most)


def _seen(told: Sequence[str]) -> dict[str, int]:
    """The last event of each dossier that the page showed; what cannot be read is left out."""
    pairs = (one.rpartition(SEEN) for one in told)
    return {number: int(last) for number, _dash, last in pairs if last.isascii() and last.isdecimal() and len(last) < 9}


def _of_officer(request: HttpRequest, holder: int, at: datetime) -> list[str]:
    """Everything an officer holds that is not done, within the units of who asks."""
    filters = dossiers.WorkFilters(now=at, lane="undone", holder_id=holder)
    page = dossiers.work_page(unit_ids_of(request.user), filters=filters, limit=MOST + 1)
    return [row.number for row in page.rows]


def _usual(given: Any) -> dict[str, Any]:
    """What the leader's page already knows: who stands in, and why."""
    return {name: given[key] for name, key in (("to_account_id", "thay"), ("reason", "ly-do")) if given.get(key)}


def _name(holder: int) -> str:
    return people.names_of(ids=[holder]).get(holder, "") if holder else ""


def done(request: HttpRequest, bulk: Bulk, at: datetime) -> list[Outcome] | None:
    """Done (đã làm): the outcome of each dossier; None where the form is not filled in or nothing is chosen."""
    if request.method != "POST" or not bulk.form.is_valid() or not bulk.numbers:
        return None
    outcomes = [Outcome(number, why, title=bulk.titles.get(number)) for number, why in bulk.left_out]
    for number, title in bulk.picked:
        try:
            bulk.form.call(number, account=request.user, at=at, seen=bulk.seen.get(number))
        except UserError as refused:
            outcomes.append(Outcome(number, translated(refused.message), title=title))
        else:
            outcomes.append(Outcome(number, "", title=title))
    return outcomes
