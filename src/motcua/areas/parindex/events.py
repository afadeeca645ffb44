"""What has happened to the PAR Index, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SelfScoreLocked:
    """Self-score locked (đã chốt tự đánh giá): the unit's leader has handed it in."""

    candidate_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class CampaignPublished:
    """Campaign published (đã công bố kết quả đánh giá): the finals of every unit stand."""

    campaign_id: int
    at: datetime
