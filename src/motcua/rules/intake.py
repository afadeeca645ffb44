"""Intake (tiếp nhận): when an earlier dossier must be named, what only deserves a warning, and what late entry may do.

Nghị định 61/2018/NĐ-CP, Điều 17: one code per dossier. Filing again after a refusal, a withdrawal or a stop is a new
dossier; it names the earlier one, so that the whole chain can be counted from its first receipt.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from motcua.rules.lifecycle import FINAL, Refused, Status
from motcua.rules.sentences import Sentence

REFILED_AFTER = frozenset({Status.REFUSED, Status.WITHDRAWN, Status.STOPPED})
CLOSED = FINAL | {Status.FINISHED}
REFILING_DAYS = 30
LATE_PER_DAY = 20


@dataclass(frozen=True, slots=True)
class EarlierDossier:
    """Earlier dossier (hồ sơ trước): one of the same owner for the same procedure, and when it came to its status."""

    number: str
    status: Status
    since: datetime


def must_name(earlier: Iterable[EarlierDossier], at: datetime, *, days: int = REFILING_DAYS) -> EarlierDossier | None:
    """The earlier dossier a new filing must name (hồ sơ trước phải nêu): the last one refused, withdrawn or stopped
    within so many days; None where nothing must be named."""
    ended = [one for one in earlier if one.status in REFILED_AFTER and one.since <= at <= one.since + timedelta(days)]
    return max(ended, key=lambda one: one.since, default=None)


def still_open(earlier: Iterable[EarlierDossier]) -> tuple[EarlierDossier, ...]:
    """Earlier dossiers that are still open (hồ sơ trùng đang xử lý): a warning, not a refusal."""
    return tuple(one for one in earlier if one.status not in CLOSED | REFILED_AFTER)


def may_enter_late(
    *, effective_at: datetime, at: datetime, entered_that_day: int, limit: int = LATE_PER_DAY
) -> Refused | None:
    """Late entry (nhập bù): None when a receipt on paper may be entered now, otherwise why not.

    It must have happened before, and a unit enters only so many in one day.
    """
    if effective_at >= at:
        return Refused("Nhập bù là ghi lại việc đã nhận trước đó: giờ nhận phải sớm hơn giờ nhập.")
    if entered_that_day >= limit:
        return Refused(
            Sentence(
                "Hôm nay đơn vị đã nhập bù {entered_that_day} hồ sơ, bằng mức tối đa {limit} của một ngày.",
                entered_that_day=entered_that_day,
                limit=limit,
            )
        )
    return None


def decided_by_another(entered_by: int, decided_by: int) -> Refused | None:
    """The second person (người thứ hai): who entered may not approve."""
    if entered_by == decided_by:
        return Refused("Người nhập bù không được tự duyệt; cần một lãnh đạo khác.")
    return None


def may_operate(channel: str, operated_by: str, *, by_staff: bool, consent: bool) -> Refused | None:
    """Who sat at the keyboard (người thao tác): None when what is said can be true, otherwise why not.

    Online filing by an officer is assisted filing, never the applicant's own; whoever is helped has agreed to it.
    """
    if by_staff and operated_by == "SELF":
        return Refused("Cán bộ thao tác thì không ghi là người dân tự nộp; hãy chọn “Được hỗ trợ tại quầy”.")
    if not by_staff and operated_by in ("", "ASSISTED"):
        return Refused("Hãy ghi ai là người thao tác: người dân tự nộp, nhân viên bưu chính hay tổ công nghệ số.")
    if by_staff and channel == "ONLINE" and not operated_by:
        return Refused("Nộp trực tuyến tại quầy phải ghi ai là người thao tác.")
    if operated_by in ("ASSISTED", "COMMUNITY_TEAM") and not consent:
        return Refused("Nộp hộ trên mạng phải có sự đồng ý của người nộp.")
    return None
