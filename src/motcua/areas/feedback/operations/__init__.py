"""What is done with feedback: dossiers are rated, pages noted on; dialogues held, promises kept;
citizens received, petitions answered, procedures simplified."""

from motcua.areas.feedback.operations.correcting import correct_answer, correct_dialogue
from motcua.areas.feedback.operations.dialogues import (
    announce_dialogue,
    cancel_dialogue,
    hold_dialogue,
    plan_dialogue,
    postpone_dialogue,
    publish_result,
)
from motcua.areas.feedback.operations.erasing import erase_rating_words, erase_speakers
from motcua.areas.feedback.operations.guests import ask_guests, forget_dialogue_guests
from motcua.areas.feedback.operations.passing import pass_petitions
from motcua.areas.feedback.operations.petitioning import (
    answer_petition,
    forward_petition,
    publish_petition,
    record_petition,
    refuse_petition,
    reopen_for_sender,
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
from motcua.areas.feedback.operations.simplifying import (
    apply_simplifying,
    assess_procedure,
    decide_simplifying,
    open_review,
    propose_simplifying,
    settle_difficulty,
    tell_difficulty,
)

__all__ = [
    "announce_dialogue",
    "answer_petition",
    "answer_question",
    "answer_visit",
    "apply_simplifying",
    "ask_guests",
    "ask_online",
    "assess_procedure",
    "assign_question",
    "cancel_dialogue",
    "confirm_as_asker",
    "confirm_as_second",
    "correct_answer",
    "correct_dialogue",
    "decide_simplifying",
    "erase_rating_words",
    "erase_speakers",
    "forget_dialogue_guests",
    "forward_petition",
    "hold_dialogue",
    "hold_reception",
    "miss_reception",
    "open_review",
    "pass_petitions",
    "plan_dialogue",
    "postpone_dialogue",
    "promise",
    "propose_simplifying",
    "publish_petition",
    "publish_result",
    "rate_as_applicant",
    "rate_by_link",
    "record_petition",
    "record_question",
    "record_visit",
    "refuse_petition",
    "refuse_question",
    "reopen_for_sender",
    "reopen_petition",
    "send_petition",
    "set_reception_days",
    "settle_difficulty",
    "take_petition",
    "take_question",
    "tell_difficulty",
    "write_page_feedback",
]
