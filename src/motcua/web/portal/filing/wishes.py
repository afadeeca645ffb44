"""Wishes (nguyện vọng): how the applicant wants to pay and to receive, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.web.portal.filing.forms import MoneyForm, ReceiveForm


def receive_words(told: Mapping[str, Any]) -> str:
    """How the result is to be received."""
    said = str(dict(ReceiveForm.base_fields["way"].choices).get(told.get("way"), ""))  # type: ignore[attr-defined]
    return f"{said}: {told['address']}" if told.get("way") == "POST" and told.get("address") else said


def money_words(told: Mapping[str, Any]) -> str:
    """How the fee is to be paid."""
    return str(dict(MoneyForm.base_fields["way"].choices).get(told.get("way"), ""))  # type: ignore[attr-defined]
