"""Whatever happens to a dossier, its row and intervals are what its events say."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Correction, Dossier, DossierInterval
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from tests.factories.office import IMPORTED_AT, import_register, make_office, row

MORNING = at_local(datetime(2024, 3, 4, 8, 0))
DAYS = st.integers(1, 28).map(lambda day: f"2024-03-{day:02}T09:30")
MAYBE = st.one_of(st.none(), DAYS)
ROWS = st.builds(
    dict,
    status=st.sampled_from([2, 4, 5, 7, 8, 9, 10]),
    received=DAYS,
    due=DAYS,
    due_new=MAYBE,
    finished=MAYBE,
    returned=MAYBE,
    channel=st.sampled_from(["ONLINE", "COUNTER", "POSTAL"]),
)
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.django_db
class Histories(TestCase):
    """Each example runs in its own transaction and begins by building the test office."""

    def assert_whole(self):
        assert list(queries.broken_records()) == []
        for dossier in Dossier.objects.all():
            rebuilt = queries.rebuilt_columns(dossier.number)
            assert {name: getattr(dossier, name) for name in rebuilt} == rebuilt

    @QUICK
    @given(st.lists(ROWS, min_size=1, max_size=4), st.booleans())
    def test_registers_that_contradict_each_other(self, told, approve):
        office = make_office()
        at = at_local(datetime(2024, 6, 1, 8, 0))
        for said in told:
            at += timedelta(days=1)
            import_register(row(**said), at=at)
            self.assert_whole()
            for waiting in list(Correction.objects.filter(state="PROPOSED")) if approve else []:
                try:
                    operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=at)
                except UserError:
                    continue
                self.assert_whole()

    @QUICK
    @given(st.lists(ROWS, min_size=1, max_size=4), st.integers(0, 3))
    def test_one_interval_answers_for_every_moment_and_knowledge(self, told, days):
        make_office()
        at = at_local(datetime(2024, 6, 1, 8, 0))
        for said in told:
            at += timedelta(days=1)
            import_register(row(**said), at=at)
        known = at_local(datetime(2024, 6, 2, 8, 0)) + timedelta(days=days)
        for dossier in Dossier.objects.all():
            for day in range(1, 29, 3):
                when = at_local(datetime(2024, 3, day, 12, 0))
                answers = DossierInterval.objects.raw(
                    "SELECT * FROM dossiers_dossierinterval WHERE dossier_id = %s AND valid_from <= %s"
                    " AND (valid_to IS NULL OR valid_to > %s) AND recorded_at <= %s"
                    " AND (superseded_at IS NULL OR superseded_at > %s)",
                    [dossier.pk, when, when, known, known],
                )
                assert len(list(answers)) <= 1


@pytest.mark.django_db
def test_a_row_changed_behind_the_events_is_found_and_named():
    make_office()
    import_register(row())
    Dossier.objects.update(finished_on=datetime(2024, 3, 1).date())
    found = list(queries.broken_records())
    assert [(broken.record, broken.column) for broken in found] == [("H20.99-240304-0001", "finished_on")]


@pytest.mark.django_db
def test_an_event_forged_with_the_guards_lifted_is_found():
    from motcua.kernel import append_only

    make_office()
    import_register(row())
    append_only.take_down()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE dossiers_dossierevent SET effective_at = recorded_at WHERE seq = 3")
    append_only.put_up()
    found = [broken for broken in queries.broken_records() if broken.column == "event 3"]
    assert [broken.record for broken in found] == ["H20.99-240304-0001"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "forged",
    [
        {"channel": "POSTAL"},
        {"finished_on": datetime(2024, 3, 1).date()},
        {"recorded_at": MORNING},
        {"superseded_at": MORNING},
    ],
)
def test_what_was_known_before_cannot_be_rewritten_unseen(forged):
    make_office()
    import_register(row())
    import_register(row(channel="COUNTER"), at=IMPORTED_AT + timedelta(days=1))
    former = DossierInterval.objects.filter(superseded_at__isnull=False)
    former.filter(pk=former.last().pk).update(**forged)
    assert [(broken.record, broken.column) for broken in queries.broken_records()] == [
        ("H20.99-240304-0001", "intervals")
    ]


@pytest.mark.django_db
def test_a_former_interval_that_is_gone_is_found():
    make_office()
    import_register(row())
    import_register(row(channel="COUNTER"), at=IMPORTED_AT + timedelta(days=1))
    DossierInterval.objects.filter(superseded_at__isnull=False).first().delete()
    assert [broken.column for broken in queries.broken_records()] == ["intervals"]
