"""Simulated portal (Cổng mô phỏng): the twin for trials; it goes nowhere, keeps nothing, and refuses what came by post
so that a refusal can be looked at."""

from __future__ import annotations

import json

from motcua.kernel.ports.messages import NeverSent

POSTAL = "3"


class SimulatedPortal:
    """Simulated portal (Cổng mô phỏng) as a messenger, worth nothing."""

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Answer as the portal would. Raises NeverSent for a dossier that came by post."""
        if any(one.get("KenhThucHien") == POSTAL for one in json.loads(text)["data"]):
            raise NeverSent("mã 12: Cổng mô phỏng từ chối hồ sơ qua bưu chính (minh họa)")
        return "0 Cổng mô phỏng đã nhận, không gửi đi đâu"
