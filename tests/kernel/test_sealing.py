"""What is closed opens with the right key and the right matter only, and tells little by its length."""

from __future__ import annotations

import pytest

from motcua.kernel import sealing
from motcua.kernel.sealing import CannotOpen, LockedKey, new_key, unlocked

PHRASE = "một câu chỉ mình tôi nhớ"
ABOUT = b"minh hoa"


@pytest.fixture(scope="module")
def key() -> LockedKey:
    return new_key(PHRASE)


@pytest.fixture(scope="module")
def private(key: LockedKey) -> bytes:
    return unlocked(key, PHRASE)


def test_only_the_holder_of_the_private_half_opens(key: LockedKey, private: bytes) -> None:
    box = sealing.close_to(key.public, b"noi dung", ABOUT)
    assert sealing.opened_with(private, box, ABOUT) == b"noi dung"
    assert b"noi dung" not in box
    other = sealing.key_of_code("ma khac")[1]
    for secret, changed, about in (
        (other, box, ABOUT),
        (private, box, b"viec khac"),
        (private, box[:-1] + bytes([box[-1] ^ 1]), ABOUT),
        (private, bytes(32) + box[32:], ABOUT),
        (private, box[:40], ABOUT),
    ):
        with pytest.raises(CannotOpen):
            sealing.opened_with(secret, changed, about)


def test_a_wrong_passphrase_opens_nothing(key: LockedKey, private: bytes) -> None:
    with pytest.raises(CannotOpen):
        unlocked(key, PHRASE + " ")
    assert private not in key.locked + key.public + key.salt


def test_the_same_twice_looks_different_and_is_as_long(key: LockedKey) -> None:
    first, second = (sealing.close_to(key.public, text, ABOUT) for text in (b"a", b"mot cau dai hon nhieu"))
    assert first != second
    assert len(first) == len(second)
    shared = sealing.content_key()
    assert sealing.close(shared, b"a", ABOUT) != sealing.close(shared, b"a", ABOUT)


@pytest.mark.parametrize("content", [b"", b"x" * 1016, b"x" * 1017, bytes(5000)])
def test_every_length_comes_back(content: bytes) -> None:
    shared = sealing.content_key()
    assert sealing.opened(shared, sealing.close(shared, content, ABOUT), ABOUT) == content


def test_a_code_stands_for_one_key() -> None:
    public, private = sealing.key_of_code("aaaaa-bbbbb")
    assert sealing.key_of_code("aaaaa-bbbbb") == (public, private)
    assert sealing.key_of_code("aaaaa-bbbbc") != (public, private)
    assert sealing.opened_with(private, sealing.close_to(public, b"tra loi", ABOUT), ABOUT) == b"tra loi"
