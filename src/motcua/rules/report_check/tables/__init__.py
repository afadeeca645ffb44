"""Tables (bảng số liệu): what the rows and columns of a table say of one another."""

from .checks import check_tables

__all__ = ["check_tables"]
