"""What is done with feedback: dossiers are rated, pages noted on; dialogues held, questions answered, promises kept."""

from motcua.areas.feedback.operations.dialogues import (
    announce_dialogue,
    cancel_dialogue,
    hold_dialogue,
    plan_dialogue,
    postpone_dialogue,
    publish_result,
)
from motcua.areas.feedback.operations.promising import confirm_as_asker, confirm_as_second, promise
from motcua.areas.feedback.operations.questioning import (
    answer_question,
    ask_online,
    assign_question,
    record_question,
    refuse_question,
    take_question,
)
from motcua.areas.feedback.operations.rating import rate_as_applicant, rate_by_link, write_page_feedback

__all__ = [
    "announce_dialogue",
    "answer_question",
    "ask_online",
    "assign_question",
    "cancel_dialogue",
    "confirm_as_asker",
    "confirm_as_second",
    "hold_dialogue",
    "plan_dialogue",
    "postpone_dialogue",
    "promise",
    "publish_result",
    "rate_as_applicant",
    "rate_by_link",
    "record_question",
    "refuse_question",
    "take_question",
    "write_page_feedback",
]
