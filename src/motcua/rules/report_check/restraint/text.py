"""A text as it was read (văn bản đã đọc): where its numbers are told and in which words, for those who look again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from motcua.rules.report_check.bounds import inner
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import Seen, see
from motcua.rules.report_check.numerals import read
from motcua.rules.report_check.proportions.told import Told, told_shares
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.sections import same_section
from motcua.rules.report_check.tokens import Token

NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
SUMS = ("V2", "V5", "V6")
THEN = re.compile(
    r"cùng kỳ|năm (?:trước|ngoái|\d{4})|(?:tháng|quý|kỳ|tuần) (?:trước|[\dIVX])|so với|\btừ\s|trước đó|"
    r"(?<!tháng )đầu năm|\(",
    re.IGNORECASE,
)
"""Words of another time, or the bracket in which it is told."""
SIGN = re.compile(r"\(\s*[-+−–]\s*$")
"""What stands before a growth told with its sign in a bracket."""
_TITLE = 170
_TITLES = 3


@dataclass(frozen=True)
class Text:
    """Text (văn bản đã đọc): the passages of a report, with what already agrees in them."""

    passages: Sequence[Passage]
    agreed: Sequence[Claim]

    def home(self, claim: Claim) -> tuple[Passage, Token] | None:
        """The passage and the number of a claim; nothing for one in a table."""
        for passage in self.passages:
            if passage.start <= claim.start < passage.start + len(passage.text):
                return next(((passage, t) for t in passage.tokens if t.start <= claim.start < t.stop), None)
        return None

    @cached_property
    def numbers(self) -> Sequence[Seen]:
        """All numbers of the prose."""
        return see(self.passages)

    def seen(self, token: Token) -> Seen | None:
        """A number as it is seen, the first side of one with a slash."""
        return next((number for number in self.numbers if number.written.token is token), None)

    @cached_property
    def told(self) -> dict[int, tuple[Told, Sequence[Told]]]:
        """The shares right behind their parts by their places, each with all shares of its passage."""
        found: dict[int, tuple[Told, Sequence[Told]]] = {}
        for _, own in groupby(self.numbers, key=lambda number: number.place):
            shares = list(told_shares(list(own)))
            found |= {one.share.written.token.start: (one, shares) for one in shares}
        return found

    @cached_property
    def sums(self) -> tuple[Claim, ...]:
        """The sums that hold."""
        return tuple(claim for claim in self.agreed if claim.kind in SUMS)

    @cached_property
    def parts(self) -> frozenset[tuple[int, Decimal]]:
        """The numbers that are parts of a sum that holds, each with the passage it stands in."""
        return frozenset(
            (passage.start, value)
            for claim in self.sums
            if (home := self.home(claim)) is not None
            for passage in (home[0],)
            for value in numbers_of(claim.formula)
        )


def places_of(text: Text, value: Decimal, near: Passage) -> list[tuple[Passage, Token]]:
    """Where a value is told, in the section of a passage if it is told there; as it stands, when it is told so."""
    found = [(place, t) for place in text.passages for t in place.tokens for held in inner(t) if held.value == value]
    found = [one for one in found if same_section(text.passages, near, one[0])] or found
    return [one for one in found if not one[1].change] or found


def parts_of(text: Text, claim: Claim, passage: Passage) -> list[tuple[Passage, Token]]:
    """Where the numbers of the formula of a claim are told that stands in a passage."""
    return [one for value in numbers_of(claim.formula) for one in places_of(text, value, passage)]


def numbers_of(formula: str) -> list[Decimal]:
    """The numbers of a formula."""
    return [figure.value for match in NUMBER.finditer(formula) if (figure := read(match[0])) is not None]


def is_title(text: Text, passage: Passage) -> bool:
    """Whether a passage is a title, which tells figures of the text again."""
    first = text.passages.index(passage) < _TITLES
    return first and len(passage.text) < _TITLE and not passage.text.rstrip().endswith((".", ";", ":"))


def clause(passage: Passage, token: Token) -> str:
    """What is said of a number before it, since the last comma."""
    return re.split(r"[,;](?!\d)", passage.before(token, 60))[-1]


def make_a_whole(shares: Sequence[Token]) -> bool:
    """Whether shares make a hundred, as nearly as they were rounded."""
    off = abs(sum((share.value for share in shares), Decimal(0)) - 100)
    return off <= Decimal(1).scaleb(-max(share.places for share in shares)) * len(shares)
