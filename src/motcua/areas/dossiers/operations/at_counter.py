"""At the counter (tại quầy): what is submitted and answered in one breath, while the person stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.operations.demanding import FeeAsked
from motcua.areas.dossiers.operations.given import Given, Received
from motcua.areas.dossiers.operations.receiving import accept, refuse
from motcua.areas.dossiers.operations.submitting import submit
from motcua.areas.dossiers.operations.supplementing import ask_supplement


@transaction.atomic
def receive_assisted(*, given: Given, account: Any, at: datetime, fee: FeeAsked | None = None) -> Received:
    """Receive assisted (nộp trực tuyến có hỗ trợ): submitted online by the officer, who has checked the papers.

    Raises UserError as `submit` and `accept` do.
    """
    waiting = replace(given, papers=())
    number = submit(given=waiting, account=account, at=at).number
    return accept(number=number, papers=given.papers, account=account, at=at, due=given.due, fee=fee)


@transaction.atomic
def ask_at_counter(
    *, given: Given, items: Sequence[str], reason: str, account: Any, at: datetime, legal_basis: str = ""
) -> str:
    """Ask at the counter (hướng dẫn bổ sung tại quầy): one complete list goes home with the person; answers the number.

    Law: Nghị định 61/2018/NĐ-CP, Điều 17. Raises UserError as `submit` and `ask_supplement` do.
    """
    number = submit(given=given, account=account, at=at).number
    ask_supplement(number=number, items=items, reason=reason, legal_basis=legal_basis, account=account, at=at)
    return number


@transaction.atomic
def refuse_at_counter(*, given: Given, reason: str, legal_basis: str, account: Any, at: datetime) -> str:
    """Refuse at the counter (từ chối tại quầy), on record and with a slip; answers the number.

    Raises UserError as `submit` and `refuse` do.
    """
    number = submit(given=given, account=account, at=at).number
    refuse(number=number, reason=reason, legal_basis=legal_basis, account=account, at=at)
    return number
