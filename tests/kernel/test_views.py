"""A published view that reads other than as the program says is named, on both databases."""

from __future__ import annotations

import pytest
from django.db import connection

from motcua.config.commands.verifying import Told, figures_are_read_as_published
from motcua.kernel import views

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
BASE = "fact_dossier_portal"  # no other view stands on it
STATEMENT = next(one for one in views.statements() if f"VIEW {BASE} " in one)


def stands_instead(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP VIEW {BASE}")
        if statement:
            cursor.execute(statement)


def test_views_as_they_were_made_are_as_published() -> None:
    assert views.differing() == []


@pytest.mark.parametrize(
    ("_case", "statement"),
    [
        ("a third of the dossiers left out", f"{STATEMENT}\nWHERE f.dossier_id % 3 <> 0"),
        ("a day set for all", STATEMENT.replace("m.portal_told_at", "m.portal_asked_at AS portal_told_at")),
        ("gone", ""),
    ],
    ids=["filtered", "changed", "gone"],
)
def test_a_view_that_reads_otherwise_is_named(_case: str, statement: str) -> None:
    stands_instead(statement)
    assert [(one.record, one.column) for one in figures_are_read_as_published(Told())] == [(BASE, "view")]


def test_a_table_in_the_place_of_a_view_is_named() -> None:
    stands_instead(f"CREATE TABLE {BASE} (dossier_id bigint)")
    assert views.differing() == [BASE]


def test_a_view_that_others_read_is_named_when_it_is_gone() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP VIEW fact_dossier{' CASCADE' if connection.vendor == 'postgresql' else ''}")
    assert "fact_dossier" in views.differing()
