"""What is done to dossiers, one operation per business sentence."""

from motcua.areas.dossiers.operations.certifying import CertificationGiven, Certified, certify
from motcua.areas.dossiers.operations.collecting import ask_payment, exempt_payment, settle_payment
from motcua.areas.dossiers.operations.correcting import approve_correction, propose, refuse_correction
from motcua.areas.dossiers.operations.demanding import FeeAsked, FeeLineAsked
from motcua.areas.dossiers.operations.filing import adopt_drafts, drop_draft, erase_filings, purge_drafts, save_draft
from motcua.areas.dossiers.operations.given import FormGiven, Given, PaperGiven, Received, Submitted
from motcua.areas.dossiers.operations.importing import begin_import, end_import, import_rows, save_mapping
from motcua.areas.dossiers.operations.inbound import InboundKind, InboundTaken, InboundTold, PersonTold, take_inbound
from motcua.areas.dossiers.operations.late import approve_late_entry, enter_late, refuse_late_entry
from motcua.areas.dossiers.operations.numbering import allot_number, void_number
from motcua.areas.dossiers.operations.paying import PaymentTaken, PaymentTold, record_payment
from motcua.areas.dossiers.operations.receiving import accept, receive, refuse
from motcua.areas.dossiers.operations.reconciling import reconcile_day
from motcua.areas.dossiers.operations.rows import Moment, RegisterRow, RowVerdict
from motcua.areas.dossiers.operations.slips import issue_slip_book, spoil_slip
from motcua.areas.dossiers.operations.stepping import take_step
from motcua.areas.dossiers.operations.submitting import submit

__all__ = [
    "CertificationGiven",
    "Certified",
    "FeeAsked",
    "FeeLineAsked",
    "FormGiven",
    "Given",
    "InboundKind",
    "InboundTaken",
    "InboundTold",
    "Moment",
    "PaperGiven",
    "PaymentTaken",
    "PaymentTold",
    "PersonTold",
    "Received",
    "RegisterRow",
    "RowVerdict",
    "Submitted",
    "accept",
    "adopt_drafts",
    "allot_number",
    "approve_correction",
    "approve_late_entry",
    "ask_payment",
    "begin_import",
    "certify",
    "drop_draft",
    "end_import",
    "enter_late",
    "erase_filings",
    "exempt_payment",
    "import_rows",
    "issue_slip_book",
    "propose",
    "purge_drafts",
    "receive",
    "reconcile_day",
    "record_payment",
    "refuse",
    "refuse_correction",
    "refuse_late_entry",
    "save_draft",
    "save_mapping",
    "settle_payment",
    "spoil_slip",
    "submit",
    "take_inbound",
    "take_step",
    "void_number",
]
