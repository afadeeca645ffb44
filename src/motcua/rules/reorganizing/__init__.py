"""Reorganizing (sắp xếp đơn vị): a plan read from a pack, and to whom what a former unit left open passes."""

from motcua.rules.reorganizing.passing import NOT_TOLD, Held, LeftOpen, Passing, heir_of
from motcua.rules.reorganizing.plan import (
    Change,
    ChangeKind,
    CustodyKind,
    CustodyRule,
    InvalidPlan,
    ReorganizationPlan,
)
from motcua.rules.reorganizing.reading import read_plan
from motcua.rules.reorganizing.recasting import Recast, RecastRule, Slot, View, recast

__all__ = [
    "NOT_TOLD",
    "Change",
    "ChangeKind",
    "CustodyKind",
    "CustodyRule",
    "Held",
    "InvalidPlan",
    "LeftOpen",
    "Passing",
    "Recast",
    "RecastRule",
    "ReorganizationPlan",
    "Slot",
    "View",
    "heir_of",
    "read_plan",
    "recast",
]
