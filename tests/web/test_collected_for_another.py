"""A result collected at the counter: by the applicant as it stands, by anybody else with the paper that lets them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, Handing
from motcua.kernel.clock import now
from tests.factories.counter import make_counter
from tests.factories.intake import Commune
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_counter()


def returned(commune: Commune, **said: Any) -> tuple[int, str]:
    """A finished dossier handed over at the desk: the status it has then, and the page."""
    number = commune.received(at=now() - timedelta(hours=2)).number
    operations.start(number=number, account=commune.case, at=now() - timedelta(hours=1))
    result = operations.ResultGiven("Giấy khai sinh", "Lãnh đạo thử", now(), code="KQ-1")
    operations.finish(number=number, account=commune.leader, at=now(), result=result)
    seen = queries.case_file(number, account=commune.counter).last_seq  # type: ignore[union-attr]
    told = {"seen": seen, "way": "COUNTER", **said}
    page = signed_in(commune.counter).post(f"/quay/ho-so/{number}/tra-ket-qua/", told, follow=True)
    return Dossier.objects.get(number=number).status, page.content.decode()


@pytest.mark.parametrize("name", ["Người nộp minh họa 01", "  người nộp  MINH HỌA 01 "])
def test_the_applicant_needs_no_paper(commune: Commune, name: str) -> None:
    assert returned(commune, receiver=name)[0] == 10


def test_a_relative_is_asked_for_the_paper_and_it_is_kept(commune: Commune) -> None:
    status, page = returned(commune, receiver="Người em minh họa")
    assert status == 9
    assert "Người khác nhận thay: xin ghi giấy ủy quyền" in page
    assert returned(commune, receiver="Người em minh họa", proof="Giấy ủy quyền 05/9/2026")[0] == 10
    assert Handing.objects.get().proof == "Giấy ủy quyền 05/9/2026"
