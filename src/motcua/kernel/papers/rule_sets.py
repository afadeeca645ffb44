"""Rule sets (bộ mẫu phiếu): which forms are in force on a day, under which number, by which circular."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml
from motcua.rules.sentences import Sentence

PACK = "papers/rule_sets.toml"


class Form(StrEnum):
    """Form (mẫu phiếu), known by its key and never by its number, which changes with the circular."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP_NOTICE = "stop_notice"
    CONTROL_SLIP = "control_slip"
    REGISTER = "register"
    CERTIFICATION = "certification"
    FEE_RECEIPT = "fee_receipt"
    CASH_SHEET = "cash_sheet"
    POSTED_LIST = "posted_list"
    ACKNOWLEDGEMENT = "acknowledgement"
    BRIEFING = "briefing"
    INSPECTION_MINUTES = "inspection_minutes"
    INSPECTION_CONCLUSION = "inspection_conclusion"
    INITIATIVE_DOSSIER = "initiative_dossier"
    REMINDER = "reminder"
    PLAN_ANNEX = "plan_annex"
    MEETING_INVITATION = "meeting_invitation"
    MEETING_MINUTES = "meeting_minutes"
    MEETING_NOTICE = "meeting_notice"
    COUNCIL_MINUTES = "council_minutes"
    INITIATIVE_MINUTES = "initiative_minutes"
    DIALOGUE_NOTICE = "dialogue_notice"
    DIALOGUE_MINUTES = "dialogue_minutes"
    DIALOGUE_RESULT = "dialogue_result"
    RESULT = "result"
    SCORE_SHEET = "score_sheet"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class FormInForce:
    """Form in force (mẫu đang áp dụng): its number and title, its templates, and whether the days are confirmed.

    `word` is the template for Word; empty where the form is printed only.
    """

    form: Form
    rule_set: str
    law: str
    number: str
    title: str
    template: str
    word: str
    confirmed: bool

    @property
    def label(self) -> str:
        """How the head of a paper names its form."""
        return f"Mẫu số {self.number} · {self.law}" if self.number else ""


@cache
def form_on(form: Form, on: date) -> FormInForce:
    """The form as it is on a day. Raises UserError `no_form_on_that_day`."""
    pack = load_toml(PACK)
    in_force = [one for one in pack["rule_set"] if one["valid_from"] <= on <= one.get("valid_to", date.max)]
    for rules in (*in_force, pack["house"]):
        if told := rules["forms"].get(form.value):
            return _form(form, rules, told)
    raise UserError(
        Sentence("Chưa có mẫu phiếu áp dụng cho ngày {on:%d/%m/%Y}; xin kiểm tra gói bộ mẫu phiếu.", on=on),
        code="no_form_on_that_day",
    )


def _form(form: Form, rules: dict[str, Any], told: dict[str, str]) -> FormInForce:
    return FormInForce(
        form=form,
        rule_set=rules["key"],
        law=rules["name"],
        number=told["number"],
        title=told["title"],
        template=told["template"],
        word=told.get("word", ""),
        confirmed=rules["confirmed"],
    )
