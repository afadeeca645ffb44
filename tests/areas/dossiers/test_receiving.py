"""A dossier comes in: at the counter, from the post, online; with its number, its appointment, and the proof of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent, Filing, HandedInPaper, NumberSeries, PaymentDemand
from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.organization.models import Unit, UnitSetting
from motcua.areas.people import operations as people
from motcua.areas.people.models import Applicant
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.history import EventKind
from tests.factories.intake import MONDAY, make_commune

pytestmark = pytest.mark.django_db


def moment(text: str) -> datetime:
    return at_local(datetime.fromisoformat(text))


def everything() -> dict[str, int]:
    return {
        model.__name__: model.objects.count() for model in (Dossier, DossierEvent, HandedInPaper, Filing, PaymentDemand)
    } | {"serials": sum(NumberSeries.objects.values_list("last_serial", flat=True))}


@pytest.mark.parametrize(
    ("_case", "rule", "n", "received", "due"),
    [
        ("working days", "working_days", 3, "2024-03-04T08:00", "2024-03-07T17:00"),
        ("over a weekend", "working_days", 3, "2024-03-07T08:00", "2024-03-12T17:00"),
        ("calendar days that end on a day off", "calendar_days", 5, "2024-03-04T08:00", "2024-03-11T17:00"),
        ("working hours over lunch", "working_hours", 8, "2024-03-04T10:00", "2024-03-05T10:00"),
        ("at once, before 15:00", "same_day_15h", None, "2024-03-04T14:59", "2024-03-04T17:00"),
        ("at once, after 15:00", "same_day_15h", None, "2024-03-04T15:01", "2024-03-05T17:00"),
    ],
)
def test_the_appointment_follows_from_the_version(_case, rule, n, received, due):
    found = make_commune(rule, n).received(moment(received))
    dossier = Dossier.objects.get(number=found.number)
    assert found.due == dossier.due_at == dossier.due_first_at == moment(due)
    assert (dossier.status, dossier.received_at) == (2, moment(received))
    assert found.proof["proof"][-1][0] == due[:10]
    assert list(queries.broken_records()) == []


def test_what_the_receipt_was_bound_to_is_kept_in_its_event():
    commune = make_commune(payment_pauses=True)
    found = commune.received(form=commune.form())
    receipt, due = DossierEvent.objects.filter(dossier__number=found.number).order_by("seq")
    assert (receipt.kind, due.kind) == (EventKind.RECEIVED, EventKind.DUE_SET)
    terms = receipt.payload["terms"]
    assert (terms["rule"], terms["n"], terms["supplement_rule"], terms["payment_pauses"]) == (
        "working_days",
        3,
        "RESTART",
        True,
    )
    assert (receipt.payload["version_id"], receipt.payload["case_order"]) == (commune.version.pk, 1)
    assert "minh họa" not in str(receipt.payload)
    assert receipt.payload["form_digest"] == Filing.objects.get().seal()["digest"]
    dossier = Dossier.objects.get()
    assert (dossier.version_id, dossier.holder_unit_id, dossier.holder_id) == (
        commune.version.pk,
        commune.unit.pk,
        commune.counter.pk,
    )
    assert [row.originals for row in queries.papers_of(found.number)] == [1, 1]


def test_a_limit_nobody_could_read_needs_a_stated_day():
    commune = make_commune("", None)
    with pytest.raises(UserError) as refused:
        commune.received()
    assert refused.value.code == "due_needed"
    assert commune.received(due=MONDAY + timedelta(days=5)).due == MONDAY + timedelta(days=5)


REFUSALS = {
    "the citizen": ("citizen", {}, "step_refused"),
    "who processes": ("case", {}, "step_refused"),
    "the leader": ("leader", {}, "step_refused"),
    "online is submitted first": ("counter", {"channel": "ONLINE", "operated_by": "ASSISTED"}, "online_is_submitted"),
    "a day typed by hand": ("counter", {"due": MONDAY + timedelta(days=1)}, "due_reckoned"),
    "an officer as the applicant": ("counter", {"operated_by": "SELF"}, "operator_refused"),
    "no such version": ("counter", {"version_id": 0}, "unknown_version"),
    "no such case": ("counter", {"case_order": 9}, "unknown_case"),
    "no such earlier dossier": ("counter", {"previous": "H20.99.01-240101-0001"}, "unknown_previous"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_refusal_changes_nothing(case):
    commune = make_commune()
    who, said, code = REFUSALS[case]
    before = everything()
    with pytest.raises(UserError) as refused:
        operations.receive(given=commune.given(**said), account=getattr(commune, who), at=MONDAY)
    assert refused.value.code == code
    assert everything() == before


@pytest.mark.parametrize(
    "paper",
    [PaperGiven(0, originals=1, checked=False), PaperGiven(0, originals=0, checked=True)],
    ids=["unchecked", "none"],
)
def test_every_paper_is_checked(paper):
    commune = make_commune()
    told = PaperGiven(commune.papers[0].pk, originals=paper.originals, checked=paper.checked)
    with pytest.raises(UserError) as refused:
        commune.received(papers=(told,))
    assert refused.value.code == "papers_unchecked"
    assert everything()["serials"] == 0


def test_a_unit_beside_another_system_receives_nothing():
    commune = make_commune()
    UnitSetting.objects.update(intake_mode="ALONGSIDE")
    with pytest.raises(UserError) as refused:
        commune.received()
    assert refused.value.code == "not_primary"


@pytest.mark.parametrize(("committee", "numbered"), [("H20.61", "H20.61-240304-0001"), ("", None), ("h20.61", None)])
def test_a_desk_without_a_code_of_its_own_numbers_with_its_committees(committee, numbered):
    """The centre of a commune takes in; where nobody has a code that can begin a number, that is said."""
    commune = make_commune()
    above = Unit.objects.create(
        slug="uy-ban-thu", name="UBND xã Trên Thử", level="COMMUNE", kind="PEOPLES_COMMITTEE",
        valid_from=date(2000, 1, 1), agency_code=committee,
    )  # fmt: skip
    Unit.objects.filter(pk=commune.unit.pk).update(kind="SERVICE_UNIT", parent=above, agency_code="")
    if numbered:
        assert commune.received().number == numbered
        return
    with pytest.raises(UserError) as refused:
        commune.received()
    assert refused.value.code == "no_agency_code"


def test_somebody_who_brings_it_says_how_they_are_related():
    commune = make_commune()
    other = people.register_applicant(name="Người nộp minh họa 02", at=MONDAY)
    with pytest.raises(UserError) as refused:
        commune.received(submitter_id=other)
    assert refused.value.code == "relation_needed"
    commune.received(submitter_id=other, relation="Mẹ")
    dossier = Dossier.objects.get()
    assert (dossier.applicant_id, dossier.submitter_id, dossier.submitter_relation) == (commune.owner.pk, other, "Mẹ")


def test_the_same_request_twice_is_pointed_out_and_not_refused():
    commune = make_commune()
    first = commune.received()
    second = commune.received(MONDAY + timedelta(hours=1))
    assert first.warnings == ()
    assert first.number in second.warnings[0]


def test_filing_again_names_the_earlier_dossier_also_under_another_row_of_the_same_person():
    commune = make_commune()
    number = operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    operations.refuse(number=number, reason="Sai nơi nộp", legal_basis="Điều thử", account=commune.counter, at=MONDAY)
    Applicant.objects.update(id_kind=1, id_number="001099000001")
    twin = people.register_applicant(name="Người Nộp Minh Họa 01", at=MONDAY, id_kind=1, id_number="001099000001")
    for owner in (commune.owner.pk, twin):
        with pytest.raises(UserError) as refused:
            commune.received(MONDAY + timedelta(days=1), owner_id=owner)
        assert refused.value.code == "previous_needed"
        assert number in refused.value.message
    found = commune.received(MONDAY + timedelta(days=1), owner_id=twin, previous=number)
    assert Dossier.objects.get(number=found.number).previous.number == number


def test_a_refusal_at_intake_has_a_reason_in_law_kept_beside_the_event():
    commune = make_commune()
    number = operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    for reason, basis in (("", "Điều thử"), ("Sai nơi nộp", " ")):
        with pytest.raises(UserError, match="lý do"):
            operations.refuse(number=number, reason=reason, legal_basis=basis, account=commune.counter, at=MONDAY)
    operations.refuse(number=number, reason="Sai nơi nộp", legal_basis="Điều thử", account=commune.counter, at=MONDAY)
    event = DossierEvent.objects.order_by("-seq").first()
    assert (event.kind, event.payload["legal_basis"]) == ("refused", "Điều thử")
    assert "Sai nơi nộp" not in str(event.payload)
    assert Dossier.objects.get().status == 3


@pytest.mark.parametrize(
    ("_case", "accepted", "switch", "due"),
    [
        ("at once", "2024-03-04T09:00", True, "2024-03-07T17:00"),
        ("at the end of the eight hours", "2024-03-05T08:00", True, "2024-03-08T17:00"),
        ("two days late: counted from the limit", "2024-03-07T09:00", True, "2024-03-08T17:00"),
        ("two days late, the other reading", "2024-03-07T09:00", False, "2024-03-12T17:00"),
    ],
)
def test_an_online_dossier_accepted_too_late_counts_from_the_limit(_case, accepted, switch, due):
    commune = make_commune()
    UnitSetting.objects.update(late_acceptance_counts_from_limit=switch)
    filed = operations.submit(given=commune.online(form=commune.form()), account=commune.citizen, at=MONDAY)
    assert filed.answer_by == moment("2024-03-05T08:00")
    checked = commune.given().papers
    found = operations.accept(number=filed.number, papers=checked, account=commune.counter, at=moment(accepted), seen=1)
    dossier = Dossier.objects.get()
    assert (found.due, dossier.status, dossier.received_at) == (moment(due), 2, moment(accepted))
    assert dossier.submitted_at == MONDAY
    assert [row.checked for row in queries.papers_of(filed.number)] == [True, True]
    assert list(queries.broken_records()) == []


def test_a_page_that_has_grown_old_accepts_nothing():
    commune = make_commune()
    number = operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    operations.accept(number=number, account=commune.counter, at=MONDAY, seen=1)
    with pytest.raises(UserError) as refused:
        operations.accept(number=number, account=commune.counter, at=MONDAY, seen=1)
    assert refused.value.code == "changed_meanwhile"


SUBMISSIONS = {
    "for somebody else": ("citizen", {"owner_id": None}, "not_your_request"),
    "an officer as the applicant": ("counter", {"operated_by": "SELF"}, "operator_refused"),
    "help without consent": ("counter", {"operated_by": "ASSISTED"}, "operator_refused"),
    "a citizen who says it was the counter": (
        "citizen",
        {"operated_by": "ASSISTED", "consent": True},
        "operator_refused",
    ),
    "who processes": ("case", {"operated_by": "ASSISTED", "consent": True}, "step_refused"),
}


@pytest.mark.parametrize("case", SUBMISSIONS)
def test_who_may_not_submit(case):
    commune = make_commune()
    who, said, code = SUBMISSIONS[case]
    before = everything()
    with pytest.raises(UserError) as refused:
        operations.submit(given=commune.online(**said), account=getattr(commune, who), at=MONDAY)
    assert refused.value.code == code
    assert everything() == before


@pytest.mark.parametrize(
    ("who", "operated_by", "consent"),
    [
        ("citizen", "SELF", False),
        ("counter", "ASSISTED", True),
        ("counter", "POST", False),
        ("citizen", "COMMUNITY_TEAM", True),
    ],
)
def test_who_operated_is_told_apart_and_consent_is_recorded(who, operated_by, consent):
    commune = make_commune()
    given = commune.online(operated_by=operated_by, consent=consent)
    operations.submit(given=given, account=getattr(commune, who), at=MONDAY)
    dossier, event = Dossier.objects.get(), DossierEvent.objects.get()
    assert (dossier.status, dossier.operated_by) == (1, operated_by)
    assert event.payload.get("consent", False) is consent


def test_online_filing_goes_to_the_national_portal_where_the_unit_has_none():
    commune = make_commune()
    UnitSetting.objects.update(online_intake="NATIONAL_PORTAL")
    with pytest.raises(UserError) as refused:
        operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY)
    assert refused.value.code == "online_elsewhere"
