"""What is asked of whoever files: the form of a day, its check, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from motcua.areas.procedures.models import FeeLine, FeeRule, FormTemplate, ProcedureVersion
from motcua.areas.procedures.queries.rows import FormRow
from motcua.areas.procedures.queries.terms import exemptions_of, in_force, terms_for
from motcua.kernel.errors import UserError
from motcua.rules.fees import FeeExemption, FeeQuote, quote


def form_for(code: str, on: date) -> FormRow | None:
    """Form (mẫu đơn điện tử) of a procedure on a day, or None where it has none."""
    return _form(in_force(FormTemplate.objects.filter(procedure__code=code), on))


def form(form_id: int) -> FormRow | None:
    """Form (mẫu đơn điện tử) by its key: a filing begun on one version is finished on it."""
    return _form(FormTemplate.objects.filter(pk=form_id))


def fee_for(
    version_id: int, case_order: int | None, channel: str, facts: Mapping[str, Any], *, on: date | None = None
) -> FeeQuote:
    """Fee (dự tính phí) of a filing: by the rule of the procedure; where that has no lines of its own, or there is
    none, by the amounts its version states.

    `facts` are what the rule counts (`pages`, `copies`), and `exemption` where one is claimed. Without a day the rule
    still in force counts. Raises UserError `unknown_version`, `unknown_case`.
    """
    procedure = ProcedureVersion.objects.filter(pk=version_id).values_list("procedure_id", flat=True).first()
    if procedure is None:
        raise UserError("Không có phiên bản thủ tục này.", code="unknown_version")
    rules = FeeRule.objects.filter(procedure_id=procedure)
    rule = (in_force(rules, on) if on else rules.filter(valid_to__isnull=True)).order_by("-number").first()
    if rule is None:
        return quote(_stated(version_id, case_order, channel), (), facts, channel=channel)
    exemptions = exemptions_of(rule.exemptions)
    lines = rule.lines or _stated(version_id, case_order, channel)
    return quote(lines, exemptions, facts, channel=channel, confirmed=rule.confirmed, legal_basis=rule.legal_basis)


def exemptions_for(code: str, on: date) -> tuple[tuple[FeeExemption, ...], bool]:
    """Exemptions (ai được miễn, giảm) from the fee of a procedure on a day, and whether somebody compared them with
    the law."""
    rule = in_force(FeeRule.objects.filter(procedure__code=code), on).order_by("-number").first()
    return (exemptions_of(rule.exemptions), rule.confirmed) if rule else ((), False)


def _stated(version_id: int, case_order: int | None, channel: str) -> list[dict[str, Any]]:
    """The fee lines a version states, as a rule would; what has no certain amount keeps its words."""
    terms = terms_for(version_id, case_order, channel).terms_id
    found = FeeLine.objects.filter(terms_id=terms).order_by("pk") if terms else FeeLine.objects.none()
    return [{"name": one.text, "kind": one.kind, "amount": one.amount, "text": one.text} for one in found]


def _form(found: QuerySet[FormTemplate]) -> FormRow | None:
    one = found.select_related("procedure").order_by("-number").first()
    if one is None:
        return None
    return FormRow(
        id=one.pk,
        code=one.procedure.code,
        key=one.key,
        number=one.number,
        title=one.title,
        schema=one.schema,
        layout=one.layout,
        legal_basis=one.legal_basis,
        unconfirmed=tuple(one.unconfirmed),
        valid_from=one.valid_from,
        valid_to=one.valid_to,
    )
