"""The national portal, simulated: signs in, takes or refuses dossiers and progress field by field, tells what it has.

Its rules stand in field_list.py and here on their own, and share nothing with the product. By hand:
`python -m tests.links.national_portal.simulator 8099`.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.links.national_portal.field_list import PROGRESS, Refusal, checked, checked_dossier, one_of, upto

FOLLOWS = {
    "": "1 2",
    "1": "2 3 5 6 7",
    "2": "4 5 6 7 8 9",
    "3": "",
    "4": "5 6 7 8 9",
    "5": "1 2 3 4 7 8",
    "6": "2 3 4 7 8 9",
    "7": "",
    "8": "4 7 10",
    "9": "4 10",
    "10": "4",
}


@dataclass
class NationalPortal:
    """The portal's memory. `script` plants what it does next: `down`, `slow`, `signed out`, or an error code."""

    username: str = "motcua"
    password: str = "bi-mat-de-thu"
    script: list[str] = field(default_factory=list)
    down: bool = False
    slow: Callable[[], object] = lambda: None
    dossiers: dict[str, dict[str, Any]] = field(default_factory=dict)
    progress: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    statuses: dict[str, list[str]] = field(default_factory=dict)
    calls: list[tuple[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    sessions: set[str] = field(default_factory=set)
    sign_ins: int = 0
    asks_number: bool = True
    filed: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    def answer(self, path: str, headers: Any, told: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """What a request is answered."""
        act = self.script.pop(0) if self.script and path.endswith("/call") else ""
        if self.down or act == "down":
            return 503, {}
        if path.endswith("/login"):
            return 200, self._sign_in(headers, told)
        if act == "signed out":
            self.sessions.clear()
        if told.get("session") not in self.sessions:
            return 200, {"error_code": "-2", "message": "phiên làm việc hết hạn"}
        if act and act not in ("slow", "signed out"):
            return 200, {"error_code": act, "message": "lỗi cài đặt để thử"}
        try:
            found = self._call(told)
        except Refusal as refusal:
            self.refused.append(str(refusal))
            return 200, {"error_code": refusal.code, "message": str(refusal)}
        if act == "slow":
            self.slow()  # taken, but who asked may not wait for the answer
        return 200, {"error_code": "0", "message": "thành công", **found}

    def _sign_in(self, headers: Any, told: dict[str, Any]) -> dict[str, Any]:
        if (told.get("username"), told.get("password")) != (self.username, self.password) or not headers["dstcode"]:
            return {"error_code": "-1", "message": "sai tài khoản"}
        self.sign_ins += 1
        session = f"phien-{self.sign_ins}"
        self.sessions.add(session)
        return {"session": session, "error_code": "0"}

    def _call(self, told: dict[str, Any]) -> dict[str, Any]:
        checks = {"madonvi": upto(35, least=1), "isUpdating": one_of("True", "False"), "session": upto(99, least=1)}
        checked(told, {**checks, "service": upto(40, least=1)}, ("data",))
        self.calls.append((told["service"], told["isUpdating"]))
        if told["service"] == "DongBoHoSoMC":
            return self._sync(told["data"], told["isUpdating"] == "True")
        if told["service"] == "CapNhatTienDoHoSoMC":
            return self._track(told["data"])
        if told["service"] == "TraCuuHoSo":
            return {"result": self._listed(told["data"][0])}
        if told["service"] == "HoSoMoi":
            return {"result": self.filed}
        raise Refusal("9", "không có dịch vụ này")

    def _sync(self, rows: list[Any], updating: bool) -> dict[str, Any]:
        for row in rows:
            checked_dossier(row, asks_number=self.asks_number)
            number, status = row["MaHoSo"], row["TrangThaiHoSo"]
            if number in self.dossiers and not updating:
                raise Refusal("3", f"Hồ sơ {number} đã tồn tại")
            if number not in self.dossiers and updating:
                raise Refusal("4", f"Hồ sơ {number} không có")
            before = self.dossiers.get(number, {}).get("TrangThaiHoSo", "")
            if status != before and status not in FOLLOWS[before].split():
                raise Refusal("14", f"trạng thái {before or 'chưa có'} không sang được {status}")
            if row != self.dossiers.get(number):
                self.statuses.setdefault(number, []).append(status)
            self.dossiers[number] = row
        return {}

    def _track(self, rows: list[Any]) -> dict[str, Any]:
        if not 1 <= len(rows) <= 10:
            raise Refusal("15", "mỗi lần 1 đến 10 dòng tiến độ")
        for row in rows:
            checked(row, PROGRESS)
            if row["MaHoSo"] not in self.dossiers:
                raise Refusal("4", f"Hồ sơ {row['MaHoSo']} không có")
            kept = self.progress.setdefault(row["MaHoSo"], [])
            if row in kept:
                continue
            if kept and kept[-1]["ThoiDiemXuLy"] > row["ThoiDiemXuLy"]:
                raise Refusal("16", "tiến độ lùi thời gian")
            kept.append(row)
        return {}

    def _listed(self, asked: dict[str, str]) -> list[dict[str, str]]:
        names = ("MaHoSo", "TrangThaiHoSo", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy")
        return [
            {name: row[name] for name in names}
            for row in self.dossiers.values()
            if asked["TuNgay"] <= row["NgayTiepNhan"] <= asked["DenNgay"]
        ]


@contextmanager
def running(portal: NationalPortal, port: int = 0) -> Iterator[str]:
    """The portal over HTTP for as long as it is needed; answers its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = portal.files.get(self.path)
            self.send_response(503 if portal.down else 404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, told = portal.answer(self.path, self.headers, body)
            text = json.dumps(told, ensure_ascii=False).encode()
            try:
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)
            except (BrokenPipeError, ConnectionResetError):
                pass  # who asked did not wait

        def log_message(self, *told: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


if __name__ == "__main__":
    with running(NationalPortal(), int(sys.argv[1])) as address:
        print(f"{address} (motcua / bi-mat-de-thu)")
        threading.Event().wait()
