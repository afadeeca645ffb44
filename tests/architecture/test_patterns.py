"""No pattern may take for ever: a repetition within a repetition reads one text in more ways than anyone can wait for.

`(?:\\w+ ?)*\\(` splits "không có khả năng" in thousands of ways before it says that no bracket follows. The check reads
every compiled pattern of the modules and refuses a repeat of any length whose body is one more repeat and nothing else.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import motcua

REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)
READING = ("motcua.rules", "motcua.links", "motcua.kernel", "motcua.insight", "motcua.areas")
MANY = 12


def modules() -> Iterator[Any]:
    """The modules that read what people and other systems write."""
    for found in pkgutil.walk_packages(motcua.__path__, "motcua."):
        if found.name.startswith(READING) and ".migrations" not in found.name:
            yield importlib.import_module(found.name)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that stands in a module, alone or in a row."""
    for module in modules():
        for name, value in vars(module).items():
            row = value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else [value]
            for one in row:
                for held in one if isinstance(one, tuple) else (one,):
                    if isinstance(held, re.Pattern) and isinstance(held.pattern, str):
                        yield f"{module.__name__}.{name}", held


def is_endless(repeat: Any) -> bool:
    return bool(repeat[1] is codes.MAXREPEAT or repeat[1] > MANY)


def ways(body: Any) -> list[Any]:
    """The alternatives of a body, or the body itself."""
    return list(body[0][1][1]) if len(body) == 1 and body[0][0] is codes.BRANCH else [body]


def may_be_nothing(way: Any, without: int) -> bool:
    rest = parser.SubPattern(way.state, [item for place, item in enumerate(way) if place != without])
    return bool(rest.getwidth()[0] == 0)


def splits(body: Any) -> bool:
    """Whether the body of a repeat is one more repeat, and whatever else stands in it may be nothing."""
    for way in ways(body):
        for place, (code, held) in enumerate(way):
            inner = code in REPEATS and is_endless(held)
            grouped = code is codes.SUBPATTERN and splits(held[3])
            if (inner or grouped) and may_be_nothing(way, place):
                return True
    return False


def endless(parsed: Any) -> Iterator[Any]:
    """The repeats of a pattern that can read one text in countless ways."""
    for code, held in parsed:
        if code in REPEATS:
            if is_endless(held) and splits(held[2]):
                yield held
            yield from endless(held[2])
        elif code is codes.SUBPATTERN:
            yield from endless(held[3])
        elif code is codes.BRANCH:
            for way in held[1]:
                yield from endless(way)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from endless(held[1])


def test_no_pattern_reads_a_text_in_countless_ways():
    found = list(patterns())
    assert len(found) > 1000
    bad = sorted({name for name, pattern in found if list(endless(parser.parse(pattern.pattern, pattern.flags)))})
    assert bad == []


@pytest.mark.parametrize(
    ("pattern", "countless"),
    [
        (r"(?:\w+ ?)*\(", True),
        (r"(?:[^\d;]+)+;", True),
        (r"(?:a|\w+)*b", True),
        (r"(?:\s*\w*)*;", True),
        (r"\w*(?: \w+)* ?\(", False),
        (r"(?:\w+, )*và", False),
        (r"(?:\w+ ){0,3}\(", False),
    ],
)
def test_the_check_knows_such_a_pattern(pattern, countless):
    assert bool(list(endless(parser.parse(pattern)))) is countless
