"""Codes of two sets that are compared with each other: one by one, merged, split, and whatever hangs together."""

from __future__ import annotations

import pytest

from motcua.rules.scoring import Succession, successions


@pytest.mark.parametrize(
    ("pairs", "groups"),
    [
        ("", []),
        ("a>A b>B", [("a", "A"), ("b", "B")]),
        ("a>A b>A", [("ab", "A")]),  # merged
        ("a>A a>B", [("a", "AB")]),  # split
        ("a>A b>B a>B", [("ab", "AB")]),  # merged and split at once: one group, each code once
        ("a>A b>B c>C b>A c>B", [("abc", "ABC")]),
    ],
)
def test_groups_of_codes(pairs: str, groups: list[tuple[str, str]]) -> None:
    told = [(old, new) for old, _, new in (one.partition(">") for one in pairs.split())]
    assert successions(told) == [Succession(tuple(old), tuple(new)) for old, new in groups]
