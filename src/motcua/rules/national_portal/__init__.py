"""National portal (Cổng Dịch vụ công quốc gia): what of a dossier is told to it, composed from records, nothing else.

A value that nobody recorded is never made up. What a message cannot do without is named as a fault, with the field and
what to do, and the message is held. What it can do without goes as an empty text. Which fields the portal insists on
is read from its published field list [M]; the table here is ours and is stricter rather than looser.
"""

from motcua.rules.national_portal.arriving import Arrived, ArrivedPaper, read_arrived
from motcua.rules.national_portal.composing import (
    Composed,
    Fault,
    compose_dossier,
    lacks_number_only,
)
from motcua.rules.national_portal.points import Noted, Point, points
from motcua.rules.national_portal.progress import LONGEST_NAME, PROGRESS_AT_ONCE, ProgressStep, compose_progress
from motcua.rules.national_portal.stated import (
    PortalFee,
    PortalPaper,
    PortalPerson,
    PortalRecord,
    PortalResult,
    PortalSupplement,
)
from motcua.rules.national_portal.words import SYNC, TRACK, portal_time, read_portal_time

__all__ = [
    "LONGEST_NAME",
    "PROGRESS_AT_ONCE",
    "SYNC",
    "TRACK",
    "Arrived",
    "ArrivedPaper",
    "Composed",
    "Fault",
    "Noted",
    "Point",
    "PortalFee",
    "PortalPaper",
    "PortalPerson",
    "PortalRecord",
    "PortalResult",
    "PortalSupplement",
    "ProgressStep",
    "compose_dossier",
    "compose_progress",
    "lacks_number_only",
    "points",
    "portal_time",
    "read_arrived",
    "read_portal_time",
]
