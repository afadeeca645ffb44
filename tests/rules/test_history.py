"""The state of a dossier follows from its events: written-out lives, and properties over random ones."""

from datetime import UTC, datetime, timedelta
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.history import LEADS_TO, EventKind, Happening, as_corrected, timeline, timelines
from motcua.rules.lifecycle import Status

START = datetime(2024, 3, 1, 2, 0, tzinfo=UTC)
WHO = {"procedure_id": 1, "received_by_id": 2, "competent_id": 3, "channel": "ONLINE", "operated_by": "SELF"}
K = EventKind


def day(n):
    return START + timedelta(days=n)


def life(*steps):
    """Events from (kind, day, payload) in the order told; the first carries the description."""
    return [
        Happening(seq, kind, day(n), {**(WHO if seq == 1 else {}), **payload})
        for seq, (kind, n, payload) in enumerate(steps, start=1)
    ]


def due(n):
    return {"due": day(n).isoformat()}


USUAL = [(K.RECEIVED, 0, {}), (K.DUE_SET, 0, due(5)), (K.FINISHED, 3, {}), (K.RETURNED, 4, {})]


def last(*steps):
    return timeline(life(*steps))[-1].state


def test_a_usual_life():
    found = timeline(life(*USUAL))
    assert [(row.valid_from, row.valid_to, row.state["status"]) for row in found] == [
        (day(0), day(3), Status.RECEIVED),
        (day(3), day(4), Status.FINISHED),
        (day(4), None, Status.RETURNED),
    ]
    state = found[-1].state
    assert (state["received_at"], state["due_first_at"], state["finished_at"]) == (day(0), day(5), day(3))
    assert state["left_at"] is None
    assert state["channel"] == "ONLINE"


@pytest.mark.parametrize(
    ("_case", "steps", "expected"),
    [
        (
            "an extension moves the due date and keeps the first",
            [*USUAL[:2], (K.EXTENDED, 4, due(9))],
            {"due_first_at": day(5), "due_at": day(9)},
        ),
        (
            "withdrawn: it leaves without a result",
            [*USUAL[:2], (K.WITHDRAWN, 2, {})],
            {"left_at": day(2), "finished_at": None, "status": Status.WITHDRAWN},
        ),
        (
            "withdrawn before it was received: it was never inside",
            [(K.SUBMITTED, 0, {}), (K.WITHDRAWN, 2, {})],
            {"left_at": None, "received_at": None},
        ),
        (
            "papers given back after a stop are no result",
            [*USUAL[:2], (K.STOPPED, 2, {}), (K.RETURNED, 6, {})],
            {"left_at": day(6), "returned_at": None, "status": Status.RETURNED},
        ),
        ("a stop that is not closed stays in hand", [*USUAL[:2], (K.STOPPED, 2, {})], {"left_at": None}),
        (
            "reopened for an error of the agency: the first finish is kept",
            [*USUAL, (K.REOPENED, 10, {}), (K.FINISHED, 12, {}), (K.RETURNED, 13, {})],
            {"finished_at": day(3), "returned_at": day(4), "status": Status.RETURNED},
        ),
        (
            "a resumption may bring a new due date, the first stays",
            [*USUAL[:2], (K.SUPPLEMENT_REQUESTED, 1, {}), (K.RESUMED, 6, due(11))],
            {"due_first_at": day(5), "due_at": day(11), "status": Status.IN_PROGRESS},
        ),
        (
            "a filing told after the receipt does not take the dossier back",
            [(K.RECEIVED, 0, {}), (K.DUE_SET, 0, due(5)), (K.SUBMITTED, 1, {})],
            {"status": Status.RECEIVED},
        ),
    ],
)
def test_lives(_case, steps, expected):
    state = last(*steps)
    assert {name: state[name] for name in expected} == expected


def test_a_correction_says_what_to_read_and_changes_nothing_else():
    moved = last(*USUAL, (K.CORRECTED, 20, {"target": 3, "effective_at": day(6).isoformat()}))
    assert moved["finished_at"] == day(6)
    assert moved["received_at"] == day(0)
    voided = last(*USUAL, (K.CORRECTED, 20, {"target": 4, "void": True}))
    assert voided["returned_at"] is None
    assert voided["status"] == Status.FINISHED
    appointed = last(*USUAL, (K.CORRECTED, 20, {"target": 2, **due(2)}))
    assert appointed["due_first_at"] == appointed["due_at"] == day(2)


def test_the_latest_correction_of_a_fact_holds():
    steps = [*USUAL]
    for n in (6, 7):
        steps.append((K.CORRECTED, 20 + n, {"target": 3, "effective_at": day(n).isoformat()}))
    assert [event.effective_at for event in as_corrected(life(*steps)) if event.kind is K.FINISHED] == [day(7)]


PLAIN = sorted(set(LEADS_TO) - {K.SUBMITTED, K.RECEIVED})
steps = st.lists(st.tuples(st.sampled_from(PLAIN), st.integers(0, 30)), max_size=12)


def random_life(chosen):
    return life((K.RECEIVED, 0, {}), (K.DUE_SET, 0, due(5)), *[(kind, n, {}) for kind, n in chosen])


@given(steps)
def test_a_timeline_is_gapless_from_the_first_event_to_now(chosen):
    found = timeline(random_life(chosen))
    assert found[0].valid_from == day(0)
    assert found[-1].valid_to is None
    for one, other in pairwise(found):
        assert one.valid_to == other.valid_from > one.valid_from


@given(steps, st.randoms())
def test_the_order_of_writing_does_not_matter_where_times_differ(chosen, random):
    events = random_life(chosen)
    distinct = list(
        {event.effective_at: event for event in events if event.seq > 2 and event.effective_at > day(0)}.values()
    )
    base = events[:2] + distinct
    mixed = base[:]
    random.shuffle(mixed)
    assert timeline(mixed) == timeline(base)


@given(steps)
def test_once_known_a_milestone_never_goes_away_without_a_correction(chosen):
    found = timeline(random_life(chosen))
    for one, other in pairwise(found):
        for name in ("received_at", "due_first_at", "finished_at", "returned_at", "left_at"):
            if one.state[name] is not None:
                assert other.state[name] == one.state[name]


@given(steps)
def test_a_dossier_does_not_both_finish_and_leave(chosen):
    state = timeline(random_life(chosen))[-1].state
    if state["left_at"] is not None and state["finished_at"] is not None:
        assert state["left_at"] <= state["finished_at"]


WRITTEN = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from([*PLAIN, K.SUBMITTED, K.RECEIVED, K.CORRECTED, K.ASSIGNED]),
            st.integers(0, 12),
            st.sampled_from([{}, {"time_stated": False}, {"closed": True}]),
            st.integers(1, 6),
        ),
        min_size=1,
        max_size=3,
    ),
    max_size=7,
)


@given(WRITTEN, st.booleans())
def test_what_was_known_after_each_writing_is_the_timeline_of_all_written_by_then(chosen, in_order):
    seq, latest, writings = 0, 0, []
    for told in [[(K.RECEIVED, 0, {}, 1)], *chosen]:
        events = []
        for kind, n, said, target in told:
            seq += 1
            n = latest = latest + n // 4 if in_order else n
            corrected = {"target": target, "effective_at": day(n + 1).isoformat()}
            events.append(Happening(seq, kind, day(n), corrected if kind is K.CORRECTED else {**due(n), **said}))
        writings.append(events)
    found = list(timelines(writings))
    assert found == [timeline(chain(*writings[: n + 1])) for n in range(len(writings))]


def test_a_writing_that_repeats_a_place_is_read_as_the_timeline_reads_it():
    twice = [life((K.RECEIVED, 0, {})), life((K.STARTED, 2, {}))]
    assert list(timelines(twice))[-1] == timeline([*twice[0], *twice[1]])
