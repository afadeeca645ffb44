"""The last dossier of each of several people, which tells namesakes apart where no number does."""

from __future__ import annotations

import pytest

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.queries.counter import last_dossiers
from motcua.areas.people.models import Applicant
from tests.factories.intake import Commune, make_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


def test_of_each_person_the_latest_in_these_units(commune, django_assert_num_queries):
    first, second = (commune.received().number for _ in range(2))
    other = Applicant.objects.create(name="Người khác minh họa", kind="CITIZEN", search_text="nguoi khac minh hoa")
    third = commune.received().number
    Dossier.objects.filter(number=third).update(applicant=other)
    asked = [commune.owner.pk, other.pk, 0]
    with django_assert_num_queries(1):
        found = last_dossiers(asked, [commune.unit.pk])
    assert {key: one.number for key, one in found.items()} == {commune.owner.pk: second, other.pk: third}
    assert first != second
    assert last_dossiers(asked, []) == {}
    assert last_dossiers([], None) == {}
