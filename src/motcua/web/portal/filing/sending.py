"""Sending (gửi hồ sơ): the draft becomes a dossier, its papers are kept for another time, the draft goes."""

from __future__ import annotations

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.queries import ScanKind
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers import queries as dossier_queries
from motcua.areas.dossiers.operations import FormGiven, Given, PaperGiven, Submitted
from motcua.areas.dossiers.queries import Channel, OperatedBy, SourceStep, Wishes
from motcua.areas.people.queries import actor_of
from motcua.areas.procedures.queries import terms_for
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.rules.intake import EarlierDossier, must_name, still_open
from motcua.web.portal.filing.course import Course
from motcua.web.portal.filing.draft import drop
from motcua.web.portal.filing.money import exemption_of
from motcua.web.portal.filing.person import owner_of
from motcua.web.ui.sources import leave_source


def earlier(filing: Course) -> list[EarlierDossier]:
    """What this account filed of the same procedure for the same person before; other people's are not told."""
    if filing.me is None or filing.data.get("person", {}).get("whom") == "other":
        return []
    procedure = terms_for(filing.version.id, filing.data.get("case"), Channel.ONLINE).procedure_id
    found = dossier_queries.earlier_dossiers(filing.me.id, procedure).values()
    return [one for one in found if dossier_queries.is_own(filing.account.pk, one.number)]


def duplicates(filing: Course) -> list[EarlierDossier]:
    """Dossiers of the same kind (hồ sơ trùng) that are still open: to be looked at before one files again."""
    return list(still_open(earlier(filing)))


@transaction.atomic
def send(filing: Course) -> Submitted:
    """Send (nộp): everything or nothing. Raises UserError with one plain sentence; the draft stays then.

    The draft goes first: of two presses at once the second waits here and finds none, so that nothing is filed twice.
    """
    office = filing.office
    if office is None or filing.missing:
        raise UserError("Hồ sơ còn thiếu bước. Những gì đã điền vẫn được giữ.", code="filing_incomplete")
    if not drop(filing.request, filing.version.id):
        raise UserError("Hồ sơ này đã được gửi rồi; xin xem ở trang của ông/bà.", code="sent_already")
    owner = owner_of(filing)
    procedure = terms_for(filing.version.id, filing.data["case"], Channel.ONLINE).procedure_id
    before = must_name(dossier_queries.earlier_dossiers(owner, procedure).values(), now())
    given = Given(
        version_id=filing.version.id,
        unit_id=office.id,
        channel=Channel.ONLINE,
        owner_id=owner,
        case_order=filing.data["case"],
        operated_by=OperatedBy.SELF,
        submitter_id=filing.me.id if filing.me else None,
        relation=filing.data["person"].get("relation", ""),
        previous=before.number if before else "",
        papers=papers_of(filing),
        form=form_of(filing),
        wishes=wishes_of(filing),
        exemption=exemption_of(filing),
    )
    done = dossiers.submit(given=given, account=filing.account, at=now())
    leave_source(filing.request, done.number, SourceStep.FILED, filing.account)
    _keep_papers(filing, owner, office.id, done.number)
    return done


def form_of(filing: Course) -> FormGiven | None:
    """The form as it is filed; None where the procedure has none."""
    form = filing.form
    return FormGiven(form.key, str(form.number), filing.data["form"]) if form else None


def wishes_of(filing: Course) -> Wishes:
    """How the applicant wishes to pay and to receive."""
    money, receive = filing.data.get("money", {}), filing.data.get("receive", {})
    return Wishes(money.get("way", ""), receive.get("way", ""), receive.get("address", ""))


def papers_of(filing: Course) -> tuple[PaperGiven, ...]:
    """The papers as they are handed in; one that is brought later counts none yet."""
    told = filing.data.get("papers", {})
    return tuple(
        PaperGiven(
            one.id,
            plain=1 if told[str(one.id)].get("file") else 0,
            file_id=told[str(one.id)].get("file"),
            reused_from=told[str(one.id)].get("scan"),
        )
        for one in filing.papers
    )


def _keep_papers(filing: Course, owner: int, unit_id: int, number: str) -> None:
    """New papers go into the owner's store, those taken from it are marked as used again."""
    by = actor_of(filing.account)
    for one in filing.papers:
        given = filing.data["papers"][str(one.id)]
        if given.get("scan") and filing.me:
            digitization.reuse(scan_id=given["scan"], applicant_id=filing.me.id, dossier_number=number, by=by, at=now())
        elif given.get("file"):
            digitization.keep_paper(
                applicant_id=owner,
                file_id=given["file"],
                kind=ScanKind.SCANNED,
                paper_name=one.name[:500],
                dossier_number=number,
                unit_id=unit_id,
                at=now(),
            )
