"""Amending (sửa đăng ký mô hình): what was registered is mended with a reason; what it said before is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from motcua.areas.innovation.models import ModelAmendment, ModelReading, ModelStep, ReadingMoment, ReformModel
from motcua.areas.innovation.operations.modelling import FAULTS, opened, refuse_untold
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import apart, kept
from motcua.rules.reforming import ModelAct, ModelState


@transaction.atomic
def amend_model(
    *,
    model_id: int,
    name: str,
    area_code: str,
    problem: str,
    content: str,
    target_group: str,
    started_on: date,
    reason: str,
    account: Any,
    at: datetime,
) -> int:
    """Amend a model (sửa đăng ký mô hình) until it is evaluated, and answer the key of the amendment; whose it is, its
    year, its kind and its measure stay.

    Raises UserError `reason_missing`, `name_missing`, `problem_missing`, `content_missing`, `model_known`,
    `amendment_empty`, `begun_before`, `baseline_after_start` and as the table refuses.
    """
    one = opened(model_id, ModelAct.AMEND, account)
    refuse_untold(name=name, problem=problem, content=content)
    told = {
        "name": name.strip(), "area_code": area_code, "problem": problem.strip(), "content": content.strip(),
        "target_group": target_group.strip(), "started_on": started_on,
    }  # fmt: skip
    changed = apart(told, one)
    _refuse(one, changed, reason)
    made = ModelAmendment.objects.create(
        model=one,
        was=kept({name: getattr(one, name) for name in changed}),
        now=kept(changed),
        reason=reason.strip(),
        by=account,
        recorded_at=at,
    )
    for field, value in changed.items():
        setattr(one, field, value)
    one.save(update_fields=list(changed))
    return made.pk


def _refuse(one: ReformModel, changed: Mapping[str, Any], reason: str) -> None:
    if not reason.strip():
        raise UserError("Xin ghi lý do sửa.", code="reason_missing")
    if not changed:
        raise UserError("Chưa có gì khác với đăng ký: xin sửa ít nhất một mục.", code="amendment_empty")
    if "started_on" in changed:
        _refuse_start(one, changed["started_on"])
    same = ReformModel.objects.filter(unit_id=one.unit_id, year=one.year, kind=one.kind, superseded_at__isnull=True)
    if "name" in changed and same.filter(name=changed["name"]).exists():
        raise UserError("Đơn vị đã đăng ký mô hình này trong năm.", code="model_known")


def _refuse_start(one: ReformModel, started_on: date) -> None:
    """The day a model begins is counted in figures once it runs, and a baseline ends before it."""
    if one.state == ModelState.RUNNING:
        raise UserError("Mô hình đã bắt đầu; ngày bắt đầu đã vào số liệu nên không sửa được.", code="begun_before")
    late = ModelReading.objects.filter(model=one, moment=ReadingMoment.BASELINE, end__gte=started_on)
    if late.exists():
        raise UserError(FAULTS["baseline_after_start"], code="baseline_after_start")


@transaction.atomic
def withdraw_model(*, model_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Withdraw a model (rút đăng ký mô hình ghi nhầm) before it is evaluated: it counts nowhere from now on, figures of
    what was known before keep it; who withdrew it and why is kept.

    Raises UserError `words_needed`, `others_stand_on_it` and as the table refuses.
    """
    one = opened(model_id, ModelAct.WITHDRAW, account)
    if not words.strip():
        raise UserError("Xin ghi lý do.", code="words_needed")
    drawn = Q(continued_from=one) | Q(replicated_from=one)
    if ReformModel.objects.filter(drawn, superseded_at__isnull=True).exists():
        raise UserError(
            "Có mô hình tiếp tục hoặc nhân rộng từ mô hình này nên không rút được.", code="others_stand_on_it"
        )
    ModelStep.objects.create(model=one, act=ModelAct.WITHDRAW.value, words=words.strip(), on=on, by=account, at=at)
    one.superseded_at = at
    one.save(update_fields=["superseded_at"])
