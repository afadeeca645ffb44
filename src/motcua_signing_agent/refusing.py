"""What the agent refuses (từ chối), in words for whoever sits before the screen, and the status a page is told."""

from __future__ import annotations


class Refused(Exception):
    """Refused (bị từ chối): the words, and the status of HTTP that goes with them."""

    def __init__(self, words: str, status: int = 400) -> None:
        super().__init__(words)
        self.words, self.status = words, status
