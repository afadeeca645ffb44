"""Changing one number of a correct text so that a relation it stands in breaks."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from motcua.rules.report_check import Claim, Report, check

from .correct_texts import TEXTS, checked, report_on

_NUMBER = r"\d+(?:[.,]\d+)*"


@dataclass(frozen=True)
class Mutation:
    """A text with one number changed, and what was changed."""

    name: str
    text: str
    before: str
    after: str
    claim: Claim


def mutations(count: int, seed: int) -> list[Mutation]:
    """So many mutations, drawn with a seed from all numbers of all agreeing claims."""
    chance = random.Random(seed)
    pool = [
        (name, read, claim, place)
        for name, read in _reports()
        for claim in read.claims
        for place in _places(read, claim)
    ]
    made: list[Mutation] = []
    while len(made) < count:
        name, read, claim, (start, end) = chance.choice(pool)
        before = read.text[start:end]
        after = _changed(before, claim, (start, end), chance)
        if after is not None:
            made.append(Mutation(name, read.text[:start] + after + read.text[end:], before, after, claim))
    return made


def found(mutation: Mutation) -> bool:
    """Whether the checker finds anything in the changed text."""
    return bool(check(mutation.text).findings)


def _reports() -> list[tuple[str, Report]]:
    # from_text of the laid-out text gives the same blocks, tables with pipes included
    return [(path.stem, report_on(checked(path).text)) for path in TEXTS if path.suffix == ".txt"]


def _places(report: Report, claim: Claim) -> list[tuple[int, int]]:
    """The stated number and the numbers it was recomputed from, where they stand."""
    places = [(claim.start, claim.start + len(claim.stated.rstrip("% ")))]
    wanted = set(re.findall(_NUMBER, claim.formula)) - {"100"}
    line_start = report.text.rfind("\n", 0, claim.start) + 1
    line_end = report.text.find("\n", claim.end)
    line_end = len(report.text) if line_end < 0 else line_end
    if claim.kind in ("V1", "V5", "V7", "V14") or " | " not in report.text[line_start:line_end]:
        for match in re.finditer(rf"(?<![\w.,]){_NUMBER}(?![\w%])", report.text[line_start:line_end]):
            slashed = re.search(
                r"(\d[\d.]*)/(\d[\d.]*)", report.text[line_start:line_end][max(0, match.start() - 9) : match.end() + 9]
            )
            alone = "/" not in report.text[line_start + match.start() - 1 : line_start + match.end() + 1]
            if match[0] in wanted and len(match[0]) > 1 and (alone or (slashed and {*slashed.groups()} <= wanted)):
                places.append((line_start + match.start(), line_start + match.end()))
    nearest = {
        report.text[start:end]: (start, end) for start, end in sorted(places, key=lambda p: -abs(p[0] - claim.start))
    }
    return sorted(nearest.values())


def _changed(text: str, claim: Claim, place: tuple[int, int], chance: random.Random) -> str | None:
    """Another number of the same shape; for a percentage and its counts far enough to leave the tolerance."""
    ratio = re.fullmatch(r"(\d[\d.]*)/(\d[\d.]*)", text)
    if ratio:
        return None
    digits = [index for index, letter in enumerate(text) if letter.isdigit()]
    share = claim.kind in ("V1", "V14", "V3", "V7")
    leading = digits[: max(1, len(digits) - 1)] if share and len(digits) > 2 else digits
    if (claim.kind in ("V1", "V14") or "÷" in claim.formula) and place[0] != claim.start:
        leading = digits[: max(1, len(digits) - 2)] if len(digits) > 2 else digits[:1]
    if claim.kind == "V8" and place[0] == claim.start:
        leading = digits[:2]
    index = chance.choice(leading)
    digit = chance.choice([d for d in "123456789" if d != text[index]])
    return text[:index] + digit + text[index + 1 :]
