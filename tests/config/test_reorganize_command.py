"""`motcua reorganize` with the pack of 1 July 2025, on the units of Tân Hồng with a few dossiers."""

from __future__ import annotations

import json

import pytest

from motcua.areas.dossiers.models import Dossier
from motcua.areas.organization import queries as organization
from motcua.areas.procedures.models import Procedure, Sector
from motcua.config.commands import run
from motcua.kernel.packs import load_toml, packs_dir
from motcua.rules.reorganizing import View, read_plan, recast
from tests.factories.office import import_register, make_tan_hong, row
from tests.factories.remembered import contents

pytestmark = pytest.mark.django_db
OPEN = {"status": 4, "finished": None, "returned": None}


@pytest.fixture
def units():
    found = make_tan_hong()
    Procedure.objects.create(
        code="1.001193", name="Đăng ký khai sinh", sector=Sector.objects.create(code="ho-tich", name="Hộ tịch")
    )
    places = ("Ủy ban nhân dân thị trấn Sa Rài", "Ủy ban nhân dân xã An Phước", "Ủy ban nhân dân huyện Tân Hồng")
    lines = [
        row(f"M-240304-000{n}", n + 1, received_by=place, competent=place, **OPEN) for n, place in enumerate(places, 1)
    ]
    assert {one.outcome for one in import_register(*lines)} == {"new"}
    return found


def said(capsys, *words):
    """What the command prints as JSON, and its exit code."""
    with pytest.raises(SystemExit) as left:
        run(["reorganize", *words, "--json"])
    return left.value.code, json.loads(capsys.readouterr().out)


def test_it_is_tried_and_then_done_and_then_done_again(units, capsys):
    before = contents()
    code, seen = said(capsys, "tan_hong_2025", "--dry-run")
    assert (code, contents() == before) == (0, True)
    assert (seen["undecided"], seen["totals"], seen["founded"]) == (1, {"DOSSIER": 3}, [])
    assert {(one["from"], one["to"]) for one in seen["moves"]} == {
        ("Ủy ban nhân dân thị trấn Sa Rài", "Ủy ban nhân dân xã Tân Hồng"),
        ("Ủy ban nhân dân xã An Phước", "Ủy ban nhân dân xã An Phước"),
        ("Ủy ban nhân dân huyện Tân Hồng", None),
    }
    path = str(packs_dir() / "reorganizations/tan_hong_2025.toml")
    code, done = said(capsys, path, "--apply", "--approved-by", "Người duyệt minh họa")
    assert (code, done["stage"], done["lost"], done["passed"], done["waiting"]) == (0, "APPLIED", [], 2, 1)
    assert (done["drafted_by"], done["approved_by"]) == ("command:reorganize", "command:Người duyệt minh họa")
    where = dict(Dossier.objects.values_list("number", "competent__slug"))
    assert where == {"M-240304-0001": "xa-tan-hong", "M-240304-0002": "xa-an-phuoc", "M-240304-0003": "tan-hong"}
    after = contents()
    assert said(capsys, path, "--apply") == (0, done)
    assert contents() == after


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["tan_hong_2025"], "which_way"),
        (["tan_hong_2025", "--dry-run", "--apply"], "which_way"),
        (["khong_co", "--dry-run"], "file_missing"),
    ],
)
def test_what_it_refuses(words, code, capsys):
    left, answer = said(capsys, *words)
    assert (left, answer["error"]["code"]) == (2, code)


def test_the_pack_names_only_units_it_founds_or_that_are_known(units):
    plan = read_plan(load_toml("reorganizations/tan_hong_2025.toml"))
    known = {unit.slug for unit in organization.units()}
    assert {slug for one in plan.changes for slug in (*one.formers, *one.successors)} <= known
    assert plan.unconfirmed
    assert recast({}, {}, plan.recasts, View.RECAST).total is None
