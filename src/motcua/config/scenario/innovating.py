"""Innovating (mô hình, sáng kiến minh họa): a pack's measured model and judged initiative, through operations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua import insight
from motcua.areas.innovation import operations
from motcua.areas.innovation import queries as known
from motcua.areas.innovation.operations import AuthorTold, InitiativeTold
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as officers
from motcua.config.scenario.acting import at_nine, who
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from motcua.rules.reforming import Reading

PACK = "demo/tan_hong_2024/innovation.toml"
DESCRIBED = ("state_before", "novelty", "content", "scope", "effect", "applied_from", "confirmed_by", "confirmation")


def load_innovation(pack: Mapping[str, Any], *, at: datetime) -> bool:
    """Load model and initiative once, all or nothing; False when they stand here or nobody could lead them."""
    home = organization.unit(pack["unit"])
    by = officers.account(pack["council"]["by"], on=pack["council"]["on"])
    if by is None or known.council_told(home.id, pack["year"]) is not None:
        return False
    with transaction.atomic():
        _model(pack, home.id, at)
        _council(pack["council"], home.id, pack["year"])
        _initiative(pack["initiative"], home.id, pack["year"])
    return True


def _model(pack: Mapping[str, Any], lead_id: int, at: datetime) -> None:
    told = pack["model"]
    account = who(told["by"], told["registered_on"])
    names = ("name", "started_on", "problem", "content", "area_code", "target_group", "indicator")
    key = operations.propose_model(
        unit_id=organization.unit(told["unit"]).id,
        lead_id=lead_id,
        year=pack["year"],
        kind="NEW",
        indicator_name=insight.indicator(told["indicator"]).name,
        account=account,
        at=at_nine(told["registered_on"]),
        **{name: told[name] for name in names},
    )
    operations.plan_model(
        model_id=key, words=told["plan"], on=told["planned_on"], account=account, at=at_nine(told["planned_on"])
    )
    _measured(told, key, "BASELINE", "baseline", account, at)
    operations.start_model(model_id=key, on=told["started_on"], account=account, at=at_nine(told["started_on"]))
    _measured(told, key, "AFTER", "after", account, at)
    _judged(told, key, account)


def _measured(told: Mapping[str, Any], key: int, moment: str, name: str, account: Any, at: datetime) -> None:
    """What the register says of a period, as it is known now; nothing where it has no such dossiers."""
    days = told[name]
    period = custom(days["start"], days["end"])
    (figure,) = insight.figures(told["unit"], "own", period, known_at=at, codes=[told["indicator"]])
    if not figure.whole:
        return
    reading = Reading(told["indicator"], figure.part, figure.whole, days["start"], days["end"])
    operations.take_reading(model_id=key, moment=moment, reading=reading, account=account, at=at_nine(days["end"]))


def _judged(told: Mapping[str, Any], key: int, account: Any) -> None:
    """Effective where the readings show it, and not otherwise: the pack does not decide that."""
    day = told["evaluated_on"]
    given = {"model_id": key, "on": day, "account": account, "at": at_nine(day)}
    try:
        with transaction.atomic():
            operations.evaluate_model(effective=True, words=told["better"], **given)
    except UserError:
        operations.evaluate_model(effective=False, words=told["not_better"], **given)
        return
    day = told["recognised_on"]
    leader = who(told["recognised_by"], day)
    operations.recognise_model(model_id=key, words=told["recognition"], on=day, account=leader, at=at_nine(day))


def _council(told: Mapping[str, Any], unit_id: int, year: int) -> None:
    day: date = told["on"]
    operations.form_council(
        unit_id=unit_id,
        year=year,
        decision=told["decision"],
        chair_id=who(told["chair"], day).pk,
        member_ids=[who(name, day).pk for name in told["members"]],
        account=who(told["by"], day),
        at=at_nine(day),
    )


def _initiative(told: Mapping[str, Any], unit_id: int, year: int) -> None:
    day = told["on"]
    author = who(told["by"], day)
    authors = [
        AuthorTold(
            name=one["name"],
            share=Decimal(one["share"]),
            post=one.get("post", ""),
            account_id=who(one["account"], day).pk if "account" in one else None,
        )
        for one in told["author"]
    ]
    key = operations.draft_initiative(
        title=told["title"], unit_id=unit_id, year=year, authors=authors, account=author, at=at_nine(day),
        described=InitiativeTold(**{name: told[name] for name in DESCRIBED}),
    )  # fmt: skip
    operations.submit_initiative(initiative_id=key, account=author, at=at_nine(day))
    for one in told["score"]:
        operations.score_initiative(
            initiative_id=key,
            points=one["points"],
            vote=one["vote"],
            words="",
            account=who(one["by"], day),
            at=at_nine(day),
        )
    done = told["decided_on"]
    leader = who(told["score"][0]["by"], done)
    operations.decide_initiative(
        initiative_id=key, accept=True, decision=told["decision"], on=done, account=leader, at=at_nine(done)
    )
    sent = told["sent_on"]
    operations.send_initiative(
        initiative_id=key, sent_to=told["sent_to"], on=sent, account=who(told["by"], sent), at=at_nine(sent)
    )
