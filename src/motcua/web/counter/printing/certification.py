"""Certifying words (lời chứng): printed for a copy or a signature, as the book says it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from motcua.areas.dossiers.queries import CertifiedRow
from motcua.kernel import papers
from motcua.kernel.clock import local_date
from motcua.kernel.papers import Form, Paper
from motcua.rules.certification import CertificationKind
from motcua.web.counter.printing.receipt import party
from motcua.web.ui.issuing import issuer_of

PRINTED = frozenset({CertificationKind.COPY, CertificationKind.SIGNATURE})


def certification(row: CertifiedRow) -> Paper | None:
    """Certification (lời chứng) on paper; None for a contract, whose words its own text carries."""
    if CertificationKind(row.kind) not in PRINTED:
        return None
    who = party(row.applicant_id, "")
    signed = row.kind == CertificationKind.SIGNATURE
    facts = papers.CertificationFacts(
        kind=row.kind,
        issuer=issuer_of(row.unit_id),
        number=str(row.number),
        book=f"{row.series} {row.year}",
        on=row.certified_at,
        person=who.name if signed else "",
        id_paper=who.id_number if signed else "",
        copies=row.copies,
        pages=row.pages,
        signer_title=_("Người có thẩm quyền chứng thực"),
        signer=row.signer,
    )
    return papers.render(Form.CERTIFICATION, local_date(row.certified_at), facts)
