"""What is done with feedback: dossiers are rated, pages noted on; dialogues held, promises kept;
citizens received, petitions answered."""

from motcua.areas.feedback.operations.dialogues import (
    announce_dialogue,
    cancel_dialogue,
    hold_dialogue,
    plan_dialogue,
    postpone_dialogue,
    publish_result,
)
from motcua.areas.feedback.operations.petitioning import (
    answer_petition,
    forward_petition,
    publish_petition,
    record_petition,
    refuse_petition,
    reopen_petition,
    send_petition,
    take_petition,
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
from motcua.areas.feedback.operations.receiving import (
    answer_visit,
    hold_reception,
    miss_reception,
    record_visit,
    set_reception_days,
)

__all__ = [
    "announce_dialogue",
    "answer_petition",
    "answer_question",
    "answer_visit",
    "ask_online",
    "assign_question",
    "cancel_dialogue",
    "confirm_as_asker",
    "confirm_as_second",
    "forward_petition",
    "hold_dialogue",
    "hold_reception",
    "miss_reception",
    "plan_dialogue",
    "postpone_dialogue",
    "promise",
    "publish_petition",
    "publish_result",
    "rate_as_applicant",
    "rate_by_link",
    "record_petition",
    "record_question",
    "record_visit",
    "refuse_petition",
    "refuse_question",
    "reopen_petition",
    "send_petition",
    "set_reception_days",
    "take_petition",
    "take_question",
    "write_page_feedback",
]
