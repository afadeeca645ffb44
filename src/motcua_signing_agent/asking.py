"""Asking (hỏi PIN): what is about to be signed is shown here, and the PIN is typed here, never in a page."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """Shown (giấy tờ sắp ký): number and name as the page says, and the digest that is really signed."""

    number: str
    paper: str
    digest: str


class Asker(Protocol):
    """Asker (bên hỏi PIN)."""

    def tell(self, words: str) -> None:
        """Say something that needs no answer."""
        ...

    def open(self) -> bool:
        """Whether it is still open; a window is drawn and moved meanwhile."""
        ...

    def pin(self, origin: str, holder: str, papers: Sequence[Shown]) -> str | None:
        """The PIN, or None where whoever sits here does not want to sign."""
        ...


def listed(origin: str, holder: str, papers: Sequence[Shown]) -> str:
    """What is shown before the PIN is asked."""
    lines = [f"Trang {origin} xin ký {len(papers)} văn bản bằng chứng thư của {holder}:"]
    lines += [f"  {one.number}  {one.paper}  (mã băm {one.digest[:16]}…)" for one in papers[:SHOWN]]
    lines += [f"  … và {len(papers) - SHOWN} văn bản nữa"] if len(papers) > SHOWN else []
    return "\n".join(lines)


class Terminal:
    """Terminal (cửa sổ dòng lệnh): the PIN is typed without being seen; empty means no."""

    def tell(self, words: str) -> None:
        """Print."""
        print(words, flush=True)

    def open(self) -> bool:
        """Until Ctrl+C."""
        return True

    def pin(self, origin: str, holder: str, papers: Sequence[Shown]) -> str | None:
        """Ask for it."""
        print(f"\n{listed(origin, holder, papers)}", flush=True)
        try:
            return getpass.getpass("Mã PIN của token (để trống nếu không ký): ") or None
        except (EOFError, KeyboardInterrupt):
            return None


class Window:
    """Window (cửa sổ): a dialog before all other windows. Needs tkinter, which Windows and macOS bring along."""

    def __init__(self) -> None:
        import tkinter
        from tkinter import simpledialog

        self._ask: Any = simpledialog.askstring
        self._root = tkinter.Tk()
        self._root.title("Ký số Một Cửa")
        self._words = tkinter.Label(self._root, justify="left", padx=24, pady=18)
        self._words.pack()
        self._open = True
        self._root.protocol("WM_DELETE_WINDOW", self._close)

    def _close(self) -> None:
        self._open = False

    def tell(self, words: str) -> None:
        """Show it in the window."""
        self._words.config(text=words)
        self._root.update()

    def open(self) -> bool:
        """Until the window is closed."""
        self._root.update()
        return self._open

    def pin(self, origin: str, holder: str, papers: Sequence[Shown]) -> str | None:
        """Ask for it in a dialog."""
        self._root.attributes("-topmost", True)
        words = f"{listed(origin, holder, papers)}\n\nMã PIN của token:"
        told = self._ask("Ký số Một Cửa", words, show="•", parent=self._root)
        self._root.attributes("-topmost", False)
        return told or None
