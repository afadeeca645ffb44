"""The radar, pattern by pattern: what is worth a look and what is not, at the edge of each threshold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from motcua.rules import radar
from motcua.rules.history import EventKind
from motcua.rules.radar import EVIDENCE_WORDS, Act, CounterDay, Finding, Pattern, RatingTrace, ScanTrace, Trace

RECEIVED = datetime(2024, 3, 4, 9, 0)
DUE = datetime(2024, 3, 14, 17, 0)
FINISHED = datetime(2024, 3, 12, 10, 0)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def trace(n: int = 0, **said: Any) -> Trace:
    """A plain dossier of unit 1: received, due after ten days, finished in time, its result signed."""
    usual = Trace(
        number=f"HS-{n:04}",
        unit=1,
        desk=1,
        procedure=1,
        channel="COUNTER",
        applicant=n,
        received=RECEIVED,
        due_first=DUE,
        due=DUE,
        finished=FINISHED,
        result=True,
        signed=FINISHED,
        acts=(act("RECEIVED", RECEIVED), act("DUE_SET", RECEIVED, due=DUE), act("FINISHED", FINISHED)),
    )
    return replace(usual, **said)


def act(kind: str, at: datetime, **said: Any) -> Act:
    """An event written when it happened."""
    return Act(EventKind[kind], at, said.pop("written", at), **said)


def many(count: int, make: Callable[[int], Trace]) -> list[Trace]:
    """Plain dossiers, of which the first `count` are made otherwise."""
    return [make(n) if n < count else trace(n) for n in range(40)]


def written_back(n: int) -> Trace:
    at = DUE - MINUTE
    return trace(n, finished=at, acts=(act("FINISHED", at, written=DUE + 3 * DAY),))


def corrected(n: int) -> Trace:
    late = DUE + DAY
    told = act("CORRECTED", late + DAY, fact="finished", moved_to=DUE - MINUTE)
    return trace(n, finished=DUE - MINUTE, acts=(act("FINISHED", late), told))


def asked_near_due(n: int) -> Trace:
    asked = DUE - timedelta(hours=5)
    return trace(n, acts=(*trace().acts[:2], act("SUPPLEMENT_REQUESTED", asked)))


def asked_twice(n: int) -> Trace:
    asked = [act("SUPPLEMENT_REQUESTED", RECEIVED + DAY * k) for k in (1, 2)]
    return trace(n, acts=(*trace().acts[:2], *asked))


def moved_late(n: int) -> Trace:
    told = act("EXTENDED", DUE + DAY, due=DUE + 5 * DAY)
    return trace(n, due=DUE + 5 * DAY, acts=(*trace().acts[:2], told))


def set_again(n: int) -> Trace:
    return trace(n, acts=(*trace().acts[:2], act("DUE_SET", DUE - DAY, due=DUE + DAY)))


LIMITS: dict[str, Any] = {"least": 3}
CASES: list[tuple[str, Any, dict[str, Any], Callable[[int], Trace], Pattern]] = [
    ("written back", radar.backdated, {"minutes": 60}, written_back, Pattern.BACKDATED_FINISH),
    ("corrected into time", radar.backdated, {"minutes": 60}, corrected, Pattern.BACKDATED_FINISH),
    (
        "no result",
        radar.without_result,
        {"minutes": 30, "days": 10},
        lambda n: trace(n, result=False, signed=None),
        Pattern.NO_RESULT,
    ),
    (
        "signed afterwards",
        radar.without_result,
        {"minutes": 30, "days": 10},
        lambda n: trace(n, signed=FINISHED + DAY),
        Pattern.NO_RESULT,
    ),
    (
        "at the due minute",
        radar.at_the_due_minute,
        {"minutes": 10},
        lambda n: trace(n, finished=DUE - MINUTE),
        Pattern.DUE_MINUTE,
    ),
    ("asked near due", radar.near_due, {"last_percent": 20}, asked_near_due, Pattern.LATE_REQUEST),
    ("asked twice", radar.repeated, {}, asked_twice, Pattern.REPEATED_SUPPLEMENT),
    ("moved after due", radar.moved, {"many": 99, "many_percent": 99}, moved_late, Pattern.MOVED_DUE),
    ("due set again", radar.moved, {"many": 99, "many_percent": 99}, set_again, Pattern.MOVED_DUE),
    (
        "accepted at once",
        radar.accepted_at_once,
        {"seconds": 60},
        lambda n: trace(n, channel="ONLINE", submitted=RECEIVED - timedelta(seconds=5)),
        Pattern.INSTANT_ACCEPTANCE,
    ),
]


@pytest.mark.parametrize(("_case", "judge", "limits", "make", "pattern"), CASES, ids=[case[0] for case in CASES])
def test_enough_is_worth_a_look_and_one_less_is_not(_case, judge, limits, make, pattern) -> None:
    assert judge(many(2, make), LIMITS | limits) == []
    (found,) = judge(many(3, make), LIMITS | limits)
    assert (found.pattern, found.unit, found.subject, found.part) == (pattern, 1, "2024-03", 3)
    assert [one.number for one in found.evidence] == ["HS-0000", "HS-0001", "HS-0002"]


def test_every_record_can_be_told_in_words() -> None:
    for _, judge, limits, make, _pattern in CASES:
        for found in judge(many(3, make), LIMITS | limits):
            assert all(one.kind in EVIDENCE_WORDS for one in found.evidence)


@pytest.mark.parametrize("pattern", Pattern)
def test_words_ask_and_never_accuse(pattern: Pattern) -> None:
    said = f"{pattern.label} {pattern.meaning} {pattern.of}".lower()
    assert not [word for word in ("gian lận", "vi phạm", "sai phạm", "tiêu cực", "cố ý") if word in said]


def test_late_entries_and_imports_are_not_written_back() -> None:
    found = many(9, lambda n: replace(written_back(n), late_entered=True))
    found += many(9, lambda n: replace(written_back(n), imported=True))
    assert radar.backdated(found, LIMITS | {"minutes": 60}) == []


def test_a_batch_is_one_person_in_one_minute() -> None:
    limits = {"least": 15, "windows": [{"finishes": 15, "minutes": 1}]}

    def finished(n: int, actor: str) -> Trace:
        at = FINISHED + timedelta(seconds=n)
        return trace(n, finished=at, acts=(act("FINISHED", at, actor=actor),))

    assert radar.batches([finished(n, f"account:{n % 2}") for n in range(20)], limits) == []
    (found,) = radar.batches([finished(n, "account:a") for n in range(20)], limits)
    assert (found.pattern, found.part, found.whole) == (Pattern.BATCH_FINISH, 20, 20)


def test_a_dossier_that_left_when_late_and_came_back_is_seen_and_an_early_one_is_not() -> None:
    limits = {"least": 1, "days": 30, "named_days": 10, "most_of_a_name": 5, "last_percent": 20}

    def pair(left: datetime) -> list[Trace]:
        again = trace(2, applicant=1, received=left + DAY)
        return [trace(1, finished=None, left=left), again]

    assert radar.refiled(pair(RECEIVED + DAY), limits) == []
    (found,) = radar.refiled(pair(DUE - MINUTE), limits)
    assert [(one.number, one.kind, one.note) for one in found.evidence] == [("HS-0001", "FILED_AGAIN", "HS-0002")]
    assert radar.refiled(pair(DUE - MINUTE), limits | {"days": 0}) == []


def test_one_device_for_many_owners_and_the_office_network() -> None:
    limits = {"least": 3, "people": 3, "people_in_office": 3}

    def online(n: int, **said: Any) -> Trace:
        return trace(n, channel="ONLINE", operated_by="SELF", submitted=RECEIVED, **said)

    assert radar.shared_source([online(1, device="x"), online(2, device="x")], {}, limits) == []
    (found,) = radar.shared_source([online(n, device="x") for n in range(3)], {}, limits)
    assert {one.kind for one in found.evidence} == {"SAME_DEVICE"}
    helped = [replace(online(n, device="x"), operated_by="ASSISTED") for n in range(9)]
    assert radar.shared_source(helped, {}, limits) == []
    inside = [online(n, network="o") for n in range(3)]
    assert radar.shared_source(inside, {2: {"o"}}, limits) == []
    (found,) = radar.shared_source(inside, {1: {"o"}}, limits)
    assert {one.kind for one in found.evidence} == {"OFFICE_NETWORK"}


def test_what_is_told_as_assisted_may_be_accepted_at_once() -> None:
    helped = many(9, lambda n: trace(n, channel="ONLINE", operated_by="ASSISTED", submitted=RECEIVED))
    assert radar.accepted_at_once(helped, LIMITS | {"seconds": 60}) == []


def test_tickets_without_entries_and_entries_when_all_is_done() -> None:
    limits = {
        **LIMITS,
        "days": 2,
        "missing": 10,
        "missing_percent": 40,
        "minutes": 5,
        "time_limit_days": 2,
    }
    days = [CounterDay(1, date(2024, 3, n), 30, 10) for n in (5, 6)]
    assert radar.entered_late([], days[:1], limits) == []
    (found,) = radar.entered_late([], days, limits)
    assert (found.subject, found.part, found.whole, len(found.evidence)) == ("2024-03", 40, 60, 2)
    (found,) = radar.entered_late(many(3, lambda n: trace(n, finished=RECEIVED + MINUTE)), [], limits)
    assert (found.subject, found.part) == ("2024-03/nhap", 3)


def test_one_file_for_several_people_and_files_of_nothing() -> None:
    limits = {"least": 3, "people": 3, "tiny_bytes": 1024}
    scans = [ScanTrace(f"HS-{n}", 1, n, "a" * 64, 5000, RECEIVED) for n in range(3)]
    (found,) = radar.duplicated(scans, limits)
    assert {one.kind for one in found.evidence} == {"SAME_FILE"}
    assert radar.duplicated([replace(one, applicant=1) for one in scans], limits) == []
    (found,) = radar.duplicated([replace(one, applicant=1, size=10) for one in scans], limits)
    assert {one.kind for one in found.evidence} == {"TINY_FILE"}


def test_ratings_from_the_office_from_one_device_in_a_burst() -> None:
    limits = {"least": 3, "from_one_device": 3, "in_a_burst": 3, "minutes": 10}
    apart = [RatingTrace(f"HS-{n}", 1, RECEIVED + n * DAY, device=f"d{n}", network="o") for n in range(3)]
    assert radar.from_office(apart, {}, limits) == []
    kinds = [
        (apart, {1: {"o"}}, "RATED_IN_OFFICE"),
        ([replace(one, device="x") for one in apart], {}, "RATED_SAME_DEVICE"),
        ([replace(one, at=RECEIVED + n * MINUTE) for n, one in enumerate(apart)], {}, "RATED_IN_BURST"),
    ]
    for ratings, offices, kind in kinds:
        (found,) = radar.from_office(ratings, offices, limits)
        assert {one.kind for one in found.evidence} == {kind}


def test_a_jump_before_the_cut_off() -> None:
    limits = {"least": 20, "times": 3, "days": 2, "compared_days": 10, "cut_off_days": [14]}

    def days(last: int) -> list[Trace]:
        counts = {**dict.fromkeys(range(1, 13), 5), 13: last, 14: last, 15: 1}
        return [trace(n, finished=datetime(2024, 3, day, 10)) for day, count in counts.items() for n in range(count)]

    def found(last: int) -> list[Finding]:
        return radar.jumps(days(last), limits)

    assert found(14) == []
    (seen,) = found(16)
    assert (seen.pattern, seen.subject, seen.part) == (Pattern.CUT_OFF_JUMP, "2024-03-14", 32)


def test_many_extensions_are_one_sign_even_where_each_was_allowed() -> None:
    limits = {"least": 3, "many": 10, "many_percent": 15}

    def extended(n: int) -> Trace:
        told = act("EXTENDED", DUE - 2 * DAY, due=DUE + 3 * DAY)
        return trace(n, due=DUE + 3 * DAY, acts=(*trace().acts[:2], told))

    assert radar.moved(many(9, extended), limits) == []
    (found,) = radar.moved(many(10, extended), limits)
    assert (found.part, found.whole, found.evidence[0].kind) == (10, 40, "EXTENDED")


def test_a_new_appointment_after_papers_came_is_what_the_law_wants() -> None:
    acts = (*trace().acts[:2], act("SUPPLEMENTED", DUE), act("DUE_SET", DUE, due=DUE + 9 * DAY))
    limits = LIMITS | {"many": 99, "many_percent": 99}
    assert radar.moved(many(9, lambda n: trace(n, acts=acts)), limits) == []
