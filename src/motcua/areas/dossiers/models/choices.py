"""The closed lists a dossier is described with. Codes never change; the wording may."""

from __future__ import annotations

from django.db import models

from motcua.areas.procedures.queries import Channel

__all__ = ["Channel", "OperatedBy", "SystemOfRecord"]


class OperatedBy(models.TextChoices):
    """Operated by (người thao tác): who sat at the keyboard, beside the channel, so that "online" can be told apart."""

    UNKNOWN = "", "Không ghi nhận"
    SELF = "SELF", "Người dân tự nộp"
    ASSISTED = "ASSISTED", "Được hỗ trợ tại quầy"
    POST = "POST", "Nhân viên bưu chính"
    COMMUNITY_TEAM = "COMMUNITY_TEAM", "Tổ công nghệ số cộng đồng"


class SystemOfRecord(models.TextChoices):
    """System of record (hệ thống gốc): the one system that may change a dossier's status."""

    OURS = "OURS", "Một Cửa"
    PROVINCE = "PROVINCE", "Hệ thống của tỉnh"
    MINISTRY = "MINISTRY", "Hệ thống của bộ"
    NATIONAL_PORTAL = "NATIONAL_PORTAL", "Cổng Dịch vụ công quốc gia"
