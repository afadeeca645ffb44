"""Organization (tổ chức): units as they were on any day. Districts ended on 1 July 2025; both trees work at once."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

LATE_ENTRIES = 20  # paper slips a unit may enter later in one day, until it decides otherwise


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


class OnlineIntake(models.TextChoices):
    """Online intake (nơi nộp trực tuyến): our own portal files, or it explains and leads to the national portal.

    Left empty, the day decides (packs/units/online_intake.toml).
    """

    OWN_PORTAL = "OWN_PORTAL", "Cổng của địa phương"
    NATIONAL_PORTAL = "NATIONAL_PORTAL", "Cổng Dịch vụ công quốc gia"


class StartOffHours(models.TextChoices):
    """Start off hours (nhận ngoài giờ): from which day a dossier counts that came in after hours.

    The law leaves it open; rules/deadlines knows the two readings by the same words in small letters.
    """

    RAW_DATE = "RAW_DATE", "Tính từ ngày nhận"
    NEXT_WORKING_DAY = "NEXT_WORKING_DAY", "Tính từ ngày làm việc kế tiếp"


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
    start_off_hours = models.CharField(
        "nhận ngoài giờ", max_length=16, choices=StartOffHours.choices, default=StartOffHours.RAW_DATE
    )
    keep_hour = models.BooleanField("hẹn trả giữ nguyên giờ nhận", default=False)
    apology_before_late_signing = models.BooleanField("xin lỗi trước khi ký hồ sơ quá hạn", default=False)
    online_intake = models.CharField("nơi nộp trực tuyến", max_length=15, choices=OnlineIntake.choices, blank=True)
    late_entries_per_day = models.PositiveSmallIntegerField("số phiếu nhập bù mỗi ngày", default=LATE_ENTRIES)
    late_acceptance_counts_from_limit = models.BooleanField(
        "tiếp nhận trực tuyến quá 8 giờ thì tính từ lúc hết 8 giờ", default=True
    )
    collection_place = models.CharField("nơi trả kết quả", max_length=255, blank=True)
    opening_words = models.CharField("giờ mở cửa, ghi trên giấy hẹn", max_length=255, blank=True)
    reason = models.CharField("căn cứ", max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "thiết lập đơn vị"
        constraints = [
            models.UniqueConstraint(fields=["unit", "since"], name="one_setting_per_unit_and_day"),
            models.CheckConstraint(
                condition=Q(online_intake__in=("", "OWN_PORTAL", "NATIONAL_PORTAL")),
                name="online_intake_is_a_known_portal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.intake_mode} từ {self.since}"


class UnitHours(models.Model):
    """Unit hours (giờ làm việc của đơn vị): one session of one weekday, Monday being 1, while it is valid.

    A unit without any on a day keeps the hours of its pack (kernel/calendars).
    """

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="hours", verbose_name="đơn vị")
    weekday = models.PositiveSmallIntegerField("thứ trong tuần")
    opens = models.TimeField("mở cửa")
    closes = models.TimeField("đóng cửa")
    valid_from = models.DateField("có hiệu lực từ")
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "giờ làm việc của đơn vị"
        constraints = [
            models.CheckConstraint(condition=Q(weekday__range=(1, 7)), name="hours_are_of_a_weekday"),
            models.CheckConstraint(condition=Q(closes__gt=F("opens")), name="hours_close_after_they_open"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="hours_end_after_they_begin",
            ),
            models.UniqueConstraint(fields=["unit", "weekday", "opens", "valid_from"], name="one_opening_once"),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.weekday}, {self.opens}–{self.closes}"


class Position(models.Model):
    """Position (chức vụ): a post in a unit, and the role whoever holds it works in."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="positions", verbose_name="đơn vị")
    name = models.CharField("tên chức vụ", max_length=150)
    role = models.CharField("vai trò", max_length=15)
    valid_from = models.DateField("có hiệu lực từ")
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "chức vụ"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="position_ends_after_it_begins",
            ),
            models.UniqueConstraint(fields=["unit", "name", "valid_from"], name="one_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.unit}"


class BankAccount(models.Model):
    """Bank account (tài khoản thu): where fees of a unit are transferred to from a day on, and who said so when.

    The one written last of the latest day that has begun is in force; one without a number ends transfers.
    """

    append_only_keys = (("id",),)

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="bank_accounts", verbose_name="đơn vị")
    since = models.DateField("từ ngày")
    bank = models.CharField("mã ngân hàng", max_length=6, blank=True)
    bank_name = models.CharField("tên ngân hàng", max_length=120, blank=True)
    number = models.CharField("số tài khoản", max_length=19, blank=True)
    holder = models.CharField("chủ tài khoản", max_length=150, blank=True)
    reason = models.CharField("căn cứ", max_length=255)
    recorded_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "tài khoản thu"
        indexes = [models.Index(fields=["unit", "-since", "-id"], name="accounts_of_a_unit")]
        constraints = [
            models.CheckConstraint(
                condition=Q(number="") | ~Q(bank="") & ~Q(holder=""), name="account_names_its_bank_and_holder"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.number} từ {self.since}"


class CalendarConfirmation(models.Model):
    """Calendar confirmation (xác nhận lịch năm): the days off and made up of a year, as a notice says, and who read it.

    The latest of a year stands over its pack from then on. A due date issued before keeps the edition it names.
    """

    append_only_keys = (("year", "edition"),)

    year = models.PositiveSmallIntegerField("năm")
    edition = models.PositiveSmallIntegerField("lần xác nhận")
    pack_version = models.CharField("dựa trên bản", max_length=40)
    days_off = models.JSONField("ngày nghỉ")
    make_up_days = models.JSONField("ngày làm bù")
    notice = models.CharField("thông báo nghỉ lễ", max_length=255)
    confirmed_by = models.CharField("người xác nhận", max_length=200)
    confirmed_at = models.DateTimeField("xác nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "xác nhận lịch năm"
        constraints = [
            models.UniqueConstraint(fields=["year", "edition"], name="one_edition_of_a_year_once"),
            models.CheckConstraint(condition=~Q(notice=""), name="calendar_confirmation_names_its_notice"),
        ]

    def __str__(self) -> str:
        return f"{self.year}, {self.edition}"
