"""Unreached (không tới được cơ sở dữ liệu): why a database does not answer, and what to do, in plain Vietnamese.

PostgreSQL's library tells why in English words and, before a connection stands, without a code; SQLite by a code. What
neither table knows is said with the words of the library.
"""

from __future__ import annotations

import re
import sqlite3

from django.db import DatabaseError, connection

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

CODE = "database_unreachable"
URL = "MOTCUA_DATABASE_URL"
IN_POSTGRESQL: dict[str, str] = {
    "password authentication failed": f"máy chủ không nhận mật khẩu. Xem lại tài khoản, mật khẩu trong {URL}",
    "no password supplied": f"máy chủ đòi mật khẩu mà {URL} không có. Xin ghi mật khẩu vào đó",
    r'role ".*" does not exist': f"máy chủ không có tài khoản này. Xem lại tên trong {URL}, hoặc tạo bằng createuser",
    r'database ".*" does not exist': f"máy chủ không có tên này. Xem lại tên trong {URL}, hoặc tạo bằng createdb",
    "pg_hba.conf": "máy chủ không cho tài khoản này vào từ đây. Nhờ người quản trị PostgreSQL thêm vào pg_hba.conf",
    "resolve host|translate host": f"không có máy chủ nào tên như vậy. Xem lại tên máy trong {URL}, và mạng",
    "Connection refused": f"không có PostgreSQL nào trả lời ở đó. Bật lên, hoặc xem lại máy và cổng trong {URL}",
    "No such file or directory": f"PostgreSQL ở máy này chưa chạy. Bật lên, hoặc xem lại “host” trong {URL}",
    "timeout expired|timed out": "máy chủ không trả lời trong thời gian chờ. Xem lại mạng, tường lửa và máy chủ",
    "unreachable|No route to host": "không có đường mạng tới máy chủ. Xem lại mạng, tường lửa, địa chỉ máy chủ",
    "certificate": f"chứng thư của máy chủ không được tin. Xem lại sslmode, sslrootcert trong {URL}",
    "SSL": f"hai bên không thống nhất được về mã hóa. Xem lại sslmode trong {URL}",
    "starting up|shutting down": "PostgreSQL đang khởi động hoặc đang tắt. Chờ một phút rồi làm lại",
    "too many clients|connection slots": "PostgreSQL hết chỗ kết nối. Đóng bớt kết nối, hoặc tăng max_connections",
    "permission denied|no schema has been selected": (
        "tài khoản không được tạo bảng ở đó. Nhờ người quản trị PostgreSQL: ALTER DATABASE … OWNER TO …"
    ),
}
"""What stands in the words of PostgreSQL, and what it means; the first that stands there is told."""

IN_SQLITE: dict[int, str] = {
    sqlite3.SQLITE_CANTOPEN: "không mở được tệp. Xem lại đường dẫn, quyền đọc và ghi của thư mục dữ liệu",
    sqlite3.SQLITE_READONLY: "tệp hoặc thư mục chỉ cho đọc. Cho tài khoản chạy Một Cửa quyền ghi",
    sqlite3.SQLITE_PERM: "tài khoản chạy Một Cửa không có quyền ở đó. Cho quyền đọc và ghi",
    sqlite3.SQLITE_FULL: "đĩa đã đầy. Dọn bớt rồi làm lại; dữ liệu đã ghi vẫn còn",
    sqlite3.SQLITE_BUSY: "chương trình khác đang giữ tệp. Tắt chương trình ấy hoặc chờ, rồi làm lại",
    sqlite3.SQLITE_LOCKED: "chương trình khác đang giữ tệp. Tắt chương trình ấy hoặc chờ, rồi làm lại",
    sqlite3.SQLITE_NOTADB: "tệp không phải cơ sở dữ liệu SQLite. Xem lại đường dẫn",
    sqlite3.SQLITE_CORRUPT: "tệp đã hỏng. Giữ tệp lại, khôi phục từ bản sao lưu: motcua restore",
    sqlite3.SQLITE_IOERR: "đĩa báo lỗi khi đọc ghi. Xem lại đĩa, rồi làm lại",
}


def unreached(error: DatabaseError) -> UserError:
    """Unreached (không mở được cơ sở dữ liệu), where nothing but reaching it was tried; what is not known is told in
    the library's own words."""
    cause = error.__cause__ or error
    why = _why(cause) or " ".join(str(cause).split())
    return UserError(Sentence("Không mở được cơ sở dữ liệu {where}: {why}.", where=_where(), why=why), code=CODE)


def if_unreached(error: BaseException) -> UserError | None:
    """The same of any fault (nếu đúng là không mở được); None for one of another kind."""
    return unreached(error) if isinstance(error, DatabaseError) and _why(error.__cause__ or error) else None


def _why(cause: BaseException) -> str:
    return _in_sqlite(cause) if connection.vendor == "sqlite" else _in_postgresql(str(cause))


def _in_sqlite(cause: BaseException) -> str:
    """By the primary code, which stands in the low byte of the extended one."""
    return IN_SQLITE.get((getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF, "")


def _in_postgresql(words: str) -> str:
    return next((meant for sign, meant in IN_POSTGRESQL.items() if re.search(sign, words)), "")


def _where() -> str:
    """Which database is meant, without its password."""
    told = connection.settings_dict
    if connection.vendor == "sqlite":
        return str(told["NAME"])
    server = ":".join(part for part in (told["HOST"] or "trên máy này", told["PORT"]) if part)
    account = f", tài khoản “{told['USER']}”" if told["USER"] else ""
    return f"“{told['NAME']}” (PostgreSQL {server}{account})"
