"""Fixtures of the register tests: a dossiers area that only remembers."""

from __future__ import annotations

import pytest

from motcua.links.files.register import importing
from tests.links.register.books import Desk


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A stand-in for the dossiers area."""
    stand_in = Desk()
    monkeypatch.setattr(importing, "dossiers", stand_in)
    monkeypatch.setattr(importing, "dossier_queries", stand_in)
    return stand_in
