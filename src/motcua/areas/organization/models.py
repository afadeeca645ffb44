"""Organization (tổ chức): units as they were on any day. Districts ended on 1 July 2025; both trees work at once."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Level(models.TextChoices):
    """Level (cấp): a tier of government, as data of a unit; tiers come and go with the units that bear them."""

    PROVINCE = "PROVINCE", "Cấp tỉnh"
    DISTRICT = "DISTRICT", "Cấp huyện"
    COMMUNE = "COMMUNE", "Cấp xã"


class UnitKind(models.TextChoices):
    """Kind of unit (loại đơn vị)."""

    PEOPLES_COMMITTEE = "PEOPLES_COMMITTEE", "Ủy ban nhân dân"
    DEPARTMENT = "DEPARTMENT", "Cơ quan chuyên môn"
    SERVICE_UNIT = "SERVICE_UNIT", "Đơn vị sự nghiệp"
    PARTY_COMMITTEE = "PARTY_COMMITTEE", "Cấp ủy Đảng"
    VERTICAL_BODY = "VERTICAL_BODY", "Cơ quan ngành dọc"


class IntakeMode(models.TextChoices):
    """Intake mode (chế độ vận hành): alongside a primary provincial system, or primary here."""

    ALONGSIDE = "ALONGSIDE", "Chạy song song"
    PRIMARY = "PRIMARY", "Hệ thống chính"


class Unit(models.Model):
    """Unit (đơn vị): any body that works or is counted, from the day it was founded to the day it ended.

    `slug` names it in commands and addresses and is unique among units valid at once; `agency_code` begins its
    dossier numbers; `geo_code` is the statistical code of its area, kept as text because codes outlive names.
    """

    slug = models.SlugField("tên ngắn", max_length=80, unique=True)
    name = models.CharField("tên đơn vị", max_length=255)
    level = models.CharField("cấp", max_length=20, choices=Level.choices)
    kind = models.CharField("loại", max_length=20, choices=UnitKind.choices)
    parent = models.ForeignKey(
        "self", verbose_name="đơn vị cấp trên", null=True, blank=True, on_delete=models.PROTECT, related_name="parts"
    )
    agency_code = models.CharField("mã định danh", max_length=35, blank=True)
    geo_code = models.CharField("mã địa bàn", max_length=5, blank=True)
    valid_from = models.DateField("có hiệu lực từ")
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "đơn vị"
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="unit_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class UnitName(models.Model):
    """Other name of a unit (tên gọi khác): how registers write it, so that an import recognises it."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="other_names", verbose_name="đơn vị")
    name = models.CharField("tên gọi", max_length=255)

    class Meta:
        verbose_name = verbose_name_plural = "tên gọi khác"
        constraints = [models.UniqueConstraint(fields=["unit", "name"], name="one_name_once_per_unit")]

    def __str__(self) -> str:
        return self.name


class Succession(models.Model):
    """Succession (kế thừa đơn vị): from a day on, the successor has the custody of what the former unit had."""

    former = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successors", verbose_name="đơn vị cũ")
    successor = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="formers", verbose_name="đơn vị kế thừa")
    on = models.DateField("từ ngày")
    legal_basis = models.CharField("căn cứ", max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "kế thừa đơn vị"
        constraints = [
            models.UniqueConstraint(fields=["former", "successor", "on"], name="one_succession_once"),
            models.CheckConstraint(condition=~Q(former=F("successor")), name="no_unit_succeeds_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.former} → {self.successor}"


class UnitSetting(models.Model):
    """Unit setting (thiết lập đơn vị): how a unit works from a day on; the latest that has begun is in force."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="settings", verbose_name="đơn vị")
    since = models.DateField("từ ngày")
    intake_mode = models.CharField(
        "chế độ vận hành", max_length=12, choices=IntakeMode.choices, default=IntakeMode.ALONGSIDE
    )
    reason = models.CharField("căn cứ", max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "thiết lập đơn vị"
        constraints = [models.UniqueConstraint(fields=["unit", "since"], name="one_setting_per_unit_and_day")]

    def __str__(self) -> str:
        return f"{self.unit}: {self.intake_mode} từ {self.since}"
