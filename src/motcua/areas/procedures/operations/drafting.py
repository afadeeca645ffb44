"""Drafting (soạn bản thảo): another content beside the live one, which binds nobody until it is published."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from motcua.areas.procedures.models import (
    Procedure,
    ProcedureVersion,
    SourceKind,
    SupplementRule,
    VersionState,
)
from motcua.areas.procedures.operations.contents import DraftContent
from motcua.areas.procedures.operations.rows import (
    BasisRow,
    CaseRow,
    ChannelRow,
    FeeRow,
    PaperRow,
    ProcedureRow,
    ResultRow,
)
from motcua.areas.procedures.operations.storing import store_children
from motcua.areas.procedures.policy import require_keeper
from motcua.areas.procedures.queries.detail import versions_of
from motcua.areas.procedures.queries.rows import VersionDetail
from motcua.areas.procedures.queries.terms import version as version_detail
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.sentences import Sentence

CHILDREN = ("cases", "papers", "results", "bases", "unparsed")


@transaction.atomic
def draft_version(*, code: str, account: Any, at: datetime) -> int:
    """Draft a version (soạn phiên bản mới) beside the live one, with its content, and answer its key.

    Raises NotAKeeper, UserError `unknown_procedure`, `draft_exists`.
    """
    require_keeper(account)
    procedure = Procedure.objects.select_for_update().filter(code=code).first()
    published = versions_of(code)
    if procedure is None or not published:
        raise UserError(Sentence("Không có thủ tục mã {code} trong danh mục.", code=code), code="unknown_procedure")
    if ProcedureVersion.objects.filter(procedure=procedure, state=VersionState.DRAFT).exists():
        raise UserError("Thủ tục này đã có một bản thảo. Xin sửa tiếp hoặc bỏ bản thảo ấy.", code="draft_exists")
    today = local_date(at)
    started = [one for one in published if one.valid_from is None or one.valid_from <= today]
    running = [one for one in started if one.valid_to is None or today <= one.valid_to]
    base = (running or published)[0]
    last = ProcedureVersion.objects.filter(procedure=procedure).aggregate(last=Max("number"))["last"]
    content = content_of(version_detail(base.pk))
    made = ProcedureVersion.objects.create(
        procedure=procedure,
        number=last + 1,
        sector=base.sector,
        state=VersionState.DRAFT,
        source_kind=SourceKind.DECISION,
        source=base.source,
        trust=base.trust,
        level=base.level,
        drafted_from=base,
        file_digest="",
        recorded_at=at,
        **_fields(content),
    )
    _store(made, content)
    return made.pk


@transaction.atomic
def edit_draft(*, version_id: int, content: DraftContent, account: Any, at: datetime) -> None:
    """Edit a draft (sửa bản thảo): what is told takes the place of what stood there.

    Raises NotAKeeper, UserError `not_a_draft`, `name_needed`, `limit_not_positive`.
    """
    require_keeper(account)
    draft = draft_or_refuse(version_id)
    if not content.name.strip():
        raise UserError("Xin ghi tên thủ tục.", code="name_needed")
    for terms in (one for case in content.cases for one in case.channels):
        if terms.rule and terms.rule != "same_day_15h" and not terms.n:
            raise UserError("Thời hạn phải là số từ 1 trở lên.", code="limit_not_positive")
    for name, value in _fields(content).items():
        setattr(draft, name, value)
    draft.recorded_at = at
    draft.save()
    for children in CHILDREN[:-1]:
        getattr(draft, children).all().delete()
    _store(draft, content)


@transaction.atomic
def drop_draft(*, version_id: int, account: Any) -> None:
    """Drop a draft (bỏ bản thảo); nothing that was published is touched. Raises NotAKeeper, UserError `not_a_draft`."""
    require_keeper(account)
    draft_or_refuse(version_id).delete()


def draft_or_refuse(version_id: int) -> ProcedureVersion:
    """The draft, locked; whatever else it is, it is not edited."""
    found = ProcedureVersion.objects.select_for_update().filter(pk=version_id, state=VersionState.DRAFT).first()
    if found is None:
        raise UserError(
            "Đây không phải bản thảo: nội dung đã công bố không sửa được, chỉ thay bằng phiên bản mới.",
            code="not_a_draft",
        )
    return found


def content_of(one: VersionDetail) -> DraftContent:
    """The content of a version, as an editor gets it."""
    cases = tuple(
        CaseRow(
            condition,
            tuple(
                ChannelRow(
                    terms.channel, terms.rule or None, terms.n, terms.raw_time, "", terms.description,
                    tuple(FeeRow(fee.kind, fee.amount, fee.currency, fee.text) for fee in terms.fees),
                )
                for terms in one.terms
                if terms.case_order == order
            ),
        )
        for order, condition in one.cases
    )  # fmt: skip
    return DraftContent(
        name=one.name,
        online_service=one.online_service,
        supplement_rule=one.supplement_rule,
        payment_pauses=one.payment_pauses,
        audiences=one.audiences,
        levels=one.levels,
        audience=one.audience,
        authority=one.authority,
        performed_by=one.performed_by,
        requirements=one.requirements,
        steps=one.steps,
        legal_note=one.legal_note,
        cases=cases,
        papers=tuple(
            PaperRow(row.group, row.name, row.form_template, row.originals, row.copies, row.raw) for row in one.papers
        ),
        results=tuple(ResultRow(name, code) for name, code in one.results),
        bases=tuple(BasisRow(title, number) for title, number in one.bases),
    )


def _fields(content: DraftContent) -> dict[str, Any]:
    """The plain fields of a draft, and the digest of all it says."""
    told = asdict(content)
    fields = {name: value for name, value in told.items() if name not in CHILDREN}
    fields |= {"audiences": list(content.audiences), "levels": list(content.levels)}
    fields["supplement_rule"] = SupplementRule(content.supplement_rule)
    return fields | {"content_digest": sha256_hex(canonical_json(told))}


def _store(draft: ProcedureVersion, content: DraftContent) -> None:
    row = ProcedureRow(
        line=0,
        code=draft.procedure.code,
        name=content.name,
        sector="",
        source_kind=SourceKind.DECISION,
        raw={},
        content_digest=draft.content_digest,
        cases=content.cases,
        papers=content.papers,
        results=content.results,
        bases=content.bases,
    )
    store_children([(row, draft)])
