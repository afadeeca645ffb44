"""Shelving (cất giấy tờ): papers of a receipt that waited go to the shelf, those used again are marked."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.queries import ScanKind
from motcua.areas.dossiers.operations.demanding import FeeAsked
from motcua.areas.dossiers.operations.given import Given, Received, Submitted
from motcua.areas.dossiers.operations.receiving import receive
from motcua.areas.dossiers.operations.submitting import submit
from motcua.areas.dossiers.queries.intake import papers_of
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


@transaction.atomic
def submit_and_shelve(*, given: Given, account: Any, at: datetime) -> Submitted:
    """Submit and shelve (nộp và cất giấy tờ): its new papers go to the owner's store, those taken from it are marked.

    Raises UserError as `submit` does, `unknown_paper`, `paper_unchecked`, `paper_expired`.
    """
    may_reuse(given=given, at=at)
    told = submit(given=given, account=account, at=at)
    put_away(given=given, number=told.number, by=actor_of(account), at=at)
    return told


@transaction.atomic
def receive_and_shelve(*, given: Given, account: Any, at: datetime, fee: FeeAsked | None = None) -> Received:
    """Receive and shelve (tiếp nhận và cất giấy tờ): its new papers go to the owner's store, those taken from it are
    marked.

    Raises UserError as `receive` does, `unknown_paper`, `paper_unchecked`, `paper_expired`.
    """
    may_reuse(given=given, at=at)
    told = receive(given=given, account=account, at=at, fee=fee)
    put_away(given=given, number=told.number, by=actor_of(account), at=at)
    return told


def may_reuse(*, given: Given, at: datetime) -> None:
    """Raises UserError `unknown_paper`, `paper_unchecked`, `paper_expired` where a paper used again is not the owner's,
    was never compared with the original, or no longer stands."""
    for paper in given.papers:
        if paper.reused_from is None:
            continue
        scan = stored.scan(paper.reused_from)
        if scan is None or scan.applicant_id != given.owner_id or scan.file.id != paper.file_id:
            raise UserError("Không có giấy tờ này trong kho của người nộp hồ sơ.", code="unknown_paper")
        if scan.waits_for_check:
            raise UserError("Bản số hóa này chưa được đối chiếu với bản chính.", code="paper_unchecked")
        if not scan.may_be_reused(local_date(at)):
            raise UserError("Giấy tờ này đã hết giá trị hoặc thôi dùng; xin nộp bản mới.", code="paper_expired")


def put_away(*, given: Given, number: str, by: str, at: datetime) -> None:
    """Put away (cất vào kho của người nộp): new scans for another time, those used again marked.

    Raises UserError as `reuse` does.
    """
    scanned = [paper for paper in given.papers if paper.file_id is not None]
    if given.owner_id is None or not scanned:
        return
    names = {row.required_id: row.name for row in papers_of(number)}
    for paper in scanned:
        if paper.reused_from is not None:
            digitization.reuse(
                scan_id=paper.reused_from, applicant_id=given.owner_id, dossier_number=number, by=by, at=at
            )
        else:
            digitization.keep_paper(
                applicant_id=given.owner_id,
                file_id=paper.file_id or 0,
                kind=ScanKind.SCANNED,
                paper_name=names[paper.required_id][:500],
                dossier_number=number,
                unit_id=given.unit_id,
                at=at,
            )
