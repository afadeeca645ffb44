"""What every test stands on: one database of two, no network, guards that tests may lift only by name."""

from __future__ import annotations

import ctypes
import gc
import os
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.core.management.commands import flush
from django.test.client import ClientHandler
from pytest_django import DjangoDbBlocker

from motcua.kernel import append_only, bus
from tests import ready

gc.disable()  # nothing that is read in before the first test is rubbish
USES_DATABASE = {
    "db",
    "transactional_db",
    "django_db_reset_sequences",
    "live_server",
    "admin_client",
    "admin_user",
}
# A busy machine is slow, not wrong: how long an example takes says nothing about the rule it tries.
hypothesis.settings.register_profile(
    "house", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], print_blob=True
)
hypothesis.settings.load_profile("house")
TESTS = Path(__file__).parent
TOLD = tuple(TESTS / place for place in ("web", "api", "journeys"))
WRITTEN = tuple(TESTS / place for place in ("areas/dossiers", "areas/people", "areas/plans", "kernel"))
WHOLLY_LONG = re.compile(r"^pytestmark = (\[[^\]]*)?pytest\.mark\.long", re.MULTILINE)
SECOND = os.environ.get("MOTCUA_TEST_DB") == "postgresql"
EVERYTHING = os.environ.get("MOTCUA_TEST_ALL") == "1"
PART = os.environ.get("MOTCUA_TEST_PART", "")  # "quick": the five minutes; "long": what they leave out; else all
ON_CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")


def uses_database(item: pytest.Item) -> bool:
    """Whether a test asks for the database, by mark or by fixture."""
    names = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(names & USES_DATABASE)


def can_browse() -> bool:
    """Whether the browser and what its driver stands on are here."""
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        return False
    return shutil.which("chromium-headless-shell") is not None


def only_once(item: pytest.Item) -> bool:
    """Whether one database is enough for a test: without a database, in a browser, or of what is told (docs/adr/0023).

    `./motcua prove postgresql` asks the other database all of it.
    """
    if not uses_database(item):
        return True
    if EVERYTHING or item.get_closest_marker("both_databases"):
        return False
    marked = item.get_closest_marker("journey") or item.get_closest_marker("one_database")
    return bool(marked) or any(Path(item.path).is_relative_to(place) for place in TOLD)


def is_quick(item: pytest.Item) -> bool:
    """Whether a test has its place in the five minutes of `./motcua test` (docs/adr/0031): not one that walks
    everything, and on PostgreSQL one of what is written most, or one that asks for that database by its mark."""
    if item.get_closest_marker("long"):
        return False
    written = any(Path(item.path).is_relative_to(place) for place in WRITTEN)
    return not SECOND or written or item.get_closest_marker("both_databases") is not None


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Modules of which no test will be chosen are not even read in: long ones for the quick part, and on PostgreSQL
    those of what is told, or in the quick part not of what is written, that mark no test for it."""
    if EVERYTHING or not collection_path.name.startswith("test_") or not (SECOND or PART == "quick"):
        return None
    source = collection_path.read_text(encoding="utf-8")
    if PART == "quick" and WHOLLY_LONG.search(source):
        return True
    told = any(collection_path.is_relative_to(place) for place in TOLD)
    if PART == "quick":
        told = told or not any(collection_path.is_relative_to(place) for place in WRITTEN)
    return True if SECOND and told and "both_databases" not in source else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Proofs run by name only; on PostgreSQL what one database is not enough for; of a part its tests; browsers
    where there is one."""
    if nameless := [item.nodeid for item in items if " object at 0x" in item.nodeid]:
        raise pytest.UsageError(f"two processes name this test differently; give its parameters ids: {nameless[0]}")
    left_out: list[pytest.Item] = []
    if "proof" not in (config.option.markexpr or ""):
        left_out += [item for item in items if item.get_closest_marker("proof")]
    if SECOND:
        left_out += [item for item in items if only_once(item)]
    if PART:
        left_out += [item for item in items if is_quick(item) != (PART == "quick")]
    if left_out:
        gone = set(left_out)
        config.hook.pytest_deselected(items=list(gone))  # each once, though two reasons may leave it out
        items[:] = [item for item in items if item not in gone]
    if not can_browse() and not ON_CI:
        for item in items:
            if item.get_closest_marker("journey"):
                item.add_marker(pytest.mark.skip(reason="no chromium-headless-shell, or no libatomic1; on CI none is"))


def pytest_collection_finish() -> None:
    """What was read in until here stays to the end: the collector of rubbish need not look through it at every turn."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    gc.enable()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, django_db_blocker: DjangoDbBlocker
) -> pytest.MonkeyPatch:
    """From here on a test database is made by copying the migrated one."""
    with django_db_blocker.unblock():
        return ready.stand_in_for_migrate()


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings: pytest.MonkeyPatch, django_db_setup: None) -> None:
    """From here on, the test database being made, `migrate` migrates."""
    django_db_modify_db_settings.undo()


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """A test may talk to this machine only."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if self.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1", "localhost"):
            raise PermissionError(f"a test tried to reach {host}; tests stay on this machine")
        real(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        yield


@pytest.fixture(autouse=True, scope="session")
def guards_lifted() -> Iterator[None]:
    """Lift the append-only guards while a transactional test is swept away, and only then.

    Such a test ends with Django's `flush`, which the guards rightly refuse. Its list of permissions is not made
    again: policies decide here, and the list takes longer than the test.
    """
    real = flush.Command.handle

    def handle(self: flush.Command, **options: Any) -> None:
        with append_only.lifted(options["database"]):
            real(self, **{**options, "inhibit_post_migrate": True})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flush.Command, "handle", handle)
        yield


@pytest.fixture(autouse=True, scope="session")
def one_chain() -> Iterator[None]:
    """The clients of a process share one chain of middleware: made anew, each would list every static file."""
    real, kept = ClientHandler.load_middleware, {}

    def load(self: ClientHandler, is_async: bool = False) -> None:
        chosen = tuple(settings.MIDDLEWARE)
        if chosen not in kept:
            real(self, is_async)
            kept[chosen] = self._middleware_chain
        self._middleware_chain = kept[chosen]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ClientHandler, "load_middleware", load)
        yield


@pytest.fixture
def own_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections of the test's own instead of wiring's, which come back afterwards."""
    monkeypatch.setattr(bus, "_on", type(bus._on)(list))
    monkeypatch.setattr(bus, "_after", type(bus._after)(list))
