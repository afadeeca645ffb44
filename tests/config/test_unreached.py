"""A database that does not answer: every command says why and what to do, and never the password."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import OperationalError, ProgrammingError

from motcua.config import commands, unreached
from motcua.config.unreached import if_unreached

PLACE = {"NAME": "motcua", "HOST": "csdl.vidu.test", "PORT": "5432", "USER": "motcua", "PASSWORD": "bi-mat"}
FAILED = "connection failed: connection to server at"


@pytest.mark.parametrize(
    ("said", "means"),
    [
        (f'{FAILED} "127.0.0.1", port 1 failed: Connection refused', "không có PostgreSQL nào trả lời ở đó"),
        ("failed to resolve host 'x': [Errno -2] Name or service not known", "không có máy chủ nào tên như vậy"),
        ('failed: FATAL:  password authentication failed for user "kem"', "máy chủ không nhận mật khẩu"),
        ("failed: fe_sendauth: no password supplied", "máy chủ đòi mật khẩu"),
        ('failed: FATAL:  role "khong" does not exist', "máy chủ không có tài khoản này"),
        ('failed: FATAL:  database "khong" does not exist', "máy chủ không có tên này"),
        ('FATAL:  no pg_hba.conf entry for host "[local]", user "khac"', "pg_hba.conf"),
        ("connection to server on socket failed: No such file or directory", "PostgreSQL ở máy này chưa chạy"),
        ("connection timeout expired", "không trả lời trong thời gian chờ"),
        ("FATAL:  the database system is starting up", "đang khởi động"),
        ("FATAL:  sorry, too many clients already", "hết chỗ kết nối"),
        ("permission denied for schema public", "ALTER DATABASE"),
    ],
)  # fmt: skip
def test_postgresql_is_said_in_plain_words(monkeypatch: pytest.MonkeyPatch, said: str, means: str) -> None:
    monkeypatch.setattr(unreached, "connection", SimpleNamespace(vendor="postgresql", settings_dict=PLACE))
    told = if_unreached(OperationalError(said))
    assert told is not None
    assert means in told.message
    assert "“motcua” (PostgreSQL csdl.vidu.test:5432, tài khoản “motcua”)" in told.message
    assert "bi-mat" not in told.message


def test_what_is_not_known_is_told_as_the_library_says_it_or_left_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unreached, "connection", SimpleNamespace(vendor="postgresql", settings_dict=PLACE))
    strange = OperationalError("a fault\n nobody met")
    assert if_unreached(strange) is None
    assert unreached.unreached(strange).message.endswith(": a fault nobody met.")
    assert if_unreached(ProgrammingError('relation "x" does not exist')) is None
    assert if_unreached(ValueError("Connection refused")) is None


def test_sqlite_is_said_by_its_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(
        unreached, "connection", SimpleNamespace(vendor="sqlite", settings_dict={"NAME": tmp_path / "x"})
    )
    with pytest.raises(sqlite3.OperationalError) as closed:
        sqlite3.connect(tmp_path / "khong" / "x")
    told = if_unreached(_wrapped(closed.value))
    assert told is not None
    assert "không mở được tệp" in told.message
    with pytest.raises(sqlite3.OperationalError) as bare:
        sqlite3.connect(":memory:").execute("select * from khong_co")
    assert if_unreached(_wrapped(bare.value)) is None  # a fault of ours, not of the database


def _wrapped(cause: BaseException) -> OperationalError:
    made = OperationalError(*cause.args)
    made.__cause__ = cause
    return made


def _refusing(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> None:
        raise OperationalError(f'{FAILED} "127.0.0.1", port 1 failed: Connection refused')

    here = SimpleNamespace(vendor="postgresql", settings_dict=PLACE, introspection=SimpleNamespace(table_names=asked))
    monkeypatch.setattr("django.db.connection", here)
    monkeypatch.setattr(unreached, "connection", here)


@pytest.mark.parametrize("words", ["serve", "figures"])
def test_before_a_command_asks_the_database_it_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    _refusing(monkeypatch)
    with pytest.raises(SystemExit) as ended:
        commands.run([words])
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert "không có PostgreSQL nào trả lời ở đó. Bật lên" in " ".join(said.err.split())
    assert "bi-mat" not in said.err + said.out


def test_a_command_that_reaches_it_by_itself_says_why_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _refusing(monkeypatch)
    monkeypatch.setattr(commands, "needs_database", lambda words: True)
    monkeypatch.setattr(commands, "make_ready", lambda: unreached.connection.introspection.table_names())
    with pytest.raises(SystemExit) as ended:
        commands.run(["migrate", "--json"])
    assert ended.value.code == 2
    told = json.loads(capsys.readouterr().out)["error"]
    assert told["code"] == "database_unreachable"
    assert "không có PostgreSQL nào trả lời ở đó" in told["message"]
