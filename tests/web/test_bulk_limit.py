"""Who chooses more dossiers than are done at once is told that some are left."""

from __future__ import annotations

import pytest

from motcua.web.office.bulk import doing, forms
from tests.factories.officework import make_staffed
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
LEFT = "Chưa phải tất cả: mỗi lần làm được nhiều nhất 2 hồ sơ."


@pytest.mark.parametrize(("chosen", "told"), [(2, False), (3, True)])
def test_the_rest_of_a_large_choice_is_not_passed_over_in_silence(
    monkeypatch: pytest.MonkeyPatch, chosen: int, told: bool
) -> None:
    work = make_staffed()
    monkeypatch.setattr(forms.ReassignForm, "most", 2)
    monkeypatch.setattr(doing, "MOST", 2)
    numbers = [f"XQ-{n}" for n in range(chosen)]
    for number in numbers:
        work.started(number, -9, 3)
    leader = signed_in(work.desk.leader)
    picked = "".join(f"&pick={number}" for number in numbers)
    page = leader.get(f"/can-bo/nhieu-ho-so/?viec=phan-cong{picked}").content.decode()
    assert (LEFT in page) is told
    held = leader.get(f"/can-bo/nhieu-ho-so/?viec=phan-cong&officer={work.desk.case.pk}")
    assert (LEFT in held.content.decode()) is told
    assert len(held.context["bulk"].numbers) == 2
