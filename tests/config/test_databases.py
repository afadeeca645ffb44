"""A URL names the database; what it may look like is written out."""

from __future__ import annotations

import json

import pytest

from motcua.config import commands
from motcua.config.databases import UNCOMPILED, WrongDatabaseUrl, from_url
from motcua.config.dumps import environment


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("sqlite:////data/motcua.sqlite3", {"NAME": "/data/motcua.sqlite3"}),
        ("sqlite:///motcua.sqlite3", {"NAME": "motcua.sqlite3"}),
        (
            "postgresql://may:mat%20khau@csdl.local:5433/motcua",
            {"NAME": "motcua", "USER": "may", "PASSWORD": "mat khau", "HOST": "csdl.local", "PORT": "5433"},
        ),
        ("postgresql://postgres:@/postgres?host=/run/pg", {"NAME": "postgres", "HOST": "/run/pg", "PORT": ""}),
        ("postgresql://postgres@%2Frun%2Fpg/x", {"NAME": "x", "HOST": "/run/pg"}),
        ("postgresql://may@mot:5432,hai:5433/motcua", {"HOST": "mot,hai", "PORT": "5432,5433"}),
    ],
)
def test_what_a_url_names(url, expected):
    found = from_url(url)
    assert {key: found[key] for key in expected} == expected


def test_what_is_told_of_a_connection_reaches_the_server():
    """Otherwise somebody asks for a checked certificate and goes without one, unknowing."""
    found = from_url(
        "postgresql://may@csdl.local/motcua?sslmode=verify-full&sslrootcert=/etc/goc.pem&connect_timeout=5"
    )
    assert found["OPTIONS"] == {
        "options": UNCOMPILED,
        "sslmode": "verify-full",
        "sslrootcert": "/etc/goc.pem",
        "connect_timeout": "5",
    }


def test_options_of_the_server_may_be_told():
    assert from_url("postgresql://may@a/b?options=-c%20work_mem%3D32MB")["OPTIONS"] == {"options": "-c work_mem=32MB"}


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://x/y", "mysql"),
        ("postgresql://may@a/b?sslmod=require", "sslmod"),
        ("postgresql://may@a", "thiếu tên cơ sở dữ liệu"),
        ("sqlite:///m.sqlite3?mode=ro", "mode=ro"),
    ],
)
def test_what_is_not_understood_is_refused_in_words(url, told):
    with pytest.raises(WrongDatabaseUrl, match=told) as refused:
        from_url(url)
    assert refused.value.message.startswith("MOTCUA_DATABASE_URL chưa đúng: ")


def test_a_command_says_so_instead_of_showing_a_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The settings read the URL, before any command stands."""

    def read() -> None:
        from_url("postgresql://may@a/b?sslmod=require")

    monkeypatch.setattr("django.setup", read)
    with pytest.raises(SystemExit) as ended:
        commands.run(["figures", "--json"])
    told = capsys.readouterr()
    assert (ended.value.code, told.err) == (2, "")
    assert json.loads(told.out)["error"]["code"] == "database_url_wrong"


def test_the_programs_of_postgresql_are_told_the_same():
    told = {"host": "a", "password": "x", "port": "", "sslmode": "require", "keepalives_idle": "9"}
    assert environment(told) == {"PGHOST": "a", "PGPASSWORD": "x", "PGSSLMODE": "require"}


def test_a_server_that_was_started_anew_is_met_with_a_new_connection():
    """Otherwise every thread answers one person with an error first."""
    assert from_url("postgresql://a@b/c")["CONN_HEALTH_CHECKS"] is True
