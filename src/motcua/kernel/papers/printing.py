"""Printing (in phiếu): facts become one PDF, the same bytes for the same facts.

Typst reads the facts as data and never as its own language, so what people typed cannot change a paper's layout.
The PDF is tagged and archivable (PDF/A-2a, PDF/UA-1); letters are Be Vietnam Pro and come with the product.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import typst

from motcua.kernel.clock import start_of
from motcua.kernel.packs import packs_dir
from motcua.kernel.papers import facts as told
from motcua.kernel.papers.annexing import PlanAnnexFacts
from motcua.kernel.papers.briefing import BriefingFacts
from motcua.kernel.papers.inspecting import ConclusionFacts, MinutesFacts
from motcua.kernel.papers.letters import letters
from motcua.kernel.papers.listening import DialogueFacts
from motcua.kernel.papers.listing import ListedFacts
from motcua.kernel.papers.meeting import MeetingPaperFacts
from motcua.kernel.papers.online import AcknowledgementFacts
from motcua.kernel.papers.posting import PostedListFacts
from motcua.kernel.papers.recognising import RecognitionFacts
from motcua.kernel.papers.reminding import ReminderFacts
from motcua.kernel.papers.resulting import ResultFacts
from motcua.kernel.papers.rule_sets import Form, FormInForce, form_on
from motcua.kernel.papers.saying import page
from motcua.kernel.papers.scoring import ScoreSheetFacts
from motcua.kernel.papers.word import written

FACTS: dict[Form, type] = {
    Form.RECEIPT: told.ReceiptFacts,
    Form.SUPPLEMENT: told.SupplementFacts,
    Form.REFUSAL: told.RefusalFacts,
    Form.APOLOGY: told.ApologyFacts,
    Form.STOP_NOTICE: told.StopFacts,
    Form.CONTROL_SLIP: told.ControlSlipFacts,
    Form.REGISTER: told.RegisterFacts,
    Form.CERTIFICATION: told.CertificationFacts,
    Form.FEE_RECEIPT: told.FeeReceiptFacts,
    Form.CASH_SHEET: told.CashSheetFacts,
    Form.POSTED_LIST: PostedListFacts,
    Form.ACKNOWLEDGEMENT: AcknowledgementFacts,
    Form.BRIEFING: BriefingFacts,
    Form.INSPECTION_MINUTES: MinutesFacts,
    Form.INSPECTION_CONCLUSION: ConclusionFacts,
    Form.DIALOGUE_NOTICE: MeetingPaperFacts,
    Form.DIALOGUE_MINUTES: MeetingPaperFacts,
    Form.DIALOGUE_RESULT: DialogueFacts,
    Form.INITIATIVE_DOSSIER: RecognitionFacts,
    Form.REMINDER: ReminderFacts,
    Form.PLAN_ANNEX: PlanAnnexFacts,
    Form.MEETING_INVITATION: MeetingPaperFacts,
    Form.MEETING_MINUTES: MeetingPaperFacts,
    Form.MEETING_NOTICE: MeetingPaperFacts,
    Form.COUNCIL_MINUTES: MeetingPaperFacts,
    Form.INITIATIVE_MINUTES: MeetingPaperFacts,
    Form.RESULT: ResultFacts,
    Form.SCORE_SHEET: ScoreSheetFacts,
    Form.LISTED: ListedFacts,
}
STANDARDS = ["a-2a", "ua-1"]
PictureUnreadable = typst.TypstError  # what a picture that is none leads to; the paper is then made without it


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper (phiếu đã in): the PDF, and by which rule set and template it was made; `archival` when it is PDF/A.

    `in_force` and `facts` are what it was made of, so that the same can be written as Word.
    """

    pdf: bytes
    in_force: FormInForce
    facts: Any
    archival: bool

    @property
    def rule_set(self) -> str:
        """The key of the rule set."""
        return self.in_force.rule_set

    @property
    def title(self) -> str:
        """What the form is called on its day."""
        return self.in_force.title

    @property
    def confirmed(self) -> bool:
        """Whether the days of the rule set were compared with the law."""
        return self.in_force.confirmed

    def word(self) -> bytes:
        """The same paper as Word (DOCX), to be filled in by hand. Raises UserError `not_in_word`."""
        return written(self.in_force, page(self.in_force, self.facts), self.facts)


def render(form: Form | str, on: date, facts: Any) -> Paper:
    """Print (in) a form as it is on a day. Raises UserError `no_form_on_that_day`."""
    chosen = form_on(Form(form), on)
    try:
        pdf, archival = _compiled(chosen, on, facts, format="pdf", pdf_standards=STANDARDS), True
    except typst.TypstError:  # a letter that the type lacks: no archive takes it, but the person still gets the paper
        pdf, archival = _compiled(chosen, on, facts, format="pdf"), False
    return Paper(pdf, chosen, facts, archival)


def in_word(form: Form | str, on: date, facts: Any) -> bytes:
    """In Word (bản Word) a form as it is on a day, without printing it. Raises UserError `not_in_word`."""
    chosen = form_on(Form(form), on)
    return written(chosen, page(chosen, facts), facts)


def picture(form: Form | str, on: date, facts: Any) -> bytes:
    """Picture (ảnh) of the first page as PNG, for a preview."""
    shown = _compiled(form_on(Form(form), on), on, facts, format="png", ppi=110.0)
    return shown if isinstance(shown, bytes) else shown[0]


def _compiled(chosen: FormInForce, on: date, facts: Any, **how: Any) -> Any:
    if type(facts) is not FACTS[chosen.form]:
        raise TypeError(f"{chosen.form} is told by {FACTS[chosen.form].__name__}, not {type(facts).__name__}")
    root = packs_dir() / "papers"
    return typst.compile(
        str(root / chosen.template),
        root=str(root),
        font_paths=[letters()],
        ignore_system_fonts=True,
        sys_inputs={"facts": json.dumps(page(chosen, facts), ensure_ascii=False, sort_keys=True)},
        timestamp=int(start_of(on).timestamp()),
        **how,
    )
