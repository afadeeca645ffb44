"""Money (tiền phí, lệ phí): what the entries of a ledger add up to, and how a day's ledger agrees with a bank's rows.

Amounts are whole đồng. Law: Luật Phí và lệ phí 97/2015/QH13.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class EntryKind(StrEnum):
    """Kind of entry (loại bút toán): what was told of a payment. A failed one is not final."""

    PAID = "PAID"
    FAILED = "FAILED"
    REFUNDED = "REFUNDED"
    RECONCILED = "RECONCILED"

    @property
    def label(self) -> str:
        """What the entry is called to people."""
        return ENTRY_LABELS[self]


ENTRY_LABELS = {
    EntryKind.PAID: "Đã nộp",
    EntryKind.FAILED: "Không thành công",
    EntryKind.REFUNDED: "Hoàn trả",
    EntryKind.RECONCILED: "Đã đối soát",
}


@dataclass(frozen=True, slots=True)
class Balance:
    """Balance (cân đối thu): what is demanded after exemptions, what was paid and what was given back."""

    demanded: int
    paid: int
    refunded: int

    @property
    def kept(self) -> int:
        """What the office holds."""
        return self.paid - self.refunded

    @property
    def missing(self) -> int:
        """What is still to be paid."""
        return max(0, self.demanded - self.kept)

    @property
    def excess(self) -> int:
        """What was paid beyond what is demanded, by a wrong sum or twice."""
        return max(0, self.kept - self.demanded)

    @property
    def settled(self) -> bool:
        """Whether nothing is missing."""
        return self.missing == 0


def balance(demanded: int, entries: Iterable[tuple[str, int]]) -> Balance:
    """Balance (cân đối thu) of a demand and its entries as (kind, amount); failures and checks move no money."""
    paid = refunded = 0
    for kind, amount in entries:
        if kind == EntryKind.PAID:
            paid += amount
        elif kind == EntryKind.REFUNDED:
            refunded += amount
    return Balance(demanded, paid, refunded)


def to_give_back(now: Balance, late: int) -> int:
    """To give back (cần hoàn trả): what was paid too much, or came in after the dossier had ended without a result
    (`late`), less what was given back already."""
    return max(now.excess, min(now.kept, max(0, late - now.refunded)))


def dong(amount: int) -> str:
    """An amount as people write it: 12.000 đồng."""
    return f"{amount:,}".replace(",", ".") + " đồng"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """Statement line (dòng sao kê): what a bank or gateway says came in, by its own reference."""

    reference: str
    amount: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Reconciliation (đối soát): references that agree, that differ in amount, and those only one side knows."""

    matched: tuple[str, ...]
    differing: tuple[tuple[str, int, int], ...]
    only_theirs: tuple[StatementLine, ...]
    only_ours: tuple[StatementLine, ...]

    @property
    def agrees(self) -> bool:
        """Whether both sides say the same."""
        return not (self.differing or self.only_theirs or self.only_ours)


def reconcile(theirs: Iterable[StatementLine], ours: Iterable[StatementLine]) -> Reconciliation:
    """Reconcile (đối soát) the rows of a statement with our payments of the same provider and day.

    A reference that stands twice in the statement agrees once; the second line is theirs alone.
    """
    left = {line.reference: line for line in ours}
    matched: list[str] = []
    differing: list[tuple[str, int, int]] = []
    only_theirs: list[StatementLine] = []
    for line in theirs:
        own = left.pop(line.reference, None)
        if own is None:
            only_theirs.append(line)
        elif own.amount == line.amount:
            matched.append(line.reference)
        else:
            differing.append((line.reference, own.amount, line.amount))
    return Reconciliation(tuple(matched), tuple(differing), tuple(only_theirs), tuple(left.values()))
