"""What the radar says: a pattern worth looking at, with its records; never a judgement about a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

Limits = Mapping[str, Any]


class Pattern(StrEnum):
    """Pattern (dạng dấu hiệu): what the records look like; why it is worth a look stands in `meaning`."""

    BACKDATED_FINISH = "BACKDATED_FINISH"
    BATCH_FINISH = "BATCH_FINISH"
    NO_RESULT = "NO_RESULT"
    DUE_MINUTE = "DUE_MINUTE"
    LATE_REQUEST = "LATE_REQUEST"
    REPEATED_SUPPLEMENT = "REPEATED_SUPPLEMENT"
    REFILED = "REFILED"
    MOVED_DUE = "MOVED_DUE"
    SHARED_SOURCE = "SHARED_SOURCE"
    INSTANT_ACCEPTANCE = "INSTANT_ACCEPTANCE"
    MISSING_ENTRIES = "MISSING_ENTRIES"
    DUPLICATE_SCANS = "DUPLICATE_SCANS"
    OFFICE_RATINGS = "OFFICE_RATINGS"
    CUT_OFF_JUMP = "CUT_OFF_JUMP"

    @property
    def label(self) -> str:
        """What people call it."""
        return PATTERN_WORDS[self][0]

    @property
    def meaning(self) -> str:
        """Why the records are worth a look, and what may explain them."""
        return PATTERN_WORDS[self][1]

    @property
    def of(self) -> str:
        """What its records are counted among."""
        return PATTERN_WORDS[self][2]

    def of_subject(self, subject: str) -> str:
        """What the records of a subject are counted among: of a month or, where it is a year, of the year."""
        return self.of if "-" in subject.partition("/")[0] else YEAR_WORDS.get(self, self.of)


FINISHED = "hồ sơ xử lý xong trong tháng"
RECEIVED = "hồ sơ trực tuyến trong tháng"
PATTERN_WORDS: dict[Pattern, tuple[str, str, str]] = {
    Pattern.BACKDATED_FINISH: (
        "Ngày xử lý xong được ghi lùi",
        "Việc xử lý xong được ghi sau hạn nhưng mang thời điểm trước hạn, hoặc được đính chính từ trễ thành đúng hạn. "
        "Có thể do nhập bù khi mất mạng; cần xem văn bản kèm theo.",
        FINISHED,
    ),
    Pattern.BATCH_FINISH: (
        "Nhiều hồ sơ xử lý xong trong ít phút",
        "Một người (hoặc một đơn vị, khi sổ nhập không ghi người) kết thúc nhiều hồ sơ trong một hay vài phút. "
        "Có thể do ký số theo lô; cần xem kết quả từng hồ sơ.",
        FINISHED,
    ),
    Pattern.NO_RESULT: (
        "Xử lý xong nhưng chưa có kết quả",
        "Hồ sơ được ghi xử lý xong khi chưa có kết quả, kết quả ký sau đó, hoặc được mở lại ngay sau đó.",
        FINISHED,
    ),
    Pattern.DUE_MINUTE: (
        "Dồn kết thúc vào những phút cuối của hạn",
        "Nhiều hồ sơ xử lý xong ngay trước phút đến hạn. Có thể do ký dồn cuối ngày; cần xem thời điểm ký thật.",
        FINISHED,
    ),
    Pattern.LATE_REQUEST: (
        "Yêu cầu bổ sung, nộp phí hoặc dừng xử lý khi sắp đến hạn",
        "Đồng hồ được dừng khi thời gian sắp hết. Cần xem yêu cầu có cần thiết và có nêu đủ một lần hay không.",
        "lần yêu cầu trong tháng",
    ),
    Pattern.REPEATED_SUPPLEMENT: (
        "Yêu cầu bổ sung nhiều lần",
        "Cùng một hồ sơ bị yêu cầu bổ sung từ hai lần sau khi tiếp nhận, trong khi yêu cầu phải nêu đủ một lần.",
        "hồ sơ bị yêu cầu bổ sung trong tháng",
    ),
    Pattern.REFILED: (
        "Rút hoặc dừng khi sắp trễ rồi nộp lại",
        "Hồ sơ của cùng một người, cùng thủ tục được nộp lại ngay sau khi hồ sơ trước rời khỏi khi gần hoặc quá hạn. "
        "Sổ nhập chỉ cho biết tên chủ hồ sơ: hai người trùng tên cũng cho dấu vết như vậy.",
        "hồ sơ rút hoặc dừng trong tháng",
    ),
    Pattern.MOVED_DUE: (
        "Ngày hẹn trả bị dời",
        "Ngày hẹn trả được dời sau khi đã quá hạn, dời nhiều lần, đính chính muộn hơn, hoặc dời ở nhiều hồ sơ.",
        "hồ sơ đến hạn trong tháng",
    ),
    Pattern.SHARED_SOURCE: (
        "Nhiều người nộp trực tuyến từ một nguồn",
        "Nhiều chủ hồ sơ cùng dùng một thiết bị, một số điện thoại, hoặc nộp từ mạng của cơ quan mà ghi là tự nộp. "
        "Có thể do được hỗ trợ (khi đó cần ghi là được hỗ trợ), hoặc do điện thoại cùng loại sau một mạng di động.",
        RECEIVED,
    ),
    Pattern.INSTANT_ACCEPTANCE: (
        "Tiếp nhận chỉ vài giây sau khi nộp trực tuyến",
        "Hồ sơ trực tuyến được tiếp nhận ngay khi vừa nộp, như khi cùng một người ngồi nộp và tiếp nhận.",
        RECEIVED,
    ),
    Pattern.MISSING_ENTRIES: (
        "Hồ sơ không được nhập ngay khi nhận",
        "Số phiếu lấy số nhiều hơn hẳn số lượt được ghi ở quầy, hoặc hồ sơ chỉ được nhập khi đã giải quyết xong.",
        "lượt lấy số hoặc hồ sơ trong tháng",
    ),
    Pattern.DUPLICATE_SCANS: (
        "Bản quét trùng nhau hoặc rất nhỏ",
        "Cùng một tệp nằm trong hồ sơ của nhiều người khác nhau, hoặc tệp quá nhỏ để là một bản quét.",
        "tệp trong tháng",
    ),
    Pattern.OFFICE_RATINGS: (
        "Đánh giá gửi từ mạng hoặc thiết bị của cơ quan",
        "Nhiều đánh giá đến từ mạng nơi cán bộ làm việc, từ một thiết bị, hoặc dồn trong ít phút. "
        "Người dân dùng mạng không dây của trụ sở cũng cho dấu vết như vậy.",
        "đánh giá trong tháng",
    ),
    Pattern.CUT_OFF_JUMP: (
        "Tăng vọt ngay trước ngày chốt số liệu",
        "Số hồ sơ xử lý xong trong những ngày cuối trước khi chốt cao hơn hẳn ngày thường.",
        FINISHED,
    ),
}
YEAR_WORDS: dict[Pattern, str] = {Pattern.BACKDATED_FINISH: "hồ sơ xử lý xong trong năm"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Evidence (căn cứ của dấu hiệu): one record: which dossier, what is seen in it, at what times.

    `kind` is a code of EVIDENCE_WORDS; `other` a second time, `note` a number or mark the words speak of.
    """

    number: str
    kind: str
    at: datetime
    other: datetime | None = None
    note: str = ""


EVIDENCE_WORDS: dict[str, str] = {
    "WRITTEN_LATER": "Ghi là xong trước hạn, được viết vào sau hạn",
    "CORRECTED_IN_TIME": "Đính chính từ trễ thành đúng hạn",
    "SAME_MINUTE": "Xong cùng một phút với các hồ sơ khác",
    "SAME_RUN": "Xong liền nhau trong ít phút với các hồ sơ khác",
    "WITHOUT_RESULT": "Xong mà không có kết quả",
    "SIGNED_LATER": "Kết quả ký sau khi ghi là xong",
    "REOPENED": "Mở lại sau khi ghi là xong",
    "JUST_BEFORE_DUE": "Xong trong những phút cuối của hạn",
    "ASKED_NEAR_DUE": "Yêu cầu khi sắp hết hạn",
    "ASKED_AFTER_DUE": "Yêu cầu khi đã hết hạn",
    "ASKED_AGAIN": "Yêu cầu bổ sung lần nữa",
    "FILED_AGAIN": "Rời khỏi lúc sắp hoặc đã quá hạn, rồi nộp lại",
    "CHAIN": "Nộp lại nhiều lần",
    "NAMED_AGAIN": "Rời khỏi lúc sắp hoặc đã quá hạn, rồi một hồ sơ cùng tên chủ, cùng thủ tục, cùng nơi nhận được nộp",
    "NAMED_CHAIN": "Cùng tên chủ hồ sơ, rời khỏi rồi nộp lại nhiều lần",
    "MOVED_AFTER_DUE": "Hẹn lại khi đã quá hạn",
    "MOVED_TWICE": "Hẹn lại lần nữa",
    "DUE_CORRECTED": "Đính chính ngày hẹn trả muộn hơn",
    "DUE_SET_AGAIN": "Đặt lại ngày hẹn trả, không có việc dừng nào",
    "EXTENDED": "Hẹn lại",
    "SAME_DEVICE": "Nộp từ một thiết bị với nhiều người khác",
    "SAME_PHONE": "Một số điện thoại với nhiều người khác",
    "OFFICE_NETWORK": "Ghi là tự nộp, gửi từ mạng nơi cán bộ làm việc",
    "ACCEPTED_AT_ONCE": "Tiếp nhận ngay khi vừa nộp",
    "TICKETS_WITHOUT_ENTRY": "Phiếu lấy số nhiều hơn lượt được ghi",
    "ENTERED_WHEN_DONE": "Nhập và xử lý xong trong ít phút",
    "SAME_FILE": "Cùng một tệp với hồ sơ của người khác",
    "TINY_FILE": "Tệp rất nhỏ",
    "RATED_IN_OFFICE": "Đánh giá từ mạng nơi cán bộ làm việc",
    "RATED_SAME_DEVICE": "Đánh giá từ một thiết bị với nhiều hồ sơ khác",
    "RATED_IN_BURST": "Đánh giá dồn trong ít phút",
    "BEFORE_CUT_OFF": "Xong ngay trước ngày chốt",
}

# What the second time and the note of a record are.
OTHER_WORDS: dict[str, str] = {
    "WRITTEN_LATER": "viết vào lúc",
    "CORRECTED_IN_TIME": "trước đính chính",
    "SAME_MINUTE": "viết vào lúc",
    "SAME_RUN": "viết vào lúc",
    "SIGNED_LATER": "ký lúc",
    "REOPENED": "mở lại lúc",
    "JUST_BEFORE_DUE": "hẹn trả",
    "ASKED_NEAR_DUE": "hẹn trả",
    "ASKED_AFTER_DUE": "hẹn trả",
    "ASKED_AGAIN": "lần trước",
    "FILED_AGAIN": "nộp lại lúc",
    "CHAIN": "nộp lại lúc",
    "NAMED_AGAIN": "nộp lại lúc",
    "NAMED_CHAIN": "nộp lại lúc",
    "MOVED_AFTER_DUE": "hẹn mới",
    "MOVED_TWICE": "hẹn mới",
    "DUE_CORRECTED": "hẹn mới",
    "DUE_SET_AGAIN": "hẹn mới",
    "EXTENDED": "hẹn mới",
    "ACCEPTED_AT_ONCE": "tiếp nhận lúc",
    "ENTERED_WHEN_DONE": "xong lúc",
}
NOTE_WORDS: dict[str, str] = {
    "FILED_AGAIN": "mã mới",
    "CHAIN": "mã mới",
    "NAMED_AGAIN": "mã mới",
    "NAMED_CHAIN": "mã mới",
    "SAME_DEVICE": "dấu",
    "SAME_PHONE": "dấu",
    "OFFICE_NETWORK": "dấu",
    "SAME_FILE": "dấu",
    "RATED_IN_OFFICE": "dấu",
    "RATED_SAME_DEVICE": "dấu",
    "RATED_IN_BURST": "dấu",
    "TINY_FILE": "số byte",
    "TICKETS_WITHOUT_ENTRY": "số phiếu/số lượt ghi",
    "WRITTEN_LATER": "tại",
    "CORRECTED_IN_TIME": "tại",
    "BEFORE_CUT_OFF": "ngày thường cùng số ngày",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Finding (điều radar thấy): a pattern in a unit's records of one `subject`: a month, or a cut-off day.

    `part` of `whole` records look like it; the evidence names them, earliest first.
    """

    pattern: Pattern
    unit: int
    subject: str
    part: int
    whole: int
    evidence: tuple[Evidence, ...]


def month_of(moment: datetime) -> str:
    """The month of a time, as subjects are called: 2024-03."""
    return f"{moment.year:04}-{moment.month:02}"  # ten times as fast as strftime, and asked of every record


def enough(part: int, whole: int, limits: Limits) -> bool:
    """Enough (đủ để xem): at least so many, and at least such a part of the whole in percent."""
    return part >= limits["least"] and part * 100 >= whole * limits.get("percent", 0)


class Tally:
    """Tally (bảng đếm theo đơn vị và tháng): the whole of each, and the evidence in it."""

    def __init__(self) -> None:
        self.wholes: dict[tuple[int, str], int] = defaultdict(int)
        self.evidence: dict[tuple[int, str], list[Evidence]] = defaultdict(list)

    def whole(self, unit: int, moment: datetime) -> None:
        """Count one record of the whole."""
        self.wholes[unit, month_of(moment)] += 1

    def add(self, unit: int, moment: datetime, *found: Evidence) -> None:
        """Add evidence to the month of a moment."""
        self.evidence[unit, month_of(moment)] += found

    def findings(
        self, pattern: Pattern, limits: Limits, *, judge: Callable[[int, int, Limits], bool] = enough
    ) -> list[Finding]:
        """The months in which there is enough to look at; a dossier counts once however much is seen in it."""
        found = []
        for (unit, month), evidence in sorted(self.evidence.items()):
            part, whole = records(evidence), self.wholes[unit, month]
            if judge(part, whole, limits):
                found.append(Finding(pattern, unit, month, part, max(part, whole), in_order(evidence)))
        return found


def records(evidence: Sequence[Evidence]) -> int:
    """How many records the evidence speaks of, each once."""
    return len({one.number or one.at for one in evidence})


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence from the earliest on, each once."""
    return tuple(sorted(dict.fromkeys(evidence), key=lambda one: (one.at, one.number, one.kind)))
