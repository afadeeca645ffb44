"""Large bodies take only some of the threads; small requests never wait for them."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from motcua.config import crowd
from motcua.config.crowd import LARGE, few_at_once

SMALL, BIG = {"CONTENT_LENGTH": ""}, {"CONTENT_LENGTH": str(LARGE + 1)}


class Slow:
    """An application that answers large bodies only when it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.inside = threading.Semaphore(0)

    def __call__(self, environ: dict[str, Any], start: Any) -> list[bytes]:
        if environ == BIG:
            self.inside.release()
            assert self.go.wait(10)
        start("200 OK", [])
        return [b"ok"]


def answered(application: Any, environ: dict[str, Any]) -> str:
    statuses: list[str] = []
    list(application(environ, lambda status, headers: statuses.append(status)))
    return statuses[0]


def test_what_is_too_much_is_told_to_come_back_and_pages_go_on() -> None:
    slow = Slow()
    application = few_at_once(slow, most=2)
    senders = [threading.Thread(target=answered, args=(application, BIG)) for _ in range(2)]
    for sender in senders:
        sender.start()
    assert all(slow.inside.acquire(timeout=10) for _ in senders)
    assert answered(application, BIG).startswith("503")
    assert answered(application, SMALL) == "200 OK"
    slow.go.set()
    for sender in senders:
        sender.join()
    assert answered(application, BIG) == "200 OK"


def test_a_place_is_given_back_when_the_application_fails() -> None:
    def failing(environ: dict[str, Any], start: Any) -> list[bytes]:
        raise RuntimeError

    application = few_at_once(failing, most=1)
    for _ in range(3):
        with pytest.raises(RuntimeError):
            application(BIG, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(("environ", "large"), [
    ({"CONTENT_LENGTH": str(LARGE)}, False), ({"CONTENT_LENGTH": str(LARGE + 1)}, True), ({}, False),
    ({"CONTENT_LENGTH": "nhiều"}, False), ({"HTTP_TRANSFER_ENCODING": "chunked"}, True),
])  # fmt: skip
def test_which_bodies_are_large(environ: dict[str, Any], large: bool) -> None:
    assert crowd._is_large(environ) is large
