"""Guards of the table: what must be known and done before an act, and the sentence when it is not."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from motcua.rules.inspecting.table import (
    ON_FINDINGS,
    PART_LABELS,
    TABLE,
    FindingState,
    InspectionAct,
    InspectionPart,
    InspectionStage,
)
from motcua.rules.sentences import Sentence, joined, worded


@dataclass(frozen=True, slots=True)
class KnownOfInspection:
    """Known of an inspection (điều đã biết của cuộc kiểm tra) when somebody wants to act; the guards read it.

    `own_remedy`: whoever acts reported the remedy. `explain_until` is the last day for the unit to explain.
    """

    announced: bool = True
    notified: bool = False
    seeded: bool = False
    drawn: bool = False
    unanswered: int = 0
    aside: int = 0
    explain_until: date | None = None
    on: date | None = None
    own_remedy: bool = False

    @property
    def may_still_explain(self) -> bool:
        """Whether the last day for the unit to explain is not over yet."""
        return self.explain_until is not None and (self.on is None or self.on <= self.explain_until)


@dataclass(frozen=True, slots=True)
class InspectionRefusal:
    """Inspection refusal (lý do không làm được): the stable code and the sentence for the officer."""

    code: str
    why: str


Guard = tuple[Callable[[KnownOfInspection], bool], InspectionRefusal]
_SECOND_PERSON: Guard = (
    lambda known: known.own_remedy,
    InspectionRefusal("second_person_needed", Sentence("Người báo cáo khắc phục không tự xác nhận; cần người khác.")),
)
GUARDS: dict[InspectionAct, tuple[Guard, ...]] = {
    InspectionAct.PUBLISH_SEED: (
        (
            lambda known: known.seeded,
            InspectionRefusal("seed_published", Sentence("Chuỗi gốc đã công bố, không đổi được nữa.")),
        ),
    ),
    InspectionAct.NOTIFY: (
        (
            lambda known: not known.announced,
            InspectionRefusal("unannounced", Sentence("Kiểm tra đột xuất thì không thông báo trước.")),
        ),
        (
            lambda known: known.notified,
            InspectionRefusal("already_notified", Sentence("Đã thông báo cho đơn vị trước đó.")),
        ),
    ),
    InspectionAct.DRAW: (
        (
            lambda known: not known.seeded,
            InspectionRefusal("seed_missing", Sentence("Hãy công bố chuỗi gốc trước khi rút mẫu.")),
        ),
        (
            lambda known: known.drawn,
            InspectionRefusal("already_drawn", Sentence("Mẫu đã rút một lần; không rút lại để chọn mẫu khác.")),
        ),
    ),
    InspectionAct.BEGIN: (
        (
            lambda known: known.announced and not known.notified,
            InspectionRefusal(
                "not_notified", Sentence("Kiểm tra có báo trước thì phải thông báo cho đơn vị rồi mới bắt đầu.")
            ),
        ),
    ),
    InspectionAct.RECORD: (
        (
            lambda known: known.aside > 0,
            InspectionRefusal("entries_differ", Sentence("Còn mục hai người ghi khác nhau; hãy chọn bản đúng trước.")),
        ),
        (
            lambda known: known.unanswered > 0,
            InspectionRefusal("unanswered", Sentence("Phiếu kiểm tra còn mục chưa ghi; hãy ghi đủ rồi lập biên bản.")),
        ),
    ),
    InspectionAct.CONCLUDE: (
        (
            lambda known: known.may_still_explain,
            InspectionRefusal(
                "explanation_awaited", Sentence("Đơn vị còn thời gian giải trình; hãy chờ hết hạn giải trình.")
            ),
        ),
    ),
    InspectionAct.SEND_BACK: (_SECOND_PERSON,),
    InspectionAct.VERIFY: (_SECOND_PERSON,),
    InspectionAct.WAIVE: (_SECOND_PERSON,),
}


def refusal(
    act: InspectionAct,
    state: InspectionStage | FindingState,
    parts: Collection[InspectionPart],
    known: KnownOfInspection,
) -> InspectionRefusal | None:
    """Why an act may not be done now (vì sao chưa làm được); None where it may."""
    step = TABLE[act]
    if not step.by & frozenset(parts):
        who = joined(worded(PART_LABELS[part]) for part in InspectionPart if part in step.by)
        return InspectionRefusal("not_yours", Sentence("“{step}” là việc của {who}.", step=worded(step.label), who=who))
    if state not in step.since:
        return InspectionRefusal(
            "wrong_stage",
            Sentence("Đang ở “{state}” nên không “{step}” được.", state=worded(state.label), step=worded(step.label)),
        )
    return next((told for stops, told in GUARDS.get(act, ()) if stops(known)), None)


def allowed(
    state: InspectionStage | FindingState,
    parts: Collection[InspectionPart],
    known: KnownOfInspection,
    *,
    findings: bool = False,
) -> tuple[InspectionAct, ...]:
    """What may be done now (các việc làm được): what a page offers; the same table guards the operation."""
    acts = (act for act in InspectionAct if (act in ON_FINDINGS) == findings)
    return tuple(act for act in acts if refusal(act, state, parts, known) is None)
