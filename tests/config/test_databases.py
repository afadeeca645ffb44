"""A URL names the database; what it may look like is written out."""

from __future__ import annotations

import pytest

from motcua.config.databases import from_url


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
    ],
)
def test_what_a_url_names(url, expected):
    found = from_url(url)
    assert {key: found[key] for key in expected} == expected


def test_another_database_is_refused_in_words():
    with pytest.raises(ValueError, match="MOTCUA_DATABASE_URL"):
        from_url("mysql://x/y")


def test_a_server_that_was_started_anew_is_met_with_a_new_connection():
    """Otherwise every thread answers one person with an error first."""
    assert from_url("postgresql://a@b/c")["CONN_HEALTH_CHECKS"] is True
