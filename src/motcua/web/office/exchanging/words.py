"""What the lanes, services and rooms of the exchange are called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

SECTION = {"section": "exchange"}
LANES = {
    "held": (_("giữ lại vì thiếu"), "soon"),
    "failed": (_("không gửi được"), "late"),
    "waiting": (_("đang chờ"), ""),
    "sent": (_("Cổng đã nhận"), ""),
    "closed": (_("thôi gửi theo quyết định"), ""),
}
SERVICES = {"DongBoHoSoMC": _("Đồng bộ hồ sơ"), "CapNhatTienDoHoSoMC": _("Cập nhật tiến độ")}
