"""What an applicant claimed of the fee, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from motcua.areas.dossiers.models import DossierEvent, Filing, Wording

CLAIMED, DECIDED = "exemption_claimed", "exemption"  # in the payload of the events
DECLINED_BECAUSE = "exemption_refusal"  # the purpose of the words


@dataclass(frozen=True, slots=True)
class ExemptionClaim:
    """Exemption claim (đề nghị miễn, giảm phí): by which exemption of the fee rule, what share of it, with which paper.

    Law: Luật Phí và lệ phí 97/2015/QH13, Điều 10.
    """

    code: str
    name: str
    percent: int
    legal_basis: str = ""
    file: int | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ExemptionRow:
    """Exemption row (đề nghị đã nộp): a claim and how it was decided; `granted` is None while it waits."""

    told: ExemptionClaim
    granted: bool | None
    reason: str
    decided_by: str
    decided_at: datetime | None

    @property
    def waits(self) -> bool:
        """Whether nobody has decided it."""
        return self.granted is None


def exemption_told(number: str) -> ExemptionClaim | None:
    """Exemption claim (đề nghị miễn, giảm) told with a dossier; None where nothing was, or it was erased."""
    found = Filing.objects.filter(dossier__number=number, erased_at__isnull=True).order_by("-pk")
    told = next((one.wishes["exemption"] for one in found if one.wishes.get("exemption")), None)
    return ExemptionClaim(**told) if told else None


def exemption_of(number: str) -> ExemptionRow | None:
    """Exemption of a dossier (đề nghị và kết quả xét), or None. Personal data: reading it is logged by the caller."""
    told = exemption_told(number)
    if told is None:
        return None
    event = DossierEvent.objects.filter(dossier__number=number, payload__has_key=DECIDED).order_by("-seq").first()
    if event is None:
        return ExemptionRow(told, None, "", "", None)
    said = _why(event) if DECLINED_BECAUSE in event.payload else ""
    return ExemptionRow(told, bool(event.payload[DECIDED]["granted"]), said, event.actor, event.effective_at)


def _why(event: DossierEvent) -> str:
    """Why it was declined, unless that was erased."""
    found = Wording.objects.filter(pk=event.payload[DECLINED_BECAUSE]["id"], erased_at__isnull=True).first()
    return found.words if found else ""
