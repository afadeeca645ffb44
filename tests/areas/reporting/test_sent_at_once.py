"""The same report recorded as sent by several at the same second: one is kept, the others are told that it is."""

from __future__ import annotations

import os
import threading
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from django.db import connection

from motcua.areas.people.models import Role
from motcua.areas.reporting import operations
from motcua.areas.reporting.models import ReportSubmission
from motcua.areas.reporting.operations import ReportSent
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from tests.factories.collecting import person
from tests.factories.office import make_units

AT = at_local(datetime(2024, 9, 25, 9, 0))
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
TOGETHER = 3

if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    @pytest.fixture(autouse=True)
    def own_files(tmp_path: Any, settings: Any) -> None:
        settings.FILES_ROOT, settings.UPLOADS_ROOT = tmp_path / "files", tmp_path / "uploads"

    def sent_together(unit_id: int, account: Any, **more: Any) -> list[str]:
        """What each of so many is told who record one report at the same second."""
        said: list[str] = []
        gun = threading.Barrier(TOGETHER)

        def act() -> None:
            given = ReportSent(
                unit_id=unit_id, duty="cchc-9-thang", year=2024, sent_on=date(2024, 9, 20), document="1/BC", **more
            )
            try:
                gun.wait()
                file = BytesIO(PDF)
                said.append(str(operations.send_report(given=given, file=file, name="a.pdf", account=account, at=AT)))
            except UserError as refused:
                said.append(refused.code)
            except Exception as fault:
                said.append(type(fault).__name__)
            finally:
                connection.close()

        threads = [threading.Thread(target=act) for _ in range(TOGETHER)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sorted(said)

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.parametrize("together", range(3))
    def test_one_report_sent_by_several_at_the_same_second(together: int) -> None:
        district, _, _ = make_units()
        account = person("cchc.huyen", Role.PAR, district)
        assert sent_together(district.pk, account) == ["1", "reason_needed", "reason_needed"]
        assert sent_together(district.pk, account, reason="Sửa số") == ["2", "3", "4"]
        assert list(ReportSubmission.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3, 4]
