"""Opening (mở hồ sơ mới): what a new dossier is checked for, and the statements that bring it into being."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.models import Dossier, HandedInPaper, SystemOfRecord
from motcua.areas.dossiers.operations.appending import (
    Draft,
    Link,
    chain,
    first_says,
    happening,
    put_state,
    write_intervals,
    write_links,
)
from motcua.areas.dossiers.operations.exempting import claim_given
from motcua.areas.dossiers.operations.filing import form_facts, new_filing
from motcua.areas.dossiers.operations.given import Given, PaperGiven
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.dossiers.queries.exempting import CLAIMED
from motcua.areas.dossiers.queries.intake import earlier_dossiers
from motcua.areas.organization.queries import SettingRow
from motcua.areas.people import queries as people
from motcua.areas.people.policy import is_staff
from motcua.areas.procedures.queries import TermsFor
from motcua.kernel.errors import UserError
from motcua.rules.history import timeline
from motcua.rules.intake import EarlierDossier, may_operate, must_name, still_open
from motcua.rules.sentences import Sentence, worded

PAPER_COLUMNS = ("originals", "certified", "plain", "file_id", "checked", "reused_from")


@dataclass(frozen=True, slots=True)
class Filed:
    """Filed (nội dung đã xét): what the dossiers before this one mean for it."""

    previous_id: int | None
    warnings: tuple[str, ...]


def consider(given: Given, *, procedure_id: int, account: Any, at: datetime) -> Filed:
    """Consider (xét) a request before anything is written: who operates, for whom, and what was filed before.

    Raises UserError `operator_refused`, `not_your_request`, `relation_needed`, `previous_needed`, `unknown_previous`.
    """
    by_staff = is_staff(account)
    if refused := may_operate(given.channel, given.operated_by, by_staff=by_staff, consent=given.consent):
        raise UserError(refused.why, code="operator_refused")
    if given.submitter_id not in (None, given.owner_id) and not given.relation.strip():
        raise UserError("Người nộp thay phải ghi quan hệ với chủ hồ sơ.", code="relation_needed")
    if not by_staff and not _is_theirs(given, account):
        raise UserError("Bạn chỉ nộp được hồ sơ của mình hoặc nộp thay với tên của mình.", code="not_your_request")
    earlier = earlier_dossiers(given.owner_id, procedure_id)
    return Filed(_previous(given, earlier, at), _warnings(earlier))


def _is_theirs(given: Given, account: Any) -> bool:
    own = {one.id for one in people.applicants_of_account(account.pk)}
    return bool(own & {given.owner_id, given.submitter_id})


def _previous(given: Given, earlier: dict[int, EarlierDossier], at: datetime) -> int | None:
    named = next((key for key, one in earlier.items() if one.number == given.previous), None)
    if given.previous and named is None:
        raise UserError(
            Sentence(
                "Hồ sơ {previous} không phải là hồ sơ trước của người này cho thủ tục này.", previous=given.previous
            ),
            code="unknown_previous",
        )
    must = must_name(earlier.values(), at)
    if must is not None and named is None:
        raise UserError(
            Sentence(
                "Hồ sơ {number} của người này vừa kết thúc ở “{status}”; hãy nêu đó là hồ sơ nộp trước.",
                number=must.number,
                status=worded(must.status.label),
            ),
            code="previous_needed",
        )
    return named


def _warnings(earlier: dict[int, EarlierDossier]) -> tuple[str, ...]:
    return tuple(
        Sentence(
            "Người này đang có hồ sơ {number} cùng thủ tục, ở “{status}”.",
            number=one.number,
            status=worded(one.status.label),
        )
        for one in still_open(earlier.values())
    )


def description(given: Given, terms: TermsFor) -> dict[str, Any]:
    """What the first event says of a dossier: its description, the version it is bound to and who operated."""
    return {
        "procedure_id": terms.procedure_id,
        "received_by_id": given.unit_id,
        "competent_id": given.competent_id or given.unit_id,
        "channel": given.channel,
        "operated_by": given.operated_by,
        "version_id": terms.version_id,
        "case_order": terms.case_order,
        **({"consent": True} if given.consent else {}),
        **({"previous": given.previous} if given.previous else {}),
    }


def terms_told(terms: TermsFor, setting: SettingRow) -> dict[str, Any]:
    """The terms a receipt is bound to and the unit's readings of them, as its event keeps them, whatever becomes of
    version and settings."""
    return {
        "rule": terms.rule,
        "n": terms.n,
        "condition": terms.condition,
        "channel_stated": terms.stated,
        "supplement_rule": terms.supplement_rule,
        "payment_pauses": terms.payment_pauses,
        "off_hours": setting.start_off_hours.lower(),
        "keep_hour": setting.keep_hour,
    }


def open_dossier(
    *,
    number: str,
    given: Given,
    terms: TermsFor,
    previous_id: int | None,
    drafts: Sequence[Draft],
    actor: str,
    at: datetime,
) -> tuple[Dossier, list[Link]]:
    """Open a dossier (mở hồ sơ): its row, events, interval, papers and form, one statement each; answers its events
    with it.

    Raises UserError `unknown_exemption`.
    """
    claim = claim_given(given, terms)
    form = new_filing(given.form, given.wishes, claim, at)
    dossier = Dossier(
        number=number,
        applicant_id=given.owner_id,
        submitter_id=given.submitter_id if given.submitter_id != given.owner_id else None,
        submitter_relation=given.relation.strip(),
        previous_id=previous_id,
        system_of_record=SystemOfRecord.OURS,
    )
    told = {**form_facts(form), **({CLAIMED: True} if claim else {})}
    links = chain(dossier, first_says(drafts, told), actor=actor, at=at)
    intervals = timeline(happening(link) for link in links)
    put_state(dossier, intervals)
    dossier.save(force_insert=True)
    write_links([(dossier, links)])
    write_intervals([(dossier, intervals)], at)
    if form is not None:
        form.dossier = dossier
        form.save(force_insert=True)
    put_papers(dossier, given.papers)
    return dossier, links


def put_papers(dossier: Dossier, papers: Iterable[PaperGiven]) -> None:
    """Put papers (ghi giấy tờ) of a dossier as they are now known, in one statement."""
    rows = [
        HandedInPaper(
            dossier=dossier,
            required_id=one.required_id,
            **{name: getattr(one, name) for name in PAPER_COLUMNS},
        )
        for one in papers
    ]
    if rows:
        HandedInPaper.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["dossier", "required"], update_fields=list(PAPER_COLUMNS)
        )


def may_take_in(account: Any, unit: Any) -> None:
    """May take in (được tiếp nhận cho đơn vị). Raises UserError `step_refused`."""
    if not policy_for(account).takes_in(unit):
        raise UserError(Sentence("Bạn không tiếp nhận hồ sơ cho {unit}.", unit=unit.name), code="step_refused")
