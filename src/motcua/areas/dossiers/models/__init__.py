"""Dossiers (hồ sơ): events are what happened; the dossier's row and its intervals only follow from them."""

from motcua.areas.dossiers.models.asking import BroughtPaper, Opinion, SupplementRequest
from motcua.areas.dossiers.models.books import BookKind, NumberedBook
from motcua.areas.dossiers.models.certification import Certification
from motcua.areas.dossiers.models.choices import Channel, OperatedBy, SystemOfRecord
from motcua.areas.dossiers.models.contact import Contact, ContactWay
from motcua.areas.dossiers.models.correction import Correction, CorrectionState
from motcua.areas.dossiers.models.dossier import Dossier, DossierInterval, NumberSeries
from motcua.areas.dossiers.models.drafted import ResultDraft
from motcua.areas.dossiers.models.erasure import Erasure
from motcua.areas.dossiers.models.event import DossierEvent
from motcua.areas.dossiers.models.filing import NO_FORM, WISHES, Filing, FilingDraft
from motcua.areas.dossiers.models.foreign import ForeignNumber
from motcua.areas.dossiers.models.inbound import InboundMessage
from motcua.areas.dossiers.models.journal import DailyRoot, JournalBlock, JournalEntry
from motcua.areas.dossiers.models.late import LateEntry, LateEntryState, PaperSlip, SlipBook
from motcua.areas.dossiers.models.money import Means, PaymentDemand, PaymentEntry
from motcua.areas.dossiers.models.papers import HandedInPaper
from motcua.areas.dossiers.models.parting import BringerParted
from motcua.areas.dossiers.models.register import ImportRun, RegisterSource
from motcua.areas.dossiers.models.result import Handing, Result, ReturnWay
from motcua.areas.dossiers.models.sealed import Wording
from motcua.areas.dossiers.models.source import IntakeSource, SourceStep, TicketCount

__all__ = [
    "NO_FORM",
    "WISHES",
    "BookKind",
    "BringerParted",
    "BroughtPaper",
    "Certification",
    "Channel",
    "Contact",
    "ContactWay",
    "Correction",
    "CorrectionState",
    "DailyRoot",
    "Dossier",
    "DossierEvent",
    "DossierInterval",
    "Erasure",
    "Filing",
    "FilingDraft",
    "ForeignNumber",
    "HandedInPaper",
    "Handing",
    "ImportRun",
    "InboundMessage",
    "IntakeSource",
    "JournalBlock",
    "JournalEntry",
    "LateEntry",
    "LateEntryState",
    "Means",
    "NumberSeries",
    "NumberedBook",
    "OperatedBy",
    "Opinion",
    "PaperSlip",
    "PaymentDemand",
    "PaymentEntry",
    "RegisterSource",
    "Result",
    "ResultDraft",
    "ReturnWay",
    "SlipBook",
    "SourceStep",
    "SupplementRequest",
    "SystemOfRecord",
    "TicketCount",
    "Wording",
]
