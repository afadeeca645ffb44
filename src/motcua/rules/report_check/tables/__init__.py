"""Tables (bảng số liệu): what the rows and columns of a table say of one another."""

from .announced import check_announced
from .by_total import check_by_total
from .by_year import check_by_year
from .checks import check_tables
from .ends import check_ends
from .explained import of_the_text
from .mentions import check_mentions
from .one_base import check_one_base
from .recalled import check_recalled
from .reckoned import check_reckoned
from .structured import check_structured
from .told import check_told
from .told_changes import check_told_changes

__all__ = [
    "check_announced",
    "check_by_total",
    "check_by_year",
    "check_ends",
    "check_mentions",
    "check_one_base",
    "check_recalled",
    "check_reckoned",
    "check_structured",
    "check_tables",
    "check_told",
    "check_told_changes",
    "of_the_text",
]
