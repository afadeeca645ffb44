"""Reforming (mô hình CCHC): the table of a model's states, and the effect that two readings allow to claim."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from motcua.rules.figures import Share
from motcua.rules.sentences import Sentence, worded


class ModelState(StrEnum):
    """State of a reform model (tình trạng mô hình): registered, planned, running, evaluated, recognised, stopped."""

    REGISTERED = "REGISTERED"
    PLANNED = "PLANNED"
    RUNNING = "RUNNING"
    EVALUATED = "EVALUATED"
    RECOGNISED = "RECOGNISED"
    STOPPED = "STOPPED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return STATE_LABELS[self]


STATE_LABELS: dict[ModelState, str] = {
    ModelState.REGISTERED: "Đã đăng ký",
    ModelState.PLANNED: "Đã có kế hoạch",
    ModelState.RUNNING: "Đang thực hiện",
    ModelState.EVALUATED: "Đã đánh giá",
    ModelState.RECOGNISED: "Đã công nhận",
    ModelState.STOPPED: "Đã dừng",
}


class ModelPart(StrEnum):
    """Part in a reform model (tư cách đối với mô hình): who keeps it, who leads the programme, who is above."""

    KEEPER = "KEEPER"
    LEAD = "LEAD"
    LEADER = "LEADER"


class ModelAct(StrEnum):
    """Act on a reform model (việc với mô hình)."""

    AMEND = "AMEND"
    PLAN = "PLAN"
    START = "START"
    MEASURE = "MEASURE"
    EVALUATE = "EVALUATE"
    RECOGNISE = "RECOGNISE"
    REPLICATE = "REPLICATE"
    STOP = "STOP"
    WITHDRAW = "WITHDRAW"


@dataclass(frozen=True, slots=True)
class ModelRule:
    """Rule of a reform model (dòng của bảng mô hình): from which states, by whom, to which; None stays."""

    label: str
    since: frozenset[ModelState]
    by: frozenset[ModelPart]
    to: ModelState | None = None


_KEEPS = frozenset({ModelPart.KEEPER})
_LEADS = frozenset({ModelPart.LEAD})
_BEFORE = frozenset({ModelState.REGISTERED, ModelState.PLANNED})
_DONE = frozenset({ModelState.EVALUATED, ModelState.RECOGNISED})
ACT_LABELS: dict[ModelAct, str] = {
    ModelAct.AMEND: "Sửa đăng ký",
    ModelAct.PLAN: "Ghi kế hoạch",
    ModelAct.START: "Bắt đầu thực hiện",
    ModelAct.MEASURE: "Đo chỉ tiêu",
    ModelAct.EVALUATE: "Đánh giá",
    ModelAct.RECOGNISE: "Công nhận",
    ModelAct.REPLICATE: "Nhân rộng",
    ModelAct.STOP: "Dừng",
    ModelAct.WITHDRAW: "Rút đăng ký ghi nhầm",
}
MODEL_TABLE: dict[ModelAct, ModelRule] = {
    ModelAct.AMEND: ModelRule(ACT_LABELS[ModelAct.AMEND], _BEFORE | {ModelState.RUNNING}, _KEEPS),
    ModelAct.PLAN: ModelRule(ACT_LABELS[ModelAct.PLAN], frozenset({ModelState.REGISTERED}), _KEEPS, ModelState.PLANNED),
    ModelAct.START: ModelRule(ACT_LABELS[ModelAct.START], _BEFORE, _KEEPS, ModelState.RUNNING),
    ModelAct.MEASURE: ModelRule(ACT_LABELS[ModelAct.MEASURE], _BEFORE | {ModelState.RUNNING}, _KEEPS),
    ModelAct.EVALUATE: ModelRule(
        ACT_LABELS[ModelAct.EVALUATE], frozenset({ModelState.RUNNING}), _LEADS | _KEEPS, ModelState.EVALUATED
    ),
    ModelAct.RECOGNISE: ModelRule(
        ACT_LABELS[ModelAct.RECOGNISE],
        frozenset({ModelState.EVALUATED}),
        frozenset({ModelPart.LEADER}),
        ModelState.RECOGNISED,
    ),
    ModelAct.REPLICATE: ModelRule(ACT_LABELS[ModelAct.REPLICATE], _DONE, _LEADS),
    ModelAct.STOP: ModelRule(
        ACT_LABELS[ModelAct.STOP], _BEFORE | {ModelState.RUNNING}, _KEEPS | _LEADS, ModelState.STOPPED
    ),
    ModelAct.WITHDRAW: ModelRule(ACT_LABELS[ModelAct.WITHDRAW], _BEFORE | {ModelState.RUNNING}, _KEEPS),
}


def model_refusal(act: ModelAct, state: ModelState, parts: Collection[ModelPart]) -> tuple[str, str] | None:
    """Why an act may not be done (vì sao chưa làm được), as code and sentence; None where it may."""
    rule = MODEL_TABLE[act]
    if not rule.by & frozenset(parts):
        return "not_yours", Sentence("Ông/bà không có quyền “{act}” mô hình này.", act=worded(rule.label))
    if state not in rule.since:
        return "wrong_state", Sentence(
            "Mô hình đang ở “{state}” nên không “{act}” được.", state=worded(state.label), act=worded(rule.label)
        )
    return None


def acts_on_model(state: ModelState, parts: Collection[ModelPart]) -> tuple[ModelAct, ...]:
    """What may be done now (các việc làm được với mô hình)."""
    return tuple(act for act in ModelAct if model_refusal(act, state, parts) is None)


@dataclass(frozen=True, slots=True)
class Reading:
    """Reading (số đo): the two counts of one indicator over one period; no whole where it only counts."""

    code: str
    part: int
    whole: int | None
    start: date
    end: date

    @property
    def share(self) -> Share | None:
        """The two counts as a share."""
        return None if self.whole is None else Share(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Effect:
    """Effect (hiệu quả đo được): the difference after less before, in percentage points or in records."""

    difference: Decimal
    points: bool
    better: bool


def effect(before: Reading | None, after: Reading | None, *, higher_is_better: bool) -> Effect | None:
    """Effect (hiệu quả) that two readings of one indicator show; None where one of them is missing or empty."""
    if before is None or after is None or before.code != after.code:
        return None
    if before.share is not None and after.share is not None:
        was, now = before.share.percent, after.share.percent
        if was is None or now is None:
            return None
        difference, points = now - was, True
    else:
        difference, points = Decimal(after.part - before.part), False
    return Effect(difference, points, difference > 0 if higher_is_better else difference < 0)


def reading_fault(
    code: str, moment: str, *, chosen: str, started_on: date, start: date, end: date, today: date
) -> str | None:
    """What is wrong with a reading (số đo sai ở đâu), as a code; None where it is in order.

    The indicator is the one chosen at the start; the baseline ends before the model began, the later begins after; and
    as a reading is taken once, its days are over.
    """
    if not chosen:
        return "indicator_not_chosen"
    if code != chosen:
        return "another_indicator"
    if moment == "BASELINE" and end >= started_on:
        return "baseline_after_start"
    if moment == "AFTER" and start < started_on:
        return "after_before_start"
    return "period_not_over" if end > today else None
