"""Filing (tờ khai và bản nháp): what an applicant writes is kept apart from events, and can be erased."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import NO_FORM, WISHES, Filing, FilingDraft
from motcua.areas.dossiers.operations.given import FormGiven
from motcua.areas.dossiers.queries.wishing import Wishes
from motcua.kernel.errors import UserError

DRAFTS_KEPT = timedelta(days=30)


def new_filing(
    form: FormGiven | None, wishes: Wishes | None, claim: Mapping[str, Any] | None, at: datetime
) -> Filing | None:
    """A new filing (tờ khai mới), not yet bound to a dossier; None where nothing was written at all."""
    if form is None and wishes is None and claim is None:
        return None
    told = {**(_told(wishes) if wishes else {}), **({"exemption": dict(claim)} if claim else {})}
    beside = {WISHES: told} if told else {}
    if form is None:
        return Filing(form_key=NO_FORM, form_version="", data=beside, filed_at=at)
    return Filing(form_key=form.key, form_version=form.version, data={**form.data, **beside}, filed_at=at)


def _told(wishes: Wishes) -> dict[str, Any]:
    return {"money": {"way": wishes.pay}, "receive": {"way": wishes.receive, "address": wishes.address}}


def form_facts(filing: Filing | None) -> dict[str, Any]:
    """What an event tells of a filing: which form, and the salted digest of what was written."""
    if filing is None:
        return {}
    return {"form": filing.form_key, "form_version": filing.form_version, "form_digest": filing.seal()["digest"]}


@transaction.atomic
def save_draft(
    *, version_id: int, data: Mapping[str, Any], at: datetime, account: Any = None, session_key: str = ""
) -> int:
    """Save a draft (lưu nháp) of an account, or of a browser session where nobody is signed in; answers its key.

    One owner has one draft per procedure version. Raises UserError `draft_needs_owner`.
    """
    owner = _owner(account, session_key)
    draft, _ = FilingDraft.objects.update_or_create(
        version_id=version_id, **owner, defaults={"data": dict(data), "updated_at": at}
    )
    return draft.pk


@transaction.atomic
def adopt_drafts(*, account: Any, session_key: str, at: datetime) -> int:
    """Adopt drafts (nhận bản nháp) of a session by the account that has just signed in; its own newer ones stay."""
    adopted = 0
    for draft in FilingDraft.objects.select_for_update().filter(account__isnull=True, session_key=session_key):
        own = FilingDraft.objects.filter(account_id=account.pk, version_id=draft.version_id)
        own.filter(updated_at__lt=draft.updated_at).delete()
        if own.exists():
            draft.delete()
            continue
        draft.account_id, draft.session_key = account.pk, ""
        draft.save(update_fields=["account", "session_key"])
        adopted += 1
    return adopted


@transaction.atomic
def drop_draft(*, version_id: int, account: Any = None, session_key: str = "") -> bool:
    """Drop a draft (bỏ bản nháp) and say whether there was one. Raises UserError `draft_needs_owner`."""
    gone, _ = FilingDraft.objects.filter(version_id=version_id, **_owner(account, session_key)).delete()
    return bool(gone)


@transaction.atomic
def purge_drafts(*, at: datetime, kept: timedelta = DRAFTS_KEPT) -> int:
    """Purge drafts (dọn bản nháp) that nobody touched for so long, and say how many."""
    gone, _ = FilingDraft.objects.filter(updated_at__lt=at - kept).delete()
    return gone


def _owner(account: Any, session_key: str) -> dict[str, Any]:
    if getattr(account, "is_authenticated", False):
        return {"account_id": account.pk, "session_key": ""}
    if session_key:
        return {"account_id": None, "session_key": session_key}
    raise UserError("Chưa đăng nhập và trình duyệt không giữ phiên, nên không lưu nháp được.", code="draft_needs_owner")
