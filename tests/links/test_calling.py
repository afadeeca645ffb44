"""What may come back from a line: an answer, a refusal, or one kind of silence whatever it was."""

from __future__ import annotations

from urllib.request import Request

import pytest

from motcua.links.calling import Answer, Silent, answered, as_json
from motcua.links.national_portal.line import Line, NoLine
from tests.links.messages.servers import free_port, line

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"


def test_an_answer_and_a_refusal_are_read_up_to_the_longest():
    with line(HEAD + b"tra loi") as address:
        assert answered(Request(address), timeout=5, longest=3) == Answer(200, b"tra")
    with line(b"HTTP/1.1 503 X\r\nContent-Length: 3\r\n\r\nban") as address:
        assert answered(Request(address), timeout=5, longest=99) == Answer(503, b"ban")


def test_nobody_is_followed():
    with line(b"HTTP/1.1 302 X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n") as address:
        assert answered(Request(address), timeout=5, longest=99).status == 302


@pytest.mark.parametrize("said", [b"no HTTP\r\n\r\n", b"", b"HTTP/1.1 200 OK\r\nX: " + b"a" * 70_000], ids=len)
def test_what_is_no_http_is_silence(said):
    with line(said) as address, pytest.raises(Silent):
        answered(Request(address), timeout=5, longest=99)


def test_nobody_there_is_silence():
    with pytest.raises(Silent, match="ConnectionRefusedError"):
        answered(Request(f"http://127.0.0.1:{free_port()}"), timeout=5, longest=99)


def test_drop_by_drop_is_silence_when_the_time_is_over():
    with line(HEAD, *[b" "] * 200, every=0.05) as address, pytest.raises(Silent, match="TimeoutError"):
        answered(Request(address), timeout=0.3, longest=4096)


def test_a_portal_that_speaks_nonsense_does_not_answer():
    with line(b"no HTTP\r\n\r\n") as address, pytest.raises(NoLine, match="Cổng không trả lời"):
        Line(address, "H20", "dich", "khoa", timeout=5)._asked("/", {})
    with line(HEAD + b"<html>") as address, pytest.raises(NoLine, match="không đúng dạng"):
        Line(address, "H20", "dich", "khoa", timeout=5)._asked("/", {})


def test_what_was_answered_is_read_without_what_no_database_keeps():
    said = b'\xef\xbb\xbf{"a\\u0000": ["l\\u1ed7i \\ud800\\u0000", 1, 2.5, 12345678901234567890, 1e999, null, true]}'
    assert as_json(said) == {"a": ["lỗi ", 1, 2.5, "12345678901234567890", "1e999", None, True]}


NONE_AT_ALL = {
    "nothing": b"",
    "page": b"<html>",
    "lists": b"[" * 200_000,
    "tables": b'{"a":' * 200_000,
    "deep": b"[" * 99 + b"]" * 99,
    "number": b"[NaN]",
    "letters": '{"a": "thành công"}'.encode("latin-1"),
}


@pytest.mark.parametrize("said", NONE_AT_ALL.values(), ids=NONE_AT_ALL)
def test_what_is_no_answer_is_one_kind_of_refusal(said):
    with pytest.raises(ValueError, match=r"Expecting|nested|no number|decode"):
        as_json(said)
