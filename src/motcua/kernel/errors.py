"""Errors (lỗi cho người dùng): what a person is told when something they gave cannot be used."""

from __future__ import annotations


class UserError(Exception):
    """User error (lỗi cho người dùng): one Vietnamese sentence that says what happened and what to do.

    `code` is stable and English (`file_empty`, `unknown_unit`); `message` is for people. Screens show the
    message; commands print it and exit with 2.
    """

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
