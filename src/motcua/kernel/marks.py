"""Marks (dấu nhận): a salted digest that tells whether two things are the same, and nothing of what they are.

Keyed with the secret of the installation, so that nobody finds an address or a number by trying all of them.
"""

from __future__ import annotations

from django.utils.crypto import salted_hmac

LENGTH = 32


def mark(text: str, purpose: str) -> str:
    """Mark (dấu nhận) of a text for one purpose; empty for an empty text. Two purposes never give the same."""
    return salted_hmac(f"motcua.mark.{purpose}", text, algorithm="sha256").hexdigest()[:LENGTH] if text else ""
