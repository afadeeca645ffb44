"""Certifying (chứng thực): one line at the counter is a receipt, a finish, a payment and a number in the book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import BookKind, Certification, Channel, Dossier, Means, NumberedBook
from motcua.areas.dossiers.operations.appending import Draft
from motcua.areas.dossiers.operations.demanding import FeeAsked, FeeLineAsked
from motcua.areas.dossiers.operations.desk import Desk, desk_of
from motcua.areas.dossiers.operations.given import Given
from motcua.areas.dossiers.operations.numbered import BookAsked, next_in_books
from motcua.areas.dossiers.operations.opening import may_take_in
from motcua.areas.dossiers.operations.paying import PaymentTold, pay_at_once, receipt_of
from motcua.areas.dossiers.operations.receiving import TakenIn, take_in
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.people import queries as people
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml
from motcua.rules.certification import CertificationKind, CertificationRate, certification_fee, certifying_words
from motcua.rules.history import EventKind
from motcua.rules.money import EntryKind
from motcua.rules.sentences import Sentence

PACK = "fees/certification.toml"
RATES = ("per_page", "cheaper_from", "cheaper_page", "most_per_copy", "per_case")


@dataclass(frozen=True, slots=True)
class CertificationGiven:
    """Certification given (nội dung chứng thực): what is certified for whom, how many copies of how many pages.

    `signer` is the username of who certifies. `receipt` is true where the applicant asks for a receipt slip.
    `payment_token` is the form's own token, so that a form sent twice is paid once.
    """

    kind: CertificationKind
    unit_id: int
    papers: str
    pages: int
    copies: int
    signer: str
    owner_id: int | None = None
    version_id: int | None = None
    receipt: bool = False
    exempted: bool = False
    exemption_reason: str = ""
    payment_token: str = ""
    handed_over: bool = True


@dataclass(frozen=True, slots=True)
class Certified:
    """Certified (đã chứng thực): the dossier, the number in the book, the fee, its receipt, and the words."""

    number: str
    book: str
    book_number: int
    fee: int
    fee_receipt: str
    words: str
    receipt: bool


def rate_of(*, kind: CertificationKind) -> CertificationRate:
    """Rate of a kind (mức phí), from the pack."""
    lines = load_toml(PACK)["kinds"][kind.value]
    return CertificationRate(**{name: lines[name] for name in RATES if name in lines})


@transaction.atomic
def certify(*, given: CertificationGiven, account: Any, at: datetime) -> Certified:
    """Certify (chứng thực) in one go: received, finished, paid and numbered at the same instant.

    Raises UserError `not_primary`, `step_refused`, `nothing_certified`, `unknown_signer`, `unknown_procedure`,
    `payment_wrong`, `exemption_wrong` and whatever `receive` does.
    """
    desk = desk_of(given.unit_id, at)
    may_take_in(account, desk.unit)
    if given.pages < 1 or given.copies < 1 or not given.papers.strip():
        raise UserError("Hãy ghi tên giấy tờ, số trang và số bản.", code="nothing_certified")
    signer = _signer(given, desk, at)
    lines = load_toml(PACK)["kinds"][given.kind.value]
    fee = certification_fee(given.pages, given.copies, rate_of(kind=given.kind))
    book, receipt = _numbers(given, lines["series"], at)
    taken = take_in(
        given=_request(given, lines["procedure"], at),
        desk=desk,
        account=account,
        received_at=at,
        at=at,
        fee=_fee(given, fee),
        more={"immediate": True, "receipt": given.receipt},
        then=_ended(given, book, book.last_number, at),
        paid=not given.exempted,
    )
    if not given.exempted:
        _pay(taken, given, fee, receipt, desk, account, at)
    number = book.last_number
    named = f"{book.series} {book.year}"
    facts = {"number": str(number), "book": named, "unit": desk.unit.name, "signer": str(signer)}
    words = certifying_words(lines["words"], facts, local_date(at))
    line = Certification(book=book, number=number, kind=given.kind, words=words, signer=signer, certified_at=at)
    _put_in_book(line, given, taken.dossier, fee)
    return Certified(taken.told.number, named, number, fee, receipt, words, given.receipt)


def _fee(given: CertificationGiven, fee: int) -> FeeAsked:
    """What is demanded, by the pack; exempted as a whole or not at all."""
    line = FeeLineAsked(f"Phí chứng thực: {given.kind.label}", fee, "FEE")
    return FeeAsked((line,), load_toml(PACK)["legal_basis"], fee if given.exempted else 0, given.exemption_reason)


def _ended(given: CertificationGiven, book: NumberedBook, number: int, at: datetime) -> list[Draft]:
    """The end that follows the receipt at once; what was handed over lies with nobody any more."""
    returned = {"way": "COUNTER", "holder_unit_id": None, "holder_id": None}
    finished = Draft(EventKind.FINISHED, at, {"certification": {"book": book.pk, "number": number}})
    return [finished, *([Draft(EventKind.RETURNED, at, returned)] if given.handed_over else [])]


def _put_in_book(line: Certification, given: CertificationGiven, dossier: Dossier, fee: int) -> None:
    """Write the line of the book."""
    line.dossier = dossier
    line.papers, line.copies, line.pages = given.papers.strip(), given.copies, given.pages
    line.fee = 0 if given.exempted else fee
    line.save(force_insert=True)


def _signer(given: CertificationGiven, desk: Desk, at: datetime) -> Any:
    """Who certifies: a leader of the unit on the day."""
    found = people.account(given.signer, on=local_date(at))
    if found is None or not policy_for(found).signs_for(desk.unit):
        raise UserError(
            Sentence(
                "“{signer}” không phải là người ký chứng thực của {unit}.", signer=given.signer, unit=desk.unit.name
            ),
            code="unknown_signer",
        )
    return found


def _numbers(given: CertificationGiven, series: str, at: datetime) -> tuple[NumberedBook, str]:
    """The next number of the book and that of the fee receipt, where money is taken."""
    on, books = local_date(at), [BookAsked(BookKind.CERTIFICATION, series)]
    if not given.exempted:
        books.append(BookAsked(BookKind.FEE_RECEIPT))
    book, *fees = next_in_books(unit_id=given.unit_id, year=on.year, books=books)
    return book, receipt_of(fees[0].last_number, on) if fees else ""


def _request(given: CertificationGiven, code: str, at: datetime) -> Given:
    version = given.version_id or procedures.version_id_on(code, local_date(at))
    return Given(version_id=version, unit_id=given.unit_id, channel=Channel.COUNTER, owner_id=given.owner_id)


def _pay(
    taken: TakenIn, given: CertificationGiven, fee: int, receipt: str, desk: Desk, account: Any, at: datetime
) -> None:
    """The fee in cash, at once."""
    assert taken.demand is not None  # a certification always has its fee
    pay_at_once(
        dossier=taken.dossier,
        demand=taken.demand,
        told=PaymentTold(EntryKind.PAID, fee, Means.CASH, f"cash:{desk.unit.slug}"[:40], given.payment_token),
        receipt=receipt,
        links=taken.links,
        account=account,
        at=at,
    )
