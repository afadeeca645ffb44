"""Every event has its place in one tree; every day ends with a signed root, and proofs lead to it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import DailyRoot, DossierEvent, JournalBlock, JournalEntry
from motcua.kernel import signing
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules import merkle
from motcua.rules.statements import root_statement
from tests.factories.office import IMPORTED_AT, import_register, make_office, row

FIRST = IMPORTED_AT.date()
MORNING_AFTER = IMPORTED_AT + timedelta(days=1)
NUMBER = "H20.99-240304-{:04}"


@pytest.fixture(autouse=True)
def place(settings, tmp_path, db):
    settings.VAR = tmp_path
    make_office()


def days_of_work(days: int, dossiers: int = 3) -> datetime:
    """So many days, each with new dossiers; the morning after the last."""
    for day in range(days):
        numbers = [NUMBER.format(day * dossiers + n) for n in range(dossiers)]
        import_register(
            *(row(number, line) for line, number in enumerate(numbers, 2)), at=IMPORTED_AT + timedelta(days=day)
        )
    return IMPORTED_AT + timedelta(days=days)


def naive_root(size: int) -> str:
    """The root over the first events in the order in which they were recorded."""
    hashes = DossierEvent.objects.order_by("pk").values_list("hash", flat=True)[:size]
    return merkle.root(merkle.leaf_hash(bytes.fromhex(one)) for one in hashes).hex()


def test_each_day_ends_with_a_signed_root_over_all_events_so_far():
    at = days_of_work(3)
    assert operations.seal_missing(at=at) == 3
    found = queries.roots()
    assert [(one.day, one.size, one.events) for one in found] == [
        (FIRST + timedelta(days=2), 36, 12), (FIRST + timedelta(days=1), 24, 12), (FIRST, 12, 12),
    ]  # fmt: skip
    for one in found:
        assert one.root == naive_root(one.size)
        said = root_statement(day=one.day, size=one.size, root=one.root, published_at=one.published_at)
        assert signing.holds(said, signature=one.signature, key=signing.public_key())
    assert list(queries.broken_roots()) == list(queries.broken_journal()) == list(queries.unlogged_events()) == []


def test_sealing_again_changes_nothing():
    at = days_of_work(2)
    assert operations.seal_missing(at=at) == 2
    before = list(DailyRoot.objects.values_list())
    assert operations.seal_missing(at=at) == 0
    assert operations.seal_day(day=FIRST, at=at + timedelta(days=9)) == naive_root(12)
    assert list(DailyRoot.objects.values_list()) == before


def test_a_day_on_which_nothing_happened_has_a_root_too():
    days_of_work(1)
    assert operations.seal_missing(at=IMPORTED_AT + timedelta(days=3)) == 3
    assert [one.events for one in queries.roots()] == [0, 0, 12]


def test_nothing_is_sealed_where_nothing_happened():
    assert operations.seal_missing(at=MORNING_AFTER) == 0
    assert queries.last_root() is None


@pytest.mark.parametrize(
    ("day", "at", "code"),
    [
        (FIRST, IMPORTED_AT, "day_not_over"),
        (FIRST + timedelta(days=2), IMPORTED_AT + timedelta(days=9), "earlier_day_open"),
    ],
)
def test_days_are_sealed_when_they_are_over_one_after_another(day, at, code):
    days_of_work(1)
    if code == "earlier_day_open":
        operations.seal_day(day=FIRST, at=MORNING_AFTER)
    with pytest.raises(UserError) as refused:
        operations.seal_day(day=day, at=at)
    assert refused.value.code == code


def test_an_import_that_ran_past_midnight_is_waited_for():
    days_of_work(1)
    midnight = at_local(datetime.combine(FIRST + timedelta(days=1), datetime.min.time()))
    assert operations.seal_missing(at=midnight + timedelta(hours=1)) == 0
    assert operations.seal_missing(at=midnight + timedelta(hours=6)) == 1


def test_every_event_is_proven_under_every_later_root_and_every_day_under_the_next():
    operations.seal_missing(at=days_of_work(4, dossiers=24))
    assert JournalBlock.objects.count() == 1
    rows = {one.day: one for one in queries.roots()}
    for under in rows.values():
        for number in (NUMBER.format(0), NUMBER.format(40), NUMBER.format(95)):
            for proof in queries.proofs_of(number, under=under):
                if proof.root is None:
                    assert JournalEntry.objects.get(event__hash=proof.event).position >= under.size
                    continue
                told = {"index": proof.position, "size": under.size, "root": bytes.fromhex(under.root)}
                leaf = merkle.leaf_hash(bytes.fromhex(proof.event))
                assert merkle.is_included(leaf, proof=[bytes.fromhex(one) for one in proof.path], **told)
                assert queries.proof_of(proof.event, under=under) == proof
        for older in rows.values():
            if older.day <= under.day:
                path = [bytes.fromhex(one) for one in queries.consistency(older, under).path]
                roots = {"old_root": bytes.fromhex(older.root), "new_root": bytes.fromhex(under.root)}
                assert merkle.is_consistent(old=older.size, new=under.size, proof=path, **roots)


def test_a_proof_asks_few_questions_however_large_the_tree():
    operations.seal_missing(at=days_of_work(1, dossiers=150))
    under = queries.last_root()
    with CaptureQueriesContext(connection) as asked:
        queries.proofs_of(NUMBER.format(7), under=under)
    assert len(asked) <= 3


def test_sealing_a_day_takes_few_statements_however_many_events():
    days_of_work(1, dossiers=150)
    with CaptureQueriesContext(connection) as asked:
        operations.seal_day(day=FIRST, at=MORNING_AFTER)
    assert len(asked) <= 12


@pytest.mark.parametrize("model", [DailyRoot, JournalEntry, JournalBlock])
def test_the_journal_only_grows(model):
    operations.seal_missing(at=days_of_work(1, dossiers=70))
    found = model.objects.first()
    for attempt in (found.save, found.delete, model.objects.all().delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()


def test_what_comes_later_to_a_sealed_day_is_named():
    operations.seal_missing(at=days_of_work(2))
    import_register(row("H20.99-240304-9999"), at=IMPORTED_AT)
    found = list(queries.unlogged_events())
    assert [(one.record, one.column) for one in found] == [("H20.99-240304-9999", f"event {n}") for n in range(1, 5)]
    import_register(row("H20.99-240304-9998"), at=IMPORTED_AT + timedelta(days=1))
    operations.seal_missing(at=IMPORTED_AT + timedelta(days=3))
    late = {one.record for one in queries.broken_journal()}
    assert late == {"H20.99-240304-9998"}


def test_standing_tells_how_many_events_are_under_the_last_root():
    assert queries.standing_of(NUMBER.format(0)) is None
    operations.seal_missing(at=days_of_work(1))
    assert queries.standing_of(NUMBER.format(0)) == (4, date(2024, 10, 1))
    assert queries.standing_of("H20.99-240304-9999") is None
