"""Traits (nét của mối liên hệ): how the numbers of a tie stand to one another, each under a short name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.attachment import Attachment, attach
from motcua.rules.report_check.tokens import Kind

from .seen import Seen, alike, led, reach, shared

_BASE = re.compile(r"\s*(?:so với |trên |trong |của )?(?:tổng(?: số)? |số )?([^\d,.;()]{4,50})")
SLIPPED = frozenset(["over", "over True", "direction False"])
"""Traits that a slip may have given."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[^\d,;]{0,40}(?:[.);]|$)")


def order(numbers: Sequence[Seen]) -> str:
    """In which order the numbers of a tie stand in the text."""
    return "".join(str(place) for place in sorted(range(len(numbers)), key=lambda place: numbers[place].index))


def base_of(stated: Seen) -> frozenset[str]:
    """The words behind a share that call its base."""
    match = _BASE.match(stated.passage.after(stated.written.token, 60))
    return frozenset(_WORD.findall(match[1].lower())) if match else frozenset()


def attached(stated: Seen) -> Attachment | None:
    """The number a share is attached to by its words."""
    return attach(stated.passage, stated.written.token)


def of_share(
    stated: Seen, part: Seen, whole: Seen, rank: str, held: Attachment | None, hidden: int, base: frozenset[str]
) -> Iterator[str]:
    """Traits of a share: `rank` is the place of the part before it, `hidden` the nearer numbers that hold the part."""
    apart, told = reach(part, whole), order((stated, part, whole))
    yield f"rank {rank}"
    yield f"part-whole {apart}"
    yield f"part-stated {reach(part, stated)}"
    yield f"unit {alike(part, whole)}"
    yield f"shared {shared(part, whole)}"
    yield f"order {told}"
    yield f"called {min(3, len(base & whole.written.said))}"
    yield f"all {rank} {apart} {told}"
    yield f"hidden {hidden}"
    if part.value > whole.value:
        yield "over"
    if part.change:
        yield f"part changes {stated.change}"
    if held is not None:
        own = part.written.token.start == held.token.start and not part.side
        yield f"attached {held.sure} {own}"
    member = part.written.member
    yield f"members {member} {stated.written.member == member} {member == whole.written.member}"
    if part.side:
        yield "part side"
    if whole.side:
        yield f"whole side {whole.written.token is part.written.token}"


def of_growth(stated: Seen, now: Seen, then: Seen) -> Iterator[str]:
    """Traits of a growth."""
    yield f"now {reach(now, stated)}"
    yield f"then {reach(then, stated)}"
    yield f"both {reach(now, then)}"
    yield f"unit {alike(now, then)}"
    yield f"order {order((stated, now, then))}"
    yield f"shared {shared(now, then)}"
    rose = now.value > then.value
    if "up" in stated.cues:
        yield f"direction {rose}"
    if "down" in stated.cues:
        yield f"direction {not rose}"


def of_quotient(stated: Seen, part: Seen, whole: Seen) -> Iterator[str]:
    """Traits of an average or a multiple."""
    yield f"part-stated unit {alike(part, stated)}"
    yield f"part-whole unit {alike(part, whole)}"
    yield f"part {reach(part, stated)}"
    yield f"whole {reach(whole, stated)}"
    yield f"order {order((stated, part, whole))}"
    yield f"kinds {stated.kind.name} {part.kind.name} {whole.kind.name}"
    if part.value < whole.value:
        yield "over"
    if whole.unit and stated.kind is not Kind.PERCENT:
        around = stated.passage.before(stated.written.token, 50) + "|"
        around += stated.passage.after(stated.written.token, 40).replace("/ ", "/")
        first = re.escape(whole.unit.split()[0])
        if re.search(rf"(?:/|mỗi |một |cứ |\d )\s*{first}\b", around):
            yield "per named"


def of_triple(ordered: tuple[Seen, Seen, Seen], whole: Seen, one: Seen, two: Seen, hidden: int) -> Iterator[str]:
    """Traits of a whole and its two parts; `hidden` numbers stand between the last two of the three."""
    first, second, third = ordered
    told = order((whole, one, two))
    near, far = reach(first, second), reach(second, third)
    yield f"order {told}"
    yield f"first {near}"
    yield f"second {far}"
    yield f"all {told} {near} {far}"
    yield f"unit one {alike(whole, one)}"
    yield f"unit two {alike(whole, two)}"
    yield f"shared one {shared(one, whole)}"
    yield f"shared two {shared(two, whole)}"
    yield f"shared both {shared(one, two)}"
    yield f"led {led(one, two)} {led(whole, one)}"
    yield whole.kind.name
    yield f"hidden {min(3, hidden)}"
    if whole.value < max(one.value, two.value):
        yield "over"
    all_of_it, left, right = whole.written.member, one.written.member, two.written.member
    yield f"members {bool(all_of_it)} {bool(left)} {bool(right)} {left == right} {all_of_it in (left, right)}"
    yield f"pair {' '.join(sorted((left, right)))}"
    yield f"changes {whole.change} {one.change} {two.change}"
    if whole.kind is Kind.PERCENT:
        yield f"units {whole.unit} {one.unit} {two.unit}"


def of_list(head: Seen, parts: Sequence[Seen], rank: int, following: Seen | None) -> Iterator[str]:
    """Traits of a head and its run of parts; `rank` counts the numbers from the head to the first part."""
    first, last = parts[0], parts[-1]
    yield f"rank {rank}"
    yield f"length {min(6, len(parts))}"
    yield f"head {reach(head, first)}"
    yield f"unit {alike(head, first)}"
    yield f"span {'one' if first.sentence == last.sentence else reach(first, last)}"
    yield "run ends" if following is None else "cut" if following.sentence != last.sentence else "goes on"
    yield f"shared {shared(head, first)}"
    if _ENDED.match(last.passage.after(last.written.token, 40)):
        yield "ended"
    alike_led = all(led(first, part) == "same" for part in parts)
    yield f"led {alike_led} {led(head, first)} {first.sentence == last.sentence}"
    if len({part.unit for part in parts}) == 1:
        yield f"one unit {bool(first.unit)}"
    members = [part.written.member for part in parts]
    named = sum(1 for member in members if member) > 1
    own = head.written.member
    yield f"members {bool(own)} {named} {len(set(members)) == len(members)} {own in members}"
    for cue in first.cues:
        yield f"{rank} first {cue}"


_TURN = frozenset(["rest", "open", "past", "due", "done", "total", "up", "down", "plan", "list", "among", "versus"])


def of_flow(four: Sequence[Seen], told: str) -> Iterator[str]:
    """Traits of four numbers of which two are as much as the other two; `told` is how they pair."""
    apart = four[-1].index - four[0].index - 3
    yield f"order {told}"
    yield f"span {reach(four[0], four[-1])} {not apart}"
    yield f"gap {min(6, apart)}"
    for place, number in enumerate(four):
        for cue in number.cues:
            if cue.removeprefix("near_").removeprefix("then_") in _TURN:
                yield f"{told} {place}: {cue}"
    if 2 * max(number.value for number in four) > sum(number.value for number in four):
        yield "over"
