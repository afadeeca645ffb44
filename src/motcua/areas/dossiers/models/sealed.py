"""Words about people (lời văn): kept outside the events, which carry only their key and a salted digest."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from django.db import models

from motcua.rules.hashing import canonical_json, sha256_hex


def fresh_salt() -> str:
    """A salt nobody can guess, so that a digest in an event tells nothing about erased words."""
    return secrets.token_hex(16)


class Sealed(models.Model):
    """Sealed words (lời văn niêm phong): a row whose words may be erased by law while the event's digest stays.

    `sealed` names the columns the digest covers.
    """

    sealed: tuple[str, ...] = ()

    salt = models.CharField("muối băm", max_length=32, default=fresh_salt, editable=False)
    erased_at = models.DateTimeField("xóa theo luật lúc", null=True)

    class Meta:
        abstract = True

    def seal(self) -> Mapping[str, Any]:
        """Seal (niêm phong): what the event carries of this row, its key and the digest of its words."""
        words = {name: getattr(self, name) for name in self.sealed}
        return {"id": self.pk, "digest": sha256_hex(canonical_json({"salt": self.salt, "words": words}))}


class Wording(Sealed):
    """Wording (lời văn của hồ sơ): a reason, note or address of a document that one event refers to."""

    sealed = ("words",)

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="wordings", verbose_name="hồ sơ"
    )
    purpose = models.CharField("để làm gì", max_length=20)
    words = models.TextField("lời văn", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "lời văn của hồ sơ"

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.purpose}"
