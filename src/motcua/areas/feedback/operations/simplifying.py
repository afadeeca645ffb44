"""Simplifying (đơn giản hóa thủ tục): difficulties are told and settled; a procedure is reviewed, decided, applied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.feedback.models import Difficulty, ProcedureReview
from motcua.areas.feedback.operations.dialogues import said
from motcua.areas.feedback.policy import review_parts, works_in
from motcua.areas.feedback.queries.terms import hour_value, review_criteria
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence
from motcua.rules.simplifying import (
    Burden,
    DifficultyState,
    ReviewAct,
    ReviewPart,
    ReviewState,
    review_refusal,
    unanswered,
)


def _procedure(code: str) -> int:
    found = procedures.by_code(code)
    if found is None:
        raise UserError("Không có thủ tục mang mã này; xin xem lại mã.", code="unknown_procedure")
    return found.id


@transaction.atomic
def tell_difficulty(
    *, unit_id: int, text: str, heard_from: str, account: Any, at: datetime, procedure_code: str = ""
) -> int:
    """Tell a difficulty (ghi khó khăn, vướng mắc) met in one's own unit, and answer its key.

    Raises UserError `not_yours`, `words_needed`, `unknown_procedure`.
    """
    if not works_in(account, unit_id):
        raise UserError("Ông/bà không ghi khó khăn cho đơn vị này được.", code="not_yours")
    made = Difficulty.objects.create(
        unit_id=unit_id,
        procedure_id=_procedure(procedure_code) if procedure_code.strip() else None,
        text=said(text),
        heard_from=said(heard_from)[:160],
        told_by=account,
        recorded_at=at,
    )
    return made.pk


def _difficulty(difficulty_id: int, account: Any) -> Difficulty:
    one = Difficulty.objects.select_for_update().filter(pk=difficulty_id).first()
    if one is None:
        raise UserError("Không có khó khăn này.", code="unknown_difficulty")
    if ReviewPart.KEEPER not in review_parts(account, unit_id=one.unit_id):
        raise UserError("Ông/bà không giải quyết khó khăn của đơn vị này được.", code="not_yours")
    if one.state != DifficultyState.OPEN:
        raise UserError("Khó khăn này đã giải quyết hoặc đang rà soát.", code="wrong_state")
    return one


@transaction.atomic
def settle_difficulty(*, difficulty_id: int, settlement: str, account: Any, at: datetime) -> None:
    """Settle a difficulty (giải quyết khó khăn, vướng mắc) without changing the procedure, saying how.

    Raises UserError `unknown_difficulty`, `not_yours`, `wrong_state`, `words_needed`.
    """
    one = _difficulty(difficulty_id, account)
    one.state, one.settlement, one.settled_on = DifficultyState.SETTLED.value, said(settlement), local_date(at)
    one.save(update_fields=["state", "settlement", "settled_on"])


@transaction.atomic
def open_review(*, unit_id: int, procedure_code: str, account: Any, at: datetime) -> int:
    """Open a review (mở cuộc rà soát thủ tục) of the year, and answer its key; what was found hard with the procedure
    goes with it.

    Raises UserError `not_yours`, `unknown_procedure`, `reviewed_this_year`.
    """
    if ReviewPart.KEEPER not in review_parts(account, unit_id=unit_id):
        raise UserError("Ông/bà không rà soát thủ tục cho đơn vị này được.", code="not_yours")
    chosen = {"unit_id": unit_id, "procedure_id": _procedure(procedure_code), "year": local_date(at).year}
    made, new = ProcedureReview.objects.get_or_create(**chosen, defaults={"recorded_at": at})
    if not new:
        raise UserError("Thủ tục này đã có cuộc rà soát trong năm.", code="reviewed_this_year")
    met = Difficulty.objects.filter(unit_id=unit_id, procedure_id=made.procedure_id, state=DifficultyState.OPEN.value)
    met.update(state=DifficultyState.IN_REVIEW.value, inquiry=made)
    return made.pk


def _opened(review_id: int, act: ReviewAct, account: Any) -> ProcedureReview:
    one = ProcedureReview.objects.select_for_update().filter(pk=review_id).first()
    if one is None:
        raise UserError("Không có cuộc rà soát này.", code="unknown_review")
    parts = review_parts(account, unit_id=one.unit_id)
    own = one.proposed_by_id is not None and one.proposed_by_id == account.pk
    if told := review_refusal(act, ReviewState(one.state), parts, proposed_it=own):
        raise UserError(told[1], code=told[0])
    return one


@transaction.atomic
def assess_procedure(*, review_id: int, answers: Mapping[str, str], account: Any, at: datetime) -> None:
    """Assess a procedure (trả lời tiêu chí rà soát): words for each criterion; what is empty stays unanswered.

    Raises UserError `unknown_review` and as the table.
    """
    one = _opened(review_id, ReviewAct.ASSESS, account)
    kept = {code: answers[code].strip() for code in review_criteria() if answers.get(code, "").strip()}
    one.answers = {**one.answers, **kept}
    one.save(update_fields=["answers"])


@transaction.atomic
def propose_simplifying(
    *, review_id: int, proposal: str, before: Burden, after: Burden, account: Any, at: datetime
) -> None:
    """Propose to simplify (đề xuất đơn giản hóa), once every criterion is answered, with the burden before and after.

    Raises UserError `criteria_open`, `nothing_lighter`, `words_needed` and as the table.
    """
    one = _opened(review_id, ReviewAct.PROPOSE, account)
    if open_ones := unanswered(tuple(review_criteria()), one.answers):
        raise UserError(Sentence("Còn {n} tiêu chí chưa trả lời.", n=len(open_ones)), code="criteria_open")
    if not _lighter(before, after):
        raise UserError(
            "Đề xuất phải giảm giấy tờ, thời gian hoặc chi phí, và không tăng mục nào.", code="nothing_lighter"
        )
    one.proposal, one.before, one.after = said(proposal), asdict(before), asdict(after)
    one.hour_value, one.proposed_by, one.proposed_on = hour_value(), account, local_date(at)
    one.state = ReviewState.PROPOSED.value
    one.save(update_fields=["proposal", "before", "after", "hour_value", "proposed_by", "proposed_on", "state"])


def _lighter(before: Burden, after: Burden) -> bool:
    pairs = ((before.papers, after.papers), (before.minutes, after.minutes), (before.fee, after.fee))
    return all(now <= was for was, now in pairs) and any(now < was for was, now in pairs)


@transaction.atomic
def decide_simplifying(*, review_id: int, accept: bool, decision: str, account: Any, at: datetime) -> None:
    """Decide on a proposal (quyết định đơn giản hóa), by a leader who did not propose it; refused, its difficulties are
    open again.

    Raises UserError `own_proposal`, `words_needed` and as the table.
    """
    one = _opened(review_id, ReviewAct.DECIDE, account)
    one.state = (ReviewState.ACCEPTED if accept else ReviewState.REJECTED).value
    one.decision, one.decided_by, one.decided_on = said(decision)[:255], account, local_date(at)
    one.save(update_fields=["state", "decision", "decided_by", "decided_on"])
    if not accept:
        one.difficulties.update(state=DifficultyState.OPEN.value, inquiry=None)


@transaction.atomic
def apply_simplifying(
    *, review_id: int, effect: str, measured: Burden, applied_on: date, account: Any, at: datetime
) -> None:
    """Apply a decision (ghi kết quả thực hiện đơn giản hóa): from which day, and what one dossier costs now.

    Its difficulties are settled by it. Raises UserError `before_decision`, `words_needed` and as the table.
    """
    one = _opened(review_id, ReviewAct.APPLY, account)
    if (one.decided_on is not None and applied_on < one.decided_on) or applied_on > local_date(at):
        raise UserError("Ngày thực hiện không trước ngày quyết định và không ở tương lai.", code="before_decision")
    one.effect, one.measured, one.applied_on = said(effect), asdict(measured), applied_on
    one.state = ReviewState.APPLIED.value
    one.save(update_fields=["effect", "measured", "applied_on", "state"])
    told = {"state": DifficultyState.SETTLED.value, "settlement": one.decision, "settled_on": applied_on}
    one.difficulties.update(**told)
