"""Entries (số liệu thu thập trong tệp Excel): a template filled in outside, read back line by line."""

from motcua.links.files.entries.reading import EntryLine, read_entries
from motcua.links.files.entries.writing import COLUMNS, SheetLine, rejects_bytes, sheet_bytes

__all__ = ["COLUMNS", "EntryLine", "SheetLine", "read_entries", "rejects_bytes", "sheet_bytes"]
