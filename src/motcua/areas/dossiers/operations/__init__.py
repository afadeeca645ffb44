"""What is done to dossiers, one operation per business sentence."""

from motcua.areas.dossiers.operations.collecting import ask_payment, exempt_payment, settle_payment
from motcua.areas.dossiers.operations.correcting import approve_correction, propose, refuse_correction
from motcua.areas.dossiers.operations.demanding import FeeAsked, FeeLineAsked
from motcua.areas.dossiers.operations.filing import adopt_drafts, drop_draft, erase_filings, purge_drafts, save_draft
from motcua.areas.dossiers.operations.given import FormGiven, Given, PaperGiven, Received, Submitted
from motcua.areas.dossiers.operations.importing import begin_import, end_import, import_rows, save_mapping
from motcua.areas.dossiers.operations.numbering import allot_number, void_number
from motcua.areas.dossiers.operations.paying import PaymentTaken, PaymentTold, record_payment
from motcua.areas.dossiers.operations.receiving import accept, receive, refuse
from motcua.areas.dossiers.operations.rows import Moment, RegisterRow, RowVerdict
from motcua.areas.dossiers.operations.stepping import take_step
from motcua.areas.dossiers.operations.submitting import submit

__all__ = [
    "FeeAsked",
    "FeeLineAsked",
    "FormGiven",
    "Given",
    "Moment",
    "PaperGiven",
    "PaymentTaken",
    "PaymentTold",
    "Received",
    "RegisterRow",
    "RowVerdict",
    "Submitted",
    "accept",
    "adopt_drafts",
    "allot_number",
    "approve_correction",
    "ask_payment",
    "begin_import",
    "drop_draft",
    "end_import",
    "erase_filings",
    "exempt_payment",
    "import_rows",
    "propose",
    "purge_drafts",
    "receive",
    "record_payment",
    "refuse",
    "refuse_correction",
    "save_draft",
    "save_mapping",
    "settle_payment",
    "submit",
    "take_step",
    "void_number",
]
