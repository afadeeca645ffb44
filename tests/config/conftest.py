"""What several tests of the commands begin with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from motcua.config.commands.verifying import Told, every_fault
from motcua.kernel import append_only
from tests.factories.verified import make_history, undone


@pytest.fixture
def sealed(settings, tmp_path, db) -> Iterator[None]:
    """A sealed history whose guards are down."""
    settings.VAR = tmp_path
    make_history(6, closed=True)
    assert list(every_fault(Told())) == []
    with undone():
        append_only.take_down()
        yield
