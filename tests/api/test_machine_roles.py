"""Every address for machines: without a token, with the wrong scope, of another unit, and as it should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.api.urls import api
from motcua.areas.digitization.operations import keep_upload
from motcua.areas.dossiers.operations import PaperGiven, Received
from motcua.areas.machines.models import ApiClient
from motcua.areas.machines.models import ClientScope as S
from motcua.areas.machines.queries import ClientScope
from motcua.areas.organization.models import Unit, UnitSetting
from motcua.areas.people.queries import actor_of
from motcua.kernel import uploads
from motcua.kernel.clock import now
from motcua.rules.hashing import sha256_hex
from tests.factories.files import pdf
from tests.factories.intake import FEE, Commune, make_commune
from tests.factories.machines import bearer, token_of

PUBLIC = {"figures", "members", "form_06a", "procedures", "progress"}
BYTES = "application/octet-stream"
WHY = {"reason": "thử"}
REASON = {**WHY, "legal_basis": "thử"}


@dataclass(frozen=True)
class Role:
    """A row of the matrix: the scopes of which one opens it, what is sent, and what is answered to the right client
    and to one of another unit. Steps are refused by the gate here: that they work, other tests show."""

    operation: str
    scopes: tuple[str, ...]
    address: str
    right: int
    other: int
    sent: Any = None
    method: str = ""


READ, RECEIVE, PROCESS = (S.DOSSIERS_READ,), (S.DOSSIERS_RECEIVE,), (S.DOSSIERS_PROCESS,)
LEAD = (S.DOSSIERS_LEAD,)
FIGURES = (S.FIGURES_READ,)
SENDS = RECEIVE + PROCESS + (S.INBOUND_WRITE,)
ROWS = (
    Role("caller", (), "unit", 200, 200),
    Role("own_procedure", (S.PROCEDURES_READ,), "unit/procedures/1.001193", 200, 200),
    Role("own_dossiers", READ, "unit/dossiers", 200, 200),
    Role("own_dossier", READ, "unit/dossiers/{number}", 200, 404),
    Role("own_events", READ, "unit/dossiers/{number}/events", 200, 404),
    Role("own_fees", READ, "unit/dossiers/{number}/fees", 200, 404),
    Role("own_notices", READ, "unit/dossiers/{number}/notices", 200, 404),
    Role("own_queue", (), "unit/queue", 200, 200),
    Role("submit", RECEIVE, "unit/submissions", 201, 422, "submission"),
    Role("receive", RECEIVE, "unit/receipts", 201, 422, "filing"),
    Role("accept", RECEIVE, "unit/dossiers/{number}/accept", 409, 404, {}),
    Role("refuse", RECEIVE, "unit/dossiers/{number}/refuse", 409, 404, REASON),
    Role("ask_supplement", RECEIVE + PROCESS, "unit/dossiers/{number}/ask-supplement", 200, 404,
         {"items": ["thử"], **REASON}),
    Role("take_supplement", RECEIVE, "unit/dossiers/{number}/take-supplement", 409, 404, {}),
    Role("withdraw", RECEIVE, "unit/dossiers/{number}/withdraw", 200, 404, WHY),
    Role("start", PROCESS, "unit/dossiers/{number}/start", 200, 404, {}),
    Role("hand_over", PROCESS, "unit/dossiers/{number}/hand-over", 422, 404, {}),
    Role("send_back", PROCESS, "unit/dossiers/{number}/send-back", 422, 404, WHY),
    Role("finish", PROCESS, "unit/dossiers/{number}/finish", 200, 404, {"refusal_reason": "thử"}),
    Role("return_result", RECEIVE, "unit/dossiers/{number}/return", 409, 404, {"receiver": "thử"}),
    Role("disavow", RECEIVE, "unit/dossiers/{number}/disavow", 409, 404, {**WHY, "document": "thử"}),
    Role("settle_payment", RECEIVE + PROCESS, "unit/dossiers/{number}/settle-payment", 409, 404, {}),
    Role("pay", RECEIVE, "unit/dossiers/{number}/payments", 201, 404, "payment"),
    Role("ask_payment", RECEIVE + PROCESS, "unit/dossiers/{number}/ask-payment", 200, 404, "fee"),
    Role("ask_opinion", PROCESS, "unit/dossiers/{number}/opinions", 409, 404, "question"),
    Role("give_opinion", PROCESS, "unit/dossiers/{number}/opinions/1", 404, 404, {"answer": "thử"}),
    Role("extend", LEAD, "unit/dossiers/{number}/extend", 422, 404, {**WHY, "new_due": "2199-01-01"}),
    Role("apologize", LEAD, "unit/dossiers/{number}/apologize", 422, 404, {**WHY, "promised_on": "2199-01-01"}),
    Role("units", (), "unit/units", 200, 200),
    Role("officers", PROCESS + LEAD, "unit/dossiers/{number}/officers", 200, 404),
    Role("reassign", LEAD, "unit/dossiers/{number}/reassign", 422, 404, {**WHY, "to_officer": "khong.co"}),
    Role("stop", PROCESS + LEAD, "unit/dossiers/{number}/stop", 200, 404, {**WHY, "document": "thử"}),
    Role("resume", LEAD, "unit/dossiers/{number}/resume", 409, 404, WHY),
    Role("reopen", LEAD, "unit/dossiers/{number}/reopen", 409, 404, {**WHY, "document": "thử"}),
    Role("note_contact", RECEIVE + PROCESS, "unit/dossiers/{number}/contacts", 200, 404,
         {"with_whom": "thử", "way": "PHONE", "note": "thử"}),
    Role("begin_upload", SENDS, "unit/uploads", 201, 201, {"name": "minh-hoa.pdf", "size": 9}),
    Role("upload", SENDS, "unit/uploads/{upload}", 200, 404),
    Role("send_piece", SENDS, "unit/uploads/{upload}", 200, 404, "piece", "put"),
    Role("end_upload", SENDS, "unit/uploads/{upload}/file", 409, 404, {}),
    Role("drop_upload", SENDS, "unit/uploads/{upload}", 204, 404, None, "delete"),
    Role("send_file", SENDS, "unit/files", 201, 201, "file"),
    Role("own_file", READ, "unit/dossiers/{number}/files/{file}", 200, 404),
    Role("take_inbound", (S.INBOUND_WRITE,), "unit/inbound", 200, 404, "inbound"),
    Role("issued_result", (), "unit/results/ABCDEFGHJKLM", 404, 404),
    Role("stored_papers", RECEIVE, "unit/stored-papers", 200, 200, {"name": "thử", "id_number": "079099000002"}),
    Role("own_form_06a", FIGURES, "unit/form-06a?from=2024-03-01&to=2024-03-31", 200, 200),
    Role("frozen_periods", FIGURES, "unit/frozen", 200, 200),
    Role("frozen_period", FIGURES, "unit/frozen/1", 404, 404),
    Role("own_figures", FIGURES, "unit/figures?from=2024-03-01&to=2024-03-31", 200, 200),
    Role("own_members", FIGURES, "unit/figures/dossiers.received/members?from=2024-03-01&to=2024-03-31",
         200, 200),
)  # fmt: skip


@dataclass
class World:
    """The commune with a dossier, another unit, and a token of each kind."""

    commune: Commune
    received: Received
    tokens: dict[str, str]
    file: int
    upload: str

    def sent(self, what: Any, key: str) -> dict[str, Any]:
        """What is sent to an address, as the test client takes it."""
        headers = {"Idempotency-Key": key}
        if what == "piece":
            return {"data": b"%PDF", "content_type": BYTES, "headers": {"Upload-Offset": "0"}}
        if what == "file":
            return {"data": {"file": SimpleUploadedFile("minh-hoa.pdf", pdf())}, "headers": headers}
        body = getattr(self, what)() if isinstance(what, str) else what
        return {"data": body, "content_type": "application/json", "headers": headers}

    def filing(self) -> dict[str, Any]:
        """A filing with every paper."""
        papers = [{"required_id": one.pk, "originals": 1, "checked": True} for one in self.commune.papers]
        return {
            "version_id": self.commune.version.pk,
            "person": {"name": "Người nộp minh họa 02"},
            "papers": papers,
        }

    def submission(self) -> dict[str, Any]:
        """A filing with help, online."""
        return self.filing() | {"operated_by": "ASSISTED", "consent": True}

    def payment(self) -> dict[str, Any]:
        """Half of the fee, by transfer."""
        demand = {"demand_id": self.received.demand_id, "amount": 4000}
        return demand | {"means": "TRANSFER", "provider": "bank:thu", "reference": "MH-01"}

    def fee(self) -> dict[str, Any]:
        """Another fee."""
        return {"lines": [{"name": "Lệ phí thử", "amount": 1000}], "legal_basis": "Nghị quyết thử 01"}

    def question(self) -> dict[str, Any]:
        """What another unit is asked."""
        return {"unit": "xa-khac", "question": "thử", "due": (now() + timedelta(days=1)).isoformat()}

    def inbound(self) -> dict[str, Any]:
        """A dossier filed at the other system; the second unit tells of the first one's dossier."""
        return self.filing() | {
            "external_id": "MH-01",
            "version": 1,
            "kind": "SUBMITTED",
            "number": "MH-01",
            "happened_at": now().isoformat(),
        }


@pytest.fixture
def world(db: None) -> World:
    commune = make_commune()
    other = Unit.objects.create(
        slug="xa-khac", name="UBND xã Khác", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from="2000-01-01",
        agency_code="H20.99.02",
    )  # fmt: skip
    UnitSetting.objects.create(unit=other, since="2020-01-01", intake_mode="MIRROR", online_intake="NATIONAL_PORTAL")
    tokens = {"right": token_of(commune.unit), "other": token_of(other)}
    for scope in ClientScope.values:
        tokens[scope] = token_of(commune.unit, (scope,), name=f"Chỉ {scope}")
    file = keep_upload(file=BytesIO(pdf()), name="minh-hoa.pdf", by="account:counter.thu", at=now())
    papers = (PaperGiven(commune.papers[0].pk, file_id=file, checked=True),)
    owner = actor_of(ApiClient.objects.get(digest=sha256_hex(tokens["right"].encode())).account)
    upload = uploads.begin(owner=owner, name="minh-hoa.pdf", size=9, at=now())
    return World(commune, commune.received(at=now(), fee=FEE, papers=papers), tokens, file, str(upload.id))


def operations() -> Iterator[str]:
    for path in api.get_openapi_schema()["paths"].values():
        for operation in path.values():
            yield operation["operationId"]


def test_every_address_has_its_row() -> None:
    assert sorted(operations()) == sorted({*PUBLIC, *(row.operation for row in ROWS)})


def test_the_contract_names_the_scopes_of_every_row() -> None:
    told = {
        operation["operationId"]: operation.get("x-scopes", [])
        for path in api.get_openapi_schema()["paths"].values()
        for operation in path.values()
        if operation.get("security")
    }
    assert told == {row.operation: sorted(row.scopes) for row in ROWS}


def test_public_addresses_need_no_token() -> None:
    for path, methods in api.get_openapi_schema()["paths"].items():
        for operation in methods.values():
            public = operation["operationId"] in PUBLIC
            assert public == ("security" not in operation) == ("/unit" not in path)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.operation)
def test_who_is_answered_what(world: World, row: Role) -> None:
    client = Client()
    wrong = [scope for scope in ClientScope.values if scope not in row.scopes] if row.scopes else []
    asked = [
        ("", 401),
        ("mc_khong-co", 401),
        *((scope, 403) for scope in wrong[:2]),
        ("other", row.other),
        ("right", row.right),
    ]
    if row.operation == "take_inbound":  # the first unit's dossier must be there for the second to tell of it
        asked.reverse()
    for who, status in asked:
        token = world.tokens.get(who, who)
        sent = world.sent(row.sent, f"khoa-{who or 'khong'}".replace("_", "-")) if row.sent is not None else {}
        headers = sent.pop("headers", {}) | (bearer(token) if token else {})
        method = row.method or ("get" if row.sent is None else "post")
        address = row.address.format(number=world.received.number, file=world.file, upload=world.upload)
        answer = getattr(client, method)(f"/api/v1/{address}", headers=headers, **sent)
        if answer.streaming:
            b"".join(answer.streaming_content)  # the client closes the file at its end, and not the connection
        assert answer.status_code == status, (who, getattr(answer, "content", b"").decode())
        if status >= 400:
            assert answer["Content-Type"] == "application/problem+json"
            assert answer.json()["status"] == status
