"""Slips (giấy tải về): what a citizen may print from their own page."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import HandedInRow, Progress
from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import ApplicantView, applicant
from motcua.kernel import papers
from motcua.kernel.clock import at_local, local, local_date, now
from motcua.rules.deadlines import acceptance_by
from motcua.web.portal.mine.doors import own_dossier
from motcua.web.ui.dossier.attested import attested
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import printed
from motcua.web.ui.proofs import limit_words
from motcua.web.ui.reached import lookup_address
from motcua.web.ui.transfer import transfer_slip
from motcua.web.ui.wishes import receive_words


@require_safe
@own_dossier
def acknowledgement(request: HttpRequest, number: str) -> HttpResponse:
    """Acknowledgement (giấy xác nhận đã nộp): the number, what was sent, by when the office answers, a QR code."""
    found = dossiers.progress(number)
    submitted = found.submitted_at if found else None
    if found is None or submitted is None:
        raise Http404
    link = lookup_address(request, number)
    facts = acknowledged(found, link)
    paper = papers.render(papers.Form.ACKNOWLEDGEMENT, local_date(submitted), facts)
    return printed(request, paper, f"xac-nhan-{number}", saved=True)


def acknowledged(found: Progress, link: str) -> papers.AcknowledgementFacts:
    """The facts of an acknowledgement."""
    submitted = found.submitted_at
    if submitted is None:
        raise ValueError("never submitted")
    unit = organization.unit_by_id(found.received_by_id)
    calendar = organization.calendar_of(unit.id, local_date(submitted), slug=unit.slug)
    owner = applicant(found.owner_id) if found.owner_id else None
    brought_by = applicant(found.submitter_id) if found.submitter_id else owner
    return papers.AcknowledgementFacts(
        issuer=issuer_of(unit.id),
        dossier_number=found.row.number,
        receiving_unit=unit.name,
        owner=_party(owner),
        submitter=brought_by.name if brought_by else "",
        procedure=found.row.procedure,
        components=tuple(_line(one) for one in dossiers.papers_of(found.row.number)),
        submitted_at=submitted,
        answer_by=at_local(acceptance_by(local(submitted), calendar)),
        collect_how=receive_words(dossiers.wishes_of(found.row.number)),
        lookup=link,
    )


@require_safe
@own_dossier
def receipt(request: HttpRequest, number: str) -> HttpResponse:
    """Receipt (giấy tiếp nhận và hẹn trả) of an accepted dossier, by the form of the day it was received."""
    found = dossiers.progress(number)
    if found is None or found.row.received_at is None or found.row.due_first_at is None:
        raise Http404
    link = lookup_address(request, number)
    paper = papers.render(papers.Form.RECEIPT, local_date(found.row.received_at), received(found, link))
    return printed(request, paper, f"giay-tiep-nhan-{number}", saved=True)


def received(found: Progress, link: str) -> papers.ReceiptFacts:
    """The facts of a receipt as its applicant downloads it; book, serial and officer stand on the printed one."""
    if found.row.received_at is None or found.row.due_first_at is None:
        raise ValueError("never received")
    on = local_date(found.row.received_at)
    unit, setting = organization.unit_with_settings(found.received_by_id, on)
    owner = applicant(found.owner_id) if found.owner_id else None
    brought_by = applicant(found.submitter_id) if found.submitter_id else owner
    return papers.ReceiptFacts(
        issuer=issuer_of(unit.id),
        number="",
        book="",
        order="",
        dossier_number=found.row.number,
        receiving_unit=unit.name,
        owner=_party(owner),
        submitter=brought_by.name if brought_by else "",
        procedure=found.row.procedure,
        components=tuple(_line(one) for one in dossiers.papers_of(found.row.number)),
        sets=1,
        time_limit=told_limit(found),
        received_at=found.row.received_at,
        due_at=found.row.due_first_at,
        second_received_at=None,
        second_due_at=None,
        off_hours_note="",
        fee_note="",
        collect_where=setting.collection_place or unit.name,
        collect_how=receive_words(dossiers.wishes_of(found.row.number)),
        lookup=attested(
            link,
            number=found.row.number,
            events=found.view.events,
            received_at=found.row.received_at,
            due_at=found.row.due_first_at,
        ),
        officer="",
    )


def told_limit(found: Progress) -> str:
    """The time limit the due date was reckoned with, in words; empty where it was stated."""
    told = next((event.payload for event in found.view.events if event.payload.get("rule")), None)
    return limit_words(told["rule"], told["n"]) if told else ""


def _party(who: ApplicantView | None) -> papers.Party:
    if who is None:
        return papers.Party(name="", address="", phone="", email="", id_number="")
    return papers.Party(name=who.name, address=who.address, phone=who.phone, email=who.email, id_number=who.id_number)


def _line(one: HandedInRow) -> papers.PaperLine:
    return papers.PaperLine(name=one.name, original=one.originals, certified=one.certified, plain=one.plain)


@require_safe
@own_dossier
def pay(request: HttpRequest, number: str, demand_id: int) -> HttpResponse:
    """Pay (nộp phí): what is owed and how it may be paid."""
    demand = next((one for one in dossiers.demands_of(number) if one.id == demand_id), None)
    if demand is None:
        raise Http404
    found = dossiers.progress(number)
    unit = organization.unit_by_id(found.received_by_id) if found else None
    slip = transfer_slip(unit, local_date(now()), number, demand.missing) if unit else None
    context = {"number": number, "demand": demand, "found": found, "slip": slip, "section": "mine"}
    return render(request, "portal/mine/pay.html", context)
