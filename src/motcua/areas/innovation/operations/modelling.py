"""Modelling (mô hình CCHC): a model is registered with its measure chosen, run, measured, judged, taken over."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.innovation.events import ReformModelRegistered
from motcua.areas.innovation.models import ModelReading, ModelStep, ReadingMoment, ReformModel, ReformModelKind
from motcua.areas.innovation.operations.registering import NothingToContinue
from motcua.areas.innovation.policy import model_parts
from motcua.areas.organization import queries as organization
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.reforming import (
    MODEL_TABLE,
    ModelAct,
    ModelPart,
    ModelState,
    Reading,
    effect,
    model_refusal,
    reading_fault,
)
from motcua.rules.sentences import Sentence

FAULTS = {
    "indicator_not_chosen": Sentence("Mô hình này không chọn chỉ tiêu đo lúc đăng ký nên không đo được hiệu quả."),
    "another_indicator": Sentence("Chỉ tiêu đo hiệu quả đã chọn lúc đăng ký, không đổi được."),
    "baseline_after_start": Sentence("Số đo ban đầu phải của kỳ kết thúc trước ngày bắt đầu thực hiện mô hình."),
    "after_before_start": Sentence("Số đo sau phải của kỳ bắt đầu từ ngày thực hiện mô hình trở đi."),
    "period_not_over": Sentence("Kỳ đo chưa kết thúc; số đo chỉ lấy một lần, xin đo khi kỳ đã hết."),
}


@transaction.atomic
def propose_model(
    *,
    name: str,
    unit_id: int,
    lead_id: int,
    year: int,
    kind: str,
    started_on: date,
    problem: str,
    content: str,
    account: Any,
    at: datetime,
    area_code: str = "",
    target_group: str = "",
    indicator: str = "",
    indicator_name: str = "",
    higher_is_better: bool = True,
) -> int:
    """Propose a model (đăng ký mô hình mới) with its problem, content and the indicator that will measure it.

    Raises UserError `not_yours`, `name_missing`, `problem_missing`, `content_missing`, `model_known`,
    NothingToContinue for a model of last year, which `continue_model` takes on.
    """
    if ModelPart.KEEPER not in model_parts(account, unit_id=unit_id, lead_id=lead_id):
        raise UserError("Ông/bà không đăng ký mô hình cho đơn vị này được.", code="not_yours")
    if kind == ReformModelKind.CONTINUED:
        raise NothingToContinue
    refuse_untold(name=name, problem=problem, content=content)
    given = {
        "area_code": area_code,
        "problem": problem.strip(),
        "content": content.strip(),
        "target_group": target_group.strip(),
        "indicator": indicator,
        "indicator_name": indicator_name,
        "higher_is_better": higher_is_better,
    }
    return _made(name.strip(), unit_id, lead_id, year, kind, started_on, at, first_year=year, **given)


def refuse_untold(*, name: str, problem: str, content: str) -> None:
    """Refuse what is not told (từ chối đăng ký thiếu): name, problem or content of a model. Raises UserError."""
    for value, words, code in (
        (name, Sentence("Xin ghi tên mô hình."), "name_missing"),
        (problem, Sentence("Xin ghi vấn đề mô hình giải quyết."), "problem_missing"),
        (content, Sentence("Xin ghi nội dung mô hình."), "content_missing"),
    ):
        if not value.strip():
            raise UserError(words, code=code)


def _made(
    name: str, unit_id: int, lead_id: int, year: int, kind: str, started_on: date, at: datetime, **given: Any
) -> int:
    known = ReformModel.objects.filter(unit_id=unit_id, year=year, kind=kind, name=name, superseded_at__isnull=True)
    if known.exists():
        raise UserError("Đơn vị đã đăng ký mô hình này trong năm.", code="model_known")
    made = ReformModel.objects.create(
        name=name,
        unit_id=unit_id,
        lead_id=lead_id,
        year=year,
        kind=ReformModelKind(kind),
        started_on=started_on,
        state=ModelState.REGISTERED.value,
        recorded_at=at,
        **given,
    )
    publish(ReformModelRegistered(model_id=made.pk, at=at))
    return made.pk


def opened(model_id: int, act: ModelAct, account: Any) -> ReformModel:
    """Opened (mô hình để làm một việc): the model, locked. Raises UserError `unknown_model`, as the table refuses."""
    one = ReformModel.objects.select_for_update().filter(pk=model_id, superseded_at__isnull=True).first()
    if one is None:
        raise UserError("Không có mô hình này.", code="unknown_model")
    parts = model_parts(account, unit_id=one.unit_id, lead_id=one.lead_id)
    if told := model_refusal(act, ModelState(one.state), parts):
        raise UserError(told[1], code=told[0])
    return one


def _step(
    one: ReformModel, act: ModelAct, words: str, on: date, account: Any, at: datetime, effective: bool | None = None
) -> None:
    ModelStep.objects.create(
        model=one, act=act.value, words=words.strip(), effective=effective, on=on, by=account, at=at
    )
    if (to := MODEL_TABLE[act].to) is not None:
        one.state = to.value
        one.save(update_fields=["state", "started_on"])


@transaction.atomic
def plan_model(*, model_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Plan a model (ghi kế hoạch của mô hình): its number, what it sets. Raises UserError `words_needed`."""
    one = opened(model_id, ModelAct.PLAN, account)
    _said(words)
    _step(one, ModelAct.PLAN, words, on, account, at)


@transaction.atomic
def start_model(*, model_id: int, on: date, account: Any, at: datetime) -> None:
    """Start a model (bắt đầu thực hiện mô hình) on a day that has come. Raises UserError `not_begun_yet`,
    `baseline_after_start` and as the table."""
    one = opened(model_id, ModelAct.START, account)
    if on > local_date(at):
        raise UserError("Ngày bắt đầu chưa đến; xin ghi khi mô hình đã bắt đầu.", code="not_begun_yet")
    late = ModelReading.objects.filter(model=one, moment=ReadingMoment.BASELINE, end__gte=on)
    if late.exists():
        raise UserError(FAULTS["baseline_after_start"], code="baseline_after_start")
    one.started_on = on
    _step(one, ModelAct.START, "", on, account, at)


@transaction.atomic
def stop_model(*, model_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Stop a model (dừng mô hình) with the reason. Raises UserError `words_needed` and as the table refuses."""
    one = opened(model_id, ModelAct.STOP, account)
    _said(words)
    _step(one, ModelAct.STOP, words, on, account, at)


@transaction.atomic
def take_reading(*, model_id: int, moment: str, reading: Reading, account: Any, at: datetime) -> None:
    """Take a reading (lấy số đo) of a model, handed down as a value; each moment once, and not of days in which there
    was nothing to measure.

    Raises UserError `indicator_not_chosen`, `another_indicator`, `baseline_after_start`, `after_before_start`,
    `period_not_over`, `nothing_measured`, `measured_before` and as the table refuses.
    """
    one = opened(model_id, ModelAct.MEASURE, account)
    fault = reading_fault(
        reading.code, moment, chosen=one.indicator, started_on=one.started_on, start=reading.start, end=reading.end,
        today=local_date(at),
    )  # fmt: skip
    if fault:
        raise UserError(FAULTS[fault], code=fault)
    if reading.whole == 0:
        raise UserError("Kỳ này không có gì để đo (mẫu số bằng 0); xin chọn kỳ khác.", code="nothing_measured")
    if ModelReading.objects.filter(model=one, moment=moment).exists():
        raise UserError("Số đo này đã lấy; không lấy lại để chọn số khác.", code="measured_before")
    _keep(one, moment, reading, account, at)


def _keep(one: ReformModel, moment: str, reading: Reading, account: Any, at: datetime) -> None:
    ModelReading.objects.create(
        model=one,
        moment=ReadingMoment(moment),
        indicator=reading.code,
        part=reading.part,
        whole=reading.whole,
        start=reading.start,
        end=reading.end,
        by=account,
        at=at,
    )


@transaction.atomic
def evaluate_model(*, model_id: int, effective: bool, words: str, on: date, account: Any, at: datetime) -> None:
    """Evaluate a model (đánh giá mô hình): an effect is claimed only where two readings show it.

    Raises UserError `words_needed`, `baseline_missing`, `effect_not_shown` and as the table refuses.
    """
    one = opened(model_id, ModelAct.EVALUATE, account)
    _said(words)
    taken = {
        row.moment: Reading(row.indicator, row.part, row.whole, row.start, row.end)
        for row in ModelReading.objects.filter(model=one)
    }
    before, after = taken.get(ReadingMoment.BASELINE), taken.get(ReadingMoment.AFTER)
    shown = effect(before, after, higher_is_better=one.higher_is_better)
    if effective and shown is None:
        raise UserError(
            "Chưa có đủ số đo trước và sau nên không kết luận là có hiệu quả được.", code="baseline_missing"
        )
    if effective and shown is not None and not shown.better:
        raise UserError("Hai số đo không cho thấy chỉ tiêu tốt lên; xin đánh giá lại.", code="effect_not_shown")
    _step(one, ModelAct.EVALUATE, words, on, account, at, effective)


@transaction.atomic
def recognise_model(*, model_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Recognise a model (công nhận mô hình) by the leader above. Raises UserError `words_needed`, as the table."""
    one = opened(model_id, ModelAct.RECOGNISE, account)
    _said(words)
    _step(one, ModelAct.RECOGNISE, words, on, account, at)


@transaction.atomic
def replicate_model(*, model_id: int, unit_id: int, year: int, started_on: date, account: Any, at: datetime) -> int:
    """Replicate a model (nhân rộng mô hình) in another unit, and answer the key of the new one.

    Raises UserError `same_unit`, `unit_gone`, `model_known` and as the table refuses.
    """
    one = opened(model_id, ModelAct.REPLICATE, account)
    if unit_id == one.unit_id:
        raise UserError("Xin chọn đơn vị khác để nhân rộng.", code="same_unit")
    _refuse_gone(unit_id, started_on)
    ModelStep.objects.create(model=one, act=ModelAct.REPLICATE.value, on=started_on, by=account, at=at)
    return _made(
        one.name, unit_id, one.lead_id, year, ReformModelKind.NEW, started_on, at,
        first_year=year, replicated_from=one, **_content(one),
    )  # fmt: skip


def _refuse_gone(unit_id: int, day: date) -> None:
    if not organization.is_unit(unit_id, day):
        raise UserError("Đơn vị này không hoạt động vào ngày đó.", code="unit_gone")


def _content(one: ReformModel) -> dict[str, Any]:
    names = ("area_code", "problem", "content", "target_group", "indicator", "indicator_name", "higher_is_better")
    return {name: getattr(one, name) for name in names}


@transaction.atomic
def continue_model(*, model_id: int, year: int, started_on: date, account: Any, at: datetime) -> int:
    """Continue a model (tiếp tục mô hình) of an earlier year; its first reading stays the baseline.

    Raises UserError `unknown_model`, `not_yours`, `unit_gone`, `model_known`, NothingToContinue.
    """
    one = ReformModel.objects.select_for_update().filter(pk=model_id, superseded_at__isnull=True).first()
    if one is None:
        raise UserError("Không có mô hình này.", code="unknown_model")
    if ModelPart.KEEPER not in model_parts(account, unit_id=one.unit_id, lead_id=one.lead_id):
        raise UserError("Ông/bà không đăng ký mô hình cho đơn vị này được.", code="not_yours")
    if one.year >= year or one.state == ModelState.STOPPED:
        raise NothingToContinue
    _refuse_gone(one.unit_id, started_on)
    key = _made(
        one.name, one.unit_id, one.lead_id, year, ReformModelKind.CONTINUED, started_on, at,
        first_year=one.first_year, continued_from=one, **_content(one),
    )  # fmt: skip
    made = ReformModel.objects.get(pk=key)
    for row in ModelReading.objects.filter(model=one, moment=ReadingMoment.BASELINE):
        _keep(made, row.moment, Reading(row.indicator, row.part, row.whole, row.start, row.end), account, at)
    return key


def _said(words: str) -> None:
    if not words.strip():
        raise UserError("Xin ghi nội dung.", code="words_needed")
