"""Mutations: one number of a correct text changed, and the checker finds it."""

import pytest

from .mutating import Mutation, found, mutations


def _missed(made: list[Mutation]) -> list[str]:
    return [f"{m.name}: {m.before} -> {m.after} in {m.claim.kind} {m.claim.text}" for m in made if not found(m)]


def test_of_a_few_changes_at_least_95_per_cent_are_found() -> None:
    missed = _missed(mutations(20, seed=20261129))
    assert len(missed) <= 1, missed


@pytest.mark.long
def test_of_a_sample_of_changes_at_least_95_per_cent_are_found() -> None:
    missed = _missed(mutations(200, seed=20240730))
    assert len(missed) <= 10, missed


@pytest.mark.proof
def test_of_500_changes_at_least_95_per_cent_are_found() -> None:
    missed = _missed(mutations(500, seed=143))
    assert len(missed) <= 25, missed
