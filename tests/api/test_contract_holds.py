"""The contract is true: whatever a machine with every scope sends, it gets an answer that is declared, and no 5xx.

Schemathesis makes up the requests from the contract, right ones and wrong ones; half of them name what is there.
To make requests up it reads every schema anew, for half a minute: a proof, `./motcua prove schemathesis`.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import hypothesis
import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.db import transaction
from hypothesis import strategies as st
from schemathesis.checks import CheckFunction, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from motcua.api.urls import api
from motcua.kernel.clock import now
from tests.factories.intake import FEE, Commune, make_commune
from tests.factories.machines import bearer, token_of

CHECKS: list[CheckFunction] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    ignored_auth,
]
MODES = (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE)


class World:
    """A commune with dossiers at several places, a client with every scope, and what requests may name."""

    def __init__(self) -> None:
        self.commune: Commune = make_commune()
        self.commune.form()
        self.received = self.commune.received(at=now(), fee=FEE).number
        self.headers = bearer(token_of(self.commune.unit))
        self.answered: Counter[int] = Counter()

    def named(self, case: Any) -> None:
        """Let a request name what is there."""
        there = {"number": self.received, "code": "1.001193"}
        for name in there.keys() & (case.path_parameters or {}).keys():
            case.path_parameters[name] = there[name]
        body = case.body
        if isinstance(body, dict) and "version_id" in body:
            papers = [{"required_id": one.pk, "originals": 1, "checked": True} for one in self.commune.papers]
            body |= {"version_id": self.commune.version.pk, "papers": papers}
            if isinstance(body.get("form"), dict):
                body["form"] |= {"key": "khai-thu", "version": "1"}

    def asked(self, case: Any, *, named: bool) -> None:
        """Ask and judge the answer; what was written is undone."""
        if named:
            self.named(case)
        with transaction.atomic():
            answer = case.call(headers=self.headers)
            case.validate_response(answer, checks=CHECKS, headers=self.headers)
            transaction.set_rollback(True)
        self.answered[answer.status_code] += 1


@pytest.fixture
def world(db: None, settings: Any) -> World:
    settings.API_CALLS_PER_MINUTE = 10**9
    return World()


def app(environ: dict[str, Any], start: Any) -> list[bytes]:
    """The product as a server runs it, which closes what it has answered; the client of schemathesis does not."""
    answer = WSGIHandler()(environ, start)
    try:
        return [b"".join(answer)]
    finally:
        answer.close()


def try_all(world: World, examples: int) -> None:
    """So many requests of every kind to every address."""
    contract = schemathesis.openapi.from_dict(api.get_openapi_schema())
    contract.app = app
    for found in contract.get_all_operations():
        operation = found.ok()
        for mode in MODES:
            run = hypothesis.settings(
                max_examples=examples,
                database=None,
                phases=[hypothesis.Phase.generate],
                suppress_health_check=list(hypothesis.HealthCheck),
            )
            run(hypothesis.given(case=operation.as_strategy(mode), named=st.booleans())(world.asked))()


@pytest.mark.proof
@pytest.mark.server
def test_schemathesis_finds_nothing_undeclared_in_five_thousand(world: World) -> None:
    try_all(world, 110)
    print(dict(world.answered))
    assert world.answered.total() >= 5_000
