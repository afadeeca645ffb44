"""Exempting (xét miễn, giảm phí): what an applicant claims is granted or declined by an officer, never overlooked.

A claim stands beside the form and may be erased with it; that there is one, and what was decided, is in the events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.dossiers.operations.demanding import FeeAsked
from motcua.areas.dossiers.operations.given import Given
from motcua.areas.dossiers.operations.words import kept
from motcua.areas.dossiers.queries.exempting import CLAIMED, DECIDED, DECLINED_BECAUSE, ExemptionClaim, exemption_told
from motcua.areas.procedures.queries import TermsFor
from motcua.kernel.errors import UserError
from motcua.rules.fees import saved
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class ExemptionDecided:
    """Exemption decided (kết quả xét miễn, giảm): granted, or declined for a reason."""

    granted: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Exempted:
    """Exempted (kết luận xét miễn, giảm): what is granted, and what the event that decided it tells."""

    granted: ExemptionClaim | None = None
    facts: Mapping[str, Any] | None = None

    def less(self, fee: FeeAsked) -> FeeAsked:
        """A fee less what was granted; as it stands where nothing was."""
        if self.granted is None:
            return fee
        reason = " ".join(filter(None, (self.granted.name, self.granted.legal_basis)))[:255]
        less = saved(((line.kind, line.amount) for line in fee.lines), self.granted.percent, self.granted.kind)
        return replace(fee, exempted=less, exemption_reason=reason)


def claim_given(given: Given, terms: TermsFor) -> dict[str, Any] | None:
    """The claim (đề nghị miễn, giảm) as it is kept: name, share and law are those of the fee rule of the day.

    Raises UserError `unknown_exemption`.
    """
    if given.exemption is None:
        return None
    rule = next((one for one in terms.exemptions if one.code == given.exemption.code), None)
    if rule is None:
        raise UserError(
            "Diện miễn, giảm này không có trong quy định thu của thủ tục. Xin chọn lại.", code="unknown_exemption"
        )
    file = given.exemption.file_id
    return asdict(ExemptionClaim(rule.code, rule.name, rule.percent, rule.legal_basis, file, rule.kind))


def decided(dossier: Dossier, known: Iterable[DossierEvent], decision: ExemptionDecided | None) -> Exempted:
    """Decided (đã xét): what becomes of the claim of a dossier, now or before; nothing where nothing was claimed.

    Raises UserError `claim_undecided` while it waits and nothing is decided, `no_claim`, `claim_decided`,
    `reason_needed`.
    """
    told = [event.payload for event in known]
    before = next((one[DECIDED] for one in reversed(told) if DECIDED in one), None)
    if not any(one.get(CLAIMED) for one in told):
        if decision is not None:
            raise UserError("Hồ sơ này không có đề nghị miễn, giảm phí nào.", code="no_claim")
        return Exempted()
    if before is not None and decision is not None:
        raise UserError("Đề nghị miễn, giảm phí của hồ sơ này đã được xét.", code="claim_decided")
    claim = exemption_told(dossier.number)
    if before is not None:
        return Exempted(claim if before["granted"] else None)
    if decision is None:
        about = f" ({claim.name})" if claim else ""
        raise UserError(
            Sentence(
                "Người nộp đề nghị miễn, giảm phí{about}; hãy chấp nhận, hoặc không chấp nhận và nêu lý do.",
                about=about,
            ),
            code="claim_undecided",
        )
    if not decision.granted and not decision.reason.strip():
        raise UserError("Không chấp nhận miễn, giảm thì phải nêu lý do cho người nộp.", code="reason_needed")
    said = {} if decision.granted else kept(dossier, **{DECLINED_BECAUSE: decision.reason})
    return Exempted(claim if decision.granted else None, {DECIDED: {"granted": decision.granted}, **said})
