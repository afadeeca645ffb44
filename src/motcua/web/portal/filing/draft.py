"""Draft (bản nháp): what a citizen has told so far for one procedure, kept on the server at every step."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.queries import DraftRow, drafts_of
from motcua.kernel.clock import now
from motcua.web.portal.acting import acting

KEY = "draft_key"


def draft_key(request: HttpRequest) -> str:
    """The name of this browser's drafts while nobody is signed in; it outlives the signing in, unlike the session's."""
    return str(request.session.get(KEY, ""))


def own_drafts(request: HttpRequest) -> list[DraftRow]:
    """The drafts of whoever asks; those of the browser become the account's once somebody signed in."""
    key = draft_key(request)
    account = acting(request)
    if account is not None and key:
        dossiers.adopt_drafts(account=account, session_key=key, at=now())
        del request.session[KEY]
    return [one for one in drafts_of(account=account, session_key=key) if one.data.get("code")]


def draft_of(request: HttpRequest, code: str) -> DraftRow | None:
    """The draft for a procedure, or None."""
    return next((one for one in own_drafts(request) if one.data.get("code") == code), None)


def keep(request: HttpRequest, version_id: int, data: Mapping[str, Any]) -> None:
    """Keep (giữ) the draft: in the account, or under a name only this browser knows."""
    account = acting(request)
    if account is None and not draft_key(request):
        request.session[KEY] = secrets.token_urlsafe(24)
    dossiers.save_draft(version_id=version_id, data=data, at=now(), account=account, session_key=draft_key(request))


def drop(request: HttpRequest, version_id: int) -> bool:
    """Drop (bỏ) the draft; whether there was one."""
    account = acting(request)
    if account is None and not draft_key(request):
        return False
    return dossiers.drop_draft(version_id=version_id, account=account, session_key=draft_key(request))


def move(request: HttpRequest, draft: DraftRow, version_id: int, data: Mapping[str, Any]) -> None:
    """Move (chuyển) a draft to another version with what is still good of it; the former one is gone."""
    drop(request, draft.version_id)
    keep(request, version_id, data)
