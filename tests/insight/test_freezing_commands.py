"""`motcua freeze`, `drift`, `verify`: shapes, who closes, and an edit that is found."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from motcua.areas.people.models import Account, Role
from motcua.config.commands import freezing, verifying
from motcua.insight.models import FrozenFigure
from motcua.kernel import append_only
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from tests.factories.office import Office, import_register, make_office, row
from tests.factories.people import employ

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ASKED = ["freeze", "--unit", "xa-thu-1", "--from", "2024-03-01", "--to", "31/3/2024"]


@pytest.fixture(autouse=True)
def office() -> Office:
    """One dossier of a commune, known a minute ago."""
    made = make_office()
    import_register(row(), at=now() - timedelta(minutes=1))
    employ(
        Account.objects.create(username="cchc.xa", display_name="Người chốt minh họa 01"), Role.PAR, made.communes[0]
    )
    return made


def run(*words: str, code: int = 0) -> Any:
    """Run a command and answer what it printed as JSON."""
    app = typer.Typer()
    freezing.register(app)
    verifying.register(app)
    result = CliRunner().invoke(app, [*words, "--json"])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def test_freezing_answers_the_figures_and_the_seal() -> None:
    made = run(*ASKED, "--by", "cchc.xa")
    assert list(made) == ["id", "figures", "digest", "signature"]
    assert (made["id"], len(made["digest"])) == (1, 64)
    figure = next(each for each in made["figures"] if each["code"] == "dossiers.in_time_of_solved")
    assert (figure["part"], figure["whole"], figure["percent"]) == (1, 1, "100.00")


@pytest.mark.both_databases
def test_drift_names_codes_records_and_reasons() -> None:
    number = run(*ASKED)["id"]
    assert run("drift", "--frozen", str(number)) == {"frozen": number, "items": []}
    import_register(row("H20.99-240304-0002"), at=now())
    items = run("drift", "--frozen", str(number))["items"]
    assert [one for one in items if one["code"] == "dossiers.received"] == [
        {
            "code": "dossiers.received",
            "added": ["H20.99-240304-0002"],
            "removed": [],
            "reason": "Hồ sơ nhập sổ sau khi chốt",
        }
    ]
    again = run(*ASKED, "--reason", "Sổ nộp thiếu một hồ sơ")
    assert again["id"] == number + 1


@pytest.mark.parametrize(("who", "code"), [("khong.co", "unknown_account"), ("lanhdao.khac", "not_allowed")])
def test_who_may_not_close(office: Office, who: str, code: str) -> None:
    employ(Account.objects.create(username="lanhdao.khac"), Role.LEADER, office.communes[1])
    with pytest.raises(UserError) as refused:
        run(*ASKED, "--by", who)
    assert refused.value.code == code


def test_verify_names_the_column_of_a_frozen_figure_that_was_changed() -> None:
    run(*ASKED)
    assert run("verify")["ok"] is True
    append_only.take_down()
    count = FrozenFigure.objects.filter(period_id=1, whole=None).order_by("position")[0]
    FrozenFigure.objects.filter(pk=count.pk).update(part=7)
    append_only.put_up()
    found = run("verify", code=1)
    assert [(each["record"], each["column"]) for each in found["broken"]] == [
        (f"kỳ đã chốt 1, con số {count.position}", "part")
    ]
