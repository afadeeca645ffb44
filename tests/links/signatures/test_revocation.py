"""A certificate that was withdrawn says so at the authority that issued it, which is asked over real HTTP; without an
answer nothing is claimed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from motcua.areas.digitization.operations import signatures_on
from motcua.kernel.errors import UserError
from motcua.kernel.ports.revocation import Revocation, RevocationAnswer
from motcua.links import signatures
from motcua.links.signatures.file_key import development_clock
from tests.factories import withdrawn
from tests.factories.signed import AT, signed
from tests.factories.withdrawn import Authority, Person

BEFORE, AFTER, LATER = AT - timedelta(days=2), AT + timedelta(days=2), AT + timedelta(days=5)
GOOD, REVOKED, AFTERWARDS, UNKNOWN = Revocation.GOOD, Revocation.REVOKED, Revocation.LATER, Revocation.UNKNOWN


@pytest.fixture(scope="module")
def authority() -> Iterator[Authority]:
    made = withdrawn.opened()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture(scope="module")
def person(authority: Authority) -> Person:
    return withdrawn.person(authority)


@pytest.fixture(scope="module")
def plainly(authority: Authority, person: Person) -> bytes:
    return withdrawn.signed_by(person, authority)


@pytest.fixture(autouse=True)
def as_before(authority: Authority, settings, tmp_path: Path) -> None:
    authority.withdrawn, authority.silent, authority.asked, authority.now = {}, set(), [], LATER
    settings.SIGNING_ROOTS, settings.REVOCATION_SOURCE = authority.trusted_in(tmp_path), "online"


def told(content: bytes, at=LATER) -> Revocation:
    (one,) = signatures.pades().read(content, at=at) or ()
    assert one.trusted
    return one.revocation


@pytest.mark.parametrize(
    ("silent", "when", "expected"),
    [
        (set(), None, GOOD),
        (set(), BEFORE, REVOKED),
        (set(), AFTER, AFTERWARDS),
        ({"ocsp"}, None, GOOD),
        ({"ocsp"}, BEFORE, REVOKED),
        ({"list"}, BEFORE, REVOKED),
        ({"ocsp", "list"}, BEFORE, UNKNOWN),
        ({"root"}, None, UNKNOWN),
    ],
)
def test_the_authority_is_asked_by_every_way_there_is(authority, person, plainly, silent, when, expected):
    authority.silent = silent
    authority.withdrawn = {person.certificate.serial_number: when} if when else {}
    assert told(plainly) is expected
    assert authority.asked


def test_what_was_stamped_before_it_was_withdrawn_holds(authority, person):
    stamped = withdrawn.signed_by(person, authority, development_clock(AT))
    for when, expected in ((AFTER, GOOD), (BEFORE, REVOKED)):
        authority.withdrawn = {person.certificate.serial_number: when}
        assert told(stamped) is expected


def test_without_a_network_nothing_is_claimed(authority, plainly, settings):
    settings.REVOCATION_SOURCE = "none"
    assert told(plainly) is UNKNOWN
    assert authority.asked == []


def test_nobody_is_asked_about_a_certificate_that_is_not_trusted(authority, plainly, settings, tmp_path):
    """The addresses in it are whoever's it is: a stranger's document makes this server call nobody."""
    (tmp_path / "trong").mkdir()
    settings.SIGNING_ROOTS = str(tmp_path / "trong")
    (one,) = signatures.pades().read(plainly, at=LATER) or ()
    assert (one.trusted, one.revocation, authority.asked) == (False, UNKNOWN, [])


def test_what_a_stamped_document_brought_along_is_enough(settings):
    settings.REVOCATION_SOURCE = "none"
    assert told(signed(), at=AT + timedelta(days=700)) is GOOD


def test_what_the_authority_said_at_signing_is_read_years_later_without_it(authority, person, settings):
    authority.now = AT
    stamped = withdrawn.signed_by(person, authority, development_clock(AT))
    assert authority.asked
    settings.REVOCATION_SOURCE, authority.asked = "none", []
    assert told(stamped, at=AT + timedelta(days=900)) is GOOD
    assert authority.asked == []


@pytest.mark.parametrize("when", [BEFORE, AFTER])
def test_a_file_signed_with_a_withdrawn_certificate_is_not_taken(authority, person, plainly, when):
    authority.withdrawn = {person.certificate.serial_number: when}
    with pytest.raises(UserError, match="đã bị thu hồi") as error:
        signatures_on(content=plainly, at=LATER)
    assert error.value.code == "signer_revoked"


@pytest.mark.parametrize(
    ("answer", "stamped", "expected"),
    [
        (RevocationAnswer(False), True, UNKNOWN),
        (RevocationAnswer(True), False, GOOD),
        (RevocationAnswer(True, AT), True, REVOKED),
        (RevocationAnswer(True, AFTER), True, GOOD),
        (RevocationAnswer(True, AFTER), False, AFTERWARDS),
    ],
)
def test_an_answer_means(answer, stamped, expected):
    assert answer.told(AT, stamped=stamped) is expected
