"""Models and initiatives: tables, effects that need a baseline, shares, quorum and points, and likeness by counting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from motcua.rules.figures import Share
from motcua.rules.initiatives import (
    INITIATIVE_TABLE,
    Ballot,
    CouncilRules,
    InitiativeAct,
    InitiativePart,
    InitiativeState,
    Vote,
    ballot_fault,
    initiative_refusal,
    shares_fault,
    verdict,
)
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
from motcua.rules.similarity import likeness

RULES = CouncilRules({"novelty": 30, "effect": 40, "scope": 30}, 2, 3, Decimal(70))
VOTING = replace(RULES, vote_part=2, vote_whole=3)
BEFORE, AFTER = date(2023, 12, 31), date(2024, 6, 1)


def measure(part: int, whole: int | None, code: str = "dossiers.in_time_of_solved") -> Reading:
    return Reading(code, part, whole, BEFORE, AFTER)


@pytest.mark.parametrize("act", ModelAct)
@pytest.mark.parametrize("state", ModelState)
@pytest.mark.parametrize("part", ModelPart)
def test_models_follow_their_table(act: ModelAct, state: ModelState, part: ModelPart) -> None:
    told = model_refusal(act, state, {part})
    rule = MODEL_TABLE[act]
    assert (told is None) is (part in rule.by and state in rule.since)


@pytest.mark.parametrize("act", InitiativeAct)
@pytest.mark.parametrize("state", InitiativeState)
@pytest.mark.parametrize("part", InitiativePart)
def test_initiatives_follow_their_table(act: InitiativeAct, state: InitiativeState, part: InitiativePart) -> None:
    told = initiative_refusal(act, state, {part})
    rule = INITIATIVE_TABLE[act]
    assert (told is None) is (part in rule.by and state in rule.since)


@pytest.mark.parametrize("act", [InitiativeAct.SCORE, InitiativeAct.DECIDE])
def test_an_author_neither_scores_nor_decides_whatever_else_he_is(act: InitiativeAct) -> None:
    told = initiative_refusal(act, InitiativeState.SUBMITTED, set(InitiativePart))
    assert told is not None
    assert told[0] == "own_work"


@pytest.mark.parametrize(
    ("_case", "before", "after", "higher", "expected"),
    [
        ("no baseline, no effect", None, measure(9, 10), True, None),
        ("no later measure", measure(9, 10), None, True, None),
        ("an empty whole", measure(0, 0), measure(9, 10), True, None),
        ("another indicator", measure(9, 10, "x"), measure(9, 10), True, None),
        ("better by points", measure(80, 100), measure(95, 100), True, (Decimal("15.00"), True, True)),
        ("worse by points", measure(95, 100), measure(80, 100), True, (Decimal("-15.00"), True, False)),
        ("fewer is better", measure(30, None), measure(12, None), False, (Decimal(-18), False, True)),
        ("unchanged is not better", measure(9, 10), measure(18, 20), True, (Decimal("0.00"), True, False)),
    ],
)
def test_no_effect_is_claimed_without_a_baseline(
    _case: str,
    before: Reading | None,
    after: Reading | None,
    higher: bool,
    expected: tuple[Decimal, bool, bool] | None,
) -> None:
    told = effect(before, after, higher_is_better=higher)
    assert (None if told is None else (told.difference, told.points, told.better)) == expected


@pytest.mark.parametrize(
    ("code", "moment", "chosen", "start", "end", "fault"),
    [
        ("a", "BASELINE", "", date(2023, 1, 1), date(2023, 12, 31), "indicator_not_chosen"),
        ("b", "BASELINE", "a", date(2023, 1, 1), date(2023, 12, 31), "another_indicator"),
        ("a", "BASELINE", "a", date(2023, 1, 1), date(2024, 3, 1), "baseline_after_start"),
        ("a", "BASELINE", "a", date(2023, 1, 1), date(2024, 2, 29), None),
        ("a", "AFTER", "a", date(2024, 2, 29), date(2024, 9, 1), "after_before_start"),
        ("a", "AFTER", "a", date(2024, 3, 1), date(2024, 9, 1), None),
        ("a", "AFTER", "a", date(2024, 3, 1), date(2024, 9, 30), None),
        ("a", "AFTER", "a", date(2024, 3, 1), date(2024, 10, 1), "period_not_over"),
        ("a", "AFTER", "a", date(2024, 3, 1), date(2024, 12, 31), "period_not_over"),
    ],
)
def test_measures_keep_to_the_indicator_and_their_side_of_the_start(
    code: str, moment: str, chosen: str, start: date, end: date, fault: str | None
) -> None:
    given = {"chosen": chosen, "started_on": date(2024, 3, 1), "start": start, "end": end, "today": date(2024, 9, 30)}
    assert reading_fault(code, moment, **given) == fault  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shares", "right"),
    [
        (["100"], True),
        (["60", "40"], True),
        (["33.33", "33.33", "33.34"], True),
        (["33.33", "33.33", "33.33"], False),
        (["60", "50"], False),
        (["100", "0"], False),
        ([], False),
    ],
)
def test_shares_sum_to_a_hundred_exactly(shares: list[str], right: bool) -> None:
    assert (shares_fault([Decimal(one) for one in shares]) is None) is right


def points(novelty: int, effect: int, scope: int) -> dict[str, int]:
    return {"novelty": novelty, "effect": effect, "scope": scope}


@pytest.mark.parametrize(
    ("_case", "scores", "eligible", "quorate", "mean", "passes"),
    [
        ("nobody", [], 3, False, None, False),
        ("two of three are enough", [points(30, 40, 0), points(20, 30, 20)], 3, True, "70.00", True),
        ("one of three is not", [points(30, 40, 30)], 3, False, "100.00", False),
        ("half up", [points(20, 30, 20), points(20, 30, 20), points(20, 30, 19)], 3, True, "69.67", False),
        ("no one may score", [], 0, False, None, False),
    ],
)
def test_the_council_needs_a_quorum_and_a_mean(
    _case: str, scores: list[dict[str, int]], eligible: int, quorate: bool, mean: str | None, passes: bool
) -> None:
    told = verdict([Ballot(one) for one in scores], eligible, RULES)
    assert told.tally is None
    assert (told.quorate, told.mean, told.passes) == (quorate, Decimal(mean) if mean else None, passes)


@pytest.mark.parametrize(
    ("told", "right"),
    [(points(30, 40, 30), True), (points(31, 0, 0), False), (points(0, -1, 0), False), ({"novelty": 1}, False)],
)
def test_points_stay_within_their_criteria(told: dict[str, int], right: bool) -> None:
    assert (ballot_fault(Ballot(told), RULES) is None) is right


@pytest.mark.parametrize(
    ("votes", "told", "carried"),
    [
        ("FF", (2, 0, 0, 2), True),
        ("FFA", (2, 1, 0, 2), True),
        ("FFB", (2, 0, 1, 2), True),
        ("FFAB", (2, 1, 1, 3), False),
        ("FFFAB", (3, 1, 1, 4), False),
        ("FFFFAB", (4, 1, 1, 4), True),
        ("BB", (0, 0, 2, 2), False),
        ("", (0, 0, 0, 0), False),
    ],
)
def test_votes_are_counted_and_a_blank_is_no_vote_for_it(
    votes: str, told: tuple[int, int, int, int], carried: bool
) -> None:
    kinds = {"F": Vote.FOR, "A": Vote.AGAINST, "B": Vote.BLANK}
    found = verdict([Ballot(points(30, 40, 30), kinds[one]) for one in votes], len(votes), VOTING)
    assert found.tally is not None
    tally = found.tally
    assert (tally.for_it, tally.against, tally.blank, tally.needed) == told
    assert (tally.carried, found.passes) == (carried, carried)


@pytest.mark.parametrize(
    ("rules", "vote", "right"),
    [(VOTING, Vote.BLANK, True), (VOTING, None, False), (RULES, None, True), (RULES, Vote.FOR, False)],
    ids=["voted", "vote forgotten", "only points", "a vote nobody asked for"],
)
def test_a_ballot_bears_a_vote_where_the_council_votes_and_only_there(
    rules: CouncilRules, vote: Vote | None, right: bool
) -> None:
    assert (ballot_fault(Ballot(points(1, 1, 1), vote), rules) is None) is right


@given(some.lists(some.sampled_from(list(Vote)), min_size=1, max_size=12), some.integers(0, 11))
def test_another_vote_for_it_never_loses_it(votes: list[Vote], place: int) -> None:
    def passes(told: list[Vote]) -> bool:
        return verdict([Ballot(points(30, 40, 30), one) for one in told], len(told), VOTING).passes

    better = [Vote.FOR if at == place else one for at, one in enumerate(votes)]
    assert passes(better) >= passes(votes)


def test_likeness_is_counted_in_runs_of_three_words_and_shows_them() -> None:
    told = likeness("so hoa ho so tai quay mot cua", {1: "so hoa ho so o nha", 2: "khong lien quan gi ca", 3: ""})
    assert [(one.key, one.share, one.passages) for one in told] == [(1, Share(2, 8), ("so hoa ho so",))]


@given(some.lists(some.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=12))
def test_a_text_is_wholly_like_itself_and_likeness_goes_both_ways(words: list[str]) -> None:
    text, other = " ".join(words), " ".join(reversed(words))
    (same,) = likeness(text, {1: text})
    assert same.share.part == same.share.whole
    assert [one.share for one in likeness(text, {1: other})] == [one.share for one in likeness(other, {1: text})]
