"""Questions about people."""

from __future__ import annotations

from motcua.areas.people.models import Account, ApplicantKind, Role

__all__ = ["ApplicantKind", "Role", "account", "actor_of"]


def account(username: str) -> Account | None:
    """Account (tài khoản) by its name, or None."""
    return Account.objects.filter(username=username, is_active=True).first()


def actor_of(account: Account) -> str:
    """Actor (người thực hiện): how an account is written into events and proposals."""
    return f"account:{account.username}"
