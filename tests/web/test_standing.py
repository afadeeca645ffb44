"""Who is away and who stands in, and whom a leader lets sign."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Absence, Delegation
from motcua.kernel.clock import local_date, now
from tests.web.conftest import make_account, signed_in

SINCE = date(2000, 1, 1)


@pytest.fixture
def people(office):
    """A leader and two officers of the first commune."""
    here = office.communes[0]
    return {name: make_account(f"{name}.thu", role, here) for name, role in
            (("lanhdao1", "LEADER"), ("mot", "COUNTER"), ("hai", "CASE"))}  # fmt: skip


def span() -> dict[str, str]:
    today = local_date(now())
    return {"valid_from": f"{today:%d/%m/%Y}", "valid_to": f"{today + timedelta(days=2):%d/%m/%Y}"}


def away(people, who: str = "mot", stand_in: str = "hai") -> dict:
    return {"officer_id": people[who].officer.pk, "stand_in_id": people[stand_in].officer.pk, **span()}


def test_officers_record_their_own_absence_and_leaders_their_peoples(people):
    own, leader = signed_in(people["mot"]), signed_in(people["lanhdao1"])
    own.post("/can-bo/vang-mat/", away(people, "hai", "mot"))
    assert not Absence.objects.exists()
    own.post("/can-bo/vang-mat/", away(people))
    made = Absence.objects.get()
    assert "đang làm thay" in signed_in(people["hai"]).get("/can-bo/vang-mat/").content.decode()
    assert signed_in(people["hai"]).post(f"/can-bo/vang-mat/{made.pk}/thoi/").status_code == 404
    leader.post(f"/can-bo/vang-mat/{made.pk}/thoi/")
    assert not Absence.objects.exists()
    leader.post("/can-bo/vang-mat/", away(people, "hai", "mot"))
    assert Absence.objects.count() == 1


def test_a_leader_lets_somebody_sign_and_nobody_else_does(people):
    leader, other = signed_in(people["lanhdao1"]), signed_in(people["mot"])
    told = {
        "leader_id": people["lanhdao1"].officer.pk,
        "delegate_id": people["hai"].officer.pk,
        "unit_id": people["lanhdao1"].unit_id,
        "document": "Văn bản thử 01",
        **span(),
    }
    other.post("/can-bo/vang-mat/uy-quyen/", told)
    assert "govuk-error-summary" in leader.post("/can-bo/vang-mat/uy-quyen/", told | {"document": ""}).content.decode()
    assert not Delegation.objects.exists()
    leader.post("/can-bo/vang-mat/uy-quyen/", told)
    made = Delegation.objects.get()
    delegate = signed_in(people["hai"])
    assert "ủy quyền ký" in delegate.get("/can-bo/vang-mat/").content.decode()
    assert delegate.post(f"/can-bo/vang-mat/uy-quyen/{made.pk}/thoi/").status_code == 404
    assert leader.post(f"/can-bo/vang-mat/uy-quyen/{made.pk}/thoi/").status_code == 302
    assert not Delegation.objects.exists()


def test_the_head_of_a_committee_arranges_for_its_departments_and_for_no_other_commune(office):
    commune, other = office.communes[:2]
    room = Unit.objects.create(
        slug="phong-thu-vang", name="Phòng thử", level="COMMUNE", kind="DEPARTMENT", parent=commune, valid_from=SINCE
    )
    desk = Unit.objects.create(
        slug="trung-tam-vang", name="Trung tâm thử", level="COMMUNE", kind="SERVICE_UNIT", parent=commune,
        valid_from=SINCE,
    )  # fmt: skip
    told = (("chutich", "LEADER", commune), ("cv", "CASE", room), ("cv2", "CASE", room), ("mc", "COUNTER", desk))
    people = {name: make_account(f"{name}.vang", role, unit) for name, role, unit in told}
    people["xa"] = make_account("xa.vang", "CASE", other)
    leader = signed_in(people["chutich"])
    leader.post("/can-bo/vang-mat/", away(people, "cv", "cv2"))
    leader.post("/can-bo/vang-mat/", away(people, "mc", "cv2"))
    leader.post("/can-bo/vang-mat/", away(people, "xa", "cv2"))
    assert set(Absence.objects.values_list("officer__account__username", flat=True)) == {"cv.vang", "mc.vang"}
    leader.post(f"/can-bo/vang-mat/{Absence.objects.earliest('pk').pk}/thoi/")
    assert Absence.objects.get().officer == people["mc"].officer
    signing = {"leader_id": people["chutich"].officer.pk, "delegate_id": people["cv2"].officer.pk}
    leader.post("/can-bo/vang-mat/uy-quyen/", signing | {"unit_id": commune.pk, "document": "01", **span()})
    assert Delegation.objects.get().delegate == people["cv2"].officer
