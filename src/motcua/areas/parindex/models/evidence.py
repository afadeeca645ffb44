"""Evidence (tài liệu kiểm chứng): declared once, kept in versions, used for as many criteria as it proves."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from motcua.areas.parindex.models.campaigns import Candidate


class Evidence(models.Model):
    """Evidence (tài liệu kiểm chứng): a paper of a unit and the days it is in effect. One brought by mistake is taken
    back with a reason: nobody opens or uses it any more, and that it was there stays."""

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    title = models.CharField("tên tài liệu", max_length=300)
    effective_from = models.DateField("có hiệu lực từ")
    effective_until = models.DateField("hết hiệu lực", null=True)
    withdrawn_because = models.CharField("lý do rút", max_length=500, blank=True)
    withdrawn_by = models.CharField("người rút", max_length=160, blank=True)
    withdrawn_at = models.DateTimeField("rút lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "tài liệu kiểm chứng"
        constraints = [
            models.CheckConstraint(
                condition=Q(effective_until__isnull=True) | Q(effective_until__gte=F("effective_from")),
                name="evidence_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawn_because=""),
                name="evidence_withdrawn_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EvidenceVersion(models.Model):
    """Version of evidence (bản tài liệu kiểm chứng): a file with the digest of its content; the last one stands."""

    append_only_keys = (("id",), ("evidence_id", "number"))

    evidence = models.ForeignKey(Evidence, verbose_name="tài liệu", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField("bản")
    file = models.ForeignKey("digitization.StoredFile", verbose_name="tệp", on_delete=models.PROTECT, related_name="+")
    digest = models.CharField("mã băm", max_length=64)
    kept_by = models.CharField("người tải lên", max_length=160)
    kept_at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bản tài liệu kiểm chứng"
        constraints = [models.UniqueConstraint(fields=["evidence", "number"], name="one_evidence_version_of_a_number")]

    def __str__(self) -> str:
        return f"{self.evidence_id} · {self.number}"


class EvidenceUse(models.Model):
    """Use of evidence (minh chứng của tiêu chí): one paper proves one criterion of one candidate, from when on; nothing
    where it was not written down yet."""

    candidate = models.ForeignKey(Candidate, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    code = models.CharField("mã tiêu chí", max_length=20)
    evidence = models.ForeignKey(Evidence, verbose_name="tài liệu", on_delete=models.PROTECT, related_name="+")
    used_at = models.DateTimeField("gắn lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "minh chứng của tiêu chí"
        constraints = [
            models.UniqueConstraint(fields=["candidate", "code", "evidence"], name="evidence_proves_a_criterion_once")
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.evidence_id}"
