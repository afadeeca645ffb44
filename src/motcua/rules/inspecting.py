"""Inspecting (kiểm tra): the one table of who may do what with an inspection, and of its findings, in which state.

Order of steps: the usual yearly inspection plans of provinces and districts; no national table was published, so the
table is ours. State inspection (thanh tra) follows another law and is not here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motcua.rules.periods import Period


class Stage(StrEnum):
    """Stage (giai đoạn của cuộc kiểm tra): where an inspection stands."""

    PREPARING = "PREPARING"
    ON_SITE = "ON_SITE"
    RECORDED = "RECORDED"
    EXPLAINED = "EXPLAINED"
    CONCLUDED = "CONCLUDED"
    CANCELLED = "CANCELLED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return LABELS[self]


class FindingState(StrEnum):
    """State of a finding (tình trạng tồn tại): waits for the unit, for somebody who checks, or is settled."""

    DRAFT = "DRAFT"
    OPEN = "OPEN"
    REMEDIED = "REMEDIED"
    VERIFIED = "VERIFIED"
    WAIVED = "WAIVED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return LABELS[self]


LABELS: dict[Stage | FindingState, str] = {
    Stage.PREPARING: "Chuẩn bị",
    Stage.ON_SITE: "Đang kiểm tra",
    Stage.RECORDED: "Đã lập biên bản, chờ giải trình",
    Stage.EXPLAINED: "Đã giải trình, chờ kết luận",
    Stage.CONCLUDED: "Đã kết luận",
    Stage.CANCELLED: "Đã hủy",
    FindingState.DRAFT: "Dự thảo",
    FindingState.OPEN: "Chờ khắc phục",
    FindingState.REMEDIED: "Đã khắc phục, chờ kiểm tra lại",
    FindingState.VERIFIED: "Đã xác nhận khắc phục",
    FindingState.WAIVED: "Không yêu cầu khắc phục nữa",
}
WAITING = frozenset({FindingState.OPEN, FindingState.REMEDIED})


class Part(StrEnum):
    """Part (tư cách trong cuộc kiểm tra): as whom somebody stands before an inspection; several at once are usual."""

    INSPECTOR = "INSPECTOR"
    MEMBER = "MEMBER"
    HEAD = "HEAD"
    ORDERER = "ORDERER"
    UNIT = "UNIT"


PART_LABELS: dict[Part, str] = {
    Part.INSPECTOR: "kiểm tra viên của đơn vị kiểm tra",
    Part.MEMBER: "thành viên đoàn",
    Part.HEAD: "trưởng đoàn",
    Part.ORDERER: "lãnh đạo đơn vị kiểm tra",
    Part.UNIT: "lãnh đạo đơn vị được kiểm tra",
}


class Act(StrEnum):
    """Act (việc trong cuộc kiểm tra): one thing done with an inspection or with a finding of it."""

    PUBLISH_SEED = "PUBLISH_SEED"
    NOTIFY = "NOTIFY"
    DRAW = "DRAW"
    BEGIN = "BEGIN"
    ANSWER = "ANSWER"
    RECORD = "RECORD"
    FIND = "FIND"
    EXPLAIN = "EXPLAIN"
    CONCLUDE = "CONCLUDE"
    CANCEL = "CANCEL"
    REMEDY = "REMEDY"
    SEND_BACK = "SEND_BACK"
    VERIFY = "VERIFY"
    WAIVE = "WAIVE"


@dataclass(frozen=True, slots=True)
class Step:
    """Step (dòng của bảng bước kiểm tra): from which states, by whom, to which state; None leaves it where it is."""

    label: str
    since: frozenset[Stage] | frozenset[FindingState]
    by: frozenset[Part]
    to: Stage | FindingState | None = None


_TEAM = frozenset({Part.MEMBER, Part.HEAD})
_OFFICE = frozenset({Part.INSPECTOR, Part.HEAD})
TABLE: dict[Act, Step] = {
    Act.PUBLISH_SEED: Step("Công bố chuỗi gốc", frozenset({Stage.PREPARING}), _OFFICE),
    Act.NOTIFY: Step("Thông báo cho đơn vị", frozenset({Stage.PREPARING}), _OFFICE),
    Act.DRAW: Step("Rút mẫu hồ sơ", frozenset({Stage.PREPARING, Stage.ON_SITE}), _OFFICE),
    Act.BEGIN: Step("Bắt đầu kiểm tra", frozenset({Stage.PREPARING}), _OFFICE, Stage.ON_SITE),
    Act.ANSWER: Step("Ghi phiếu kiểm tra", frozenset({Stage.ON_SITE}), _TEAM),
    Act.RECORD: Step("Lập biên bản", frozenset({Stage.ON_SITE}), frozenset({Part.HEAD}), Stage.RECORDED),
    Act.FIND: Step("Ghi tồn tại", frozenset({Stage.ON_SITE, Stage.RECORDED, Stage.EXPLAINED}), _TEAM),
    Act.EXPLAIN: Step("Giải trình", frozenset({Stage.RECORDED}), frozenset({Part.UNIT}), Stage.EXPLAINED),
    Act.CONCLUDE: Step(
        "Ban hành kết luận",
        frozenset({Stage.RECORDED, Stage.EXPLAINED}),
        frozenset({Part.ORDERER}),
        Stage.CONCLUDED,
    ),
    Act.CANCEL: Step(
        "Hủy cuộc kiểm tra",
        frozenset({Stage.PREPARING, Stage.ON_SITE}),
        frozenset({Part.ORDERER}),
        Stage.CANCELLED,
    ),
    Act.REMEDY: Step(
        "Báo cáo khắc phục", frozenset({FindingState.OPEN}), frozenset({Part.UNIT}), FindingState.REMEDIED
    ),
    Act.SEND_BACK: Step(
        "Đề nghị khắc phục thêm", frozenset({FindingState.REMEDIED}), _TEAM | {Part.INSPECTOR}, FindingState.OPEN
    ),
    Act.VERIFY: Step(
        "Xác nhận đã khắc phục", frozenset({FindingState.REMEDIED}), _TEAM | {Part.INSPECTOR}, FindingState.VERIFIED
    ),
    Act.WAIVE: Step("Không yêu cầu nữa", WAITING, frozenset({Part.ORDERER}), FindingState.WAIVED),
}
ON_FINDINGS = frozenset({Act.REMEDY, Act.SEND_BACK, Act.VERIFY, Act.WAIVE})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known (điều đã biết của cuộc kiểm tra) when somebody wants to act; the guards read it.

    `own_remedy`: whoever acts reported the remedy. `explain_until` is the last day for the unit to explain.
    """

    announced: bool = True
    notified: bool = False
    seeded: bool = False
    drawn: bool = False
    unanswered: int = 0
    aside: int = 0
    drafts: int = 0
    explain_until: date | None = None
    on: date | None = None
    own_remedy: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Refusal (lý do không làm được): the stable code and the sentence for the officer."""

    code: str
    why: str


def refusal(act: Act, state: Stage | FindingState, parts: Collection[Part], known: Known) -> Refusal | None:
    """Why an act may not be done now (vì sao chưa làm được); None where it may."""
    step = TABLE[act]
    if not step.by & frozenset(parts):
        who = ", ".join(PART_LABELS[part] for part in Part if part in step.by)
        return Refusal("not_yours", f"“{step.label}” là việc của {who}.")
    if state not in step.since:
        return Refusal("wrong_stage", f"Đang ở “{state.label}” nên không “{step.label}” được.")
    return next((told for holds, told in _guards(act, known) if holds), None)


def _guards(act: Act, known: Known) -> Iterable[tuple[bool, Refusal]]:
    """Each guard as whether it stops the act, and the sentence."""
    late = known.explain_until is not None and known.on is not None and known.on > known.explain_until
    return {
        Act.PUBLISH_SEED: [(known.seeded, Refusal("seed_published", "Chuỗi gốc đã công bố, không đổi được nữa."))],
        Act.NOTIFY: [
            (not known.announced, Refusal("unannounced", "Kiểm tra đột xuất thì không thông báo trước.")),
            (known.notified, Refusal("already_notified", "Đã thông báo cho đơn vị trước đó.")),
        ],
        Act.DRAW: [
            (not known.seeded, Refusal("seed_missing", "Hãy công bố chuỗi gốc trước khi rút mẫu.")),
            (known.drawn, Refusal("already_drawn", "Mẫu đã rút một lần; không rút lại để chọn mẫu khác.")),
        ],
        Act.BEGIN: [
            (
                known.announced and not known.notified,
                Refusal("not_notified", "Kiểm tra có báo trước thì phải thông báo cho đơn vị rồi mới bắt đầu."),
            )
        ],
        Act.RECORD: [
            (known.aside > 0, Refusal("entries_differ", "Còn mục hai người ghi khác nhau; hãy chọn bản đúng trước.")),
            (
                known.unanswered > 0,
                Refusal("unanswered", f"Còn {known.unanswered} mục của phiếu kiểm tra chưa ghi."),
            ),
        ],
        Act.CONCLUDE: [
            (
                known.explain_until is not None and not late,
                Refusal("explanation_awaited", "Đơn vị còn thời gian giải trình; hãy chờ hết hạn giải trình."),
            )
        ],
        Act.SEND_BACK: [(known.own_remedy, SECOND_PERSON)],
        Act.VERIFY: [(known.own_remedy, SECOND_PERSON)],
        Act.WAIVE: [(known.own_remedy, SECOND_PERSON)],
    }.get(act, [])


SECOND_PERSON = Refusal("second_person_needed", "Người báo cáo khắc phục không tự xác nhận; cần người khác.")


def allowed(
    state: Stage | FindingState, parts: Collection[Part], known: Known, *, findings: bool = False
) -> tuple[Act, ...]:
    """What may be done now (các việc làm được): what a page offers; the same table guards the operation."""
    acts = (act for act in Act if (act in ON_FINDINGS) == findings)
    return tuple(act for act in acts if refusal(act, state, parts, known) is None)


@dataclass(frozen=True, slots=True)
class Post:
    """Post (chức vụ đã giữ): who held which post, in which unit, from when to when."""

    account_id: int
    name: str
    unit_id: int
    unit: str
    post: str
    start: date
    end: date | None = None


def conflict_of_interest(posts: Iterable[Post], units: Collection[int], period: Period, on: date) -> Post | None:
    """Conflict of interest (xung đột lợi ích): a post in an inspected unit, held in the period looked at or on the day.

    `units` are the inspected unit and its own departments.
    """
    for post in posts:
        end = post.end or date.max
        if post.unit_id in units and (
            (post.start <= period.end and end >= period.start) or post.start <= on <= end
        ):
            return post
    return None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Coverage (độ phủ kiểm tra) of one group of units: how many there are, are planned, are done; four counts.

    `planned_done` are those planned that were done, `unplanned` those done without having been planned.
    """

    units: int
    planned: int
    done: int
    planned_done: int
    unplanned: int


def coverage(units: Collection[int], planned: Collection[int], done: Collection[int]) -> Coverage:
    """Coverage (độ phủ) counts units, each once however often it is inspected."""
    there, wanted, seen = frozenset(units), frozenset(planned), frozenset(done)
    return Coverage(
        len(there), len(wanted & there), len(seen & there), len(wanted & seen & there), len((seen - wanted) & there)
    )


def overdue(state: FindingState, deadline: date | None, as_of: date) -> bool:
    """Overdue (quá hạn khắc phục): waits for the unit after its last day."""
    return state is FindingState.OPEN and deadline is not None and deadline < as_of


def repeat_since(on: date, years: int) -> date:
    """From which day an earlier finding makes one of today repeated (tồn tại lặp lại): so many years back."""
    first = on.replace(day=28) if (on.month, on.day) == (2, 29) else on
    return first.replace(year=on.year - years)
