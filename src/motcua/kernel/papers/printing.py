"""Printing (in phiếu): facts become one PDF, the same bytes for the same facts.

Typst reads the facts as data and never as its own language, so what people typed cannot change a paper's layout.
The PDF is tagged and archivable (PDF/A-2a, PDF/UA-1); letters are Be Vietnam Pro and come with the product.
"""

from __future__ import annotations

import dataclasses
import io
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import segno
import typst
from django.conf import settings

from motcua.kernel.clock import local, start_of
from motcua.kernel.packs import packs_dir
from motcua.kernel.papers import facts as told
from motcua.kernel.papers.annexing import PlanAnnexFacts
from motcua.kernel.papers.briefing import BriefingFacts
from motcua.kernel.papers.inspecting import ConclusionFacts, MinutesFacts
from motcua.kernel.papers.letters import letters
from motcua.kernel.papers.listening import DialogueFacts
from motcua.kernel.papers.online import AcknowledgementFacts
from motcua.kernel.papers.recognising import RecognitionFacts
from motcua.kernel.papers.reminding import ReminderFacts
from motcua.kernel.papers.resulting import ResultFacts
from motcua.kernel.papers.rule_sets import Form, FormInForce, form_on
from motcua.rules.amounts import in_figures, in_words

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
    Form.POSTED_LIST: told.PostedListFacts,
    Form.ACKNOWLEDGEMENT: AcknowledgementFacts,
    Form.BRIEFING: BriefingFacts,
    Form.INSPECTION_MINUTES: MinutesFacts,
    Form.INSPECTION_CONCLUSION: ConclusionFacts,
    Form.DIALOGUE_RESULT: DialogueFacts,
    Form.INITIATIVE_DOSSIER: RecognitionFacts,
    Form.REMINDER: ReminderFacts,
    Form.PLAN_ANNEX: PlanAnnexFacts,
    Form.RESULT: ResultFacts,
}
STANDARDS = ["a-2a", "ua-1"]


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper (phiếu đã in): the PDF, and by which rule set and template it was made; `archival` when it is PDF/A."""

    pdf: bytes
    rule_set: str
    template: str
    title: str
    confirmed: bool
    archival: bool


def render(form: Form | str, on: date, facts: Any) -> Paper:
    """Print (in) a form as it is on a day. Raises UserError `no_form_on_that_day`."""
    chosen = form_on(Form(form), on)
    try:
        pdf, archival = _compiled(chosen, on, facts, format="pdf", pdf_standards=STANDARDS), True
    except typst.TypstError:  # a letter that the type lacks: no archive takes it, but the person still gets the paper
        pdf, archival = _compiled(chosen, on, facts, format="pdf"), False
    return Paper(pdf, chosen.rule_set, chosen.template, chosen.title, chosen.confirmed, archival)


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
        sys_inputs={"facts": json.dumps(_page(chosen, facts), ensure_ascii=False, sort_keys=True)},
        timestamp=int(start_of(on).timestamp()),
        **how,
    )


def _page(chosen: FormInForce, facts: Any) -> dict[str, Any]:
    """What a template reads: the facts, the form, the QR code, sums, and whether all this is only an illustration."""
    amounts = [line.amount for line in getattr(facts, "lines", ()) if hasattr(line, "amount")]
    lookup = getattr(facts, "lookup", "")
    return {
        **{field.name: _plain(getattr(facts, field.name)) for field in dataclasses.fields(facts)},
        "form": {"label": chosen.label, "title": chosen.title},
        "qr": _qr(lookup) if lookup else "",
        "illustrative": settings.ILLUSTRATIVE,
        "total": {"figures": in_figures(sum(amounts)), "words": in_words(sum(amounts))},
    }


def _plain(value: Any) -> Any:
    """A value as the templates read it: days and hours as Vietnamese write them, money grouped."""
    if isinstance(value, datetime):
        moment = local(value) if value.tzinfo else value
        return _day(moment.date()) | {"hour": f"{moment:%H} giờ {moment:%M} phút", "clock": f"{moment:%H:%M}"}
    if isinstance(value, date):
        return _day(value)
    if dataclasses.is_dataclass(value):
        inner = {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return inner | ({"money": in_figures(inner["amount"])} if "amount" in inner else {})
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _day(day: date) -> dict[str, str]:
    return {"short": f"{day:%d/%m/%Y}", "long": f"ngày {day:%d} tháng {day:%m} năm {day.year}"}


def _qr(text: str) -> str:
    """A QR code as SVG, without a border of its own."""
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False, svgns=True)
    return drawn.getvalue().decode("ascii")
