"""Headline against detail (số nêu và số chi tiết): V8, words of approximation and tables against what prose says.

"Gần 2.100" stands below 2.100: beside an exact 2.104 it is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from motcua.rules.figures import Approximation

from .acts import act_of
from .bounds import is_sharp
from .claims import claim_on, told_again
from .exactly import is_spelled_out
from .explanation import share_claim, share_of, verdict_on
from .findings import Claim, Verdict
from .layout import Layout
from .numerals import Habit
from .reading import Passage
from .rounding import judge_approximate, plain
from .tables.sheet import Holds, Row, Sheet, read_sheet
from .tokens import Kind, Token

_POINTING = re.compile(r"(?:bảng|biểu|phụ lục)[^.]{0,30}[:.]?\s*$|như sau:\s*$|cụ thể:\s*$", re.IGNORECASE)
_WHOLE_AREA = re.compile(r"\btoàn (?:huyện|tỉnh|xã|thành phố|quận|thị xã|ngành|phường)\b|tổng số", re.IGNORECASE)


_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ)[^,;()]{0,60}(?:giải quyết|đúng hạn|đúng hẹn)", re.IGNORECASE)


def check_approximations(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Approximations (gần, hơn, khoảng): against the exact count of the same things near by."""
    for index, passage in enumerate(passages):
        for token in passage.counts():
            if not token.word or token.change or not token.unit or token.slack:
                continue
            near = [
                (place, exact)
                for place in (passage, *passages[max(0, index - 2) : index], *passages[index + 1 : index + 3])
                for exact in _same(passage, token, place)
            ]
            if near:
                yield _approximated(passage, token, near[0][1], near)


def _same(passage: Passage, token: Token, place: Passage) -> list[Token]:
    """Exact counts of the same unit and act within the reach of the word."""
    act = act_of(passage.label(token)[0]) or act_of(passage.label(token)[1]) or act_of(passage.before(token, 80))
    found = []
    for exact in place.counts():
        reach = Fraction(Approximation.TOLERANCE) * Fraction(token.value)
        close = abs(Fraction(exact.value) - Fraction(token.value)) <= reach
        if exact is token or not exact.exact or not is_sharp(exact) or exact.unit != token.unit or not close:
            continue
        told = act_of(place.label(exact)[0]) or act_of(place.before(exact, 80))
        if told == act and (act or place is passage):
            found.append(exact)
    if place is passage and (spelled := [exact for exact in place.counts() if _spelled_out(passage, token, exact)]):
        return spelled
    return found


def _spelled_out(passage: Passage, token: Token, exact: Token) -> bool:
    """ "Hơn 17.100 hồ sơ, cụ thể là 17.104 hồ sơ": the exact count of the very same things."""
    following = next((t for t in passage.tokens if t.start > token.start), None)
    return exact is following and is_sharp(exact) and is_spelled_out(passage, token, exact)


def _approximated(passage: Passage, token: Token, exact: Token, near: Sequence[tuple[Passage, Token]]) -> Claim:
    verdicts = [judge_approximate(token.word, token.value, 0, Fraction(other.value)) for _, other in near]
    best = next((i for i, verdict in enumerate(verdicts) if verdict.agrees), 0)
    exact = near[best][1]
    return claim_on(
        passage,
        token,
        kind="V8",
        computed=plain(exact.value),
        formula=f"{token.word} {plain(token.value)} so với {plain(exact.value)}",
        verdict=verdicts[best],
    )


def check_title(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Titles (tít): a count in the title against the same count in the text, a slip of one digit apart."""
    for index, title in enumerate(passages[:4]):
        counted = [t for t in title.counts() if t.exact and is_sharp(t) and t.unit and t.value >= 100]
        body = passages[index + 1 : index + 4]
        shares = [t for t in title.tokens if t.kind is Kind.PERCENT and t.places and not t.change]
        if title.text.endswith((".", ";", ":")) or len(title.text) > 160 or len(counted) + len(shares) != 1:
            continue
        if counted:
            yield from _counted_title(title, counted[0], body)
        elif not title.counts() and _RATE.search(title.text):
            yield from _rated_title(title, shares[0], body)


def _counted_title(title: Passage, token: Token, body: Sequence[Passage]) -> Iterator[Claim]:
    act = act_of(title.before(token, 80) + title.after(token, 40))
    same = [t for place in body for t in place.counts() if t.unit == token.unit and t.exact and is_sharp(t)]
    if not act or any(t.value == token.value for t in same):
        return
    told = [t for place in body for t in place.counts() if t in same and act_of(place.before(t, 80)) == act]
    if told and one_slip(token, told[0]):
        yield told_again(title, token, told[0], Verdict.WRONG)


def one_slip(left: Token, right: Token) -> bool:
    """Whether two counts differ by one digit, or by two neighbours that changed places."""
    first, second = str(int(left.value)), str(int(right.value))
    places = [i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b]
    if len(first) != len(second):
        return False
    return len(places) == 1 or (len(places) == 2 and sorted(first) == sorted(second))


def _rated_title(title: Passage, percent: Token, body: Sequence[Passage]) -> Iterator[Claim]:
    """A rate in the title, the only two counts it can be made of in the first sentence with counts."""
    for place in body:
        counts = [t for t in place.counts() if t.exact and is_sharp(t) and t.unit == "hồ sơ"]
        counts = [t for t in counts if place.same_sentence(t, counts[0])]
        if not counts:
            continue
        acts = [act_of(place.before(t, 60)) for t in counts]
        if len(counts) == 2 and acts[0] == "received" and acts[1] in ("both", "on_time", "solved"):
            part, whole = counts[1], counts[0]
            exact = share_of(part, whole) if part.value <= whole.value else Fraction(0)
            verdict = verdict_on(percent, exact)
            formula = f"{plain(part.value)} ÷ {plain(whole.value)}"
            if exact:
                yield share_claim(title, percent, exact, formula, verdict, "V8")
        return


def check_against_tables(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Prose beside a table: a sentence that repeats figures of the total row must repeat all of them."""
    habit = Habit.of(layout.text)
    sheets = [sheet for grid in layout.grids if grid.rows and (sheet := read_sheet(grid, habit))]
    if len(sheets) != 1:
        return
    totals = [row for row in sheets[0].rows if row.is_total]
    if len(totals) != 1:
        return
    known = _by_act(sheets[0], totals[0])
    cells = {value.value for row in sheets[0].rows for value in row.values if value is not None}
    place = sheets[0].grid.rows[0][0].start
    for passage in passages:
        beside = 0 <= place - (passage.start + len(passage.text)) <= 2 and _POINTING.search(passage.text) is not None
        yield from _repeated(passage, known, cells, beside)
        yield from _about(passage, known, cells)


def _by_act(sheet: Sheet, total: Row) -> dict[str, Decimal]:
    """The figures of the total row by what their column counts; acts that two columns share are left out."""
    found: dict[str, list[Decimal]] = {}
    for column in sheet.columns(Holds.COUNT):
        value = total.values[column]
        if value is not None and (act := act_of(sheet.headers[column])):
            found.setdefault(act, []).append(value.value)
    return {act: values[0] for act, values in found.items() if len(values) == 1}


def _about(passage: Passage, known: dict[str, Decimal], cells: set[Decimal]) -> Iterator[Claim]:
    """ "Hơn 9.200 hồ sơ" beside a table whose total row counts them: the word has a direction there too."""
    for token in passage.counts():
        exact = known.get(act_of(passage.label(token)[0]), Decimal(0))
        if not token.word or token.change or token.unit != "hồ sơ" or token.slack or not exact:
            continue
        verdict = judge_approximate(token.word, token.value, 0, Fraction(exact))
        near = abs(exact - token.value) <= Approximation.TOLERANCE * token.value
        other = any(judge_approximate(token.word, token.value, 0, Fraction(cell)).agrees for cell in cells)
        if near and (verdict.agrees or not other):
            formula = f"{token.word} {plain(token.value)} so với {plain(exact)}"
            sentence = passage.sentence(token)
            yield Claim(sentence, "V8", token.text, plain(exact), formula, verdict, -1, token.start, token.end)


def _repeated(passage: Passage, known: dict[str, Decimal], cells: set[Decimal], beside: bool) -> Iterator[Claim]:
    for start, end in passage.sentences:
        tokens = [
            t for t in passage.counts() if start <= t.start < end and t.exact and is_sharp(t) and t.unit == "hồ sơ"
        ]
        told = [(t, act_of(passage.label(t)[0])) for t in tokens]
        told = [(t, act) for t, act in told if act in known]
        agreeing = [t for t, act in told if t.value == known[act]]
        whole = any(_WHOLE_AREA.search(passage.before(t, 60)) for t, _ in told)
        if not (agreeing or (beside and whole)) or len({act for _, act in told}) < len(told):
            continue
        for token, act in told:
            agrees = token.value == known[act]
            if agrees or token.value not in cells:
                yield claim_on(
                    passage,
                    token,
                    kind="V8",
                    computed=plain(known[act]),
                    formula="hàng tổng của bảng",
                    verdict=Verdict.OK if agrees else Verdict.WRONG,
                )
