"""What is done with reorganizations: a plan is drafted, approved, carried out, and what it left open is decided."""

from motcua.areas.reorganization.operations.carrying import Carried, carry_on
from motcua.areas.reorganization.operations.deciding import decide_custody
from motcua.areas.reorganization.operations.drafting import approve_reorganization, draft_reorganization

__all__ = [
    "Carried",
    "approve_reorganization",
    "carry_on",
    "decide_custody",
    "draft_reorganization",
]
