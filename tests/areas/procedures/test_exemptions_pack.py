"""The pack of exemptions: each group says its source, and the procedures of the demo know who is exempt."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.areas.procedures import operations, queries
from motcua.areas.procedures.models import Procedure, Sector
from motcua.kernel.clock import at_local
from motcua.kernel.packs import load_toml
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
    quote = queries.fee_for(version.pk, 1, "COUNTER", {"late": True, "exemption": "poor"}, on=ON)
    assert (quote.total, quote.applied.code) == (0, "poor")
    assert queries.exemptions_for("1.001612", ON) == ((), False)
