"""Keys of forms (khóa của biểu mẫu): every form that is posted says by chance which it is, and to whom it was shown."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.core.signing import Signer
from django.http import HttpRequest

from motcua.web.ui.citizens import KEY as CITIZEN

KEY = "form_key"  # a hidden field that `csrf_token` writes into every form
NOBODY = ":"
MARK = 16


def whose(request: HttpRequest) -> str:
    """Whose (của ai): the account and the citizen that a session belongs to, without asking the database for them."""
    session: Any = getattr(request, "session", {})
    return f"{session.get(SESSION_KEY, '')}:{session.get(CITIZEN, '')}"


def mark_of(who: str) -> str:
    """The mark of somebody, which only this installation can make."""
    return Signer(salt="motcua.form_key").signature(who)[:MARK]


def new_key(request: HttpRequest | None) -> str:
    """A new key for a form that is shown now: by chance, with the mark of whom it is shown to, and sealed as ours."""
    told = f"{secrets.token_urlsafe(12)}.{mark_of(whose(request) if request else NOBODY)}"
    return f"{told}.{mark_of(told)}"


def mark_in(key: str) -> str:
    """The mark in a key that this installation made; "" in any other."""
    told, _, seal = key.rpartition(".")
    return told.rpartition(".")[2] if seal == mark_of(told) else ""


def shown_to(request: HttpRequest, *people: str) -> bool:
    """Whether the form that was sent had been shown to one of these."""
    return mark_in(request.POST.get(KEY, "")) in map(mark_of, people)
