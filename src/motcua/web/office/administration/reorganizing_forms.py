"""What an administrator is asked for when units are reorganized."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from motcua.areas.organization.queries import UnitRow
from motcua.areas.reorganization.queries import CustodyRow
from motcua.kernel.packs import pack_rows
from motcua.web.office.administration.forms import Tried, select_field
from motcua.web.ui.acts.forms import fields

LARGEST_FILE = 2 * 1024 * 1024
FOLDER = "reorganizations/"


class PlanForm(Tried):
    """Plan form (đưa phương án vào): a pack that is here already, or a TOML file."""

    pack = select_field(_("Phương án có sẵn"), required=False)
    file = forms.FileField(
        label=_("Hoặc tệp phương án (TOML)"),
        required=False,
        error_messages={"empty": _("Tệp này rỗng.")},
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".toml"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [row.name for row in pack_rows() if row.name.startswith(FOLDER)]
        chosen = [(name, name.removeprefix(FOLDER).removesuffix(".toml")) for name in names]
        self.fields["pack"].choices = [("", "—"), *chosen]  # type: ignore[attr-defined]

    def clean_file(self) -> dict[str, Any] | None:
        """What the file says."""
        given = self.cleaned_data["file"]
        if given is None:
            return None
        if given.size > LARGEST_FILE:
            raise forms.ValidationError(say("Tệp lớn hơn 2 MB. Phương án không thể lớn như vậy."))
        try:
            return tomllib.loads(given.read().decode("utf-8"))
        except (ValueError, RecursionError):
            raise forms.ValidationError(say("Không đọc được tệp này. Xin chọn tệp TOML.")) from None

    def clean(self) -> dict[str, Any]:
        """One of the two, never both and never neither."""
        told = dict(super().clean() or {})
        if not self.errors and bool(told.get("pack")) == bool(told.get("file")):
            self.add_error("pack", say("Xin chọn một phương án có sẵn, hoặc một tệp."))
        return told


class ApprovalForm(Tried):
    """Approval form (duyệt phương án): the digest that was looked at, and a word that it was compared."""

    digest = forms.CharField(widget=forms.HiddenInput)
    compared = forms.BooleanField(
        label=_("Tôi đã đối chiếu phương án với văn bản đã ban hành"),
        error_messages={"required": _("Xin đối chiếu với văn bản trước khi thực hiện.")},
    )

    def told(self) -> dict[str, Any]:
        """The digest alone: that it was compared is said by approving."""
        return {"digest": self.cleaned_data["digest"]}


class CustodyForm(Tried):
    """Custody form (quyết định nơi nhận): which things, to which unit, and why."""

    entries = fields.ticks(_("Việc chờ quyết định"))
    unit = select_field(_("Giao cho đơn vị"))
    reason = fields.line(_("Lý do, căn cứ"), longest=500)

    def __init__(self, *args: Any, waiting: Iterable[CustodyRow] = (), units: Iterable[UnitRow] = ()) -> None:
        super().__init__(*args)
        self.fields["entries"].choices = [(row.id, row.label) for row in waiting]  # type: ignore[attr-defined]
        chosen = [("", "—"), *((unit.id, unit.name) for unit in units)]
        self.fields["unit"].choices = chosen  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """Keys as numbers."""
        told = self.cleaned_data
        chosen = [int(one) for one in told["entries"]]
        return {"entry_ids": chosen, "to_id": int(told["unit"]), "reason": told["reason"]}
