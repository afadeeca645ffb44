"""Points (điểm): how a share earns points of a criterion, with a cap; an empty whole follows the criterion's own rule.

Quyết định 766/QĐ-TTg as its formulas are read from the national portal; unconfirmed against the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from motcua.rules.figures import Share, round_half_up


@dataclass(frozen=True, slots=True)
class PointRule:
    """Rule of points (cách chấm điểm): `most` points at `full` percent of the whole, and less in proportion.

    `if_none` is what an empty whole earns; None leaves it without points, which is not zero.
    """

    most: Decimal
    full: int = 100
    if_none: Decimal | None = None

    def points(self, share: Share | None) -> Decimal | None:
        """Points (điểm) of a share, two decimals half up; never more than `most`."""
        if share is None:
            return None
        if share.whole == 0:
            return self.if_none
        earned = self.most * Decimal(100 * share.part) / Decimal(self.full * share.whole)
        return round_half_up(min(self.most, earned))
