"""What is done to dossiers, one operation per business sentence."""

from motcua.areas.dossiers.operations.asking_opinions import ask_opinion, give_opinion
from motcua.areas.dossiers.operations.at_counter import ask_at_counter, receive_assisted, refuse_at_counter
from motcua.areas.dossiers.operations.bringing import bring_papers
from motcua.areas.dossiers.operations.certifying import CertificationGiven, Certified, certify, rate_of
from motcua.areas.dossiers.operations.collecting import ask_payment, exempt_payment, settle_payment
from motcua.areas.dossiers.operations.contacting import note_contact
from motcua.areas.dossiers.operations.correcting import (
    approve_correction,
    propose,
    recall_proposal,
    refuse_correction,
)
from motcua.areas.dossiers.operations.demanding import FeeAsked, FeeLineAsked
from motcua.areas.dossiers.operations.disavowing import disavow
from motcua.areas.dossiers.operations.drafting import ResultWritten, draft_result
from motcua.areas.dossiers.operations.erasing import erase_person, erase_words
from motcua.areas.dossiers.operations.exempting import ExemptionDecided
from motcua.areas.dossiers.operations.extending import apologize, extend
from motcua.areas.dossiers.operations.filing import adopt_drafts, drop_draft, purge_drafts, save_draft
from motcua.areas.dossiers.operations.finishing import ResultGiven, finish, reopen
from motcua.areas.dossiers.operations.given import (
    ExemptionGiven,
    FormGiven,
    Given,
    PaperGiven,
    Received,
    SourceGiven,
    Submitted,
)
from motcua.areas.dossiers.operations.importing import begin_import, end_import, import_rows, save_mapping
from motcua.areas.dossiers.operations.inbound import InboundKind, InboundTaken, InboundTold, PersonTold, take_inbound
from motcua.areas.dossiers.operations.judging import FormRefused
from motcua.areas.dossiers.operations.late import approve_late_entry, enter_late, refuse_late_entry
from motcua.areas.dossiers.operations.moving import hand_over, reassign, send_back, start
from motcua.areas.dossiers.operations.naming_elsewhere import note_foreign_number
from motcua.areas.dossiers.operations.numbering import allot_number
from motcua.areas.dossiers.operations.parting import part_bringer
from motcua.areas.dossiers.operations.passing import Handover, pass_dossiers
from motcua.areas.dossiers.operations.paying import PaymentTaken, PaymentTold, record_payment
from motcua.areas.dossiers.operations.receiving import accept, receive, refuse
from motcua.areas.dossiers.operations.reconciling import reconcile_day
from motcua.areas.dossiers.operations.returning import return_result, withdraw
from motcua.areas.dossiers.operations.rows import Moment, RegisterRow, RowVerdict
from motcua.areas.dossiers.operations.sealing import seal_day, seal_missing
from motcua.areas.dossiers.operations.shelving import receive_and_shelve, submit_and_shelve
from motcua.areas.dossiers.operations.signing import (
    OwnSignature,
    begin_own_signature,
    complete_own_signature,
    sign_result,
    take_signed,
)
from motcua.areas.dossiers.operations.slips import issue_slip_book, spoil_slip
from motcua.areas.dossiers.operations.sourcing import note_source
from motcua.areas.dossiers.operations.stopping import resume, stop
from motcua.areas.dossiers.operations.submitting import submit
from motcua.areas.dossiers.operations.supplementing import ask_supplement, take_supplement
from motcua.areas.dossiers.operations.ticketing import count_tickets

__all__ = [
    "CertificationGiven",
    "Certified",
    "ExemptionDecided",
    "ExemptionGiven",
    "FeeAsked",
    "FeeLineAsked",
    "FormGiven",
    "FormRefused",
    "Given",
    "Handover",
    "InboundKind",
    "InboundTaken",
    "InboundTold",
    "Moment",
    "OwnSignature",
    "PaperGiven",
    "PaymentTaken",
    "PaymentTold",
    "PersonTold",
    "Received",
    "RegisterRow",
    "ResultGiven",
    "ResultWritten",
    "RowVerdict",
    "SourceGiven",
    "Submitted",
    "accept",
    "adopt_drafts",
    "allot_number",
    "apologize",
    "approve_correction",
    "approve_late_entry",
    "ask_at_counter",
    "ask_opinion",
    "ask_payment",
    "ask_supplement",
    "begin_import",
    "begin_own_signature",
    "bring_papers",
    "certify",
    "complete_own_signature",
    "count_tickets",
    "disavow",
    "draft_result",
    "drop_draft",
    "end_import",
    "enter_late",
    "erase_person",
    "erase_words",
    "exempt_payment",
    "extend",
    "finish",
    "give_opinion",
    "hand_over",
    "import_rows",
    "issue_slip_book",
    "note_contact",
    "note_foreign_number",
    "note_source",
    "part_bringer",
    "pass_dossiers",
    "propose",
    "purge_drafts",
    "rate_of",
    "reassign",
    "recall_proposal",
    "receive",
    "receive_and_shelve",
    "receive_assisted",
    "reconcile_day",
    "record_payment",
    "refuse",
    "refuse_at_counter",
    "refuse_correction",
    "refuse_late_entry",
    "reopen",
    "resume",
    "return_result",
    "save_draft",
    "save_mapping",
    "seal_day",
    "seal_missing",
    "send_back",
    "settle_payment",
    "sign_result",
    "spoil_slip",
    "start",
    "stop",
    "submit",
    "submit_and_shelve",
    "take_inbound",
    "take_signed",
    "take_supplement",
    "withdraw",
]
