"""What is done about conduct, and with denunciations under seal."""

from motcua.areas.conduct.operations.denouncing import NobodyNamed, SealedFile, receive_denunciation
from motcua.areas.conduct.operations.naming import end_keeper, make_sealing_key, name_keeper, witness_keeper
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
    "NobodyNamed",
    "OpenedDenunciation",
    "OpenedFile",
    "SealedFile",
    "answer_sender",
    "end_keeper",
    "make_sealing_key",
    "name_keeper",
    "open_denunciation",
    "open_sealed_file",
    "receive_denunciation",
    "share_with_keeper",
    "step_denunciation",
    "witness_keeper",
]
