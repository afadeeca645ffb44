"""Tables (bảng số liệu): what the rows and columns of a table say of one another."""

from .checks import check_tables
from .mentions import check_mentions

__all__ = ["check_mentions", "check_tables"]
