"""Tries (số lần thử): how often something was guessed wrongly of late, so that guessing does not pay."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.core.cache import cache


@dataclass(frozen=True, slots=True)
class Limit:
    """Limit (giới hạn thử): so many wrong tries within so many seconds, counted per subject."""

    name: str
    tries: int
    seconds: int

    def _key(self, subject: str) -> str:
        return f"tries:{self.name}:{hashlib.sha256(subject.encode()).hexdigest()[:32]}"

    def reached(self, subject: str) -> bool:
        """Whether the subject has used up its tries."""
        return int(cache.get(self._key(subject), 0)) >= self.tries

    def count(self, subject: str) -> None:
        """Write down one wrong try; the time runs from the first one."""
        key = self._key(subject)
        if not cache.add(key, 1, self.seconds):
            try:
                cache.incr(key)
            except ValueError:  # it has just run out
                cache.add(key, 1, self.seconds)
