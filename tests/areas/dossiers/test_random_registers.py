"""Registers tell anything in any order: each row gets an answer, what goes in is whole, and the rest is told why."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.operations import importing
from motcua.kernel.errors import UserError
from tests.factories.office import IMPORTED_AT, import_register, make_office, row

TIMES = st.sampled_from(
    [
        None,
        *("2024-03-05", "2024-03-05T07:00", "2024-03-05T08:30", "2024-03-05T14:00", "2024-03-05T23:59"),
        *("2024-03-04", "2024-03-04T16:00", "2024-03-06", "2024-03-06T09:00", "2024-03-09"),
    ]
)
ROWS = st.fixed_dictionaries(
    {
        "status": st.integers(1, 10),
        "submitted": st.none() | TIMES,
        "received": st.just("2024-03-05T08:30") | TIMES,
        "due": st.just("2024-03-08T17:00") | TIMES,
        "due_new": st.none() | TIMES,
        "finished": st.just("2024-03-05T10:00") | TIMES,
        "returned": TIMES,
        "applicant_name": st.sampled_from(["Người nộp thử 1", "Người nộp thử 2"]),
    }
)
EXAMPLES = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


class Registers(TestCase):
    """One dossier told again and again, corrections approved in between."""

    @EXAMPLES
    @given(st.lists(st.tuples(ROWS, st.booleans()), min_size=1, max_size=5))
    def test_every_row_is_answered_and_what_goes_in_is_whole(self, told):
        office = make_office()
        for turn, (said, approved) in enumerate(told):
            at = IMPORTED_AT + timedelta(days=turn)
            with patch.object(importing, "_alone", side_effect=AssertionError("a row broke its batch")):
                verdicts = import_register(row(**said), at=at, digest=f"{turn:064}")
            assert [verdict.outcome for verdict in verdicts] != ["rejected"] or verdicts[0].reasons
            for waiting in queries.corrections_waiting() if approved else ():
                self.approve(waiting.id, office.leader, at)
            assert list(queries.broken_records()) == []

    def approve(self, correction_id, account, at):
        """Approve, or be told in words why it cannot be."""
        with suppress(UserError):
            operations.approve_correction(correction_id=correction_id, account=account, at=at)


@pytest.mark.django_db
def test_a_row_that_cannot_be_written_leaves_the_others_of_its_batch_alone():
    make_office()
    real = importing.first_events

    def breaking(stated, origin):
        if stated.number.endswith("0002"):
            raise KeyError("due")
        return real(stated, origin)

    numbers = [f"H20.99-240304-000{place}" for place in (1, 2, 3)]
    with patch.object(importing, "first_events", breaking):
        verdicts = import_register(*(row(number, place) for place, number in enumerate(numbers, 2)))
    assert [verdict.outcome for verdict in verdicts] == ["new", "rejected", "new"]
    assert "không ghi được" in verdicts[1].reasons[0]
    assert set(Dossier.objects.values_list("number", flat=True)) == {numbers[0], numbers[2]}
