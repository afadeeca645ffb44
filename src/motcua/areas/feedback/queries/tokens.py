"""Tokens of links (mã đường dẫn) that are given to one person: they say which row and cannot be made up."""

from __future__ import annotations

from base64 import urlsafe_b64encode

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

SIGNS = 12  # letters of a signature: 72 bits, that a link with it fits into one short message


def token_of(key: int, salt: str) -> str:
    """The token of a row, for one purpose."""
    return f"{int_to_base36(key)}.{_signature(key, salt, settings.SECRET_KEY)}"


def key_of(token: str, salt: str) -> int | None:
    """The row a token stands for; None for one that we did not give out for this purpose."""
    told, _dot, signature = token.partition(".")
    try:
        key = base36_to_int(told)
    except ValueError:
        return None
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    if not any(constant_time_compare(signature, _signature(key, salt, secret)) for secret in secrets):
        return None
    return key


def _signature(key: int, salt: str, secret: str | bytes) -> str:
    made = salted_hmac(salt, str(key), secret, algorithm="sha256").digest()
    return urlsafe_b64encode(made).decode()[:SIGNS]
