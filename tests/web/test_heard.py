"""What readers say of our pages reaches those who may mend them, and nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from motcua.areas.feedback import operations as feedback
from motcua.areas.feedback import queries
from motcua.areas.people.models import Role
from motcua.kernel.clock import now
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
READ = "/can-bo/gop-y/"


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.ADMINISTRATOR, 200), (Role.LEADER, 200), (Role.INSPECTOR, 200), (Role.COUNTER, 403), (Role.CASE, 403)],
)
def test_only_those_who_may_mend_pages_read_it(office, role, status):
    assert signed_in(make_account("ai.thu", role, office.district)).get(READ).status_code == status


def test_it_is_read_by_page_and_the_latest_first(office):
    leader = signed_in(make_account("nguoidoc.thu", Role.LEADER, office.district))
    assert "Chưa có góp ý nào" in leader.get(READ).content.decode()
    for n in range(queries.PAGE + 1):
        feedback.write_page_feedback(page="/thu-tuc/", helped=True, at=now() + timedelta(minutes=n))
    feedback.write_page_feedback(page="/tra-cuu/", helped=False, words="Chữ <b>nhỏ</b>", at=now())
    first = leader.get(READ)
    assert "Chữ &lt;b&gt;nhỏ&lt;/b&gt;" in first.content.decode()
    assert len(first.context["rows"]) == queries.PAGE
    assert len(leader.get(READ, {"after": first.context["next"]}).context["rows"]) == 2
    assert [row.page for row in leader.get(READ, {"page": "/tra-cuu/"}).context["rows"]] == ["/tra-cuu/"]
    assert leader.get(READ, {"after": "x"}).status_code == 200
