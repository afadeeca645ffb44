"""One whole (chung một mẫu số): V10, ratios side by side whose parts make the whole of all but one.

"12/21 đơn vị tốt, 9/21 khá", "4/9 tốt, 3/9 khá, 2/9 trung bình": parts that make the base of one are told of one whole,
be it ever so small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import told_again
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, see
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.same import is_near, is_typed, is_unit, told
from motcua.rules.report_check.tokens import Kind

_APART = re.compile(r"[^\d.\n]{0,80}")
_LEAST, _MOST, _SMALL, _FEW = 2, 8, 3 * SCALE, 20 * SCALE


def check_one_whole(passages: Sequence[Passage]) -> Iterator[Claim]:
    """One whole (chung một mẫu số): each run of ratios side by side."""
    numbers = see(passages)
    for run in _runs(numbers):
        total = sum(numbers[one.index - 1].value for one in run)
        like = [one for one in run if one.value == total]
        odd = [one for one in run if one.value != total]
        if not like or total <= _SMALL or (total <= _FEW and _are_named_apart(run)):
            continue
        if not odd:
            yield from (told_again(one.passage, told(one), told(run[0]), Verdict.OK) for one in run[1:])
        elif len(odd) == 1 and (is_typed(odd[0], like[0]) or is_near(odd[0], like[0])):
            yield told_again(odd[0].passage, told(odd[0]), told(like[0]), Verdict.WRONG)


def _runs(numbers: Sequence[Seen]) -> Iterator[Sequence[Seen]]:
    """The wholes of ratios that are told side by side in one sentence, as many as there are."""
    run: list[Seen] = []
    for number in numbers:
        if not (number.side and number.kind is Kind.COUNT and not number.about):
            continue
        if run and not _is_beside(run[-1], number):
            if _LEAST <= len(run) <= _MOST:
                yield run
            run = []
        run.append(number)
    if _LEAST <= len(run) <= _MOST:
        yield run


def _are_named_apart(run: Sequence[Seen]) -> bool:
    """Whether two ratios each name what they count, as those of two things do: "3/4 nhiệm vụ ..., 3/6 nhiệm vụ ..."."""
    return len(run) == _LEAST and all(one.unit for one in run)


def _is_beside(earlier: Seen, number: Seen) -> bool:
    """Whether two ratios are told next to each other in one sentence."""
    if earlier.sentence != number.sentence or not is_unit(earlier, number) or number.index - earlier.index != 2:
        return False
    start = number.passage.start
    between = number.passage.text[earlier.written.token.stop - start : number.written.token.start - start]
    return _APART.fullmatch(between) is not None
