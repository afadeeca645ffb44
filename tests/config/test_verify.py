"""`motcua verify` finds and names what was changed behind the product's back, with the triggers dropped."""

from __future__ import annotations

import json
from datetime import date, datetime
from random import Random

import pytest
import typer
from django.db import connection

from motcua.areas.dossiers import queries
from motcua.areas.dossiers.models import DailyRoot, DossierEvent
from motcua.config.commands import verifying
from motcua.config.commands.verifying import CHECKERS, Told, every_fault, guards_are_up
from motcua.kernel import append_only
from motcua.kernel.errors import UserError
from tests.factories import tampering
from tests.factories.office import IMPORTED_AT
from tests.factories.verified import NUMBERS, dossier, faults, make_history, undone


def assert_all_found(edits: int, seed: int) -> None:
    dice = Random(seed)
    missed = []
    for _ in range(edits):
        with undone():
            done = tampering.random_deed(dice)
            if not done.names & {one.record for one in faults()}:
                missed.append(done.what)
    assert missed == []


@pytest.mark.parametrize("seed", [1])
def test_twenty_random_edits_are_found_and_named(sealed, seed):
    assert_all_found(20, seed)


@pytest.mark.proof
@pytest.mark.both_databases
@pytest.mark.django_db
def test_two_hundred_random_edits_are_found_and_named(settings, tmp_path):
    settings.VAR = tmp_path
    make_history(70, closed=True)
    with undone():
        append_only.take_down()
        assert_all_found(200, 20261126)


@pytest.mark.long
@pytest.mark.parametrize("column", tampering.EVENT)
def test_no_column_of_an_event_changes_unseen(sealed, column):
    dice = Random(column)
    for seq in (1, 2, 4):
        event = DossierEvent.objects.get(dossier=dossier(), seq=seq)
        field = next(one for one in event._meta.concrete_fields if one.attname == column)
        fixed = field.is_relation or column in ("id", "seq")
        value = 9_999 if fixed else tampering.other(dice, field, event)
        with undone():
            tampering.update(event, column, value)
            assert NUMBERS[0] in {one.record for one in faults()}, value


def test_a_finish_date_set_back_is_named_with_its_column(sealed):
    tampering.update(dossier(), "finished_on", date(2024, 3, 1))
    assert [(one.record, one.column) for one in faults()] == [(NUMBERS[0], "finished_on")]


@pytest.mark.parametrize("hide", [False, True])
def test_the_last_event_removed_is_named(sealed, hide):
    gone = dossier().last_hash
    tampering.remove_last_event(dossier(), hide=hide)
    found = faults()
    assert (found[0].record == NUMBERS[0]) is not hide
    assert any(gone[:12] in one.why for one in found)


def test_an_event_inserted_into_a_sealed_day_is_named(sealed):
    tampering.insert_event(dossier(4), at=IMPORTED_AT)
    assert [(one.record, one.column) for one in faults()] == [(NUMBERS[4], "event 5")]


def test_an_event_inserted_between_others_is_named(sealed):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE dossiers_dossierevent SET seq = seq + 10 WHERE dossier_id = %s AND seq > 2", [dossier().pk]
        )
    tampering.insert_event(dossier(), at=IMPORTED_AT)
    assert NUMBERS[0] in {one.record for one in faults()}


def test_a_chain_computed_anew_is_named_by_the_journal(sealed):
    tampering.rechain(dossier(4), seq=3, effective_at=datetime.fromisoformat("2024-03-05T10:00:00+07:00"))
    assert (faults()[0].record, faults()[0].column) == (NUMBERS[4], "event 3")


def test_a_chain_and_the_journal_computed_anew_break_our_own_roots(sealed):
    tampering.rechain(dossier(4), seq=3, effective_at=datetime.fromisoformat("2024-03-05T10:00:00+07:00"))
    tampering.rewrite_journal(sign=False)
    assert [one.record for one in faults()] == ["gốc ngày 01/10/2024", "gốc ngày 02/10/2024", "gốc ngày 03/10/2024"]


def test_all_computed_and_signed_anew_break_the_root_that_was_kept_outside(sealed):
    kept = DailyRoot.objects.order_by("day").first()
    tampering.rechain(dossier(4), seq=3, effective_at=datetime.fromisoformat("2024-03-05T10:00:00+07:00"))
    tampering.rewrite_journal(sign=True)
    assert faults() == []
    assert [one.record for one in faults(Told(roots={kept.size: kept.root}))] == ["gốc đưa từ ngoài"]
    with pytest.raises(typer.Exit):
        verifying.verify(as_json=True, root=kept.root, size=-1, key=[])


def test_a_journal_cut_short_breaks_the_root_from_outside(sealed):
    kept = DailyRoot.objects.order_by("-day").first()
    last = DailyRoot.objects.order_by("day").first()
    with connection.cursor() as cursor:
        for statement in (
            "DELETE FROM dossiers_dailyroot WHERE day > %s",
            "DELETE FROM dossiers_journalentry WHERE position >= %s",
        ):
            cursor.execute(statement, [last.day if "root" in statement else last.size])
    found = faults(Told(roots={kept.size: kept.root}))
    assert [(one.record, one.column) for one in found] == [("gốc đưa từ ngoài", "size")]


def test_a_day_left_out_is_named(sealed):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM dossiers_dailyroot WHERE day = %s", ["2024-10-02"])
    assert ("gốc ngày 02/10/2024", "day") in [(one.record, one.column) for one in faults()]


def test_a_dossier_removed_with_all_its_events_is_noticed(sealed):
    key = dossier(5).pk
    with connection.cursor() as cursor:
        for table in ("dossiers_dossierinterval", "dossiers_dossierevent"):
            cursor.execute(f"DELETE FROM {table} WHERE dossier_id = %s", [key])
        cursor.execute("DELETE FROM dossiers_dossier WHERE id = %s", [key])
    assert any("không còn" in one.why for one in faults())


def test_roots_signed_with_another_key_are_named_unless_it_was_ours(sealed, settings, tmp_path):
    former = queries.last_root().public_key
    settings.VAR = tmp_path / "new"
    assert {one.column for one in faults()} == {"public_key"}
    assert faults(Told(keys=(former,))) == []


@pytest.mark.django_db
def test_the_command_says_what_it_checked_and_with_which_root(settings, tmp_path, capsys):
    settings.VAR = tmp_path
    make_history(6)
    root = queries.last_root()
    asked = [(root.root, root.size), (root.root.upper(), -1), ("", -1)]
    for outside, size in asked:
        verifying.verify(as_json=True, root=outside, size=size, key=[])
        said = json.loads(capsys.readouterr().out)
        assert (said["ok"], said["checked"]["roots"], said["checked"]["journal_entries"]) == (True, 3, root.size)
    with pytest.raises(typer.Exit) as ended:
        verifying.verify(as_json=False, root="0" * 64, size=-1, key=[])
    assert ended.value.exit_code == 1
    assert "không có trong các gốc đã công bố" in capsys.readouterr().out
    with pytest.raises(UserError):
        verifying.verify(as_json=True, root="xyz", size=-1, key=[])


@pytest.mark.django_db
def test_a_checker_that_falls_over_is_itself_a_fault(monkeypatch):
    def falls(told: Told):
        raise ValueError("hỏng")

    monkeypatch.setattr(verifying, "CHECKERS", [falls, guards_are_up])
    assert [(one.record, one.why[:21]) for one in every_fault(Told())] == [("falls", "không kiểm tra hết đư")]


def test_every_checker_says_what_it_checks():
    assert all(checker.__doc__ for checker in CHECKERS)
