"""Tasks given out at the same second: one yearly list, one number each, and one task for a form sent twice."""

from __future__ import annotations

import os
import threading
from datetime import timedelta

import pytest
from django.db import connection

from motcua.areas.plans import operations
from motcua.areas.plans.models import GivenTask, Plan, Task
from motcua.kernel.clock import local_date
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.office import make_units

TOGETHER = 3

if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    def given_together(from_unit_id: int, to_unit_id: int, tokens: list[str]) -> list[str]:
        """What each is told who gives the same work out at the same second, each by a form of its own or by one."""
        said: list[str] = []
        gun = threading.Barrier(len(tokens))
        told = {"title": "Rà soát", "due_on": local_date(AT) + timedelta(days=3), "by": "account:ct", "at": AT}

        def act(token: str) -> None:
            try:
                gun.wait()
                key = operations.assign(from_unit_id=from_unit_id, to_unit_id=to_unit_id, token=token, **told)  # type: ignore[arg-type]
                said.append(str(key))
            except Exception as fault:
                said.append(type(fault).__name__)
            finally:
                connection.close()

        threads = [threading.Thread(target=act, args=(token,)) for token in tokens]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return said

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.parametrize("together", range(3))
    def test_the_first_tasks_of_a_year_given_at_the_same_second(together: int) -> None:
        district, agency, _ = make_units()
        assert len(set(given_together(district.pk, agency.pk, ["a", "b", "c"]))) == TOGETHER
        assert Plan.objects.count() == 1
        assert sorted(Task.objects.values_list("number", flat=True)) == [1, 2, 3]
        assert len(set(given_together(district.pk, agency.pk, ["d", "d", "d"]))) == 1
        assert GivenTask.objects.count() == 4
