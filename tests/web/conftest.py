"""An office with a few dossiers, and people who may sign in to it."""

from __future__ import annotations

from datetime import date

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.test import Client

from motcua.areas.people.models import Account, Role
from motcua.areas.procedures.models import ProcedureVersion
from motcua.areas.publication.models import Block
from motcua.areas.publication.operations import publish_block
from motcua.kernel.fold import fold
from tests.factories.office import IMPORTED_AT, Office, import_register, make_office, row
from tests.factories.people import employ
from tests.factories.remembered import remembered

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSWORD = "mat-khau-de-thu"


def make_account(username: str, role: str, unit: object = None, *, second_factor: bool = True) -> Account:
    """An account that can sign in, with its second factor unless told otherwise."""
    account = Account.objects.create_user(username=username, password=PASSWORD, display_name=username.title())
    if second_factor:
        TOTP.activate(account, SECRET)
    return employ(account, role, unit)


@remembered
def sow() -> Office:
    """The test office with six dossiers of two communes and the district, one of them late, one unfinished."""
    office = make_office()
    for procedure in (office.civil, office.land):
        procedure.search_text = fold(procedure.name)
        procedure.save()
        ProcedureVersion.objects.create(
            procedure=procedure,
            number=1,
            name=procedure.name,
            sector=procedure.sector,
            source_kind="CATALOGUE",
            content_digest="a" * 64,
            file_digest="b" * 64,
            recorded_at=IMPORTED_AT,
        )
    district = {"received_by": "UBND huyện Thử", "competent": "UBND huyện Thử", "procedure_code": "1.012753"}
    import_register(
        row("H20.99-240304-0001", 2),
        row("H20.99-240304-0002", 3, channel="COUNTER", operated_by=""),
        row("H20.99-240305-0003", 4, received_by="UBND xã Thử 2", competent="UBND xã Thử 2"),
        row("H20.33-240305-0004", 5, **district),
        row("H20.33-240306-0005", 6, **district, finished="2024-03-11T10:00", returned="2024-03-12T09:00"),
        row("H20.33-240307-0006", 7, **district, status=4, finished=None, returned=None),
    )
    open_blocks(office.district.pk)
    return office


def open_blocks(unit_id: int) -> None:
    """Every block of figures is open by a made-up decision."""
    for block in Block.values:
        publish_block(
            unit_id=unit_id,
            block=block,
            decision="QĐ minh họa 01",
            decided_on=date(2024, 1, 2),
            signer="Người ký minh họa",
            since=date(2024, 1, 3),
            by="account:thu",
            at=IMPORTED_AT,
        )


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """What a process remembers between requests does not pass from test to test."""
    cache.clear()


@pytest.fixture
def office(db: None) -> Office:
    """The test office."""
    return sow()


@pytest.fixture
def desk(office: Office) -> Client:
    """The counter of the first commune, signed in."""
    return signed_in(make_account("quay.thu", Role.COUNTER, office.communes[0]))


@pytest.fixture
def reformer(office: Office) -> Client:
    """The reform officer of the district, signed in."""
    return signed_in(make_account("cchc.thu", Role.PAR, office.district))


def signed_in(account: Account) -> Client:
    """A client whose session belongs to an account."""
    client = Client()
    client.force_login(account)
    return client


def session_of(client: Client) -> str:
    """The key of a client's session, with all that was answered in it."""
    return str(client.cookies["sessionid"].value)


def going_on(session: str) -> Client:
    """A client that goes on in a session."""
    client = Client()
    client.cookies["sessionid"] = session
    return client
