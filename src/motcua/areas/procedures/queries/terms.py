"""What a dossier is bound to when it is received: the version of the day and the terms of its case and channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from motcua.areas.procedures.models import (
    Channel,
    ChannelTerms,
    FeeRule,
    FormTemplate,
    ProcedureVersion,
    VersionState,
)
from motcua.areas.procedures.queries.detail import detail, versions_of
from motcua.areas.procedures.queries.rows import TermsFor, VersionDetail
from motcua.kernel.errors import UserError
from motcua.rules.fees import FeeExemption
from motcua.rules.sentences import Sentence

OF_VERSION = ("procedure_id", "supplement_rule", "payment_pauses", "state", "valid_from", "valid_to")
BESIDE = ("schema", "exemptions")


@dataclass(frozen=True, slots=True)
class Beside:
    """Beside (hỏi kèm): the form of a filing by key and number, and the day whose exemptions count."""

    form_key: str
    form_number: int
    on: date


def version_on(code: str, on: date) -> VersionDetail:
    """Version of a day (phiên bản trong ngày): the published one in force, the latest where two are.

    Raises UserError `unknown_procedure`.
    """
    for one in versions_of(code):
        if (one.valid_from is None or one.valid_from <= on) and (one.valid_to is None or on <= one.valid_to):
            return detail(one)
    raise UserError(
        Sentence("Ngày {on:%d/%m/%Y} không có thủ tục mã {code} trong danh mục.", on=on, code=code),
        code="unknown_procedure",
    )


def version_id_on(code: str, on: date) -> int:
    """The key of the version of a day (khóa phiên bản trong ngày), where its contents are not asked for, in one query.

    Raises UserError `unknown_procedure`.
    """
    found = ProcedureVersion.objects.filter(procedure__code=code).exclude(state=VersionState.DRAFT)
    in_force = Q(valid_from__isnull=True) | Q(valid_from__lte=on), Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    key = found.filter(*in_force).order_by("-number").values_list("pk", flat=True).first()
    if key is None:
        raise UserError(
            Sentence("Ngày {on:%d/%m/%Y} không có thủ tục mã {code} trong danh mục.", on=on, code=code),
            code="unknown_procedure",
        )
    return key


def version(version_id: int) -> VersionDetail:
    """Version (phiên bản) by its key, whatever became of it. Raises UserError `unknown_version`."""
    found = (
        ProcedureVersion.objects.filter(pk=version_id)
        .defer("raw")
        .select_related("procedure__sector")
        .prefetch_related("cases__terms__fees", "papers", "results", "bases", "unparsed")
        .first()
    )
    if found is None:
        raise UserError("Không có phiên bản thủ tục này.", code="unknown_version")
    return detail(found)


def terms_for(version_id: int, case_order: int | None, channel: str, *, beside: Beside | None = None) -> TermsFor:
    """Terms (điều kiện) of one case and channel of a version, as a receipt is computed with.

    Without a case the first one counts. Where the channel is not stated, the terms of the counter stand in, and
    `stated` is false. `rule` is empty where the time limit is not certain. Raises UserError `unknown_version`,
    `unknown_case`.
    """
    ruled = [F(f"case__version__{name}") for name in OF_VERSION]
    asked = _asked(beside, "case__version__procedure_id")
    terms = list(
        ChannelTerms.objects.filter(case__version_id=version_id)
        .order_by("case__order", "order")
        .values_list("case__order", "case__condition", "channel", "rule", "n", "raw_time", "pk", *ruled, *asked)
    )
    if terms:
        found = dict(zip((*OF_VERSION, *BESIDE[: len(asked)]), terms[0][7:], strict=True))
    else:
        more = dict(zip(BESIDE, _asked(beside, "procedure_id"), strict=False))
        found = ProcedureVersion.objects.filter(pk=version_id).values(*OF_VERSION, **more).first()
    if found is None:
        raise UserError("Không có phiên bản thủ tục này.", code="unknown_version")
    if case_order is not None and case_order not in {row[0] for row in terms}:
        raise UserError("Thủ tục không có trường hợp này. Xin chọn lại trường hợp.", code="unknown_case")
    case = case_order if case_order is not None else next((row[0] for row in terms), 1)
    own = [row for row in terms if row[0] == case]
    chosen = next((row for row in own if row[2] == channel), None)
    usual = chosen or next((row for row in own if row[2] == Channel.COUNTER), None) or next(iter(own), None)
    _, condition, _, rule, n, raw, key = usual[:7] if usual else (case, "", channel, "", None, "", None)
    return TermsFor(
        version_id=version_id,
        case_order=case,
        condition=condition,
        channel=channel,
        stated=chosen is not None,
        rule=rule,
        n=n,
        raw_time=raw,
        terms_id=key,
        **{**found, "exemptions": exemptions_of(found.get("exemptions") or ())},
    )


def _asked(beside: Beside | None, procedure: str) -> list[Subquery]:
    """What is asked beside the terms, within the same question: the form's schema, the exemptions of the fee rule."""
    if beside is None:
        return []
    named = FormTemplate.objects.filter(key=beside.form_key, number=beside.form_number)
    form = named.filter(procedure=OuterRef(procedure)).order_by("pk")
    fee = in_force(FeeRule.objects.filter(procedure=OuterRef(procedure)), beside.on).order_by("-number")
    return [Subquery(form.values("schema")[:1]), Subquery(fee.values("exemptions")[:1])]


def in_force(found: QuerySet[Any], on: date) -> QuerySet[Any]:
    """In force (còn hiệu lực): what is valid on a day."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
    return found.filter(begun).filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))


def exemptions_of(told: Iterable[Mapping[str, Any]]) -> tuple[FeeExemption, ...]:
    """Exemptions (miễn, giảm) as a fee rule states them."""
    return tuple(
        FeeExemption(one["code"], one["name"], one.get("percent", 100), one.get("legal_basis", ""), one.get("kind", ""))
        for one in told
    )
