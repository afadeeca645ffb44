"""Votes (phiếu): counts of votes by degree, told alike for one person after the other."""

from __future__ import annotations

import re

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Token

from .text import Text

_DEGREE = re.compile(r"(?:\s*phiếu)?\s*tín nhiệm\b", re.IGNORECASE)


def is_of_votes(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether votes of some degrees are added up to those of another: "80 phiếu tín nhiệm cao, 7 phiếu tín nhiệm, 3
    phiếu tín nhiệm thấp"."""
    del text
    return "+" in claim.formula and _DEGREE.match(passage.after(token, 30)) is not None
