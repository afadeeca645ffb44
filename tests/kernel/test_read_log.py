"""The log of reading: chained, only ever added to, and a change by hand is found."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from motcua.kernel import append_only, read_log
from motcua.kernel.models import ReadLog
from tests.factories.office import IMPORTED_AT as AT

pytestmark = pytest.mark.django_db


def read(actor: str = "account:quay.thu", subject: str = "/quay/ho-so/1/") -> int:
    return read_log.record_read(actor=actor, subject=subject, reason="counter:dossier", at=AT)


def test_readings_are_numbered_chained_and_listed() -> None:
    assert [read(), read("account:khac"), read()] == [1, 2, 3]
    assert [row.seq for row in read_log.reads()] == [3, 2, 1]
    assert [row.seq for row in read_log.reads(actor="account:quay.thu", after=3)] == [1]
    assert read_log.reads(subject="/khac/") == []
    rows = list(ReadLog.objects.order_by("seq"))
    assert [row.prev_hash for row in rows[1:]] == [row.hash for row in rows[:-1]]
    assert list(read_log.broken_reads(batch=2)) == []


@pytest.mark.parametrize("deed", [
    lambda: ReadLog.objects.filter(seq=1).update(actor="khác"),
    lambda: ReadLog.objects.filter(seq=1).delete(),
    lambda: ReadLog.objects.bulk_create(
        [ReadLog(id=1, seq=1, at=AT, actor="khác", subject="x", hash="0" * 64)],
        update_conflicts=True, update_fields=["actor"], unique_fields=["seq"]),
])  # fmt: skip
def test_the_database_refuses_to_change_a_reading(deed) -> None:
    read()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        deed()
    assert list(read_log.broken_reads()) == []


@pytest.mark.parametrize(("change", "why"), [
    (lambda: ReadLog.objects.filter(seq=2).update(actor="khác"), [(2, "mã băm không khớp nội dung")]),
    (lambda: ReadLog.objects.filter(seq=2).delete(), [(2, "thiếu dòng")]),
])  # fmt: skip
def test_a_change_behind_the_guards_is_found(change, why) -> None:
    for _ in range(3):
        read()
    with append_only.lifted():
        change()
    assert [(found.seq, found.why) for found in read_log.broken_reads()] == why


def test_long_words_are_cut_and_the_chain_still_holds() -> None:
    read(actor="a" * 500, subject="/" + "x" * 500)
    assert list(read_log.broken_reads()) == []
