"""Cells (ô của bảng): what is written in one, as a day, a choice, a unit, a number, or the sentence why it is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NoReturn

from motcua.areas.organization import queries as organization
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.sentences import Sentence, joined, worded

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_NUMBER = re.compile(r"\d{1,12}([.,]\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of a line (các ô của một dòng): asked for by the head they stand under. Every question may raise a
    UserError that names the head."""

    told: dict[str, str]

    @classmethod
    def under(cls, heads: Sequence[str], cells: Sequence[str]) -> Cells:
        """The cells of a line under these heads."""
        return cls(dict(zip(heads, cells, strict=True)))

    def words(self, head: str, most: int = 4000) -> str:
        """What is written, which may be nothing."""
        told = self.told[head].strip()
        if len(told) > most:
            raise UserError(Sentence("{head}: dài quá {most} chữ.", head=head, most=most), code="too_long")
        return told

    def needed(self, head: str, most: int = 4000) -> str:
        """What is written, which may not be nothing."""
        if told := self.words(head, most):
            return told
        raise UserError(Sentence("{head}: chưa ghi.", head=head), code="missing")

    def day(self, head: str) -> date | None:
        """A day as 28/06/2024; None where nothing is written."""
        told = self.words(head)
        if not told:
            return None
        found = _DAY.fullmatch(told)
        try:
            return date(int(found[3]), int(found[2]), int(found[1])) if found else _no_day(head, told)
        except ValueError:
            _no_day(head, told)

    def needed_day(self, head: str) -> date:
        """A day that may not be left out."""
        self.needed(head)
        return self.day(head) or _no_day(head, "")

    def chosen(self, head: str, choices: Sequence[tuple[str, str]]) -> str:
        """The code of a choice told by its label or by its code; empty where nothing is written."""
        told = self.words(head)
        known = {fold(word): code for code, label in choices for word in (str(label), code)}
        if not told or fold(told) in known:
            return known[fold(told)] if told else ""
        labels = joined(worded(label) for label in dict.fromkeys(str(label) for _code, label in choices))
        raise UserError(
            Sentence("{head}: “{told}” không phải một trong: {labels}.", head=head, told=told, labels=labels),
            code="not_a_choice",
        )

    def number(self, head: str) -> Decimal | None:
        """A number with a comma or a point; None where nothing is written."""
        told = self.words(head)
        if not told:
            return None
        if not _NUMBER.fullmatch(told):
            raise UserError(Sentence("{head}: “{told}” không phải số.", head=head, told=told), code="not_a_number")
        return Decimal(told.replace(",", "."))

    def whole(self, head: str, least: int, most: int) -> int | None:
        """A whole number between two others; None where nothing is written."""
        told = self.words(head)
        if not told:
            return None
        if not told.isdecimal() or not least <= int(told) <= most:
            raise UserError(
                Sentence(
                    "{head}: “{told}” không phải số từ {least} đến {most}.",
                    head=head,
                    told=told,
                    least=least,
                    most=most,
                ),
                code="not_a_number",
            )
        return int(told)


def _no_day(head: str, told: str) -> NoReturn:
    raise UserError(
        Sentence("{head}: “{told}” không phải ngày dạng 28/06/2024.", head=head, told=told), code="no_such_day"
    )


class Units:
    """Units by name (đơn vị theo tên): those a column may name on a day; any other is refused."""

    def __init__(self, on: date, among: Collection[int] | None = None) -> None:
        self.on, self.among, self.index = on, among, organization.index()

    def find(self, cells: Cells, head: str) -> int | None:
        """The unit written under a head; None where nothing is written."""
        told = cells.words(head)
        if not told:
            return None
        found = self.index.find(told, self.on)
        if found is None:
            raise UserError(
                Sentence("{head}: không có đơn vị “{told}” vào ngày {on:%d/%m/%Y}.", head=head, told=told, on=self.on),
                code="unknown_unit",
            )
        if self.among is not None and found.id not in self.among:
            raise UserError(
                Sentence("{head}: “{told}” không thuộc các đơn vị ông/bà ghi được ở đây.", head=head, told=told),
                code="not_yours",
            )
        return found.id
