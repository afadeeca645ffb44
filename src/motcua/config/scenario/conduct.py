"""Conduct (kỷ luật, kỷ cương minh họa): checks with what they found, and calls to the hotline, through operations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from motcua.areas.conduct import operations, queries
from motcua.areas.conduct.policy import conduct_sight
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as officers
from motcua.config.scenario.acting import at_nine, who
from motcua.rules.conduct import ConductAct

PACK = "demo/tan_hong_2024/conduct.toml"


def load_conduct(pack: Mapping[str, Any]) -> bool:
    """Load it once, all or nothing; False when it stands here already or nobody could write it down."""
    day = pack["check"][0]["on"]
    inspector = officers.account(pack["inspector"], on=day)
    if inspector is None or queries.checks(conduct_sight(inspector, day)):
        return False
    with transaction.atomic():
        for entry in pack["check"]:
            _check(pack, entry)
        for entry in pack["call"]:
            _call(pack, entry)
    return True


def _check(pack: Mapping[str, Any], entry: Mapping[str, Any]) -> None:
    day = entry["on"]
    said: dict[str, Any] = {"account": who(pack["inspector"], day), "at": at_nine(day)}
    names = ("planned", "announced", "decision", "on", "expected", "present", "excused", "words")
    unit = organization.unit(entry["checked"]).id
    key = operations.record_check(checked_id=unit, **{name: entry[name] for name in names}, **said)
    for found in entry["misdeeds"]:
        told = {name: found[name] for name in ("person", "behaviour", "facts")}
        made = operations.record_misdeed(unit_id=unit, check_id=key, on=day, **told, **said)
        if "form" in found:
            decided = {name: found[name] for name in ("form", "decision", "words")}
            operations.move_misdeed(misdeed_id=made, act=ConductAct.DECIDE, **decided, **said)


def _call(pack: Mapping[str, Any], entry: Mapping[str, Any]) -> None:
    day = entry["on"]
    home, at = organization.unit(pack["unit"]).id, at_nine(day)
    reformer = who(pack["reformer"], day)
    told = {name: entry[name] for name in ("way", "matter", "words", "caller")}
    key = operations.record_call(unit_id=home, received_on=day, **told, account=reformer, at=at)
    if "answer" in entry:
        operations.move_call(
            call_id=key, act=ConductAct.ROUTE, words=entry["routed"], unit_id=home, account=reformer, at=at
        )
        leader = who(pack["leader"], day)
        operations.move_call(call_id=key, act=ConductAct.ANSWER, words=entry["answer"], account=leader, at=at)
