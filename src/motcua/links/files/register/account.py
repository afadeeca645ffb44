"""Account of an import (kết quả nhập): read, new, changed, unchanged, rejected, and where the rejected rows are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from motcua.rules.sentences import Sentence, without_values

MOST_WARNINGS = 1000
_MOST_KINDS = 50
# For words that come without a template, as from another source.
_DETAILS = re.compile(r"“[^”]*”|(?<!–)\d[\d./:\-]*(?!\d*–)(?:\s\d{2}:\d{2})?|(?<=hồ sơ )\S*\d\S*")
_FOLLOWING = re.compile(r"…(?:[,\s]*…)+")


@dataclass(frozen=True)
class ImportAccount:
    """Import account (kết quả nhập): what became of every row that was read.

    `warnings` name their row; beyond the first thousand only `more_warnings` counts them. `reasons` and
    `warning_kinds` count alike sentences; `unknown_words` are status words nobody has explained yet.
    """

    read: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    rejects_file: str | None = None
    warnings: tuple[str, ...] = ()
    more_warnings: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    warning_kinds: tuple[tuple[str, int], ...] = ()
    unknown_words: tuple[tuple[str, int], ...] = ()
    skipped_sheets: tuple[str, ...] = ()
    ignored_columns: tuple[str, ...] = ()

    @property
    def all_warnings(self) -> list[str]:
        """The warnings with a last line for those not written out."""
        if not self.more_warnings:
            return list(self.warnings)
        return [
            *self.warnings,
            Sentence("Còn {n} cảnh báo khác không liệt kê.", n=self.more_warnings),
        ]


@dataclass
class Tally:
    """Tally (sổ đếm): the account while the import runs; its size does not grow with the file."""

    outcomes: Counter[str] = field(default_factory=Counter)
    warnings: list[str] = field(default_factory=list)
    more_warnings: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    warning_kinds: Counter[str] = field(default_factory=Counter)

    def warn(self, where: str, warnings: Iterable[str]) -> None:
        """Note what is odd about one row."""
        for warning in warnings:
            _count(self.warning_kinds, warning)
            if len(self.warnings) < MOST_WARNINGS:
                self.warnings.append(f"{where}: {warning}")
            else:
                self.more_warnings += 1

    def reject(self, reasons: Iterable[str]) -> None:
        """Count one rejected row by its reasons."""
        self.outcomes["rejected"] += 1
        for reason in reasons:
            _count(self.reasons, reason)

    @property
    def read(self) -> int:
        """All rows so far."""
        return self.outcomes.total()

    def counts(self) -> dict[str, int]:
        """The five numbers of an account."""
        names = ("new", "changed", "unchanged", "rejected")
        return {"read": self.read, **{name: self.outcomes[name] for name in names}}


def _count(kinds: Counter[str], sentence: str) -> None:
    """Count a sentence by its kind: the same words about other dates, codes and names."""
    kind = _kind(sentence)
    kinds[kind if kind in kinds or len(kinds) < _MOST_KINDS else "Lý do khác"] += 1


def _kind(said: str) -> str:
    """A sentence with a gap for each value; words of no template lose what looks like a value."""
    if isinstance(said, Sentence):
        return without_values(said)
    return _FOLLOWING.sub("…", _DETAILS.sub("…", said))
