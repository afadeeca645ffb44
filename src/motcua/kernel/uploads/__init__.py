"""Uploads (tải tệp lên): a file is taken in, checked by its content, and refused with one plain sentence.

What is refused leaves nothing behind. `incoming` takes a file of a form, `begin`, `take_piece` and `assembled`
take one in pieces; both give a checked file that an area may keep.
"""

from motcua.kernel.uploads.arriving import Ceiling, OnlyInMemory, Oversized, incoming, waiting_room
from motcua.kernel.uploads.checking import Checked, check, check_in_memory, refuse_too_large
from motcua.kernel.uploads.kinds import KINDS, TAKEN, Kind
from motcua.kernel.uploads.pieces import (
    LARGEST_PIECE,
    OutOfOrder,
    UploadRow,
    assembled,
    begin,
    drop,
    purge_abandoned,
    standing,
    take_piece,
)

__all__ = [
    "KINDS",
    "LARGEST_PIECE",
    "TAKEN",
    "Ceiling",
    "Checked",
    "Kind",
    "OnlyInMemory",
    "OutOfOrder",
    "Oversized",
    "UploadRow",
    "assembled",
    "begin",
    "check",
    "check_in_memory",
    "drop",
    "incoming",
    "purge_abandoned",
    "refuse_too_large",
    "standing",
    "take_piece",
    "waiting_room",
]
