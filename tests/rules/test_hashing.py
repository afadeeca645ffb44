import hashlib

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.hashing import canonical_json, chain_hash, sha256_hex

bodies = st.dictionaries(st.text(max_size=8), st.one_of(st.integers(-(2**53) + 1, 2**53 - 1), st.text(), st.booleans()))


def test_known_vectors():
    assert sha256_hex(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert canonical_json({"b": 1, "a": "hồ sơ"}) == '{"a":"hồ sơ","b":1}'.encode()


def test_a_chain_can_be_recomputed_by_hand():
    by_hand = hashlib.sha256(b'{"body":{"seq":1},"prev":""}').hexdigest()
    assert chain_hash("", {"seq": 1}) == by_hand


anything = st.recursive(
    st.one_of(st.none(), st.booleans(), st.text(), st.integers(-(2**53) + 1, 2**53 - 1), st.floats(-1e9, 1e9)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=8,
)


@given(anything)
def test_the_fast_way_writes_the_same_bytes_as_the_standard(value):
    assert canonical_json(value) == rfc8785.dumps(value)


@given(bodies)
def test_the_order_of_keys_does_not_matter(body):
    assert chain_hash("x", body) == chain_hash("x", dict(reversed(body.items())))


@given(bodies, bodies)
def test_another_body_or_predecessor_has_another_hash(one, other):
    if canonical_json(one) != canonical_json(other):
        assert chain_hash("x", one) != chain_hash("x", other)
    assert chain_hash("x", one) != chain_hash("y", one)
