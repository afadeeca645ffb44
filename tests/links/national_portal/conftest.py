"""A desk connected to a simulated portal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.factories.casework import Desk
from tests.factories.exchange import connect, keep_secret, make_exchanging_desk
from tests.links.national_portal.simulator import NationalPortal, running


@pytest.fixture
def portal(tmp_path: Path, settings: Any) -> Iterator[tuple[Desk, NationalPortal]]:
    """The desk with its line to a portal that runs."""
    settings.CONNECTION_SECRETS = ""
    desk, other = make_exchanging_desk(), NationalPortal()
    keep_secret(tmp_path)
    with running(other) as address:
        connect(desk, address)
        yield desk, other
