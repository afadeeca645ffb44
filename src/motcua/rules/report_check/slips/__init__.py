"""Slips (lỗi gõ số): numbers that one typing error would explain, found by weighing all that a text says of them."""

from .telling import check_slips, readings_of
from .written import row

__all__ = ["check_slips", "readings_of", "row"]
