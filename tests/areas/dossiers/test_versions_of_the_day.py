"""What is received on a day is received under the version of that day, by whatever door it comes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier
from motcua.areas.procedures.models import ProcedureVersion, VersionState
from motcua.kernel.errors import UserError
from tests.factories.intake import MONDAY, Commune, make_commune


@pytest.fixture
def commune(db: None) -> Commune:
    return make_commune()


def _is(commune: Commune, **said: object) -> None:
    ProcedureVersion.objects.filter(pk=commune.version.pk).update(**said)


@pytest.mark.parametrize(
    ("_case", "said", "code"),
    [
        ("a draft binds nobody", {"state": VersionState.DRAFT}, "unknown_version"),
        (
            "replaced the day before",
            {"state": VersionState.REPLACED, "valid_to": date(2024, 3, 3)},
            "version_not_in_force",
        ),
        ("from tomorrow only", {"valid_from": date(2024, 3, 5)}, "version_not_in_force"),
    ],
)
def test_nothing_is_received_under_another_days_version(commune, _case, said, code):
    _is(commune, **said)
    for take in (
        lambda: operations.receive(given=commune.given(), account=commune.counter, at=MONDAY),
        lambda: operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY),
    ):
        with pytest.raises(UserError) as refused:
            take()
        assert refused.value.code == code
    assert not Dossier.objects.exists()


def test_what_was_submitted_before_is_accepted_under_its_own_version(commune):
    done = operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY)
    _is(commune, state=VersionState.REPLACED, valid_to=date(2024, 3, 4))
    checked = commune.given().papers
    later = MONDAY + timedelta(days=1)
    operations.accept(number=done.number, account=commune.counter, at=later, papers=checked)
    assert Dossier.objects.get().version_id == commune.version.pk
