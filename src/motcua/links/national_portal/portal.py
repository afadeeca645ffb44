"""Portal (gửi tin tới Cổng): a messenger of the outbox; creates, and where the dossier exists there, updates."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from django.conf import settings

from motcua.areas.exchange import queries as exchange
from motcua.areas.exchange.queries import ConnectionRow, OtherSystem
from motcua.kernel.packs import load_toml
from motcua.kernel.ports.messages import NeverSent, NotSent, OutOfReach
from motcua.links.national_portal.line import TIMEOUT, Line, NoLine, Refused, rows_of
from motcua.rules.national_portal import SYNC

_lines: dict[tuple[int, str, float], Line] = {}  # a session is used for as long as it holds


class Portal:
    """Portal (Cổng Dịch vụ công quốc gia) as a messenger: `to` names the unit, `subject` the service."""

    def __init__(self, *, timeout: float = TIMEOUT) -> None:
        self.timeout = timeout

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Tell the portal, and answer what it said. Raises NotSent, OutOfReach, NeverSent."""
        told, line = json.loads(text), self._line(int(to.removeprefix("unit:")))
        try:
            answer = self._told(line, subject, told["data"], told["updating"])
        except NoLine as silent:
            raise OutOfReach(str(silent)) from silent
        except Refused as refused:
            busy = refused.code in load_toml("exchange/national_portal.toml")["answers"]["busy"]
            raise (NotSent if busy else NeverSent)(str(refused)) from refused
        return f"{answer.get('error_code')} {answer.get('message', '')}".strip()

    def _told(self, line: Line, service: str, data: list[dict[str, Any]], updating: bool) -> dict[str, Any]:
        try:
            return line.call(service, data, updating=updating)
        except Refused as refused:
            known = load_toml("exchange/national_portal.toml")["answers"]["exists"]
            exists = refused.code in known["codes"] and known["words"] in refused.words.lower()
            if service != SYNC or updating or not exists:
                raise
            return line.call(service, data, updating=True)

    def listed(self, unit_id: int, *, start: date, end: date) -> list[dict[str, Any]]:
        """Listed (hồ sơ Cổng đang có) of a unit from a day to a day, as the portal tells them. Raises NotSent,
        OutOfReach, Refused."""
        asked = {"TuNgay": f"{start:%Y%m%d}000000", "DenNgay": f"{end:%Y%m%d}235959"}
        try:
            return rows_of(self._line(unit_id).call("TraCuuHoSo", [asked]))
        except NoLine as silent:
            raise OutOfReach(str(silent)) from silent

    def arrived(self, unit_id: int) -> list[dict[str, Any]]:
        """Arrived (hồ sơ mới trên Cổng) for a unit; none where no service for it is set. Raises NotSent, OutOfReach,
        Refused."""
        if not settings.PORTAL_INBOX:
            return []
        try:
            return rows_of(self._line(unit_id).call(settings.PORTAL_INBOX, [{}]))
        except NoLine as silent:
            raise OutOfReach(str(silent)) from silent

    def fetched(self, unit_id: int, address: str) -> bytes:
        """Fetched (tệp trên Cổng), from under the portal's own address only. Raises NotSent, OutOfReach."""
        line = self._line(unit_id)
        if not address.startswith(f"{line.address}/"):
            raise NotSent("tệp nằm ngoài địa chỉ của Cổng")
        try:
            return line.fetched(address, most=settings.UPLOAD_LIMIT)
        except NoLine as silent:
            raise OutOfReach(str(silent)) from silent

    def _line(self, unit_id: int) -> Line:
        row = exchange.connection(unit_id, OtherSystem.NATIONAL_PORTAL)
        if row is None:
            raise NotSent("đơn vị không còn kết nối với Cổng")
        return _lines.setdefault((row.id, row.address, self.timeout), _line_of(row, self.timeout))


def _line_of(row: ConnectionRow, timeout: float) -> Line:
    return Line(row.address, row.agency_code, row.destination, row.secret, timeout)
