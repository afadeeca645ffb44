"""Petitioning (phản ánh, rà soát minh họa): a pack's petitions and its review of a procedure, through operations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.areas.feedback import operations
from motcua.areas.organization import queries as organization
from motcua.areas.procedures import queries as procedures
from motcua.config.scenario.acting import at_nine, who
from motcua.rules.simplifying import Burden


def petition(told: Mapping[str, Any], unit_id: int, by: str) -> None:
    """One petition as far as the pack takes it: answered and published, passed on, or just received."""
    account = who(by, told["on"])
    said = {name: told[name] for name in ("route", "petitioner", "contact", "text")}
    key = operations.record_petition(unit_id=unit_id, account=account, at=at_nine(told["on"]), **said)
    given = {"petition_id": key, "account": account}
    if "forwarded_to" in told:
        there, why, day = told["forwarded_to"], told["forwarded"], told["forwarded_on"]
        operations.forward_petition(forwarded_to=there, words=why, at=at_nine(day), **given)
    if "answer" in told:
        answering = organization.unit(told["unit"]).id
        operations.take_petition(
            class_code=told["class_code"], unit_id=answering, at=at_nine(told["taken_on"]), **given
        )
        operations.answer_petition(words=told["answer"], at=at_nine(told["answered_on"]), **given)
        operations.publish_petition(shown_text=told["text"], at=at_nine(told["published_on"]), **given)


def review(told: Mapping[str, Any], unit_id: int, by: str) -> None:
    """One difficulty that led to a review, its decision, and what it saved; left out where the catalogue lacks the
    procedure."""
    if told["procedure"] not in procedures.code_index():
        return
    account, at = who(by, told["on"]), at_nine(told["on"])
    operations.tell_difficulty(
        unit_id=unit_id, text=told["difficulty"], heard_from=told["heard_from"], procedure_code=told["procedure"],
        account=account, at=at,
    )  # fmt: skip
    key = operations.open_review(unit_id=unit_id, procedure_code=told["procedure"], account=account, at=at)
    given: dict[str, Any] = {"review_id": key, "account": account}
    operations.assess_procedure(answers=told["answers"], at=at, **given)
    before, after, measured = (Burden(**told[name]) for name in ("before", "after", "measured"))
    operations.propose_simplifying(proposal=told["proposal"], before=before, after=after, at=at, **given)
    leader = who(told["decided_by"], told["decided_on"])
    operations.decide_simplifying(
        review_id=key, accept=True, decision=told["decision"], account=leader, at=at_nine(told["decided_on"])
    )
    operations.apply_simplifying(
        effect=told["effect"], measured=measured, applied_on=told["applied_on"], at=at_nine(told["recorded_on"]),
        **given,
    )  # fmt: skip
