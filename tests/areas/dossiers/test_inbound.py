"""What the national portal tells comes in once, whatever the order and however often it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent, InboundMessage
from motcua.areas.dossiers.operations import FormGiven, InboundKind, InboundTold, PaperGiven, PersonTold
from motcua.areas.people.models import Applicant
from motcua.kernel.errors import UserError
from tests.factories.counter import put_form
from tests.factories.intake import MONDAY, Commune, make_commune

pytestmark = pytest.mark.django_db
LATER = MONDAY + timedelta(hours=1)
PERSON = PersonTold("Người nộp minh họa 09", id_kind=1, id_number="001099000009", phone="0900000009")


@pytest.fixture
def commune() -> Commune:
    return make_commune()


def submission(commune: Commune, **said) -> InboundTold:
    told = InboundTold(
        system="NATIONAL_PORTAL",
        external_id="DVC-1",
        version=1,
        kind=InboundKind.SUBMITTED,
        number="G22.99-240304-0007",
        happened_at=MONDAY,
        unit_id=commune.unit.pk,
        version_id=commune.version.pk,
        person=PERSON,
        papers=(PaperGiven(commune.papers[0].pk, file_id=5),),
        form=FormGiven("khai_sinh", "1", {"ho_ten": "Trẻ em minh họa 09"}),
        paid=8_000,
        payment_reference="PG-1",
    )
    return replace(told, **said)


def follow_up(kind: InboundKind, version: int = 2, **said) -> InboundTold:
    told = InboundTold("NATIONAL_PORTAL", "DVC-1", version, kind, "G22.99-240304-0007", LATER)
    return replace(told, **said)


def written() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Dossier, DossierEvent, Applicant, InboundMessage))


def test_a_submission_keeps_its_code_its_person_its_time_and_its_payment(commune):
    found = operations.take_inbound(told=submission(commune), at=LATER)
    dossier = Dossier.objects.get()
    assert (found.number, found.outcome) == ("G22.99-240304-0007", "TAKEN")
    assert (dossier.number, dossier.status, dossier.channel) == (found.number, 1, "ONLINE")
    assert (dossier.submitted_at, dossier.system_of_record) == (MONDAY, "OURS")
    assert dossier.applicant.name == PERSON.name
    first = DossierEvent.objects.order_by("seq").first()
    assert (first.effective_at, first.recorded_at, first.payload["external_id"]) == (MONDAY, LATER, "DVC-1")
    assert queries.demands_of(found.number)[0].missing == 0
    assert queries.papers_of(found.number)[0].file_id == 5
    assert list(queries.broken_records()) == []


def test_the_same_again_changes_nothing(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    before = written()
    again = operations.take_inbound(told=submission(commune), at=LATER + timedelta(days=1))
    assert (again.outcome, written()) == ("AGAIN", before)


def test_the_same_version_with_other_words_is_refused(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    before = written()
    with pytest.raises(UserError) as refused:
        operations.take_inbound(told=submission(commune, paid=9_000), at=LATER)
    assert (refused.value.code, written()) == ("inbound_contradicts", before)


def test_a_known_person_is_not_written_down_twice(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    other = submission(commune, external_id="DVC-2", number="G22.99-240304-0008", payment_reference="PG-2")
    operations.take_inbound(told=other, at=LATER)
    assert Applicant.objects.filter(id_number=PERSON.id_number).count() == 1


REFUSALS = {
    "ourselves": ({"system": "OURS"}, "unknown_system"),
    "an unknown system": ({"system": "AI_DO"}, "unknown_system"),
    "the future": ({"happened_at": LATER + timedelta(days=1)}, "inbound_incomplete"),
    "nobody": ({"person": None}, "inbound_incomplete"),
    "no unit": ({"unit_id": None}, "inbound_incomplete"),
    "no version": ({"version_id": 0}, "unknown_version"),
    "a person without a name": ({"person": PersonTold(" ")}, "name_needed"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_taken_in_changes_nothing(commune, case):
    said, code = REFUSALS[case]
    before = written()
    with pytest.raises(UserError) as refused:
        operations.take_inbound(told=submission(commune, **said), at=LATER)
    assert (refused.value.code, written()) == (code, before)


def test_a_code_somebody_else_bears_is_refused(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    with pytest.raises(UserError) as refused:
        operations.take_inbound(told=submission(commune, external_id="DVC-2"), at=LATER)
    assert refused.value.code == "number_taken"


@pytest.mark.parametrize("kind", [InboundKind.SUPPLEMENTED, InboundKind.WITHDRAWN, InboundKind.PAID])
def test_nothing_follows_what_was_never_submitted(kind):
    with pytest.raises(UserError) as refused:
        operations.take_inbound(told=follow_up(kind), at=LATER)
    assert refused.value.code == "unknown_dossier"


def test_a_withdrawal_is_taken_in_and_its_words_kept_apart(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    told = follow_up(InboundKind.WITHDRAWN, reason="Không còn nhu cầu")
    for outcome in ("TAKEN", "AGAIN"):
        assert operations.take_inbound(told=told, at=LATER).outcome == outcome
    assert Dossier.objects.get().status == 7
    assert "nhu cầu" not in str(list(DossierEvent.objects.values_list("payload", flat=True)))


def test_an_older_version_that_comes_late_changes_nothing(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    operations.take_inbound(told=follow_up(InboundKind.WITHDRAWN, 3), at=LATER)
    found = operations.take_inbound(told=follow_up(InboundKind.SUPPLEMENTED, 2), at=LATER)
    assert (found.outcome, Dossier.objects.get().status) == ("STALE", 7)


@pytest.mark.parametrize("system", ["PROVINCE", "MINISTRY"])
def test_only_the_system_of_record_changes_a_status(commune, system):
    operations.take_inbound(told=submission(commune), at=LATER)
    Dossier.objects.update(system_of_record=system)
    before = written()
    with pytest.raises(UserError) as refused:
        operations.take_inbound(told=follow_up(InboundKind.WITHDRAWN), at=LATER)
    assert (refused.value.code, written()) == ("not_theirs", before)


def test_a_supplement_is_refused_where_none_is_waited_for(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    with pytest.raises(UserError) as refused:
        operations.take_inbound(told=follow_up(InboundKind.SUPPLEMENTED), at=LATER)
    assert refused.value.code == "step_refused"


def test_a_payment_covers_what_we_asked_for(commune):
    operations.take_inbound(told=submission(commune, paid=0, payment_reference=""), at=LATER)
    number = Dossier.objects.get().number
    operations.ask_payment(
        number=number,
        lines=[operations.FeeLineAsked("Lệ phí thử", 8_000)],
        legal_basis="Nghị quyết thử",
        account=commune.counter,
        at=LATER,
    )
    told = follow_up(InboundKind.PAID, paid=8_000, payment_reference="PG-9")
    operations.take_inbound(told=told, at=LATER)
    assert [row.missing for row in queries.demands_of(number)] == [0]


def test_a_payment_told_again_by_a_later_message_is_one_payment(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    number = Dossier.objects.get().number
    paid = submission(commune)
    again = follow_up(InboundKind.PAID, paid=paid.paid, payment_reference=paid.payment_reference)
    assert operations.take_inbound(told=again, at=LATER).outcome == "TAKEN"
    assert [(row.amount, row.missing) for row in queries.demands_of(number)] == [(paid.paid, 0)]
    other = follow_up(InboundKind.PAID, version=4, paid=paid.paid + 1, payment_reference=paid.payment_reference)
    with pytest.raises(UserError) as refused:
        operations.take_inbound(told=other, at=LATER)
    assert refused.value.code == "payment_contradicts"


def test_a_supplement_after_acceptance_starts_the_clock_anew(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    number = Dossier.objects.get().number
    operations.accept(number=number, account=commune.counter, at=LATER)
    operations.start(number=number, account=commune.case, at=LATER)
    operations.ask_supplement(number=number, items=["Bản vẽ"], reason="Thiếu", account=commune.case, at=LATER)
    came = MONDAY + timedelta(days=2)
    told = follow_up(InboundKind.SUPPLEMENTED, happened_at=came, papers=(PaperGiven(commune.papers[1].pk, file_id=6),))
    operations.take_inbound(told=told, at=came)
    dossier = Dossier.objects.get()
    assert (dossier.status, str(dossier.due_first_on), str(dossier.due_on)) == (4, "2024-03-07", "2024-03-11")
    assert [row.file_id for row in queries.papers_of(number)] == [5, 6]
    assert list(queries.broken_records()) == []


def test_what_happened_there_before_is_not_put_before_what_is_known_here(commune):
    operations.take_inbound(told=submission(commune), at=LATER)
    operations.accept(number=Dossier.objects.get().number, account=commune.counter, at=LATER + timedelta(hours=2))
    operations.take_inbound(told=follow_up(InboundKind.WITHDRAWN, reason="Thôi"), at=LATER + timedelta(hours=2))
    assert Dossier.objects.get().status == 7
    assert list(queries.broken_records()) == []


JUDGED = {
    "right": (FormGiven("to-khai-thu", "1", {"who": "Trẻ em minh họa 09", "why": "Minh họa"}), None),
    "incomplete": (FormGiven("to-khai-thu", "1", {"who": 7}), {"known": True, "faults": 2}),
    "unknown here": (FormGiven("khai_sinh", "1", {"ho_ten": "Trẻ em minh họa 09"}), {"known": False, "faults": 0}),
    "none at all": (None, None),
}


@pytest.mark.parametrize("case", JUDGED)
def test_a_form_is_judged_and_kept_whatever_is_wrong_with_it(commune, case):
    put_form(commune)
    form, note = JUDGED[case]
    found = operations.take_inbound(told=submission(commune, form=form), at=LATER)
    assert found.outcome == "TAKEN"
    first = DossierEvent.objects.order_by("seq").first()
    assert first.payload.get(queries.FORM_NOTE) == note
    kept = queries.filings_of(found.number)
    assert [one.data for one in kept] == ([form.data] if form else [])
    assert list(queries.broken_records()) == []
