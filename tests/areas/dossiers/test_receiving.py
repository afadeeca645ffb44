"""A dossier comes in: at the counter, from the post, online; with its number, its appointment, and the proof of it."""

from __future__ import annotations

import pytest

from motcua.areas.dossiers.models import Dossier
from tests.factories.intake import make_commune

pytestmark = pytest.mark.django_db


def test_smoke(django_assert_num_queries):
    commune = make_commune()
    found = commune.received()
    assert found.number == "H20.99.01-240304-0001"
    assert Dossier.objects.get().status == 2
