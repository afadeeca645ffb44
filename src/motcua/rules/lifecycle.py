"""Lifecycle (vòng đời hồ sơ): the national status codes 1–10 and the one table of who may follow whom.

Codes: the national exchange format. Transitions: Nghị định 61/2018/NĐ-CP Art. 17–21 read together; no national
table was published, so the table is ours. A dossier was accepted once it has been received (code 2).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from motcua.rules.sentences import Sentence, worded


class Status(IntEnum):
    """Status (trạng thái hồ sơ): the national code."""

    SUBMITTED = 1
    RECEIVED = 2
    REFUSED = 3
    IN_PROGRESS = 4
    SUPPLEMENT_REQUESTED = 5
    PAYMENT_REQUESTED = 6
    WITHDRAWN = 7
    STOPPED = 8
    FINISHED = 9
    RETURNED = 10

    @property
    def label(self) -> str:
        """The Vietnamese name of the code."""
        return LABELS[self]


LABELS: dict[Status, str] = {
    Status.SUBMITTED: "Mới đăng ký",
    Status.RECEIVED: "Được tiếp nhận",
    Status.REFUSED: "Không được tiếp nhận",
    Status.IN_PROGRESS: "Đang xử lý",
    Status.SUPPLEMENT_REQUESTED: "Yêu cầu bổ sung giấy tờ",
    Status.PAYMENT_REQUESTED: "Yêu cầu thực hiện nghĩa vụ tài chính",
    Status.WITHDRAWN: "Công dân yêu cầu rút hồ sơ",
    Status.STOPPED: "Dừng xử lý",
    Status.FINISHED: "Đã xử lý xong",
    Status.RETURNED: "Đã trả kết quả",
}

TRANSITIONS: dict[Status | None, frozenset[Status]] = {
    None: frozenset({Status.SUBMITTED, Status.RECEIVED}),
    Status.SUBMITTED: frozenset(map(Status, (2, 3, 5, 6, 7))),
    Status.RECEIVED: frozenset(map(Status, (4, 5, 6, 7, 8, 9))),
    Status.REFUSED: frozenset(),
    Status.IN_PROGRESS: frozenset(map(Status, (5, 6, 7, 8, 9))),
    Status.SUPPLEMENT_REQUESTED: frozenset(map(Status, (1, 2, 3, 4, 7, 8))),
    Status.PAYMENT_REQUESTED: frozenset(map(Status, (2, 3, 4, 7, 8, 9))),
    Status.WITHDRAWN: frozenset(),
    Status.STOPPED: frozenset(map(Status, (4, 7, 10))),
    Status.FINISHED: frozenset(map(Status, (4, 10))),
    Status.RETURNED: frozenset({Status.IN_PROGRESS}),
}

ONLY_BEFORE_ACCEPTANCE = {(5, 1), (5, 2), (5, 3), (6, 2), (6, 3)}
ONLY_AFTER_ACCEPTANCE = {(5, 4), (5, 8), (6, 4), (6, 8), (6, 9)}
ONLY_FOR_AGENCY_ERROR = {(9, 4), (10, 4)}
PAUSED = frozenset({Status.SUPPLEMENT_REQUESTED, Status.PAYMENT_REQUESTED, Status.STOPPED})
FINAL = frozenset({Status.REFUSED, Status.WITHDRAWN, Status.RETURNED})


@dataclass(frozen=True, slots=True)
class Refused:
    """Refusal (không được phép): why a step may not be taken, in words for the officer and with its source."""

    why: str


def may_follow(
    before: Status | None, after: Status, *, was_accepted: bool, agency_error: bool = False
) -> Refused | None:
    """Transition (chuyển trạng thái): None when allowed, otherwise why not.

    `was_accepted`: the dossier has been received before. `agency_error`: an error of the agency has been found
    (Nghị định 61/2018/NĐ-CP Art. 21); only then is finished work opened again.
    """
    if after not in TRANSITIONS[before]:
        start = worded(before.label) if before is not None else Sentence("chưa có")
        return Refused(
            Sentence("Không thể chuyển hồ sơ từ “{start}” sang “{after}”.", start=start, after=worded(after.label))
        )
    pair = (int(before), int(after)) if before is not None else (0, int(after))
    if pair in ONLY_BEFORE_ACCEPTANCE and was_accepted:
        return Refused(Sentence("Hồ sơ đã được tiếp nhận nên không thể trở lại “{after}”.", after=worded(after.label)))
    if pair in ONLY_AFTER_ACCEPTANCE and not was_accepted:
        return Refused(Sentence("Hồ sơ chưa được tiếp nhận nên chưa thể sang “{after}”.", after=worded(after.label)))
    if pair in ONLY_FOR_AGENCY_ERROR and not agency_error:
        return Refused("Chỉ mở lại hồ sơ đã xong khi có sai sót của cơ quan (Nghị định 61/2018/NĐ-CP, Điều 21).")
    return None
