"""The pack of exemptions: each group says its source, and the procedures of the demo know who is exempt."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest

from motcua.areas.procedures import operations, queries
from motcua.areas.procedures.models import Procedure, Sector
from motcua.kernel.clock import at_local
from motcua.kernel.packs import load_toml, packs_dir
from tests.factories.intake import make_version

AT, ON = at_local(datetime(2024, 3, 1, 8, 0)), date(2024, 3, 4)


def test_every_group_says_where_it_comes_from():
    for group in load_toml("fees/exemptions.toml")["group"]:
        assert group["source"]
        assert {"code", "name", "percent", "kind", "legal_basis"} <= set.intersection(*map(set, group["exemptions"]))


@pytest.mark.django_db
def test_the_fee_knows_who_is_exempt_with_and_without_lines_of_its_own():
    version = make_version("1.001193", {"COUNTER": ("working_days", 1)})
    other = Procedure.objects.create(
        code="1.001022", name="Thủ tục thử", sector=Sector.objects.get_or_create(code="thu")[0]
    )
    operations.load_packs(at=AT)
    for code in (version.procedure.code, other.code):
        exempt, compared = queries.exemptions_for(code, ON)
        assert [one.code for one in exempt] == ["merit", "poor", "disabled"]
        assert not compared
    quote = queries.fee_for(version.pk, 1, "COUNTER", {"late": True, "copies": 0, "exemption": "poor"}, on=ON)
    assert (quote.total, quote.applied.code) == (0, "poor")
    assert queries.exemptions_for("1.001612", ON) == ((), False)


def asked_by(procedure: str) -> set[str]:
    """What the form of a procedure asks, also of each row of a list in it; nothing where it has none."""
    forms = (json.loads(file.read_text(encoding="utf-8")) for file in (packs_dir() / "forms").glob("*.json"))
    fields = [
        field for form in forms if form["procedure"] == procedure for field in form["schema"]["properties"].items()
    ]
    rows = (field.get("items", {}).get("properties", {}) for _, field in fields)
    return {name for name, _ in fields}.union(*rows)


def test_a_line_hangs_on_what_the_form_of_its_procedure_asks():
    """A line that counts or hangs on what nobody is asked is never charged, or always."""
    for fee in load_toml("fees/fees.toml")["fee"]:
        if not (asked := asked_by(fee["procedure"])):
            continue
        for line in fee.get("lines", ()):
            named = {line.get("per"), line.get("times"), *line.get("when", {})} - {None, "late"}
            assert named <= asked, (fee["procedure"], line["name"])
