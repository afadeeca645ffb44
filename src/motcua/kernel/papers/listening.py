"""The result of a dialogue on paper: questions with their answers, promises with their days; nobody is named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """Question line (dòng câu hỏi): what was asked, the answer or who gives it, and when it was given."""

    question: str
    answer: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """Promise line (dòng cam kết): what was promised, who does it by when, and where it stands."""

    promise: str
    unit: str
    due: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """Correction line (dòng đính chính): when, what was put right, and why."""

    on: str
    told: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueFacts:
    """Result of a dialogue (thông báo kết quả đối thoại)."""

    issuer: Issuer
    on: date
    name: str
    held: str
    chair: str
    came: str
    words: str
    questions: tuple[QuestionLine, ...]
    promises: tuple[PromiseLine, ...]
    corrections: tuple[CorrectionLine, ...]
