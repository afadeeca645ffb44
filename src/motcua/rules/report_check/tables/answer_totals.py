"""Answer totals (cộng theo câu trả lời): V2, a group of rows that tells the total of each answer of the other groups.

"Xã A | Hài lòng | 180 / | Chưa hài lòng | 20 / ... / Cộng | Hài lòng | 513 / | Chưa hài lòng | 37": a total row adds
the rows of its own answer only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motcua.rules.report_check.findings import Claim

from .families import Family, adding_columns, claim, fits, slipped
from .questions import Question, questions
from .sheet import Row, Sheet

_LEAST = 2


def check_answer_totals(sheet: Sheet) -> Iterator[Claim]:
    """Answer totals (cộng theo câu trả lời): each answer of a total group against the same answer of the others."""
    for parts in _families(questions(sheet)):
        told = [(family, c) for family in parts for c in adding_columns(sheet) if family.parent.values[c] is not None]
        held = [(family, c) for family, c in told if fits(family.parent, family.parts, c)]
        for family, column in told:
            sure = held and 2 * len(held) >= len(told) and any(slipped(family.parent, family.parts, column))
            if (family, column) in held or sure:
                yield claim(sheet, family, column)


def totals_of_answers(sheet: Sheet) -> set[Row]:
    """Totals of answers (hàng cộng theo câu trả lời): the rows of total groups, which add no other rows."""
    return {family.parent for parts in _families(questions(sheet)) for family in parts}


def _families(groups: Sequence[Question]) -> Iterator[list[Family]]:
    """The rows of each total group, each with the rows of its answer in all other groups."""
    others = [group for group in groups if not group.is_total]
    for total in (group for group in groups if group.is_total):
        if len(others) >= _LEAST and all(set(total.answers) == set(group.answers) for group in others):
            yield [
                Family(row, tuple(group.rows[group.answers.index(answer)] for group in others))
                for row, answer in zip(total.rows, total.answers, strict=True)
            ]
