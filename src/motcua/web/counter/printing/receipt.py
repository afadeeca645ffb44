"""Receipt (giấy tiếp nhận hồ sơ và hẹn trả kết quả): as it was given, with the due time of that moment."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile, EventRow
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.kernel import papers
from motcua.kernel.clock import local_date
from motcua.kernel.papers import Form, Paper
from motcua.rules.history import EventKind, instant
from motcua.rules.money import dong
from motcua.web.ui.dossier.attested import attested
from motcua.web.ui.dossier.names import names_of
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.proofs import limit_words
from motcua.web.ui.wishes import receive_words


def receipt(case: CaseFile, lookup: str) -> Paper | None:
    """Receipt (giấy tiếp nhận, mẫu 01) of a dossier; None before it was received."""
    taken = next((event for event in reversed(case.view.events) if event.kind is EventKind.RECEIVED), None)
    due = _due(case, taken) if taken else None
    if taken is None or due is None:
        return None
    setting = organization.settings_on(case.received_by_id, local_date(taken.effective_at))
    row = case.view.row
    facts = papers.ReceiptFacts(
        issuer=issuer_of(case.received_by_id),
        number="",
        book="",
        order="",
        dossier_number=case.number,
        receiving_unit=row.received_by,
        owner=party(case.applicant_id, row.applicant),
        submitter=case.submitter or row.applicant,
        procedure=row.procedure,
        components=_components(case),
        sets=1,
        time_limit=_limit(taken),
        received_at=taken.effective_at,
        due_at=due,
        second_received_at=None,
        second_due_at=None,
        off_hours_note="",
        fee_note=_fee(case),
        collect_where=setting.collection_place or row.received_by,
        collect_how=receive_words(dossiers.wishes_of(case.number)) or _("Nhận tại quầy, hoặc theo cách đã đăng ký"),
        lookup=attested(
            lookup, number=case.number, events=case.view.events, received_at=taken.effective_at, due_at=due
        ),
        officer=names_of(case).actor(taken.actor),
    )
    return papers.render(Form.RECEIPT, local_date(taken.effective_at), facts)


def _due(case: CaseFile, taken: EventRow) -> datetime | None:
    """The due time that was told with the receipt."""
    told = (event.payload.get("due") for event in case.view.events if event.seq >= taken.seq)
    found = next((due for due in told if due), None)
    return instant(found) if found else case.view.row.due_first_at


def party(applicant_id: int | None, name: str) -> papers.Party:
    """Party (tổ chức, cá nhân) as a paper names it."""
    who = people.applicant(applicant_id) if applicant_id else None
    if who is None:
        return papers.Party(name=name, address="", phone="", email="", id_number="")
    return papers.Party(name=who.name, address=who.address, phone=who.phone, email=who.email, id_number=who.id_number)


def _components(case: CaseFile) -> tuple[papers.PaperLine, ...]:
    return tuple(
        papers.PaperLine(name=one.name, original=one.originals, certified=one.certified, plain=one.plain)
        for one in dossiers.papers_of(case.number)
    )


def _limit(taken: EventRow) -> str:
    """The time limit in words, as the receipt's own terms say it."""
    terms = taken.payload.get("terms") or {}
    if not terms.get("rule"):
        return _("Theo ngày hẹn ghi dưới đây")
    return limit_words(terms["rule"], terms.get("n"))


def _fee(case: CaseFile) -> str:
    demands = dossiers.demands_of(case.number)
    if not demands:
        return ""
    owed, missing = sum(one.amount - one.exempted for one in demands), sum(one.missing for one in demands)
    return (
        _("%(amount)s, còn thiếu %(missing)s") % {"amount": dong(owed), "missing": dong(missing)}
        if missing
        else dong(owed)
    )
