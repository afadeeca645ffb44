"""What is done with meetings: they are called, prepared, held, concluded; conclusions become tasks."""

from motcua.areas.meetings.operations.concluding import (
    announce_conclusions,
    draft_conclusion,
    drop_conclusion,
    write_minutes,
)
from motcua.areas.meetings.operations.passing import pass_meetings
from motcua.areas.meetings.operations.preparing import (
    add_agenda_item,
    ask_to_come,
    call_meeting,
    cancel_meeting,
    describe_meeting,
    drop_agenda_item,
    forget_guests,
    move_meeting,
    send_invitation,
    take_off_list,
)
from motcua.areas.meetings.operations.showing import (
    FigureShown,
    add_document,
    add_material,
    drop_figure,
    drop_material,
    show_figures,
)

__all__ = [
    "FigureShown",
    "add_agenda_item",
    "add_document",
    "add_material",
    "announce_conclusions",
    "ask_to_come",
    "call_meeting",
    "cancel_meeting",
    "describe_meeting",
    "draft_conclusion",
    "drop_agenda_item",
    "drop_conclusion",
    "drop_figure",
    "drop_material",
    "forget_guests",
    "move_meeting",
    "pass_meetings",
    "send_invitation",
    "show_figures",
    "take_off_list",
    "write_minutes",
]
