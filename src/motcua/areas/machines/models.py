"""Machines (máy gọi API): clients with a token, what was done to them, their calls, and what writes were answered."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

UNIT = "organization.Unit"


class ClientScope(models.TextChoices):
    """Client scope (quyền của ứng dụng): one thing a machine may do, always for its own unit only."""

    PROCEDURES_READ = "PROCEDURES_READ", "Xem thủ tục, biểu mẫu và quy trình nội bộ"
    DOSSIERS_READ = "DOSSIERS_READ", "Xem hồ sơ của đơn vị"
    DOSSIERS_RECEIVE = "DOSSIERS_RECEIVE", "Nộp, tiếp nhận, trả hồ sơ thay bộ phận một cửa"
    DOSSIERS_PROCESS = "DOSSIERS_PROCESS", "Xử lý hồ sơ thay chuyên viên thụ lý"
    DOSSIERS_LEAD = "DOSSIERS_LEAD", "Ghi quyết định của lãnh đạo về hồ sơ: thời hạn, người giữ, dừng, mở lại"
    FIGURES_READ = "FIGURES_READ", "Xem số liệu của đơn vị, cả khi chưa công khai"
    INBOUND_WRITE = "INBOUND_WRITE", "Gửi hồ sơ từ hệ thống khác đến"


class ClientAct(models.TextChoices):
    """Client act (việc với ứng dụng): what an administrator did to a client."""

    REGISTERED = "REGISTERED", "Đăng ký"
    RENEWED = "RENEWED", "Cấp lại mã kết nối"
    REVOKED = "REVOKED", "Thu hồi"


class ApiClient(models.Model):
    """API client (ứng dụng kết nối): a machine of a unit that calls the API by its token, until a day.

    Only the digest of the token is kept, with its first letters to tell it by. `account` is in whose name it acts;
    nobody can sign in to it. `system` is the other system it speaks for where it files what was submitted there.
    """

    unit = models.ForeignKey(UNIT, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name="tài khoản máy", on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField("tên", max_length=120)
    purpose = models.CharField("mục đích", max_length=255)
    scopes = models.JSONField("các quyền", default=list)
    system = models.CharField("thay cho hệ thống", max_length=15, blank=True)
    digest = models.CharField("mã kết nối đã băm", max_length=64, unique=True)
    hint = models.CharField("đầu mã kết nối", max_length=12)
    issued_at = models.DateTimeField("cấp mã lúc")
    expires_on = models.DateField("dùng đến hết ngày")
    revoked_at = models.DateTimeField("thu hồi lúc", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "ứng dụng kết nối"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "name"], condition=Q(revoked_at=None), name="one_client_of_a_name_per_unit"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ClientChange(models.Model):
    """Client change (thay đổi ứng dụng): what was done to a client, by whom, and what held from then on."""

    append_only_keys = (("id",),)

    client = models.ForeignKey(ApiClient, verbose_name="ứng dụng", on_delete=models.PROTECT, related_name="changes")
    act = models.CharField("việc", max_length=10, choices=ClientAct.choices)
    scopes = models.JSONField("các quyền", default=list)
    expires_on = models.DateField("dùng đến hết ngày")
    reason = models.CharField("vì sao", max_length=255, blank=True)
    by = models.CharField("ai làm", max_length=160)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "thay đổi ứng dụng"

    def __str__(self) -> str:
        return f"{self.client_id} {self.act}"


class ApiCall(models.Model):
    """API call (lần gọi): what a client asked, when, from which network, and with what status it was answered."""

    append_only_keys = (("id",),)

    client = models.ForeignKey(ApiClient, verbose_name="ứng dụng", on_delete=models.PROTECT, related_name="calls")
    at = models.DateTimeField("lúc")
    method = models.CharField("phương thức", max_length=8)
    path = models.CharField("địa chỉ", max_length=200)
    status = models.PositiveSmallIntegerField("mã trả lời")
    network = models.CharField("từ mạng, đã che", max_length=45, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "lần gọi"
        indexes = [
            models.Index(fields=["client", "-at"], name="calls_of_a_client_by_time"),
            models.Index(fields=["client", "-id"], name="calls_of_a_client"),
        ]

    def __str__(self) -> str:
        return f"{self.client_id} {self.method} {self.path}"


class SavedAnswer(models.Model):
    """Saved answer (câu trả lời đã lưu): what a write under a key was answered; asked again, it is answered alike."""

    client = models.ForeignKey(ApiClient, verbose_name="ứng dụng", on_delete=models.PROTECT, related_name="+")
    key = models.CharField("khóa lặp", max_length=100)
    digest = models.CharField("mã băm yêu cầu", max_length=64)
    refused = models.CharField("mã từ chối", max_length=60, blank=True)
    answer = models.JSONField("câu trả lời", null=True)
    at = models.DateTimeField("lúc", db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "câu trả lời đã lưu"
        constraints = [
            models.UniqueConstraint(fields=["client", "key"], name="one_answer_per_client_and_key"),
        ]

    def __str__(self) -> str:
        return f"{self.client_id} {self.key}"
