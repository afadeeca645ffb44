"""The same block opened by several at the same second: one stands, and nobody meets an error of the database."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from motcua.areas.publication import operations
from motcua.areas.publication.models import PublishedBlock, PublishedProcedure
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.office import make_office

TOGETHER = 3

if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    def together(operation: Callable[..., int], **told: Any) -> list[str]:
        """What each of so many is told who does one thing at the same second."""
        said: list[str] = []
        gun = threading.Barrier(TOGETHER)

        def act() -> None:
            try:
                gun.wait()
                said.append(str(operation(**told)))
            except Exception as fault:
                said.append(type(fault).__name__)
            finally:
                connection.close()

        threads = [threading.Thread(target=act) for _ in range(TOGETHER)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return said

    @pytest.mark.django_db(transaction=True)
    def test_a_block_and_a_procedure_opened_by_several_at_the_same_second() -> None:
        office = make_office()
        told = {"unit_id": office.district.pk, "decision": "QĐ 01", "by": "account:thu", "at": AT}
        day = date(2024, 1, 3)
        block = {"block": "ON_TIME", "decided_on": day, "signer": "Người ký", "since": day}
        assert len(set(together(operations.publish_block, **told, **block))) == 1
        assert PublishedBlock.objects.count() == 1
        shown = {"procedure_id": office.civil.pk, "way": "BOARD", "decision_on": day, "published_on": day}
        keys = together(operations.publish_procedure, **told, **shown)
        assert len({key for key in keys if key.isdigit()}) == TOGETHER
        assert PublishedProcedure.objects.filter(taken_down_on__isnull=True).count() == 1
