"""Matters of conduct move by one table, and a reminder is due from a number of late dossiers on."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.rules.conduct import (
    ACT_LABELS,
    BEHAVIOUR_LABELS,
    CONDUCT_LABELS,
    CONDUCT_TABLE,
    FORM_LABELS,
    Behaviour,
    ConductAct,
    ConductPart,
    ConductState,
    DisciplineForm,
    LateDossier,
    Matter,
    ReminderRule,
    acts_of_conduct,
    reminders_due,
)

KEEPER, LEADER, ABOVE = ConductPart.KEEPER, ConductPart.LEADER, ConductPart.ABOVE


def test_everything_has_a_name() -> None:
    assert set(CONDUCT_LABELS) == set(ConductState)
    assert set(ACT_LABELS) == set(ConductAct)
    assert set(BEHAVIOUR_LABELS) == set(Behaviour)
    assert set(FORM_LABELS) == set(DisciplineForm)


@pytest.mark.parametrize(
    ("matter", "state", "parts", "acts"),
    [
        (Matter.MISDEED, "OPEN", {KEEPER}, ""),
        (Matter.MISDEED, "OPEN", {LEADER}, "EXPLAIN DECIDE DROP"),
        (Matter.MISDEED, "ANSWERED", {ABOVE}, "DECIDE DROP"),
        (Matter.MISDEED, "DECIDED", {LEADER, ABOVE}, ""),
        (Matter.CALL, "OPEN", {KEEPER}, "ROUTE"),
        (Matter.CALL, "ROUTED", {LEADER}, "ANSWER"),
        (Matter.CALL, "ANSWERED", {KEEPER}, "CLOSE SEND_BACK"),
        (Matter.CALL, "CLOSED", {KEEPER, LEADER, ABOVE}, ""),
        (Matter.REMINDER, "OPEN", {LEADER}, "ANSWER"),
        (Matter.REMINDER, "OPEN", {ABOVE}, ""),
        (Matter.REMINDER, "ANSWERED", {LEADER}, ""),
        (Matter.REMINDER, "ANSWERED", {ABOVE}, "CLOSE SEND_BACK"),
    ],
)
def test_who_does_what_when(matter: Matter, state: str, parts: set[ConductPart], acts: str) -> None:
    found = acts_of_conduct(matter, ConductState(state), parts)
    assert set(found) == {ConductAct(one) for one in acts.split()}


def test_no_move_stays_where_it_is() -> None:
    assert all(move.to not in move.frm for table in CONDUCT_TABLE.values() for move in table.values())


def late(unit: int, number: str, day: int) -> LateDossier:
    return LateDossier(unit, number, date(2024, 9, day), None)


def test_a_unit_is_reminded_from_the_threshold_on() -> None:
    found = [late(1, "c", 9), late(1, "a", 5), late(1, "b", 5), late(2, "d", 4), late(2, "e", 4)]
    due = reminders_due(found, ReminderRule(least=3, days=30))
    assert {unit: [one.number for one in rows] for unit, rows in due.items()} == {1: ["a", "b", "c"]}
    assert reminders_due(found[3:], ReminderRule(least=2, days=30)).keys() == {2}
    assert reminders_due([], ReminderRule(least=1, days=30)) == {}
    assert ReminderRule(least=3, days=30).since(date(2024, 3, 31)) == date(2024, 3, 1)
