"""Picking (lọc bản ghi của một con số): which records of a figure are meant, read from its address, told in words.

The page of a figure, its workbook and the task given out from it pick by the same rules, so that none of them holds
other records than the list shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua import insight
from motcua.areas.dossiers.queries import Channel
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.areas.procedures import queries as procedures
from motcua.insight import Filters
from motcua.rules.lifecycle import LABELS
from motcua.web.ui.parts import chosen_parts, narrowed

DEADLINES = (
    ("early", gettext_lazy("Xong trước hạn")),
    ("on_time", gettext_lazy("Xong đúng hạn")),
    ("late", gettext_lazy("Xong quá hạn")),
    ("overdue", gettext_lazy("Chưa xong, đã quá hạn")),
)
SELECT = {"class": "govuk-select"}


@dataclass(frozen=True, slots=True)
class Picked:
    """Picked (phần được lọc): the filters a list goes by, each in words, and as fields of an address."""

    filters: Filters
    words: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]

    @property
    def query(self) -> str:
        """The filters as they go on in an address, beginning with an ampersand; "" where there are none."""
        told = QueryDict(mutable=True)
        told.update(dict(self.fields))
        return f"&{told.urlencode()}" if self.fields else ""


class MembersForm(forms.Form):
    """Members form (bộ lọc hồ sơ của một con số): every field may be left open."""

    text = forms.CharField(
        label=gettext_lazy("Mã hồ sơ có chữ"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"class": "govuk-input", "data-search": "", "type": "search"}),
    )
    sector = forms.TypedChoiceField(
        label=gettext_lazy("Lĩnh vực"), required=False, coerce=int, empty_value=None, widget=forms.Select(attrs=SELECT)
    )
    channel = forms.ChoiceField(label=gettext_lazy("Hình thức nộp"), required=False, widget=forms.Select(attrs=SELECT))
    status = forms.TypedChoiceField(
        label=gettext_lazy("Trạng thái"),
        required=False,
        coerce=int,
        empty_value=None,
        widget=forms.Select(attrs=SELECT),
    )
    deadline = forms.ChoiceField(label=gettext_lazy("Hạn"), required=False, widget=forms.Select(attrs=SELECT))
    corrected = forms.BooleanField(required=False)

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(asked)
        every = [("", _("Tất cả"))]
        choices: dict[str, Any] = {
            "sector": [(sector.id, sector.name) for sector in procedures.sectors()],
            "channel": [(value, _(label)) for value, label in Channel.choices],
            "status": [(int(code), _(label)) for code, label in LABELS.items()],
            "deadline": list(DEADLINES),
        }
        for name, values in choices.items():
            self.fields[name].choices = every + values  # type: ignore[attr-defined]

    def filters(self) -> Filters:
        """The filters chosen; what cannot be understood is left open."""
        self.is_valid()
        return Filters(**{name: value for name, value in self.cleaned_data.items() if value not in ("", None)})


def filters_of(request: HttpRequest, *, staff: bool) -> Filters:
    """The filters and the parts chosen in the address; what cannot be understood is left open."""
    return narrowed(request, MembersForm(request.GET).filters(), staff=staff)


def picked(code: str, side: str, filters: Filters) -> Picked:
    """What the list of a figure goes by: where it counts no dossiers, only the parts it can be told apart by.

    Raises UserError `unknown_code`, `unknown_side`.
    """
    used = filters if insight.indicator(code).condition(side).fact.of_dossiers else filters.parts_only
    return Picked(used, tuple(_words(used)), tuple(_fields(used)))


def _fields(filters: Filters) -> list[tuple[str, str]]:
    told = {name: getattr(filters, name) for name in MembersForm.base_fields if name != "corrected"}
    found = [(name, str(value)) for name, value in told.items() if value not in ("", None)]
    return [*found, *([("corrected", "1")] if filters.corrected else []), *chosen_parts(filters)]


def _words(filters: Filters) -> list[str]:
    """Each filter as people say it, with what was chosen."""
    form = MembersForm(QueryDict())
    told: list[tuple[Any, Any]] = [(_("Mã hồ sơ có chữ"), filters.text)]
    for name in ("sector", "channel", "status", "deadline"):
        field: Any = form.fields[name]
        told.append((field.label, dict(field.choices).get(getattr(filters, name))))
    told.append((_("Đơn vị"), _unit_name(filters.unit)))
    told.append((_("Người ghi bước gần nhất"), _officer_name(filters.officer)))
    told.append((_("Tuần từ"), filters.week and f"{filters.week:%d/%m/%Y}"))
    said = [f"{label}: {value}" for label, value in told if value]
    return [*said, _("Có mốc thời gian đã đính chính")] if filters.corrected else said


def _unit_name(unit_id: int | None) -> str:
    return next((one.name for one in organization.units() if one.id == unit_id), "") if unit_id else ""


def _officer_name(actor: str | None) -> str:
    if actor is None:
        return ""
    username = actor.removeprefix("account:")
    return str(people.names_of(usernames=[username]).get(username, username)) or _("Không ghi nhận")
