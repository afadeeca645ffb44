"""`motcua corrections`: what waits, and one document of what was decided about it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from typer.testing import CliRunner

from motcua.areas.dossiers.models import Correction
from motcua.config.commands import build
from tests.factories.office import IMPORTED_AT, import_register, make_office, row

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    result = CliRunner().invoke(build(), ["corrections", *words])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def waiting() -> Correction:
    make_office()
    import_register(row())
    import_register(row(reason="Ghi nhầm ngày", finished="2024-03-07T11:00"), at=IMPORTED_AT + timedelta(days=1))
    return Correction.objects.get()


@pytest.mark.parametrize(
    ("word", "decided", "state"), [("approve", "approved", "APPLIED"), ("refuse", "refused", "REFUSED")]
)
def test_a_decision_is_one_document_and_nothing_waits_any_more(
    waiting: Any, word: str, decided: str, state: str
) -> None:
    assert [one["id"] for one in json.loads(run("list", "--json"))] == [waiting.pk]
    told = run(word, str(waiting.pk), "--as", "lanhdao.thu", "--note", "Đã xem sổ giấy", "--json")
    assert json.loads(told) == {"id": waiting.pk, "decided": decided}
    assert Correction.objects.get().state == state
    assert json.loads(run("list", "--json")) == []


def test_a_decision_is_one_sentence_for_a_person(waiting: Any) -> None:
    assert run("approve", str(waiting.pk), "--as", "lanhdao.thu").strip() == f"Đã duyệt đính chính số {waiting.pk}."


def test_codes_and_times_stay_whole_on_a_narrow_terminal(waiting: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever decides reads which dossier and which days, on eighty columns too."""
    monkeypatch.setenv("COLUMNS", "80")
    lines = [line.split("│") for line in run("list").splitlines() if "│" in line]
    told = ["".join(line[place].strip() for line in lines) for place in range(1, 5)]
    assert waiting.dossier.number in told[1]
    assert "…" not in "".join(told)
