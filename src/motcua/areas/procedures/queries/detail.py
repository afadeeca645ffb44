"""One procedure with all that a page about it shows."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from motcua.areas.procedures.models import (
    Channel,
    ChannelTerms,
    ProcedureCase,
    ProcedureVersion,
    TimeRule,
    VersionState,
)
from motcua.areas.procedures.queries.listing import refs
from motcua.areas.procedures.queries.rows import FeeRow, PaperRow, TermsRow, VersionDetail
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


def procedure(code: str, on: date | None = None) -> VersionDetail:
    """Procedure (thủ tục) by code, as in force on a day; without a day the newest version still in force.

    Raises UserError `unknown_procedure`.
    """
    versions = versions_of(code)
    chosen = [one for one in versions if one.valid_to is None] if on is None else _in_force(versions, on)
    if not versions or (on is not None and not chosen):
        day = Sentence(" vào ngày {on:%d/%m/%Y}", on=on) if on and versions else ""
        raise UserError(
            Sentence("Không có thủ tục mã {code}{day} trong danh mục.", code=code, day=day), code="unknown_procedure"
        )
    return detail((chosen or versions)[0])


def terms_on(codes: Collection[str], on: date) -> dict[str, tuple[TermsRow, ...]]:
    """Terms of a day (thời hạn và phí trong ngày) of many procedures by their code, in four queries; what is not in
    the catalogue that day is not there."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
    found = ProcedureVersion.objects.filter(begun, Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    found = found.filter(procedure__code__in=codes).exclude(state=VersionState.DRAFT).defer("raw")
    rows = found.select_related("procedure").prefetch_related("cases__terms__fees").order_by("number")
    return {
        one.procedure.code: tuple(_terms(case, each) for case in one.cases.all() for each in case.terms.all())
        for one in rows
    }


def versions_of(code: str) -> list[ProcedureVersion]:
    """The published versions of a procedure, the latest first, with all that hangs on them."""
    return list(
        ProcedureVersion.objects.filter(procedure__code=code)
        .exclude(state=VersionState.DRAFT)
        .defer("raw")
        .select_related("procedure__sector")
        .prefetch_related("cases__terms__fees", "papers", "results", "bases", "unparsed")
        .order_by("-number")
    )


def _in_force(versions: list[ProcedureVersion], on: date) -> list[ProcedureVersion]:
    return [
        one
        for one in versions
        if (one.valid_from is None or one.valid_from <= on) and (one.valid_to is None or on <= one.valid_to)
    ]


def detail(version: ProcedureVersion) -> VersionDetail:
    """A version with what was fetched of it, as a frozen row."""
    return VersionDetail(
        id=version.pk,
        number=version.number,
        ref=next(refs([version.procedure])),
        name=version.name,
        valid_from=version.valid_from,
        valid_to=version.valid_to,
        decision_number=version.decision_number,
        audience=version.audience,
        authority=version.authority,
        performed_by=version.performed_by,
        level=version.level,
        levels=tuple(version.levels),
        steps=version.steps,
        requirements=version.requirements,
        online_service=version.online_service,
        source=version.source,
        legal_note=version.legal_note,
        trust=version.trust,
        terms=tuple(_terms(case, one) for case in version.cases.all() for one in case.terms.all()),
        papers=tuple(
            PaperRow(one.group, one.name, one.form_template, one.originals, one.copies, one.raw, one.pk)
            for one in version.papers.all()
        ),
        results=tuple((one.name, one.code) for one in version.results.all()),
        bases=tuple((one.title, one.number) for one in version.bases.all()),
        unparsed=tuple((one.cell, one.raw) for one in version.unparsed.all()),
        state=version.state,
        supplement_rule=version.supplement_rule,
        payment_pauses=version.payment_pauses,
        audiences=tuple(version.audiences),
        decision_date=version.decision_date,
        publication_days=version.publication_days,
        cases=tuple((case.order, case.condition) for case in version.cases.all()),
    )


def _terms(case: ProcedureCase, one: ChannelTerms) -> TermsRow:
    return TermsRow(
        case_order=case.order,
        condition=case.condition,
        channel=one.channel,
        channel_label=Channel(one.channel).label,
        rule=one.rule,
        rule_label=TimeRule(one.rule).label if one.rule else "",
        n=one.n,
        raw_time=one.raw_time,
        description=one.description,
        fees=tuple(FeeRow(fee.kind, fee.amount, fee.currency, fee.text) for fee in one.fees.all()),
    )
