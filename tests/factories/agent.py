"""A signing agent that runs in this process, whoever sits before it, and how a page asks it."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Sequence
from typing import Any

from motcua_signing_agent.asking import Shown, listed
from motcua_signing_agent.pairing import Pairing
from motcua_signing_agent.serving import PAIR_HEADER, Agent
from motcua_signing_agent.signing import Desk
from motcua_signing_agent.token import Token
from tests.factories.token import MODULE, PIN

SITE = "https://motcua.vidu.vn"


class Sitting:
    """Whoever sits before the computer: types what the test says, and remembers what was shown."""

    def __init__(self) -> None:
        self.typed: str | None = PIN
        self.shown: list[str] = []

    def tell(self, words: str) -> None:
        """Nothing to look at."""

    def open(self) -> bool:
        return True

    def pin(self, origin: str, holder: str, papers: Sequence[Shown]) -> str | None:
        self.shown.append(listed(origin, holder, papers))
        return self.typed


class Running:
    """An agent that runs, and how a page asks it."""

    def __init__(self, site: str = SITE) -> None:
        self.sitting, self.pairing = Sitting(), Pairing()
        self.agent = Agent(Desk(Token(MODULE), self.sitting), self.pairing, [site], port=0)
        self.closing = threading.Event()
        self.threads = [threading.Thread(target=one, daemon=True) for one in (self._desk, self._listening)]
        for one in self.threads:
            one.start()

    def _desk(self) -> None:
        while not self.closing.is_set():
            self.agent.desk.serve_one(0.05)

    def _listening(self) -> None:
        self.agent.serve_forever(poll_interval=0.05)

    def stop(self) -> None:
        self.closing.set()
        self.agent.shutdown()
        self.agent.server_close()
        for one in self.threads:
            one.join()

    def ask(self, method: str, path: str, told: Any = None, **headers: str) -> tuple[int, Any, Any]:
        line = http.client.HTTPConnection("127.0.0.1", self.agent.server_port, timeout=10)
        given = {"Origin": SITE, "Content-Type": "application/json"} | headers
        line.request(method, path, None if told is None else json.dumps(told), given)
        answer = line.getresponse()
        content = answer.read()
        line.close()
        return answer.status, json.loads(content) if content else None, answer.headers

    def paired(self) -> dict[str, str]:
        return {PAIR_HEADER: self.ask("POST", "/pair", {"code": self.pairing.code})[1]["secret"]}
