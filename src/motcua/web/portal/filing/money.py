"""Money (lệ phí): what a filing will cost, from what was told so far, and what is claimed of it."""

from __future__ import annotations

from typing import Any

from motcua.areas.digitization.queries import stored_file
from motcua.areas.dossiers.operations import ExemptionGiven
from motcua.areas.procedures.queries import Channel, fee_for
from motcua.kernel.clock import local_date, now
from motcua.rules.fees import FeeQuote
from motcua.web.portal.arriving import keep
from motcua.web.portal.filing.course import Course
from motcua.web.portal.filing.forms import NO_CLAIM, MoneyForm


def quoted(filing: Course, *, claimed: bool = False) -> FeeQuote:
    """The fee (dự tính phí) of the filing as it stands, or as it would be were the claim granted; counts such as
    copies and pages come from the form."""
    facts = {name: value for name, value in filing.data.get("form", {}).items() if isinstance(value, int | str)}
    facts |= {"exemption": filing.data.get("money", {}).get("exemption", "")} if claimed else {"exemption": ""}
    return fee_for(filing.version.id, filing.data.get("case"), Channel.ONLINE, facts, on=local_date(now()))


def told(filing: Course, form: MoneyForm) -> dict[str, Any]:
    """What is kept of the step: the way of paying, the claim, and the paper that shows it, which passed every check.

    Raises UserError with one plain sentence.
    """
    said, before = form.cleaned_data, filing.data.get("money", {})
    code = said.get("exemption", NO_CLAIM)
    if code == NO_CLAIM:
        return {"way": said["way"]}
    kept = {name: before[name] for name in ("proof", "proof_name") if before.get("exemption") and name in before}
    if key := keep(filing.request, said, "proof"):
        stored = stored_file(key)
        kept = {"proof": key, "proof_name": stored.name if stored else ""}
    return {"way": said["way"], "exemption": code, **kept}


def exemption_of(filing: Course) -> ExemptionGiven | None:
    """The claim (đề nghị miễn, giảm) as it is filed, or None."""
    money = filing.data.get("money", {})
    return ExemptionGiven(money["exemption"], money.get("proof")) if money.get("exemption") else None
