"""Numbers as Vietnamese type them: 8.000 is eight thousand, and what is no number is refused, never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from motcua.areas.dossiers.models import PaymentDemand, PaymentEntry
from motcua.areas.dossiers.operations import FeeAsked, FeeLineAsked
from motcua.kernel.clock import now
from motcua.web.ui.acts.forms.fields import MOST_MONEY, Fractional, Percent, Percentage, Whole, money
from tests.factories.counter import make_counter
from tests.factories.intake import Commune
from tests.web.conftest import signed_in


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("8000", 8000),
        ("8.000", 8000),  # Django alone reads eight
        ("8 000", 8000),
        ("8,000", 8000),
        ("1.234.567", 1234567),
        ("8.000 đồng", 8000),
        ("8.000đ", 8000),
        (" 12\u00a0500 ", 12500),
        ("0", 0),
        (8000, 8000),
        ("", None),
        (None, None),
    ],
)
def test_a_number_is_read_as_it_is_meant(typed, number):
    assert Whole(required=False).clean(typed) == number


@pytest.mark.parametrize("typed", ["8.00", "8.0", "8,5", "1.2345", "1.234,567", "tám nghìn", "9" * 25, "1e3", "٣"])
def test_what_is_no_number_is_not_guessed(typed):
    with pytest.raises(ValidationError):
        Whole(required=False).clean(typed)


@pytest.mark.parametrize(("typed", "number"), [("50", 50), ("50%", 50), (" 50 % ", 50), ("100\u00a0%", 100), (7, 7)])
def test_a_percentage_is_read_with_its_sign_too(typed, number):
    assert Percent().clean(typed) == number
    assert Percentage().clean(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["%", "% 50", "50 %%", "5 % 0"])
def test_a_sign_elsewhere_is_no_percentage(typed):
    for field in (Percent(), Percentage()):
        with pytest.raises(ValidationError):
            field.clean(typed)


@pytest.mark.parametrize("typed", ["0", "-5", str(MOST_MONEY + 1), "1.000.000.000.000"])
def test_nobody_owes_nothing_or_more_than_there_is(typed):
    with pytest.raises(ValidationError):
        money("Số tiền").clean(typed)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("typed", "number"),
    [("95,5", "95.5"), ("95.5", "95.5"), ("0.125", "0.125"), ("1,234", "1.234"), ("1.234,5", "1234.5"), ("7", "7")],
)
def test_a_fraction_is_read_with_a_comma_or_a_point(typed, number, language):
    with translation.override(language):
        assert Fractional().clean(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["1.234", "1.234.567", "9,5,5", "chín", "95,5%"])
def test_a_fraction_that_may_be_two_numbers_is_not_guessed(typed):
    with translation.override("vi"), pytest.raises(ValidationError):
        Fractional().clean(typed)


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "paid"), [("8.000", [8000]), ("9" * 20, []), ("8.00", [])], ids=str)
def test_the_desk_takes_what_was_typed_or_says_why_not(typed, paid):
    commune: Commune = make_counter()
    fee = FeeAsked((FeeLineAsked("Lệ phí", 20000, "FEE"),), "Nghị quyết thử")
    number = commune.received(at=now(), fee=fee).number
    demand = PaymentDemand.objects.get(dossier__number=number)
    client: Client = signed_in(commune.counter)
    told = {"demand": demand.pk, "token": "t" * 20, "amount": typed, "means": "CASH"}
    answer = client.post(f"/quay/thu-phi/ho-so/{number}/", told)
    assert answer.status_code == (302 if paid else 200)
    assert list(PaymentEntry.objects.values_list("amount", flat=True)) == paid
    if not paid:
        assert "govuk-error-message" in answer.content.decode()
