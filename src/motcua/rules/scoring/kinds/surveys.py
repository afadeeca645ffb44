"""Survey (điểm điều tra xã hội học): an index, or answers weighed by option and by audience.

An option of weight null is no opinion: it stays outside what the points are reckoned over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from motcua.rules.scoring.declared import Ask, AskKind, Declared
from motcua.rules.scoring.exact import percent_vn, read_number, vn
from motcua.rules.scoring.kinds.rule import ALL, NOTHING, Earned, Flaw, RuleFault, kept, number_of, places_of
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Survey:
    """Survey (điều tra xã hội học): index × maximum; or Σ weight × answers / Σ answers, averaged over audiences."""

    options: Mapping[str, Fraction | None]
    audiences: Mapping[str, Fraction]
    places: int | None

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> Survey:
        """The rule of a set (đọc quy tắc)."""
        options, audiences = rule.get("options") or {}, rule.get("audiences") or {}
        if not isinstance(options, Mapping) or not isinstance(audiences, Mapping) or (audiences and not options):
            raise RuleFault("rule_unreadable", Sentence("“options” và “audiences” phải là danh sách tên và trọng số."))
        weights = {name: None if options[name] is None else number_of(options, name) for name in options}
        return cls(weights, {name: number_of(audiences, name) for name in audiences}, places_of(rule))

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) of the index, given or reckoned from the answers."""
        index, said = self._index(declared)
        points = kept(index * most, most, self.places)
        return Earned(
            points,
            Sentence(
                "{said}: {index} × {most} = {points} điểm.",
                said=said,
                index=percent_vn(index),
                most=vn(most),
                points=vn(points),
            ),
        )

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): weights outside 0 to 1, audiences that do not make a whole, a maximum nobody can reach."""
        told = [weight for weight in self.options.values() if weight is not None]
        if any(not NOTHING <= weight <= ALL for weight in told):
            yield Flaw("weight_out_of_range", Sentence("trọng số phương án phải từ 0 đến 1."))
        if self.options and max(told, default=NOTHING) < ALL:
            yield Flaw("max_out_of_reach", Sentence("không phương án nào cho đủ {most} điểm.", most=vn(most)))
        total = sum(self.audiences.values(), NOTHING)
        if self.audiences and (total != ALL or any(one < 0 for one in self.audiences.values())):
            yield Flaw(
                "weights_do_not_add_up",
                Sentence("trọng số các nhóm cộng lại là {total}, không phải 1.", total=vn(total)),
            )

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): the index; answers are counted by the survey itself."""
        return (Ask("index", AskKind.RATE, "Chỉ số"),)

    def _index(self, declared: Declared) -> tuple[Fraction, str]:
        if declared.has("index"):
            return declared.index("index"), Sentence("Chỉ số khảo sát")
        if self.audiences and declared.has("audiences"):
            told = declared.first("audiences")
            if not isinstance(told, Mapping) or set(told) != set(self.audiences):
                raise declared.refuse(
                    Sentence("cần phiếu của đúng các nhóm: {audiences}.", audiences=", ".join(self.audiences))
                )
            parts = [weight * self._mean(declared, told[name])[0] for name, weight in self.audiences.items()]
            return sum(parts, NOTHING), Sentence("Bình quân {n} nhóm được hỏi", n=len(parts))
        if self.options and declared.has("counts"):
            mean, answers = self._mean(declared, declared.first("counts"))
            return mean, Sentence("Bình quân {count} lượt", count=vn(answers))
        raise declared.refuse(
            Sentence("thiếu “index”.") if not self.options else Sentence("thiếu “counts”."), "input_missing"
        )

    def _mean(self, declared: Declared, counts: Any) -> tuple[Fraction, Fraction]:
        """The weighted mean of answers by option, and how many answers it stands on."""
        if not isinstance(counts, Mapping) or set(counts) - set(self.options):
            raise declared.refuse(
                Sentence("phiếu phải đếm theo các phương án: {options}.", options=", ".join(self.options))
            )
        read = {name: read_number(counts[name]) for name in counts}
        if any(one is None or one < 0 or one.denominator != 1 for one in read.values()):
            raise declared.refuse(Sentence("số phiếu phải là số nguyên không âm."))
        weighed = [(weight, read.get(name) or NOTHING) for name, weight in self.options.items() if weight is not None]
        answers = sum((count for _weight, count in weighed), NOTHING)
        if not answers:
            raise declared.refuse(Sentence("không có phiếu nào để tính."))
        return sum((weight * count for weight, count in weighed), NOTHING) / answers, answers
