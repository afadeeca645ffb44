"""Leads (đoạn dẫn): V10, a figure of the opening paragraph that the text below tells with one slip of the hand.

"Năm 2023 cấp mới 12.406 thẻ, tăng 6,4%; đổi 3.581 thẻ, giảm 9,1%." over a text that tells of 3.518: all figures but
one of a lead come back below, and the one is told there in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .findings import Claim
from .meant.seen import Seen, see
from .naming import content
from .reading import Passage
from .same import told
from .title_figure import Title
from .titled import KINDS, LISTED, MARK, cells_of, exact
from .titles import TITLES, titles
from .tokens import Kind

_THEN = re.compile(
    r"cùng kỳ|(?:năm|kỳ|quý|tháng) (?:trước|ngoái)|riêng|trong đó|trong số|kế hoạch|chỉ tiêu", re.IGNORECASE
)
"""What is told of another time or of a part."""
_LEAD, _FEWEST = 300, 2


def check_leads(passages: Sequence[Passage], text: str = "") -> Iterator[Claim]:
    """Leads (đoạn dẫn): the one figure of a lead that the text below does not tell again, of several."""
    numbers, cells = see(passages), cells_of(passages, text)
    named = {index for index, _ in titles(passages)}
    for index, lead in enumerate(passages[:TITLES]):
        if index in named or len(lead.text) > _LEAD or "|" in lead.text or LISTED.match(lead.text.strip()):
            continue
        body = [number for number in numbers if number.place > index]
        figures = [n for n in numbers if n.place == index and n.kind in KINDS and not n.side]
        new = [one for one in figures if not any(_is_again(one, other) for other in body)]
        if len(new) != 1 or len(figures) - len(new) < _FEWEST or MARK.search(lead.before(new[0].written.token)):
            continue
        alike = {told(one).text for one in body if _is_told_alike(new[0], one, numbers)}
        found = () if new[0].about else exact(Title(new[0], body, cells))
        yield from (claim for claim in found if claim.computed in alike)


def _is_told_alike(figure: Seen, other: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether a number of the text is told like a figure of the lead: by the same words, a rate behind the same
    count."""
    if _THEN.search(other.opening) or other.kind is not figure.kind:
        return False
    if figure.kind is Kind.PERCENT:
        one, same = (numbers[n.index - 1] for n in (figure, other))
        apart = same.sentence != other.sentence or one.sentence != figure.sentence
        return not apart and one.value == same.value and one.kind is same.kind
    named, called = (content(re.split(r"[,;:.(]", n.opening)[-1]) for n in (figure, other))
    return bool(named) and len(named & called) >= min(_FEWEST, len(named))


def _is_again(figure: Seen, other: Seen) -> bool:
    """Whether a number of the text tells a figure once more."""
    return figure.kind is other.kind and figure.value == other.value and figure.unit in (other.unit, "", "%")
