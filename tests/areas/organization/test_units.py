"""Units as they were on any day; the 2024 tree and the 2025 tree at once."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.areas.organization import operations, queries
from motcua.kernel.errors import UserError

pytestmark = pytest.mark.django_db
PACK = {
    "unit": [
        {"slug": "tinh", "name": "UBND tỉnh Thử", "level": "PROVINCE", "kind": "PEOPLES_COMMITTEE",
         "valid_from": date(1990, 1, 1), "agency_code": "000.00.00.H99"},
        {"slug": "huyen", "name": "UBND huyện Thử", "level": "DISTRICT", "kind": "PEOPLES_COMMITTEE",
         "parent": "tinh", "valid_from": date(1990, 1, 1), "valid_to": date(2025, 6, 30)},
        {"slug": "phong", "name": "Phòng Tư pháp", "level": "DISTRICT", "kind": "DEPARTMENT", "parent": "huyen",
         "valid_from": date(1990, 1, 1), "valid_to": date(2025, 6, 30), "other_names": ["Phòng TP huyện Thử"]},
        {"slug": "xa-a", "name": "UBND xã Bình Phú", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE",
         "parent": "huyen", "valid_from": date(1990, 1, 1), "valid_to": date(2025, 6, 30), "geo_code": "29926",
         "agency_code": "000.31.33.H99"},
        {"slug": "xa-b", "name": "UBND xã B", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE", "parent": "huyen",
         "valid_from": date(1990, 1, 1), "valid_to": date(2025, 6, 30)},
        {"slug": "ban-xa-b", "name": "Ban văn hóa xã B", "level": "COMMUNE", "kind": "SERVICE_UNIT",
         "parent": "xa-b", "valid_from": date(2010, 1, 1), "valid_to": date(2025, 6, 30)},
        {"slug": "xa-moi", "name": "UBND xã Bình Phú", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE",
         "parent": "tinh", "valid_from": date(2025, 7, 1), "geo_code": "29926"},
    ],
    "succession": [
        {"former": "xa-a", "successor": "xa-moi", "on": date(2025, 7, 1)},
        {"former": "xa-b", "successor": "xa-moi", "on": date(2025, 7, 1)},
    ],
}  # fmt: skip
IN_2024 = {"start": date(2023, 12, 15), "end": date(2024, 9, 15)}


@pytest.fixture(autouse=True)
def loaded():
    assert operations.load_units(pack=PACK) == 7


def slugs(rows):
    return {row.slug for row in rows}


@pytest.mark.parametrize(
    ("unit", "scope", "period", "expected"),
    [
        ("huyen", "own", IN_2024, {"huyen", "phong"}),
        ("huyen", "children", IN_2024, {"xa-a", "xa-b", "ban-xa-b"}),
        ("huyen", "all", IN_2024, {"huyen", "phong", "xa-a", "xa-b", "ban-xa-b"}),
        ("tinh", "children", IN_2024, {"huyen", "phong"}),
        ("tinh", "children", {"start": date(2025, 7, 1), "end": date(2025, 12, 14)}, {"xa-moi"}),
        ("xa-b", "children", IN_2024, set()),
        ("000.00.00.H99", "own", IN_2024, {"tinh"}),
        ("29926", "own", IN_2024, {"xa-a"}),
        ("29926", "own", {"start": date(2025, 7, 1), "end": date(2025, 12, 14)}, {"xa-moi"}),
    ],
)
def test_scopes(unit, scope, period, expected):
    assert slugs(queries.scope(unit, scope, **period)) == expected


def test_unknown_units_and_scopes_are_said():
    with pytest.raises(UserError, match="Không có đơn vị"):
        queries.scope("nowhere", "own", **IN_2024)
    with pytest.raises(UserError, match="own, children"):
        queries.scope("huyen", "some", **IN_2024)


@pytest.mark.parametrize(
    ("written", "on", "slug"),
    [
        ("UBND xã Bình Phú", date(2024, 3, 1), "xa-a"),
        ("ubnd xa binh phu", date(2025, 8, 1), "xa-moi"),
        ("Uỷ ban nhân dân xã Bình Phú", date(2025, 8, 1), "xa-moi"),
        ("Phòng TP huyện Thử", date(2024, 3, 1), "phong"),
        ("Phòng TP huyện Thử", date(2025, 8, 1), None),
        ("000.00.00.H99", date(2024, 3, 1), "tinh"),
        ("H99.33.31", date(2024, 3, 1), "xa-a"),
        ("29926", date(2024, 3, 1), "xa-a"),
        ("29926", date(2025, 8, 1), "xa-moi"),
        ("UBND xã C", date(2024, 3, 1), None),
    ],
)
def test_a_register_names_a_unit_as_it_was_on_the_day(written, on, slug):
    found = queries.index().find(written, on)
    assert (found.slug if found else None) == slug


def test_loading_the_pack_again_changes_nothing():
    before = queries.units()
    operations.load_units(pack=PACK)
    assert queries.units() == before


def test_custody_passes_to_the_successor():
    former = queries.unit("xa-a").id
    assert queries.successors(former, date(2025, 6, 30)) == []
    assert slugs(queries.successors(former, date(2025, 7, 1))) == {"xa-moi"}


def test_a_new_unit_starts_alongside_until_a_day_says_otherwise():
    unit = queries.unit("xa-moi").id
    assert queries.intake_mode(unit, date(2025, 8, 1)) == "ALONGSIDE"
    operations.change_settings(unit_id=unit, intake_mode="PRIMARY", since=date(2026, 1, 1), reason="Quyết định thử")
    assert queries.intake_mode(unit, date(2025, 12, 31)) == "ALONGSIDE"
    assert queries.intake_mode(unit, date(2026, 1, 1)) == "PRIMARY"


def test_a_scope_costs_a_fixed_number_of_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        queries.scope("huyen", "all", **IN_2024)


ALIKE = {
    "unit": [
        {"slug": "tan-thanh", "name": "Ủy ban nhân dân xã Tân Thanh", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE",
         "valid_from": date(2010, 1, 1), "valid_to": date(2025, 6, 30)},
        {"slug": "tan-thanh-2", "name": "Ủy ban nhân dân xã Tân Thạnh", "level": "COMMUNE",
         "kind": "PEOPLES_COMMITTEE", "valid_from": date(2010, 1, 1), "valid_to": date(2025, 6, 30)},
        {"slug": "tai-chinh", "name": "Phòng Tài chính – Kế hoạch", "level": "DISTRICT", "kind": "DEPARTMENT",
         "valid_from": date(2010, 1, 1), "valid_to": date(2025, 6, 30)},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("UBND xã Tân Thạnh", "tan-thanh-2"),
        ("UBND XÃ TÂN THANH", "tan-thanh"),
        ("Uỷ ban nhân dân xã Tân Thạnh", "tan-thanh-2"),
        ("Xã Tân Thạnh", "tan-thanh-2"),
        ("UBND xa Tan Thanh", None),  # without diacritics it may be either
        ("Phòng Tài chính - Kế hoạch", "tai-chinh"),
        ("phòng tài chính-kế hoạch", "tai-chinh"),
        ("Phong Tai chinh Ke hoach", "tai-chinh"),
        ("Tân Thạnh", None),
        ("UBND", None),
        ("–", None),
    ],
)
def test_a_register_writes_a_unit_its_own_way(written, slug):
    operations.load_units(pack=ALIKE)
    found = queries.index().find(written, date(2024, 3, 5))
    assert (found.slug if found else None) == slug


def test_a_unit_that_has_ended_is_not_taken_for_one_that_reads_alike_without_diacritics():
    still = [{**unit, "valid_to": None} if unit["slug"] == "tan-thanh" else unit for unit in ALIKE["unit"]]
    operations.load_units(pack={"unit": [{k: v for k, v in unit.items() if v is not None} for unit in still]})
    index = queries.index()
    assert index.find("UBND xã Tân Thạnh", date(2026, 3, 5)) is None
    assert index.knows("UBND xã Tân Thạnh")
    assert index.find("UBND xã Tân Thanh", date(2026, 3, 5)).slug == "tan-thanh"


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("UBND xã Bình Phú, huyện Thử", "xa-a"),
        ("UBND Xã Bình Phú - Huyện Thử - Tỉnh Thử", "xa-a"),
        ("Phòng Tư pháp - UBND huyện Thử", None),
        ("Phòng Tư pháp huyện Thử", "phong"),
        ("UBND xã Bình Phú, huyện Khác", None),
    ],
)
def test_a_unit_may_be_written_with_the_places_above_it(written, slug):
    found = queries.index().find(written, date(2024, 3, 5))
    assert (found.slug if found else None) == slug
