"""What an applicant wrote: the form of a dossier, and drafts not yet filed. Personal data that may be erased."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.areas.dossiers.models.sealed import Sealed

WISHES = "_wishes"  # beside the answers of a form, which never begin with a line
NO_FORM = "no_form"


class Filing(Sealed):
    """Filing (tờ khai): the form of one dossier as it was filed, under the form's key and version.

    Its words may be erased; the salted digest stays in the event.
    """

    sealed = ("data",)

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="filings", verbose_name="hồ sơ"
    )
    form_key = models.CharField("mẫu đơn", max_length=80)
    form_version = models.CharField("phiên bản mẫu", max_length=20, blank=True)
    data = models.JSONField("nội dung", null=True)
    filed_at = models.DateTimeField("nộp lúc")

    class Meta:
        verbose_name = verbose_name_plural = "tờ khai"
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(data__isnull=True), name="erased_filing_keeps_nothing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.form_key}"

    @property
    def answers(self) -> dict[str, Any] | None:
        """What was answered in the form itself; None once it was erased."""
        return None if self.data is None else {name: told for name, told in self.data.items() if name != WISHES}

    @property
    def wishes(self) -> dict[str, Any]:
        """What the applicant wished beside it."""
        return dict((self.data or {}).get(WISHES, {}))


class FilingDraft(models.Model):
    """Filing draft (bản nháp hồ sơ): what somebody has typed so far for one procedure version.

    It belongs to an account or to the browser session of somebody not signed in, and is purged when it grows old.
    """

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="tài khoản", null=True, on_delete=models.CASCADE, related_name="+"
    )
    session_key = models.CharField("phiên trình duyệt", max_length=64, blank=True)
    version = models.ForeignKey("procedures.ProcedureVersion", on_delete=models.CASCADE, verbose_name="phiên bản")
    data = models.JSONField("nội dung")
    updated_at = models.DateTimeField("sửa lúc", db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "bản nháp hồ sơ"
        constraints = [
            models.CheckConstraint(
                condition=Q(account__isnull=False, session_key="") | (Q(account__isnull=True) & ~Q(session_key="")),
                name="draft_has_one_owner",
            ),
            models.UniqueConstraint(
                fields=["account", "version"], condition=Q(account__isnull=False), name="one_draft_per_account"
            ),
            models.UniqueConstraint(
                fields=["session_key", "version"], condition=Q(account__isnull=True), name="one_draft_per_session"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.updated_at}"
