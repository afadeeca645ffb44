"""The reference is written from the code, so a page that differs is out of date (rule 16)."""

from __future__ import annotations

import pytest

from tests.architecture.reading import listed
from tools import reference
from tools.reference import settings


@pytest.mark.parametrize("name", sorted(reference.PAGES))
def test_page_says_what_the_code_says(name: str) -> None:
    written = reference.PLACE / name
    assert written.exists(), "run: python -m tools.reference"
    differing = sorted(set(reference.page(name).splitlines()) ^ set(written.read_text(encoding="utf-8").splitlines()))
    assert not differing, listed(differing[:20], "out of date; run: python -m tools.reference")


def test_every_setting_is_described_and_every_description_is_true() -> None:
    assert set(settings.said()) == settings.read_by_the_code()


def test_no_page_is_left_from_something_that_is_gone() -> None:
    written = {path.name for path in reference.PLACE.iterdir() if reference.WRITTEN.strip() in path.read_text("utf-8")}
    assert written <= set(reference.PAGES)
