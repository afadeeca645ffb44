"""Money (lệ phí): what a filing will cost, from what was told so far."""

from __future__ import annotations

from motcua.areas.procedures.queries import Channel, fee_for
from motcua.kernel.clock import local_date, now
from motcua.rules.fees import FeeQuote
from motcua.web.portal.filing.course import Course


def quoted(filing: Course) -> FeeQuote:
    """The fee (dự tính phí) of the filing as it stands; counts such as copies and pages come from the form."""
    facts = {name: value for name, value in filing.data.get("form", {}).items() if isinstance(value, int | str)}
    return fee_for(filing.version.id, filing.data.get("case"), Channel.ONLINE, facts, on=local_date(now()))
