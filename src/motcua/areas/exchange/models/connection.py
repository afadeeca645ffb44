"""Where a unit is connected to, since when, and who decided it."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class OtherSystem(models.TextChoices):
    """Other system (hệ thống khác): whom a unit exchanges with."""

    NATIONAL_PORTAL = "NATIONAL_PORTAL", "Cổng Dịch vụ công quốc gia"
    CIVIL_STATUS = "CIVIL_STATUS", "Hệ thống hộ tịch"
    BUSINESS = "BUSINESS", "Hệ thống đăng ký hộ kinh doanh"


class Connection(models.Model):
    """Connection (kết nối): a unit's line to another system from a day on; the last word stands, off until one.

    Name and password are not kept here: `secret` names an entry of the file of MOTCUA_CONNECTION_SECRETS.
    """

    append_only_keys = (("id",),)

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    system = models.CharField("hệ thống", max_length=15, choices=OtherSystem.choices)
    active = models.BooleanField("đang kết nối")
    since = models.DateField("hồ sơ nhận từ ngày")
    address = models.CharField("địa chỉ", max_length=255, blank=True)
    agency_code = models.CharField("mã đơn vị ở hệ thống kia", max_length=35, blank=True)
    destination = models.CharField("mã đích (dstcode)", max_length=60, blank=True)
    secret = models.CharField("tên mục mật khẩu", max_length=60, blank=True)
    reason = models.CharField("căn cứ", max_length=255)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người đặt", on_delete=models.PROTECT, related_name="+"
    )
    set_at = models.DateTimeField("đặt lúc")

    class Meta:
        verbose_name = verbose_name_plural = "kết nối"
        indexes = [models.Index(fields=["unit", "system", "-id"], name="connections_of_a_unit")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.system}: {self.active}"
