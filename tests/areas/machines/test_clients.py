"""Clients: a token that is shown once and kept as a digest, scopes as duties, and writes that are done once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from motcua.areas.machines import operations, queries
from motcua.areas.machines.models import ApiCall, ApiClient, ClientChange, ClientScope, SavedAnswer
from motcua.areas.people.queries import Role
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from tests.factories.intake import MONDAY, Commune, make_commune

TODAY = local_date(MONDAY)
LAST = TODAY + timedelta(days=30)
ALL = tuple(ClientScope.values)
TOLD = {"name": "Ứng dụng minh họa 01", "purpose": "Thử", "scopes": ("DOSSIERS_READ",), "expires_on": LAST}


@pytest.fixture
def commune(db: None) -> Commune:
    return make_commune()


def register(commune: Commune, **told: object) -> operations.Issued:
    return operations.register_client(
        **{"unit_id": commune.unit.pk, "by": "account:quantri.thu", "at": MONDAY, **TOLD, **told}
    )


def test_the_token_is_kept_as_a_digest_only(commune):
    issued = register(commune)
    row = str(ApiClient.objects.values().get()) + str(ClientChange.objects.values().get())
    assert issued.token.startswith("mc_")
    assert len(issued.token) > 40
    assert issued.token not in row
    assert issued.token[9:] not in row
    found = queries.caller_of(issued.token, at=MONDAY)
    assert (found.unit_id, found.scopes) == (commune.unit.pk, {"DOSSIERS_READ"})
    assert not found.account.has_usable_password()


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"unit_id": 0}, "unknown_unit"),
        ({"name": " "}, "name_needed"),
        ({"purpose": ""}, "purpose_needed"),
        ({"scopes": ()}, "scopes_wrong"),
        ({"scopes": ("EVERYTHING",)}, "scopes_wrong"),
        ({"scopes": ("INBOUND_WRITE",)}, "system_needed"),
        ({"system": "PROVINCE"}, "system_needed"),
        ({"expires_on": TODAY - timedelta(days=1)}, "expiry_wrong"),
        ({"expires_on": TODAY + timedelta(days=367)}, "expiry_wrong"),
    ],
)
def test_what_is_refused(commune, told, code):
    with pytest.raises(UserError) as refused:
        register(commune, **told)
    assert refused.value.code == code
    assert not ApiClient.objects.exists()


def test_one_name_once_in_a_unit_until_it_is_revoked(commune):
    first = register(commune)
    with pytest.raises(UserError, match="tên này"):
        register(commune)
    operations.revoke_client(client_id=first.client_id, reason="thử", by="account:quantri.thu", at=MONDAY)
    assert register(commune).client_id != first.client_id


def test_a_token_ends_with_its_day_its_renewal_its_revocation_and_its_unit(commune):
    issued = register(commune)
    assert queries.caller_of(issued.token, at=MONDAY + timedelta(days=30)) is not None
    assert queries.caller_of(issued.token, at=MONDAY + timedelta(days=31)) is None
    renewed = operations.renew_token(
        client_id=issued.client_id, scopes=ALL[:2], expires_on=LAST, by="account:quantri.thu", at=MONDAY
    )
    assert queries.caller_of(issued.token, at=MONDAY) is None
    assert queries.caller_of(renewed.token, at=MONDAY).scopes == set(ALL[:2])
    commune.unit.valid_to = TODAY
    commune.unit.save()
    assert queries.caller_of(renewed.token, at=MONDAY) is not None
    assert queries.caller_of(renewed.token, at=MONDAY + timedelta(days=1)) is None
    operations.revoke_client(client_id=issued.client_id, reason="thử", by="account:quantri.thu", at=MONDAY)
    assert queries.caller_of(renewed.token, at=MONDAY) is None
    for again in (operations.renew_token, operations.revoke_client):
        more = {"reason": "thử"} if again is operations.revoke_client else {"scopes": ALL[:1], "expires_on": LAST}
        with pytest.raises(UserError) as refused:
            again(client_id=issued.client_id, by="account:quantri.thu", at=MONDAY, **more)
        assert refused.value.code == "unknown_client"
    assert [one.label for one in queries.changes_of(issued.client_id)] == ["Thu hồi", "Cấp lại mã kết nối", "Đăng ký"]


@pytest.mark.parametrize(
    ("scopes", "roles"),
    [
        (("FIGURES_READ",), set()),
        (("DOSSIERS_READ",), {Role.CASE}),
        (("DOSSIERS_READ", "DOSSIERS_RECEIVE"), {Role.COUNTER}),
        (("DOSSIERS_RECEIVE", "DOSSIERS_PROCESS"), {Role.COUNTER, Role.CASE}),
    ],
)
def test_scopes_are_duties_in_the_own_unit_and_never_more(commune, scopes, roles):
    duties = queries.caller_of(register(commune, scopes=scopes).token, at=MONDAY).account.duties
    assert {duty.role for duty in duties} == roles
    assert {duty.unit_id for duty in duties} <= {commune.unit.pk}


def test_a_write_is_done_once_and_told_alike(commune):
    client_id, done = register(commune).client_id, []

    def write() -> dict[str, int]:
        done.append(1)
        return {"count": len(done)}

    def ask(digest: str = "a" * 64) -> operations.AnswerKept:
        return operations.answered_once(client_id=client_id, key="khoa-0001", digest=digest, do=write, at=MONDAY)

    assert (ask().told, ask().told, len(done)) == ({"count": 1}, {"count": 1}, 1)
    assert ask().again
    with pytest.raises(UserError) as refused:
        ask("b" * 64)
    assert refused.value.code == "key_used_otherwise"
    assert SavedAnswer.objects.count() == 1


def test_a_refusal_is_kept_and_what_failed_leaves_nothing(commune):
    client_id = register(commune).client_id

    def ask(key: str, error: Exception) -> operations.AnswerKept:
        def fails() -> None:
            ApiCall.objects.create(client_id=client_id, at=MONDAY, method="POST", path="/", status=200)
            raise error

        return operations.answered_once(client_id=client_id, key=key, digest="a" * 64, do=fails, at=MONDAY)

    told = ask("khoa-0001", UserError("Không được.", code="step_refused"))
    assert (told.refused, told.told, told.again) == ("step_refused", "Không được.", False)
    assert ask("khoa-0001", AssertionError()).refused == "step_refused"
    with pytest.raises(ZeroDivisionError):
        ask("khoa-0002", ZeroDivisionError())
    assert SavedAnswer.objects.count() == 1
    assert not ApiCall.objects.exists()


def test_answers_are_forgotten_after_a_month(commune):
    client_id = register(commune).client_id
    operations.answered_once(client_id=client_id, key="khoa-0001", digest="a" * 64, do=dict, at=MONDAY)
    assert operations.forget_answers(at=MONDAY + timedelta(days=30)) == 0
    assert operations.forget_answers(at=MONDAY + timedelta(days=31)) == 1


def test_calls_are_noted_and_the_last_is_the_last_use(commune):
    client_id = register(commune).client_id
    assert queries.client(client_id).last_used_at is None
    for minute in range(3):
        at = MONDAY + timedelta(minutes=minute)
        operations.note_call(
            client_id=client_id, method="GET", path="/api/v1/unit", status=200, address="192.0.2.77", at=at
        )
    assert queries.client(client_id).last_used_at == MONDAY + timedelta(minutes=2)
    assert {one.network for one in queries.calls_of(client_id)} == {"192.0.2.0/24"}
    assert queries.calls_since(client_id, MONDAY) == 2
    assert [one.id for one in queries.clients().rows] == [client_id]
    assert queries.client(client_id).works_on(date(2024, 4, 3)) is True
