"""Satisfaction (mức độ hài lòng): answers satisfied and very satisfied over all valid answers, audiences weighed.

The five options of the method (Quyết định 1001/QĐ-BNV ngày 11/12/2023); that satisfied counts like very satisfied is
common practice and unconfirmed against the text. "No opinion" stays outside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from motcua.rules.figures import Share
from motcua.rules.sentences import Sentence

OPTIONS: dict[str, str] = {
    "VERY_SATISFIED": "Rất hài lòng",
    "SATISFIED": "Hài lòng",
    "NEUTRAL": "Bình thường",
    "DISSATISFIED": "Không hài lòng",
    "VERY_DISSATISFIED": "Rất không hài lòng",
    "NO_OPINION": "Không có ý kiến",
}
SATISFIED = ("VERY_SATISFIED", "SATISFIED")


@dataclass(frozen=True, slots=True)
class AudienceAnswers:
    """Answers of an audience (phiếu của một nhóm): its weight, forms handed out, answers by option."""

    name: str
    weight: Decimal
    handed_out: int
    answers: Mapping[str, int]

    @property
    def answered(self) -> int:
        """Forms that came back (phiếu thu về)."""
        return sum(self.answers.values())

    @property
    def response(self) -> Share:
        """Response rate (tỷ lệ trả lời) as two counts."""
        return Share(self.answered, self.handed_out)

    @property
    def satisfied(self) -> Share:
        """Satisfied (hài lòng) among those with an opinion, as two counts."""
        return Share(
            sum(self.answers.get(one, 0) for one in SATISFIED), self.answered - self.answers.get("NO_OPINION", 0)
        )


def satisfaction_index(audiences: Sequence[AudienceAnswers]) -> Fraction:
    """Satisfaction index (chỉ số hài lòng) of one: each audience's satisfied share by its weight, exact.

    Raises ValueError with a sentence for people.
    """
    if sum((Fraction(one.weight) for one in audiences), Fraction(0)) != 1:
        raise ValueError(Sentence("Trọng số các nhóm phải cộng lại bằng 1."))
    for one in audiences:
        if set(one.answers) - set(OPTIONS) or any(count < 0 for count in one.answers.values()):
            raise ValueError(Sentence("Nhóm “{group}”: phiếu phải đếm theo các phương án đã cho.", group=one.name))
        if one.answered > one.handed_out:
            raise ValueError(Sentence("Nhóm “{group}”: phiếu thu về nhiều hơn phiếu phát ra.", group=one.name))
        if not one.satisfied.whole:
            raise ValueError(Sentence("Nhóm “{group}” không có phiếu nào có ý kiến.", group=one.name))
    return sum((Fraction(a.weight) * Fraction(a.satisfied.part, a.satisfied.whole) for a in audiences), Fraction(0))
