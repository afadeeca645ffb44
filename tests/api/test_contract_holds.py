"""The contract is true: whatever a machine with every scope sends, it gets an answer that is declared, and no 5xx.

Schemathesis makes up the requests from the contract, right ones and wrong ones; most name what is there.
To make requests up it reads every schema anew, for half a minute: a proof, `./motcua prove schemathesis`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import hypothesis
import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction
from hypothesis import strategies as st
from schemathesis.checks import CheckFunction, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from motcua import insight
from motcua.api.urls import api
from motcua.areas.digitization.operations import keep_upload
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers import queries
from motcua.areas.dossiers.models import Result
from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.machines.models import ApiClient
from motcua.areas.people.queries import actor_of
from motcua.insight import Closer
from motcua.kernel import uploads
from motcua.kernel.clock import now
from motcua.rules.periods import custom
from tests.factories.files import pdf
from tests.factories.intake import FEE, Commune, make_commune
from tests.factories.machines import another_unit, bearer, token_of
from tests.web.conftest import open_blocks

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
    """A commune with a dossier at every place, a client with every scope, and what requests may name."""

    def __init__(self) -> None:
        self.commune: Commune = make_commune()
        self.commune.form()
        open_blocks(self.commune.unit.pk)
        self.headers = bearer(token_of(self.commune.unit))
        self.answered: Counter[int] = Counter()
        self.well: set[str] = set()
        self.file = keep_upload(file=BytesIO(pdf()), name="minh-hoa.pdf", by="account:counter.thu", at=now())
        owner = actor_of(ApiClient.objects.get().account)
        self.upload = str(uploads.begin(owner=owner, name="minh-hoa.pdf", size=900, at=now()).id)
        another_unit()
        self.frozen = insight.freeze(
            unit=self.commune.unit.slug,
            scope="own",
            period=custom(date(2024, 3, 1), date(2024, 3, 31)),
            by=Closer("account:leader.thu", "Người chốt minh họa 01"),
            at=now(),
        )
        self.check_code = ""
        self.numbers = (None, *self.dossiers())

    def dossiers(self) -> list[str]:
        """Numbers: one submitted, one received, one taken up, one asked for papers, one to be returned."""
        commune, at = self.commune, now()
        waiting = dossiers.submit(given=commune.online(), account=commune.citizen, at=at).number
        papers = (PaperGiven(commune.papers[0].pk, file_id=self.file, checked=True),)
        received, started, asked, finished = (commune.received(at, FEE, papers=papers).number for _ in range(4))
        for number in (started, asked, finished):
            dossiers.start(number=number, account=commune.case, at=at)
        told: dict[str, Any] = {"items": ("Giấy tờ thử 1",), "reason": "thử", "account": commune.case, "at": at}
        dossiers.ask_supplement(number=asked, **told)
        dossiers.finish(number=finished, refusal_reason="thử", account=commune.leader, at=at)
        self.check_code = Result.objects.get().check_code
        return [waiting, received, started, asked, finished]

    def named(self, case: Any, number: str) -> None:
        """Let a request name what is there."""
        figure = "/figures/" in case.operation.path
        code = "dossiers.received" if figure else "1.001193"
        there: dict[str, Any] = {"number": number, "file_id": self.file, "code": code}
        there |= {"upload_id": self.upload, "frozen_id": self.frozen, "check_code": self.check_code}
        for name in there.keys() & (case.path_parameters or {}).keys():
            case.path_parameters[name] = there[name]
        asked = {"unit": self.commune.unit.slug, "from": "2024-03-01", "to": "2024-03-31", "as-of": "2024-03-31"}
        for name in asked.keys() & (case.query or {}).keys():
            case.query[name] = asked[name]
        for name in {"code", "after", "text"} & (case.query or {}).keys():
            del case.query[name]
        body = case.body
        if not isinstance(body, dict):
            return
        papers = [{"required_id": one.pk, "originals": 1, "checked": True} for one in self.commune.papers]
        usual = {
            "version_id": self.commune.version.pk,
            "papers": papers,
            "demand_id": next((one.id for one in queries.demands_of(number)), 1),
            "person": {"name": "Người nộp minh họa 03"},
            "case_order": 1,
            "previous": "",
            "due": None,
            "seen": None,
            "happened_at": now().isoformat(),
            "to_unit": "",
            "to_officer": "case.thu",
            "unit": "xa-khac",
            "agency": "",
            "stored_id": None,
            "result_code": "",
        }
        body |= {name: value for name, value in usual.items() if name in body}
        if "size" in body:
            body |= {"name": "minh-hoa.pdf", "size": 900}
        if isinstance(body.get("form"), dict):
            body["form"] |= {"key": "khai-thu", "version": "1"}

    def asked(self, case: Any, number: str | None) -> None:
        """Ask and judge the answer; what was written is undone."""
        if number is not None:
            self.named(case, number)
        with transaction.atomic():
            answer = case.call(headers=self.headers)
            case.validate_response(answer, checks=CHECKS, headers=self.headers)
            transaction.set_rollback(True)
        self.answered[answer.status_code] += 1
        if answer.status_code < 300:
            self.well.add(case.operation.definition.raw["operationId"])


@pytest.fixture
def world(db: None, settings: Any, caplog: pytest.LogCaptureFixture) -> Iterator[World]:
    caplog.set_level("ERROR", "django.request")
    settings.API_CALLS_PER_MINUTE = 10**9
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield World()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def app(environ: dict[str, Any], start: Any) -> list[bytes]:
    """The product as a server runs it, which closes what it has answered; the client of schemathesis does not. The
    connection stays: what is asked here is undone on it."""
    answer = WSGIHandler()(environ, start)
    try:
        return [b"".join(answer)]
    finally:
        answer.close()


def try_all(world: World, examples: int) -> None:
    """So many requests of every kind to every address."""
    plain = schemathesis.Config.from_dict({"generation": {"allow-x00": False}})
    contract = schemathesis.openapi.from_dict(api.get_openapi_schema(), config=plain)
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
            run(
                hypothesis.given(case=operation.as_strategy(mode), number=st.sampled_from(world.numbers))(world.asked)
            )()


@pytest.mark.proof
@pytest.mark.server
def test_schemathesis_finds_nothing_undeclared_in_five_thousand(world: World) -> None:
    """On SQLite five thousand and more; on PostgreSQL a fifth of them, for what only its server refuses."""
    few = connection.vendor == "postgresql"
    try_all(world, 15 if few else 70)
    print(connection.vendor, world.answered.total(), dict(world.answered), sorted(world.well))
    assert world.answered.total() >= (1_000 if few else 5_000)
