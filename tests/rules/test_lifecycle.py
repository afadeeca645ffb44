"""The transitions as the law is read, each pair written out: a change of the table must be meant."""

import pytest

from motcua.rules.lifecycle import LABELS, Status, may_follow

ALLOWED = """
1>2 1>3 1>5 1>6 1>7
2>4 2>5 2>6 2>7 2>8 2>9
4>5 4>6 4>7 4>8 4>9
5>1 5>2 5>3 5>4 5>7 5>8
6>2 6>3 6>4 6>7 6>8 6>9
8>4 8>7 8>10
9>4 9>10
10>4
"""
PAIRS = {tuple(map(int, pair.split(">"))) for pair in ALLOWED.split()}
BEFORE = {(5, 1), (5, 2), (5, 3), (6, 2), (6, 3)}
AFTER = {(5, 4), (5, 8), (6, 4), (6, 8), (6, 9)}
ERROR = {(9, 4), (10, 4)}


@pytest.mark.parametrize("accepted", [False, True])
@pytest.mark.parametrize("error", [False, True])
@pytest.mark.parametrize("before", list(Status))
@pytest.mark.parametrize("after", list(Status))
def test_who_may_follow_whom(before, after, accepted, error):
    pair = (int(before), int(after))
    expected = pair in PAIRS
    if pair in BEFORE:
        expected = not accepted
    if pair in AFTER:
        expected = accepted
    if pair in ERROR:
        expected = error
    refused = may_follow(before, after, was_accepted=accepted, agency_error=error)
    assert (refused is None) is expected
    if refused is not None:
        assert refused.why


@pytest.mark.parametrize("first", list(Status))
def test_a_dossier_begins_submitted_or_received(first):
    assert (may_follow(None, first, was_accepted=False) is None) is (first in (1, 2))


def test_every_code_has_its_name():
    assert [LABELS[Status(code)] for code in (1, 5, 9, 10)] == [
        "Mới đăng ký",
        "Yêu cầu bổ sung giấy tờ",
        "Đã xử lý xong",
        "Đã trả kết quả",
    ]
