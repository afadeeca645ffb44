"""What is done with notices: people are told in the words and by the ways that were chosen, and it is kept."""

from motcua.areas.notices.operations.choosing import choose_ways
from motcua.areas.notices.operations.erasing import erase_notices
from motcua.areas.notices.operations.telling import NoticeFacts, Recipient, notify, notify_code
from motcua.areas.notices.operations.warning import Warned, remind_of_task, warn_staff
from motcua.areas.notices.operations.wording import use_usual_text, write_text

__all__ = [
    "NoticeFacts",
    "Recipient",
    "Warned",
    "choose_ways",
    "erase_notices",
    "notify",
    "notify_code",
    "remind_of_task",
    "use_usual_text",
    "warn_staff",
    "write_text",
]
