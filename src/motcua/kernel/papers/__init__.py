"""Papers (phiếu, giấy tờ in ra): the forms of the one-stop shop as PDF, versioned by rule set (packs/papers)."""

from motcua.kernel.papers.annexing import AnnexGroup, AnnexLine, PlanAnnexFacts
from motcua.kernel.papers.briefing import BriefingFacts, BriefingFigure, BriefingLine
from motcua.kernel.papers.facts import (
    ApologyFacts,
    CashLine,
    CashSheetFacts,
    CertificationFacts,
    ChargeLine,
    Contact,
    ControlSlipFacts,
    FeeReceiptFacts,
    HandoverLine,
    Issuer,
    PaperLine,
    Party,
    ReceiptFacts,
    RefusalFacts,
    RegisterFacts,
    RegisterLine,
    StopFacts,
    SupplementFacts,
)
from motcua.kernel.papers.inspecting import CheckedLine, ConclusionFacts, FindingLine, MinutesFacts, PhotoLine
from motcua.kernel.papers.listening import CorrectionLine, DialogueFacts, PromiseLine, QuestionLine
from motcua.kernel.papers.listing import ListedFacts
from motcua.kernel.papers.meeting import MeetingPaperFacts
from motcua.kernel.papers.online import AcknowledgementFacts
from motcua.kernel.papers.places import place_in
from motcua.kernel.papers.posting import PostedGroup, PostedLine, PostedListFacts
from motcua.kernel.papers.printing import FACTS, Paper, PictureUnreadable, in_word, picture, render
from motcua.kernel.papers.recognising import DossierSection, RecognitionFacts
from motcua.kernel.papers.reminding import ReminderFacts, ReminderLine
from motcua.kernel.papers.resulting import ResultFacts
from motcua.kernel.papers.rule_sets import Form, FormInForce, form_on
from motcua.kernel.papers.scoring import ScoredLine, ScoreSheetFacts
from motcua.kernel.papers.signature_block import RESERVED, room_for_block, signature_block

__all__ = [
    "FACTS",
    "RESERVED",
    "AcknowledgementFacts",
    "AnnexGroup",
    "AnnexLine",
    "ApologyFacts",
    "BriefingFacts",
    "BriefingFigure",
    "BriefingLine",
    "CashLine",
    "CashSheetFacts",
    "CertificationFacts",
    "ChargeLine",
    "CheckedLine",
    "ConclusionFacts",
    "Contact",
    "ControlSlipFacts",
    "CorrectionLine",
    "DialogueFacts",
    "DossierSection",
    "FeeReceiptFacts",
    "FindingLine",
    "Form",
    "FormInForce",
    "HandoverLine",
    "Issuer",
    "ListedFacts",
    "MeetingPaperFacts",
    "MinutesFacts",
    "Paper",
    "PaperLine",
    "Party",
    "PhotoLine",
    "PictureUnreadable",
    "PlanAnnexFacts",
    "PostedGroup",
    "PostedLine",
    "PostedListFacts",
    "PromiseLine",
    "QuestionLine",
    "ReceiptFacts",
    "RecognitionFacts",
    "RefusalFacts",
    "RegisterFacts",
    "RegisterLine",
    "ReminderFacts",
    "ReminderLine",
    "ResultFacts",
    "ScoreSheetFacts",
    "ScoredLine",
    "StopFacts",
    "SupplementFacts",
    "form_on",
    "in_word",
    "picture",
    "place_in",
    "render",
    "room_for_block",
    "signature_block",
]
