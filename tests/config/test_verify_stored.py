"""`motcua verify` compares what is stored: values that no column of their kind can have, what only the first event
says, the last closed period, and keys of events that no root holds yet."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from motcua import insight
from motcua.areas.dossiers.models import DailyRoot, Dossier, DossierEvent, DossierInterval, JournalEntry
from motcua.config.commands.verifying import Told
from motcua.insight.models import FrozenFigure
from motcua.kernel import append_only, stored
from motcua.kernel.errors import UserError
from motcua.kernel.models import Anchor, ReadLog
from motcua.kernel.read_log import broken_reads, record_read
from tests.factories import tampering
from tests.factories.office import IMPORTED_AT, import_register, row
from tests.factories.verified import CLOSER, DAY, MARCH, NUMBERS, dossier, faults, make_history

pytestmark = pytest.mark.both_databases


def named() -> set[tuple[str, str]]:
    return {(one.record, one.column) for one in faults()}


def ill_formed() -> tuple[object, ...]:
    return tampering.ILL_FORMED[connection.vendor]


@pytest.mark.long
@pytest.mark.parametrize("column", ["finished_on", "left_at", "promised_at", "step_due_at"])
def test_a_value_that_is_no_day_is_named_in_the_row(sealed, column):
    edited = dossier(2)
    for value in ill_formed():
        tampering.put(edited, column, value)
        assert any(one.record == NUMBERS[2] and one.column == column for one in faults()), value


@pytest.mark.long
@pytest.mark.parametrize("column", ["finished_on", "valid_to", "superseded_at"])
def test_a_value_that_is_no_day_is_named_in_an_interval(sealed, column):
    last = DossierInterval.objects.filter(dossier=dossier()).latest("valid_from")
    for value in ill_formed():
        try:
            with transaction.atomic():
                tampering.put(last, column, value)
        except DatabaseError:  # it would end before it begins
            continue
        assert NUMBERS[0] in {one.record for one in faults()}, value


@pytest.mark.long
def test_a_value_that_is_no_day_is_named_in_a_frozen_figure(sealed):
    for value in ill_formed():
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE insight_frozenfigure SET valid_to = %s WHERE period_id = 1 AND position = 3", [value]
            )
        assert ("kỳ đã chốt 1, con số 3", "valid_to") in named(), value


def test_a_value_that_is_no_instant_is_named_in_a_root_and_in_the_log_of_readings(sealed):
    record_read(actor="account:thu", subject="hồ sơ 1", reason="thử", at=IMPORTED_AT)
    value = ill_formed()[0]
    last = DailyRoot.objects.latest("day")
    tampering.put(last, "published_at", value)
    tampering.put(ReadLog.objects.get(), "at", value)
    assert (f"gốc ngày {last.day:%d/%m/%Y}", "published_at") in named()
    assert [one.seq for one in broken_reads()] == [1]


def test_drift_over_values_that_cannot_be_read_says_to_verify(sealed):
    interval = DossierInterval.objects.filter(dossier=dossier(), superseded_at__isnull=True).latest("valid_from")
    for column in ("received_at", "finished_at", "finished_on"):
        tampering.put(interval, column, ill_formed()[0])
    tampering.put(DossierEvent.objects.filter(dossier=dossier()).first(), "effective_at", ill_formed()[0])
    with connection.cursor() as cursor:
        cursor.execute("UPDATE insight_frozenperiod SET known_at = %s WHERE id = 1", [ill_formed()[0]])
    with pytest.raises(UserError) as refused:
        insight.drift(1, at=IMPORTED_AT + 9 * DAY)
    assert (refused.value.code, "motcua verify" in str(refused.value)) == ("records_malformed", True)


def test_the_dossier_before_and_the_system_of_record_are_named(sealed):
    tampering.update(dossier(1), "previous_id", dossier().pk)
    tampering.update(dossier(2), "system_of_record", "NATIONAL_PORTAL")
    assert named() == {(NUMBERS[1], "previous_id"), (NUMBERS[2], "system_of_record")}


def test_an_event_written_before_it_said_its_system_is_read_by_its_file(sealed):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE dossiers_registersource SET system = 'MINISTRY'")
    assert faults() == []
    for event in DossierEvent.objects.filter(seq=1):
        assert event.payload.pop("system_of_record") == "PROVINCE"
        tampering.update(event, "payload", event.payload)
    assert {one.column for one in faults()} >= {"system_of_record"}
    with connection.cursor() as cursor:
        cursor.execute("UPDATE dossiers_registersource SET system = 'PROVINCE'")
    assert "system_of_record" not in {one.column for one in faults()}


def test_the_last_closed_period_removed_is_named(sealed):
    tampering.remove_last_period(hide=False)
    assert ("kỳ đã chốt 2", "anchor") in named()


def test_the_last_closed_period_removed_with_its_anchor_is_named_by_the_journal(sealed):
    position = JournalEntry.objects.get(anchor__record="kỳ đã chốt 2").position
    tampering.remove_last_period(hide=True)
    assert (f"dòng nhật ký {position}", "anchor") in named()


@pytest.mark.parametrize("hide", [False, True])
def test_the_last_closed_period_frozen_anew_under_its_number_is_named(sealed, hide):
    import_register(row(NUMBERS[50], 60), at=IMPORTED_AT + 3 * DAY)
    tampering.remove_last_period(hide=hide)
    at = IMPORTED_AT + 4 * DAY
    assert insight.freeze(unit="xa-thu-1", scope="own", period=MARCH[1], by=CLOSER, at=at) == 2
    assert ("kỳ đã chốt 2", "anchor") in named()


def test_a_period_and_the_journal_made_anew_with_the_key_break_the_root_from_outside(sealed):
    kept = DailyRoot.objects.latest("day")
    tampering.remove_last_period(hide=True)
    at = Anchor.objects.get(seq=1).recorded_at + timedelta(seconds=1)
    insight.freeze(unit="xa-thu-1", scope="own", period=MARCH[1], by=CLOSER, at=at)
    tampering.rewrite_journal(sign=True)
    assert faults() == []
    assert [one.record for one in faults(Told(roots={kept.size: kept.root}))] == ["gốc đưa từ ngoài"]


def test_a_period_without_its_anchor_is_named(sealed):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM dossiers_journalentry WHERE anchor_id IS NOT NULL")
        cursor.execute("DELETE FROM kernel_anchor")
    assert ("kỳ đã chốt 2", "anchor") in named()


@pytest.mark.django_db
def test_the_key_of_an_event_of_a_day_not_yet_sealed_is_looked_at(settings, tmp_path):
    settings.VAR = tmp_path
    make_history(3)
    import_register(row(NUMBERS[40], 50), at=IMPORTED_AT + 4 * DAY)
    assert faults() == []
    append_only.take_down()
    first, last = DossierEvent.objects.filter(dossier__number=NUMBERS[40]).order_by("seq")[:2]
    tampering.put(last, "id", last.pk + 1000)
    assert (NUMBERS[40], "id") in named()
    tampering.put(DossierEvent.objects.get(pk=last.pk + 1000), "id", -1)
    assert (NUMBERS[40], "id") in named()
    tampering.put(first, "id", 0)
    tampering.put(DossierEvent.objects.get(pk=-1), "id", first.pk)
    tampering.put(DossierEvent.objects.get(pk=0), "id", last.pk)
    assert (NUMBERS[40], "id") in named()
    append_only.put_up()


def test_no_column_of_the_tables_that_are_compared_is_of_an_unknown_form(db):
    for model in (Dossier, DossierEvent, DossierInterval, DailyRoot, JournalEntry, Anchor, FrozenFigure, ReadLog):
        assert list(stored.malformed(model, (model._meta.concrete_fields[0].attname,))) == []
