"""`motcua sample`: the same dossiers on both databases, the frame of the figure, refusals in words."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from motcua.areas.dossiers.models import Dossier
from motcua.areas.inspections import operations as inspections
from motcua.areas.inspections.operations import SignalTold
from motcua.config.commands import sampling
from motcua.kernel.errors import UserError
from tests.factories.insight_rows import RECORDED, add_dossier
from tests.factories.office import Office, make_office

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
DAYS = ("240301-0001", "240301-0002", "240302-0001", "240303-0001", "240304-0001")
PERIOD = ["--from", "2024-03-01", "--to", "2024-03-04"]
ASKED = ["--unit", "huyen-thu", *PERIOD, "--seed", "Kiểm tra 2024"]
app = typer.Typer()
sampling.register(app)
app.command("other")(lambda: None)  # a single command would lose its name


def code(tail: str) -> str:
    return f"000.00.01.H20-{tail}"


@pytest.fixture(autouse=True)
def office() -> Office:
    """Five dossiers of the district in four days of March, one of the day after."""
    made = make_office()
    for tail in (*DAYS, "240305-0001"):
        one = add_dossier(made, received_on=date(2024, 3, int(tail[4:6])), due_on=date(2024, 3, 20))
        Dossier.objects.filter(pk=one.pk).update(number=code(tail))
    return made


def ask(*words: str) -> tuple[dict[str, Any] | str, str]:
    """The JSON answer or the code of the refusal, and what was said beside."""
    result = CliRunner().invoke(app, ["sample", *words, "--json"])
    if isinstance(result.exception, UserError):
        return result.exception.code, result.exception.message
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout), result.stderr


def test_the_answer_reckoned_with_sha256sum() -> None:
    drawn = [code(tail) for tail in ("240302-0001", "240303-0001", "240304-0001")]
    assert ask(*ASKED, "--n", "3") == ({"frame": 5, "seed": "Kiểm tra 2024", "members": drawn}, "")


def test_who_asks_for_more_than_there_is_gets_all_and_is_told() -> None:
    answer, said = ask(*ASKED, "--n", "9")
    assert isinstance(answer, dict)
    assert len(answer["members"]) == answer["frame"] == 5
    assert said == "Trong kỳ chỉ có 5 hồ sơ, ít hơn 9: lấy toàn bộ.\n"


def test_a_dossier_with_a_signal_holds_a_ticket_more(office: Office) -> None:
    seen = [{"number": code("240301-0001"), "kind": "WRITTEN_LATER", "at": "2024-03-03T09:00:00"}]
    told = [
        SignalTold(office.district.pk, "BACKDATED_FINISH", month, 1, 5, seen, "thử", {})
        for month in ("2024-03", "2024-05")
    ]
    inspections.note_signals(found=told, at=RECORDED)
    answer, _said = ask(*ASKED, "--n", "3", "--by-signals")
    assert isinstance(answer, dict)  # its second ticket, 1bce…, comes before 363a… and 4f1c…
    assert answer["members"] == [code(tail) for tail in ("240302-0001", "240301-0001", "240303-0001")]


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ([*ASKED, "--from", "2023-01-01", "--to", "2023-01-31", "--n", "3"], "empty_frame"),
        ([*ASKED, "--seed", " ", "--n", "3"], "seed_missing"),
        ([*ASKED, "--unit", "khong-co", "--n", "3"], "unknown_unit"),
        ([*ASKED, "--from", "2024-03-05", "--n", "3"], "bad_period"),
    ],
)  # fmt: skip
def test_refusals(words: list[str], refusal: str) -> None:
    assert ask(*words)[0] == refusal
