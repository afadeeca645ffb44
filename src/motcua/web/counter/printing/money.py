"""Papers of money (giấy tờ thu tiền): the receipt of one payment, and the sheet of a day."""

from __future__ import annotations

from datetime import date

from motcua.areas.dossiers.queries import CashSheet, FeeReceipt
from motcua.kernel import papers
from motcua.kernel.clock import local_date
from motcua.kernel.papers import Form, Paper
from motcua.web.counter.printing.receipt import party
from motcua.web.ui.issuing import issuer_of


def fee_receipt(paid: FeeReceipt) -> Paper:
    """Fee receipt (biên nhận thu phí, lệ phí) of one payment: its lines where they come to what was paid."""
    who = party(paid.applicant_id, "")
    whole = sum(line["amount"] for line in paid.lines)
    told = [(str(line["name"]), int(line["amount"])) for line in paid.lines]
    told = told if whole == paid.amount else [("Phí, lệ phí", paid.amount)]
    facts = papers.FeeReceiptFacts(
        issuer=issuer_of(paid.unit_id),
        number=paid.receipt,
        issued_at=paid.at,
        dossier_number=paid.number,
        payer=who.name,
        address=who.address,
        lines=tuple(papers.ChargeLine(name=name, quantity=1, amount=amount) for name, amount in told),
        way=paid.means_label,
        reference="" if paid.means_label == "Tiền mặt" else paid.reference,
        cashier=paid.officer,
    )
    return papers.render(Form.FEE_RECEIPT, local_date(paid.at), facts)


def cash_sheet(unit_id: int, on: date, sheet: CashSheet, cashier: str, payers: dict[str, str]) -> Paper:
    """Cash sheet (bảng kê thu phí, lệ phí trong ngày) of one officer or of the whole desk."""
    facts = papers.CashSheetFacts(
        issuer=issuer_of(unit_id),
        on=on,
        cashier=cashier,
        lines=tuple(
            papers.CashLine(
                number=line.receipt,
                dossier_number=line.number,
                payer=payers.get(line.number, ""),
                way="Tiền mặt",
                amount=line.amount,
            )
            for line in sheet.lines
        ),
    )
    return papers.render(Form.CASH_SHEET, on, facts)
