"""What scoring refuses, each with its one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence, joined, worded


class SetNotSound(UserError):
    """A criteria set with faults is not published; every one is named."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(
            Sentence("Bộ tiêu chí chưa ban hành được: {faults}", faults=joined(faults, by=" ")), code="set_not_sound"
        )


class EditionFrozen(UserError):
    """What was published is not published again, nor changed."""

    def __init__(self) -> None:
        super().__init__("Bộ tiêu chí này đã ban hành; muốn sửa, hãy lập bản mới.", code="edition_frozen")


class EditionNotPublished(UserError):
    """A campaign stands on a published set only."""

    def __init__(self) -> None:
        super().__init__("Bộ tiêu chí chưa ban hành nên chưa mở được đợt đánh giá.", code="edition_not_published")


class AlreadyOpen(UserError):
    """One campaign per set, unit and year."""

    def __init__(self) -> None:
        super().__init__("Đơn vị đã mở đợt của năm này theo bộ tiêu chí này.", code="already_open")


class DueInThePast(UserError):
    """Units have time to score themselves: the form closes after the day, for everybody at once."""

    def __init__(self) -> None:
        super().__init__("Hạn tự đánh giá đã qua; xin chọn từ hôm nay trở đi.", code="due_in_the_past")


class SurveyKnown(UserError):
    """One survey per criterion of a unit; another takes its place only with a reason."""

    def __init__(self) -> None:
        super().__init__("Tiêu chí này đã có kết quả khảo sát. Ghi nhầm thì ghi lại, kèm lý do.", code="survey_known")


class NotYourUnit(UserError):
    """Who may do it, and for which unit."""

    def __init__(self) -> None:
        super().__init__("Việc này chỉ người của chính đơn vị được giao làm.", code="not_your_unit")


class OwnUnitNotAppraised(UserError):
    """Nobody appraises their own unit."""

    def __init__(self) -> None:
        super().__init__(
            "Không ai thẩm định chính đơn vị mình; việc này thuộc đơn vị chủ trì đợt đánh giá.",
            code="own_unit_not_appraised",
        )


class WrongStage(UserError):
    """The step does not fit where the unit stands."""

    def __init__(self, stage: str) -> None:
        super().__init__(
            Sentence("Đơn vị đang ở bước “{stage}” nên chưa hoặc không còn làm được việc này.", stage=worded(stage)),
            code="wrong_stage",
        )


class PastSelfScoring(UserError):
    """After the day the form closes."""

    def __init__(self) -> None:
        super().__init__("Đã hết hạn tự đánh giá của đợt này.", code="past_self_scoring")


class SelfScoringRuns(UserError):
    """Nobody is closed while there is time to score oneself."""

    def __init__(self) -> None:
        super().__init__("Chưa hết hạn tự đánh giá của đợt này; xin chờ đơn vị chốt.", code="self_scoring_runs")


class NotSelfScored(UserError):
    """Some criteria are scored by others."""

    def __init__(self, code: str) -> None:
        super().__init__(Sentence("Tiêu chí {code} không tự đánh giá.", code=code), code="not_self_scored")


class EvidenceLocked(UserError):
    """What a self-score was handed in with stays with it."""

    def __init__(self) -> None:
        super().__init__(
            "Tài liệu này đã gắn vào tự đánh giá đã chốt nên không rút, không bỏ gắn được; tải nhầm tệp thì thay bản "
            "mới, hoặc xin đơn vị chủ trì mở lại tự đánh giá.",
            code="evidence_locked",
        )


class UnknownCriterion(UserError):
    """There is no such leaf."""

    def __init__(self, code: str) -> None:
        super().__init__(
            Sentence("Bộ tiêu chí không có tiêu chí chấm điểm {code}.", code=code), code="unknown_criterion"
        )


class SelfScoreIncomplete(UserError):
    """What has not been declared is named."""

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__(Sentence("Chưa khai tiêu chí: {codes}.", codes=", ".join(codes)), code="self_score_incomplete")


class ReasonMissing(UserError):
    """A score that is changed says why."""

    def __init__(self, code: str) -> None:
        super().__init__(
            Sentence("Tiêu chí {code}: điểm khác lần trước thì phải nêu lý do.", code=code), code="reason_missing"
        )


class PointsOutside(UserError):
    """Points stay within the criterion."""

    def __init__(self, code: str, most: str) -> None:
        super().__init__(
            Sentence("Tiêu chí {code}: điểm phải trong khung {most}.", code=code, most=most), code="points_outside"
        )


class NotAllFinal(UserError):
    """Publication waits for every unit."""

    def __init__(self) -> None:
        super().__init__("Còn đơn vị chưa có điểm cuối cùng nên chưa công bố được.", code="not_all_final")


class NotAppraised(UserError):
    """The council decides on what was appraised."""

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__(Sentence("Chưa có điểm của tiêu chí: {codes}.", codes=", ".join(codes)), code="not_appraised")


class AlreadyPublished(UserError):
    """A campaign is published once."""

    def __init__(self) -> None:
        super().__init__("Kết quả đợt này đã công bố.", code="already_published")
