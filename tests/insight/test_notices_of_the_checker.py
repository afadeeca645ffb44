"""What the checker wonders about: nobody's own words, so it is told and stops nothing; else it must be mended."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from motcua.insight import reports
from motcua.insight.reports import soundness
from motcua.rules.report_check import Claim, Verdict
from tests.factories.office import Office
from tests.insight.test_composing import NOW, PERIOD, make_half_year

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TASKS = "Kế hoạch cải cách hành chính năm"
OWN = "Kết quả này có được nhờ các xã."


@pytest.fixture
def office() -> Office:
    return make_half_year()


def suspicious(monkeypatch: pytest.MonkeyPatch, words: str, *, only_with: str = "") -> None:
    """A checker that finds these words wrong, or only where others stand in the text too."""

    def check(text: str) -> Any:
        found = [] if words not in text or only_with not in text else [text.index(words)]
        claims = (Claim("x", "V2", "1/3", "2", "3 − 1", Verdict.WRONG, 0, start, start + 3) for start in found)
        return SimpleNamespace(findings=tuple(claims), text=text)

    monkeypatch.setattr(soundness, "check", check)


def told(**typed: str) -> list[tuple[str, bool]]:
    """Where each finding stands in a report with an officer's lines behind the template's own."""
    _, _, drafts = reports.prepare("cchc", "huyen-thu", PERIOD, known_at=NOW)
    texts = {each.key: f"{each.text}\n{typed[each.key]}" if each.key in typed else each.text for each in drafts}
    report = reports.write_report("cchc", "huyen-thu", PERIOD, known_at=NOW, texts=texts)
    return [(place.section, place.stops) for place in reports.looked_over(report)]


def test_a_sentence_of_the_template_stops_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    suspicious(monkeypatch, TASKS)
    assert told() == [("direction", False)]
    assert told(assessment=OWN, direction=OWN) == [("direction", False)]


@pytest.mark.parametrize("table", ["Hộ tịch\t", "xã Thử 1\t"])
def test_a_table_of_ours_stops_nothing(office: Office, monkeypatch: pytest.MonkeyPatch, table: str) -> None:
    suspicious(monkeypatch, table)
    assert told(assessment=OWN) == [("", False)]


def test_words_of_ones_own_must_be_mended(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    suspicious(monkeypatch, "Kết quả này")
    assert told(assessment=OWN) == [("assessment", True)]


def test_a_sentence_of_the_template_that_was_changed_is_ones_own(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    suspicious(monkeypatch, TASKS)
    _, _, drafts = reports.prepare("cchc", "huyen-thu", PERIOD, known_at=NOW)
    changed = {each.key: each.text.replace("đề ra", "gồm có") for each in drafts}
    report = reports.write_report("cchc", "huyen-thu", PERIOD, known_at=NOW, texts=changed)
    assert [(place.section, place.stops) for place in reports.places(report)] == [("direction", True)]


@pytest.mark.parametrize("words", [TASKS, "Hộ tịch\t"])
def test_what_is_wrong_only_beside_ones_own_words_must_be_mended(
    office: Office, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    suspicious(monkeypatch, words, only_with="Kết quả này")
    assert [stops for _, stops in told(assessment=OWN)] == [True]
    assert told() == []
