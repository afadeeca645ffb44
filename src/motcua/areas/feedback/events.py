"""What people have said, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DialogueTold:
    """Dialogue told (đối thoại có tin mới): it was announced, postponed, called off, or its result published."""

    dialogue_id: int
    step_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class QuestionAssigned:
    """Question assigned (đã giao trả lời câu hỏi đối thoại): a unit has to answer it by a day."""

    question_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class DossierRated:
    """Dossier rated (đã đánh giá hồ sơ): an applicant said what they thought."""

    dossier_number: str
    score: int
    at: datetime
