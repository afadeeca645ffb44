"""The site map: every address, its view, and who may open it without signing in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from tools.reference.markdown import first_paragraph, table


@dataclass(frozen=True)
class Address:
    """One address of the site."""

    pattern: str
    name: str
    view: Callable[..., Any]

    @property
    def place(self) -> str:
        """The module that answers."""
        return self.view.__module__


def _walk(patterns: list[Any], before: str, space: str) -> Iterator[Address]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, path, inner)
        elif isinstance(pattern, URLPattern):
            yield Address(f"/{path}", f"{space}{pattern.name or ''}", pattern.callback)


def every() -> list[Address]:
    """Every address, in the order in which they are tried."""
    return list(_walk(get_resolver().url_patterns, "", ""))


def page() -> str:
    """The page."""
    rows = [(f"`{a.pattern}`", f"`{a.name}`", f"`{a.place}`", first_paragraph(a.view)[:120]) for a in every()]
    opening = (
        "# Addresses\n\nAn address outside `motcua.web.portal`, sign-in and the language switch answers only to"
        " people who have signed in; tests/architecture/test_site_map.py asserts it.\n\n"
    )
    return opening + table(("Address", "Name", "Answered by", "What it is"), rows)
