"""What an administrator is asked for about a client of the API."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from motcua.areas.dossiers.queries import SystemOfRecord
from motcua.areas.machines.queries import ClientScope
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date, now
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields

USUAL = timedelta(days=180)


class TokenForm(Tried):
    """Token form (cấp lại mã kết nối): what the client may do, and until when."""

    scopes = fields.ticks(_("Được làm gì"), help_text=_("Chỉ chọn quyền ứng dụng cần; mọi quyền chỉ ở đơn vị này."))
    expires_on = fields.day(_("Dùng đến hết ngày"), help_text=_("Nhiều nhất một năm, ví dụ 31/12/2026."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"expires_on": local_date(now()) + USUAL} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["scopes"].choices = in_words(ClientScope.choices)  # type: ignore[attr-defined]


class ClientForm(TokenForm):
    """Client form (đăng ký ứng dụng)."""

    unit = select_field(_("Đơn vị"))
    name = fields.line(_("Tên ứng dụng"), longest=120, help_text=_("Phần mềm nào, của ai làm."))
    purpose = fields.line(_("Kết nối để làm gì"), longest=255)
    system = select_field(
        _("Thay cho hệ thống"),
        required=False,
        help_text=_("Chỉ chọn khi ứng dụng gửi hồ sơ người dân đã nộp ở hệ thống đó."),
    )
    field_order = ("unit", "name", "purpose", "scopes", "system", "expires_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = organization.units(valid_on=local_date(now()))
        self.fields["unit"].choices = [("", "—"), *((one.id, one.name) for one in units)]  # type: ignore[attr-defined]
        others = [(code, label) for code, label in SystemOfRecord.choices if code != SystemOfRecord.OURS]
        self.fields["system"].choices = [("", "—"), *in_words(others)]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The unit by its key."""
        told = dict(self.cleaned_data)
        return told | {"unit_id": int(told.pop("unit"))}


class RevokeForm(Tried):
    """Revoke form (thu hồi ứng dụng): why."""

    reason = fields.line(_("Vì sao thu hồi"), longest=255)
