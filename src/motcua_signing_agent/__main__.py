"""`motcua-sign-agent`: start the agent on an officer's computer and keep it open while papers are signed."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Sequence

from motcua_signing_agent import PORT
from motcua_signing_agent.asking import Asker, Terminal, Window
from motcua_signing_agent.pairing import Pairing
from motcua_signing_agent.refusing import Refused
from motcua_signing_agent.serving import Agent
from motcua_signing_agent.signing import Desk
from motcua_signing_agent.token import Token


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="motcua-sign-agent", description="Ký số bằng USB token cắm ở máy này.")
    parser.add_argument("--site", action="append", required=True, help="địa chỉ trang Một Cửa, ví dụ https://…")
    parser.add_argument("--module", required=True, help="tệp PKCS#11 do nơi cấp token cung cấp (.dll, .so, .dylib)")
    parser.add_argument("--port", type=int, default=PORT, help=f"cổng trên máy này, mặc định {PORT}")
    parser.add_argument("--terminal", action="store_true", help="hỏi PIN ở cửa sổ dòng lệnh")
    return parser.parse_args(words)


def asker(terminal: bool) -> Asker:
    """A window where there can be one."""
    if terminal:
        return Terminal()
    try:
        return Window()
    except Exception:  # no tkinter, or no screen
        return Terminal()


def main(words: Sequence[str] | None = None) -> int:
    """Run until it is closed."""
    said = arguments(words)
    try:
        shown, pairing = asker(said.terminal), Pairing()
        desk = Desk(Token(said.module), shown)
        agent = Agent(desk, pairing, said.site, said.port)
    except Refused as refused:
        print(f"Không chạy được: {refused.words}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không mở được cổng {said.port}: {error.strerror}. Chương trình đã mở sẵn?", file=sys.stderr)
        return 2
    threading.Thread(target=agent.serve_forever, daemon=True).start()
    code = f"{pairing.code[:4]} {pairing.code[4:]}"
    shown.tell(f"Chương trình ký phục vụ {', '.join(sorted(agent.origins))}.\nMã ghép đôi: {code}\nĐể mở cửa sổ này.")
    return until_closed(desk, shown, agent)


def until_closed(desk: Desk, shown: Asker, agent: Agent) -> int:
    """Do what pages ask until the window is closed or Ctrl+C is pressed."""
    try:
        while shown.open():
            desk.serve_one(0.2)
    except KeyboardInterrupt:
        pass
    agent.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
