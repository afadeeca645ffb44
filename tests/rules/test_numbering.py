from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.numbering import DossierNumber, SeriesFull, national_code, new_style, same_number


@pytest.mark.parametrize(
    ("text", "agency", "day", "serial"),
    [
        ("000.00.06.H56-231027-0361", "000.00.06.H56", date(2023, 10, 27), 361),
        ("H20.33-240826-0014", "H20.33", date(2024, 8, 26), 14),
    ],
)
def test_a_number_reads_and_writes_the_same(text, agency, day, serial):
    number = DossierNumber.parse(text)
    assert (number.agency, number.day, number.serial) == (agency, day, serial)
    assert str(number) == text


@pytest.mark.parametrize(
    "text", ["", "H20.33", "H20-240230-0001", "H20-240101-0000", "H20-240101-1", "h20-240101-0001"]
)
def test_codes_of_another_shape_are_no_number(text):
    assert DossierNumber.parse(text) is None


def test_the_ten_thousandth_of_a_day_is_refused():
    with pytest.raises(SeriesFull):
        DossierNumber("H20.33", date(2024, 1, 2), 10_000)


@given(st.dates(date(2000, 1, 1), date(2068, 12, 31)), st.integers(1, 9999))
def test_every_number_reads_back(day, serial):
    number = DossierNumber("000.17.22.H56", day, serial)
    assert DossierNumber.parse(str(number)) == number


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("000.17.22.H56", "H56.22.17"),
        ("000.00.00.H20", "H20"),
        ("001.00.33.H20", "H20.33.001"),
        ("H21.217", "H21.217"),
        ("", ""),
        ("29950", "29950"),
    ],
)
def test_an_agency_code_of_the_older_style_in_the_newer(old, new):
    assert new_style(old) == new


@pytest.mark.parametrize(
    ("written", "national"),
    [
        ("1.001193", "1.001193"),
        ("1.001193.H20", "1.001193"),
        ("1.001193.000.00.00.H20", "1.001193"),
        ("1.001193.h20", "1.001193.h20"),
        ("1.0011930", "1.0011930"),
        ("Khai sinh", "Khai sinh"),
    ],
)
def test_a_procedure_under_the_code_of_a_province_has_its_national_code(written, national):
    assert national_code(written) == national


@pytest.mark.parametrize(
    "written",
    [
        "H20.39-240305-1001",
        "h20.39-240305-1001",
        " H20.39 - 240305-1001\u00a0",
        "H20.39\u2011240305\u20111001",
        "H20.39\u2013240305\u22121001",
        "\uff28\uff12\uff10\uff0e39-2403\u200b05-1001",
    ],
)
def test_one_code_in_many_spellings(written):
    assert same_number(written) == "H20.39-240305-1001"


def test_other_codes_stay_others():
    assert same_number("H20.39-240305-1001") != same_number("H20.39-240305-1010")
