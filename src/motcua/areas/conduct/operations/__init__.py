"""What is done about conduct, and with denunciations under seal."""

from motcua.areas.conduct.operations.denouncing import NobodyNamed, SealedFile, receive_denunciation
from motcua.areas.conduct.operations.moving import move_call, move_misdeed, move_reminder, open_reminders
from motcua.areas.conduct.operations.naming import end_keeper, make_sealing_key, name_keeper, witness_keeper
from motcua.areas.conduct.operations.passing import pass_calls, pass_misdeeds, pass_reminders
from motcua.areas.conduct.operations.registering import record_call, record_check, record_misdeed
from motcua.areas.conduct.operations.staffing import (
    record_activity,
    take_back_activity,
    take_in_appraisals,
    take_in_positions,
)
from motcua.areas.conduct.operations.taking_in import (
    ActivityLine,
    CallLine,
    take_in_activities,
    take_in_calls,
)
from motcua.areas.conduct.operations.unsealing import (
    OpenedDenunciation,
    OpenedFile,
    answer_sender,
    open_denunciation,
    open_sealed_file,
    share_with_keeper,
    step_denunciation,
)

__all__ = [
    "ActivityLine",
    "CallLine",
    "NobodyNamed",
    "OpenedDenunciation",
    "OpenedFile",
    "SealedFile",
    "answer_sender",
    "end_keeper",
    "make_sealing_key",
    "move_call",
    "move_misdeed",
    "move_reminder",
    "name_keeper",
    "open_denunciation",
    "open_reminders",
    "open_sealed_file",
    "pass_calls",
    "pass_misdeeds",
    "pass_reminders",
    "receive_denunciation",
    "record_activity",
    "record_call",
    "record_check",
    "record_misdeed",
    "share_with_keeper",
    "step_denunciation",
    "take_back_activity",
    "take_in_activities",
    "take_in_appraisals",
    "take_in_calls",
    "take_in_positions",
    "witness_keeper",
]
