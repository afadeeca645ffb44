"""People (con người): officers and what they are appointed to, accounts that sign in, and applicants."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q

from motcua.rules.identity import IdKind

__all__ = [
    "Account",
    "Applicant",
    "ApplicantKind",
    "Appointment",
    "Duty",
    "IdKind",
    "Officer",
    "OfficerKind",
    "Role",
    "SignIn",
]


class Role(models.TextChoices):
    """Role (vai trò) somebody works in; what a role may do is decided by each area's policy."""

    CITIZEN = "CITIZEN", "Người dân"
    COUNTER = "COUNTER", "Công chức tiếp nhận"
    CASE = "CASE", "Chuyên viên thụ lý"
    LEADER = "LEADER", "Lãnh đạo"
    PAR = "PAR", "Công chức cải cách hành chính"
    INSPECTOR = "INSPECTOR", "Kiểm tra viên"
    ADMINISTRATOR = "ADMINISTRATOR", "Quản trị hệ thống"


@dataclass(frozen=True, slots=True)
class Duty:
    """Duty (phần việc được giao): a role in a unit that an appointment gives on a day."""

    role: str
    unit_id: int | None = None


class Account(AbstractUser):
    """Account (tài khoản): somebody who signs in. What they may do comes from their appointments of the day.

    `duties` is filled by `queries.on_duty` for one day and is never stored; an account nobody asked about has none.
    """

    display_name = models.CharField("họ và tên", max_length=150)
    signed_out_mark = models.CharField("dấu đăng xuất nơi khác", max_length=32, blank=True)
    duties: tuple[Duty, ...] = ()

    class Meta:
        verbose_name = verbose_name_plural = "tài khoản"

    def __str__(self) -> str:
        return self.display_name or self.username

    @property
    def role(self) -> str:
        """The role of the first duty; a person without any is a citizen."""
        return self.duties[0].role if self.duties else Role.CITIZEN

    @property
    def unit_id(self) -> int | None:
        """The unit of the first duty."""
        return self.duties[0].unit_id if self.duties else None

    def _get_session_auth_hash(self, secret: str | bytes | None = None) -> str:
        """A session is as good as the password and the mark it began under: a new mark ends all others."""
        return super()._get_session_auth_hash(secret=secret) + self.signed_out_mark  # type: ignore[misc,no-any-return]


class OfficerKind(models.TextChoices):
    """Kind of officer (loại cán bộ): by the law that governs their service."""

    CADRE = "CADRE", "Cán bộ"
    CIVIL_SERVANT = "CIVIL_SERVANT", "Công chức"
    PUBLIC_EMPLOYEE = "PUBLIC_EMPLOYEE", "Viên chức"
    CONTRACT = "CONTRACT", "Người lao động hợp đồng"


class Officer(models.Model):
    """Officer (cán bộ, công chức, viên chức): a person in public service, with an account or without.

    Law: Luật Cán bộ, công chức 22/2008/QH12, Điều 4; Luật Viên chức 58/2010/QH12, Điều 2.
    """

    name = models.CharField("họ và tên", max_length=150)
    kind = models.CharField("loại", max_length=16, choices=OfficerKind.choices, default=OfficerKind.CIVIL_SERVANT)
    account = models.OneToOneField(
        Account, verbose_name="tài khoản", null=True, blank=True, on_delete=models.PROTECT, related_name="officer"
    )
    search_text = models.CharField("chữ để tìm", max_length=320, blank=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "cán bộ, công chức, viên chức"

    def __str__(self) -> str:
        return self.name


class Appointment(models.Model):
    """Appointment (bổ nhiệm, phân công): an officer works in a role, in a unit, from one day to another.

    Without a unit it is for the whole installation, which only administrators are.
    """

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="appointments", verbose_name="cán bộ")
    position = models.ForeignKey(
        "organization.Position", verbose_name="chức vụ", null=True, blank=True, on_delete=models.PROTECT
    )
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị", null=True, blank=True, on_delete=models.PROTECT
    )
    role = models.CharField("vai trò", max_length=15, choices=Role.choices)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    decision = models.CharField("số quyết định", max_length=120, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bổ nhiệm, phân công"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="appointment_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | Q(role="ADMINISTRATOR"), name="only_administrators_have_no_unit"
            ),
            models.CheckConstraint(condition=~Q(role="CITIZEN"), name="nobody_is_appointed_a_citizen"),
        ]

    def __str__(self) -> str:
        return f"{self.officer}: {self.role} từ {self.valid_from}"


class SignIn(models.Model):
    """Sign-in (lần đăng nhập): who tried to sign in, when, from roughly where, and whether it worked.

    What was typed is not kept: people type passwords where a name belongs.
    """

    append_only_keys = (("id",),)

    account = models.ForeignKey(
        Account, verbose_name="tài khoản", null=True, blank=True, on_delete=models.PROTECT, related_name="sign_ins"
    )
    at = models.DateTimeField("lúc")
    ok = models.BooleanField("thành công")
    address = models.CharField("địa chỉ đã che", max_length=45, blank=True)
    agent = models.CharField("trình duyệt", max_length=80, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "lần đăng nhập"
        indexes = [models.Index(fields=["account", "-id"], name="sign_ins_of_an_account")]

    def __str__(self) -> str:
        return f"{self.account}: {self.at}"


class ApplicantKind(models.TextChoices):
    """Kind of applicant (loại đối tượng), with the national codes 1–4."""

    CITIZEN = "CITIZEN", "Công dân"
    ENTERPRISE = "ENTERPRISE", "Doanh nghiệp"
    STATE_BODY = "STATE_BODY", "Cơ quan nhà nước"
    ORGANIZATION = "ORGANIZATION", "Tổ chức khác"


ID_KINDS = [(kind.value, kind.label) for kind in IdKind]


class Applicant(models.Model):
    """Applicant (người nộp hồ sơ): the person or body that asks. Personal data lives here and nowhere in events.

    `search_text` is name and numbers as they are typed without diacritics. An account is theirs once they signed in.
    """

    kind = models.CharField("loại đối tượng", max_length=12, choices=ApplicantKind.choices, blank=True)
    name = models.CharField("họ và tên, tên tổ chức", max_length=255, blank=True)
    id_kind = models.PositiveSmallIntegerField("loại giấy tờ", choices=ID_KINDS, default=IdKind.NONE_YET)
    id_number = models.CharField("số giấy tờ", max_length=20, blank=True)
    birth_date = models.DateField("ngày sinh", null=True, blank=True)
    phone = models.CharField("số điện thoại", max_length=15, blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    address = models.CharField("địa chỉ", max_length=255, blank=True)
    account = models.ForeignKey(
        Account,
        verbose_name="tài khoản",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="applicants",
    )
    search_text = models.CharField("chữ để tìm", max_length=400, blank=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "người nộp hồ sơ"
        indexes = [
            models.Index(fields=["id_number"], name="applicants_by_id_number", condition=~Q(id_number="")),
            models.Index(fields=["phone"], name="applicants_by_phone", condition=~Q(phone="")),
            models.Index(fields=["search_text", "id"], name="applicants_by_search_text"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(id_kind__in=(0, 1, 2, 3, 4, 5, 9)), name="applicant_id_kind_is_a_known_code"
            ),
            models.CheckConstraint(
                condition=Q(id_number="", id_kind=0) | (~Q(id_number="") & ~Q(id_kind=0)),
                name="applicant_id_kind_and_number_go_together",
            ),
        ]

    def __str__(self) -> str:
        return self.name
