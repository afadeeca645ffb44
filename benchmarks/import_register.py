"""How fast a register goes in, beside its floor: the same rows written by bare SQL in the same run.

    python -m benchmarks.import_register [ROWS]

Prints seconds and the ratio for a first import and for the same file again. Runs on a database of its own.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PLACE = Path(tempfile.mkdtemp(prefix="motcua-bench-"))
os.environ["MOTCUA_VAR"] = str(PLACE)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
TABLES = ("people_applicant", "dossiers_dossier", "dossiers_dossierevent", "dossiers_dossierinterval")


def timed(work: Any, *arguments: Any, **named: Any) -> tuple[float, Any]:
    """Seconds of this process a call takes, and its answer; waiting for other programs does not count."""
    start = time.process_time()
    answer = work(*arguments, **named)
    return time.process_time() - start, answer


def write_register(path: Path, rows: int) -> None:
    """A register of finished dossiers of plainly made-up applicants."""
    import xlsxwriter

    header = [
        "Mã hồ sơ",
        "Mã TTHC",
        "Đơn vị tiếp nhận",
        "Đơn vị giải quyết",
        "Kênh",
        "Người thao tác",
        "Chủ hồ sơ",
        "Loại đối tượng",
        "Ngày tiếp nhận",
        "Ngày hẹn trả",
        "Ngày kết thúc xử lý",
        "Ngày trả",
        "Trạng thái",
    ]
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Sổ hồ sơ")
        sheet.write_row(0, 0, header)
        for n in range(1, rows + 1):
            day = 1 + n % 28
            said = [
                f"H20.99-2403{day:02}-{n:05}", "1.001193", "UBND xã Thử 1", "UBND xã Thử 1", "Trực tuyến",
                "Hỗ trợ tại quầy", f"Người nộp minh họa {n:05}", "Công dân", f"{day:02}/03/2024 09:15",
                f"{day:02}/03/2024 17:00", f"{day:02}/03/2024 14:05", f"{day:02}/03/2024 15:40",
                "Đã trả kết quả",
            ]  # fmt: skip
            sheet.write_row(n, 0, said)


def floor() -> float:
    """Seconds bare SQL takes to write again, into copies of the tables, what the import wrote."""
    from django.db import connection

    held: dict[str, list[tuple[Any, ...]]] = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - our own table names
            held[table] = cursor.fetchall()
            cursor.execute(f'CREATE TABLE "floor_{table}" AS SELECT * FROM "{table}" LIMIT 0')  # noqa: S608
    connection.ensure_connection()
    bare = connection.connection.cursor()
    start = time.process_time()
    bare.execute("BEGIN IMMEDIATE")
    for table, rows in held.items():
        marks = ",".join("?" * len(rows[0]))
        bare.executemany(f'INSERT INTO "floor_{table}" VALUES ({marks})', rows)  # noqa: S608
    bare.execute("COMMIT")
    return time.process_time() - start


def main() -> None:
    """Import, import again, measure the floor, print."""
    import django

    django.setup()
    from django.core.management import call_command

    from motcua.kernel.clock import now
    from motcua.links.files.register import import_register
    from tests.factories.office import make_office

    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    call_command("migrate", verbosity=0)
    make_office()
    path = PLACE / "so.xlsx"
    write_register(path, rows)
    first, account = timed(import_register, path, actor="command:benchmark", at=now())
    again, second = timed(import_register, path, actor="command:benchmark", at=now())
    bare = floor()
    print(f"rows {rows}  new {account.new}  unchanged again {second.unchanged}  rejected {account.rejected}")
    print(f"first import {first:6.2f} s   {rows / first:8.0f} rows/s   {first / bare:5.1f} x bare SQL")
    print(f"again        {again:6.2f} s   {rows / again:8.0f} rows/s   {again / bare:5.1f} x bare SQL")
    print(f"bare SQL     {bare:6.2f} s   (the same rows, no reading, no rules, no chain)")


if __name__ == "__main__":
    main()
