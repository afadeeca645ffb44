"""Initiatives (sáng kiến): shares of authors, the council's quorum and points, and who may do what, as one table.

Law: Nghị định 13/2012/NĐ-CP (Điều lệ Sáng kiến) frames it; quorum, points and thresholds differ by province and are
data (packs/initiatives).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from motcua.rules.figures import round_half_up

ALL = Decimal(100)


class InitiativeState(StrEnum):
    """State of an initiative (tình trạng sáng kiến)."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    SENT = "SENT"
    RECOGNISED = "RECOGNISED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return INITIATIVE_LABELS[self]


INITIATIVE_LABELS: dict[InitiativeState, str] = {
    InitiativeState.DRAFT: "Đang soạn",
    InitiativeState.SUBMITTED: "Chờ hội đồng chấm",
    InitiativeState.ACCEPTED: "Được công nhận ở cơ sở",
    InitiativeState.REJECTED: "Không được công nhận",
    InitiativeState.SENT: "Đã gửi hồ sơ đề nghị",
    InitiativeState.RECOGNISED: "Được cấp trên công nhận",
}


class InitiativePart(StrEnum):
    """Part in an initiative (tư cách đối với sáng kiến): author, member of the council, who keeps, who decides."""

    AUTHOR = "AUTHOR"
    COUNCIL = "COUNCIL"
    KEEPER = "KEEPER"
    LEADER = "LEADER"


class InitiativeAct(StrEnum):
    """Act on an initiative (việc với sáng kiến)."""

    DESCRIBE = "DESCRIBE"
    SUBMIT = "SUBMIT"
    SCORE = "SCORE"
    DECIDE = "DECIDE"
    SEND = "SEND"
    RECOGNISE = "RECOGNISE"


@dataclass(frozen=True, slots=True)
class InitiativeRule:
    """Rule of an initiative (dòng của bảng sáng kiến): from which states and by whom."""

    label: str
    since: frozenset[InitiativeState]
    by: frozenset[InitiativePart]


_WRITES = frozenset({InitiativePart.AUTHOR, InitiativePart.KEEPER})
_DRAFT = frozenset({InitiativeState.DRAFT})
ACT_LABELS: dict[InitiativeAct, str] = {
    InitiativeAct.DESCRIBE: "Sửa bản mô tả",
    InitiativeAct.SUBMIT: "Gửi hội đồng",
    InitiativeAct.SCORE: "Chấm điểm",
    InitiativeAct.DECIDE: "Ra quyết định",
    InitiativeAct.SEND: "Gửi hồ sơ đề nghị công nhận",
    InitiativeAct.RECOGNISE: "Ghi quyết định công nhận của cấp trên",
}
INITIATIVE_TABLE: dict[InitiativeAct, InitiativeRule] = {
    InitiativeAct.DESCRIBE: InitiativeRule(ACT_LABELS[InitiativeAct.DESCRIBE], _DRAFT, _WRITES),
    InitiativeAct.SUBMIT: InitiativeRule(ACT_LABELS[InitiativeAct.SUBMIT], _DRAFT, _WRITES),
    InitiativeAct.SCORE: InitiativeRule(
        ACT_LABELS[InitiativeAct.SCORE], frozenset({InitiativeState.SUBMITTED}), frozenset({InitiativePart.COUNCIL})
    ),
    InitiativeAct.DECIDE: InitiativeRule(
        ACT_LABELS[InitiativeAct.DECIDE], frozenset({InitiativeState.SUBMITTED}), frozenset({InitiativePart.LEADER})
    ),
    InitiativeAct.SEND: InitiativeRule(
        ACT_LABELS[InitiativeAct.SEND], frozenset({InitiativeState.ACCEPTED}), frozenset({InitiativePart.KEEPER})
    ),
    InitiativeAct.RECOGNISE: InitiativeRule(
        ACT_LABELS[InitiativeAct.RECOGNISE],
        frozenset({InitiativeState.SENT}),
        frozenset({InitiativePart.KEEPER}),
    ),
}


def initiative_refusal(
    act: InitiativeAct, state: InitiativeState, parts: Collection[InitiativePart]
) -> tuple[str, str] | None:
    """Why an act may not be done (vì sao chưa làm được), as code and sentence; an author never scores or decides."""
    rule = INITIATIVE_TABLE[act]
    if act in (InitiativeAct.SCORE, InitiativeAct.DECIDE) and InitiativePart.AUTHOR in parts:
        return "own_work", "Tác giả không chấm điểm và không quyết định sáng kiến của mình."
    if not rule.by & frozenset(parts):
        return "not_yours", f"Ông/bà không có quyền “{rule.label}”."
    if state not in rule.since:
        return "wrong_state", f"Sáng kiến đang ở “{state.label}” nên không “{rule.label}” được."
    return None


def acts_on_initiative(state: InitiativeState, parts: Collection[InitiativePart]) -> tuple[InitiativeAct, ...]:
    """What may be done now (các việc làm được với sáng kiến)."""
    return tuple(act for act in InitiativeAct if initiative_refusal(act, state, parts) is None)


def shares_fault(shares: Sequence[Decimal]) -> str | None:
    """What is wrong with the authors' shares (tỷ lệ đóng góp sai ở đâu); None where they sum to 100 exactly."""
    if not shares:
        return "Cần ít nhất một tác giả."
    if any(one <= 0 for one in shares):
        return "Mỗi tác giả cần có tỷ lệ đóng góp lớn hơn 0."
    if (total := sum(shares, Decimal(0))) != ALL:
        return f"Tỷ lệ đóng góp của các tác giả cộng lại là {total:f}%, phải đúng 100%."
    return None


@dataclass(frozen=True, slots=True)
class CouncilRules:
    """Council rules (quy chế hội đồng): the points of each criterion, the quorum, the mean from which it passes.

    The quorum is `quorum_part` of `quorum_whole` of the members who may score; authors may not and do not count.
    """

    most: Mapping[str, int]
    quorum_part: int
    quorum_whole: int
    pass_at: Decimal


@dataclass(frozen=True, slots=True)
class Verdict:
    """Verdict of the council (kết quả chấm): how many of how many scored, quorum, the mean, whether it passes."""

    scored: int
    eligible: int
    quorate: bool
    mean: Decimal | None
    passes: bool


def points_fault(points: Mapping[str, int], rules: CouncilRules) -> str | None:
    """What is wrong with one member's points (điểm chấm sai ở đâu); None where each is within its criterion."""
    if set(points) != set(rules.most):
        return "Cần chấm đủ các tiêu chí."
    if any(not 0 <= value <= rules.most[code] for code, value in points.items()):
        return "Có điểm ngoài thang của tiêu chí."
    return None


def verdict(scores: Sequence[Mapping[str, int]], eligible: int, rules: CouncilRules) -> Verdict:
    """Verdict (kết quả chấm): the mean of the members' sums, two decimals, half up; nothing without a quorum."""
    scored = len(scores)
    quorate = eligible > 0 and scored * rules.quorum_whole >= eligible * rules.quorum_part
    if not scored:
        return Verdict(0, eligible, False, None, False)
    total = sum(sum(points.values()) for points in scores)
    mean = round_half_up(Decimal(total) / Decimal(scored))
    return Verdict(scored, eligible, quorate, mean, quorate and mean >= rules.pass_at)
