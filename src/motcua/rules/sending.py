"""Sending (gửi tin đi): how long to wait after a failure, and at which hours people are left in peace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class Retrying:
    """Retrying (thử lại): the wait after the first failure, the second and so on; after the last nobody tries again."""

    waits: tuple[timedelta, ...]

    @property
    def attempts(self) -> int:
        """How often something is tried at most."""
        return len(self.waits) + 1

    def after(self, attempts: int) -> timedelta | None:
        """The wait after so many attempts failed; None where that was the last."""
        return self.waits[attempts - 1] if attempts <= len(self.waits) else None


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Quiet hours (giờ không làm phiền): from one time of day until another, over midnight where that is earlier."""

    since: time
    until: time

    def hold(self, moment: datetime) -> bool:
        """Whether people are left in peace at a moment of the wall clock; the end itself is not quiet any more."""
        clock = moment.time()
        if self.since <= self.until:
            return self.since <= clock < self.until
        return clock >= self.since or clock < self.until
