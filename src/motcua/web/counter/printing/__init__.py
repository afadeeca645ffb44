"""Printing at the desk (in tại quầy): papers told again from what was kept, whenever they are asked for."""

from motcua.web.counter.printing.certification import certification
from motcua.web.counter.printing.money import cash_sheet, fee_receipt
from motcua.web.counter.printing.receipt import receipt
from motcua.web.counter.printing.register import handed_register, period_register

__all__ = ["cash_sheet", "certification", "fee_receipt", "handed_register", "period_register", "receipt"]
