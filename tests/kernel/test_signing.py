"""The installation's key: made once, signs what only it can sign."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from motcua.kernel import signing


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.VAR = tmp_path
    return tmp_path / "keys" / signing.NAME


def test_what_was_signed_holds_and_what_was_changed_does_not():
    signature, key = signing.sign(b"2024-03-15"), signing.public_key()
    assert signing.holds(b"2024-03-15", signature=signature, key=key)
    assert not signing.holds(b"2024-03-16", signature=signature, key=key)
    other = signing._text(Ed25519PrivateKey.generate().public_key().public_bytes_raw())
    assert not signing.holds(b"2024-03-15", signature=signature, key=other)


@pytest.mark.parametrize(("signature", "key"), [("", ""), ("xyz", "@@"), ("AAAA", "AAAA"), ("ký", "khóa")])
def test_a_malformed_signature_or_key_does_not_hold(signature, key):
    assert not signing.holds(b"x", signature=signature, key=key)


def test_the_key_is_made_once_and_read_by_its_owner_only(place):
    first = signing.public_key()
    signing._read.cache_clear()
    assert signing.public_key() == first
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [file.name for file in place.parent.iterdir()] == [signing.NAME]


def test_several_at_once_agree_on_one_key():
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: signing.public_key(), range(8)))) == 1
    assert signing.holds(b"x", signature=signing.sign(b"x"), key=signing.public_key())
