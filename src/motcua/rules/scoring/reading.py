"""Reading a criteria set (đọc bộ tiêu chí) from a document: everything that cannot be read is named with its code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeVar

from motcua.rules.scoring.criteria import CriteriaSet, Criterion, Example, NotApplicable, Part, Scorer
from motcua.rules.scoring.exact import read_number
from motcua.rules.scoring.kinds import RuleFault, ScoringRule, Survey, read_rule
from motcua.rules.sentences import Sentence

Named = TypeVar("Named", NotApplicable, Scorer)
GROUPS = {"parent": Part.SUM, "sum": Part.SUM, "bonus_group": Part.BONUS, "penalty_group": Part.PENALTY}


@dataclass(frozen=True, slots=True)
class Fault:
    """Fault (lỗi của bộ tiêu chí): where, what kind (stable), and one sentence for people."""

    code: str
    kind: str
    message: str


class InvalidSet(Exception):
    """A criteria set that cannot score: every fault with its code."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(fault.message for fault in faults))
        self.faults = tuple(faults)


def read_set(document: Any) -> tuple[CriteriaSet, list[Fault]]:
    """The set of a document (đọc bộ), and what could not be read of it. Raises InvalidSet where there are no rows."""
    told: Mapping[str, Any] = {"rows": document} if isinstance(document, list) else document
    rows = told.get("rows") if isinstance(told, Mapping) else None
    if not isinstance(rows, list) or not rows:
        raise InvalidSet([Fault("", "no_rows", Sentence("Tệp không có danh sách tiêu chí “rows”."))])
    if not any(isinstance(row, Mapping) and row.get("code") for row in rows):
        words = Sentence("Bộ này viết bằng lời, tiêu chí chưa có mã và quy tắc chấm được.")
        raise InvalidSet([Fault("", "prose_rules", words)])
    faults: list[Fault] = []
    criteria = [_criterion(row, place, faults) for place, row in enumerate(rows, start=1)]
    year = read_number(told.get("year"))
    found = CriteriaSet(
        criteria=tuple(one for one in criteria if one),
        name=str(told.get("name") or ""),
        source=str(told.get("source") or ""),
        status=str(told.get("status") or ""),
        year=None if year is None else int(year),
        declared_core=_number(told, "max_core", faults),
        bonus_cap=_number(told, "bonus_cap", faults),
        total_cap=_number(told, "total_cap", faults),
        classes=_classes(told.get("bands"), faults),
        class_on=str(told.get("class_on") or "index"),
        examples=(*_examples(told.get("examples"), "", faults), *_examples_of_rows(rows, faults)),
    )
    return found, faults


def _criterion(row: Any, place: int, faults: list[Fault]) -> Criterion | None:
    """One row as a criterion; what is wrong with it goes to the faults."""
    code = str(row.get("code") or "").strip() if isinstance(row, Mapping) else ""
    if not code:
        faults.append(Fault("", "code_missing", Sentence("Dòng {place} không có mã tiêu chí.", place=place)))
        return None
    told = row.get("rule")
    kind = told.get("k") if isinstance(told, Mapping) else None
    part = GROUPS.get(str(kind), Part.LEAF)
    rule = _rule(code, told, faults) if part is Part.LEAF else None
    survey = isinstance(rule, Survey)
    return Criterion(
        code=code,
        name=str(row.get("name") or ""),
        most=_number(row, "max", faults, code, required=True) or Fraction(0),
        part=part,
        rule=rule,
        parent=str(row["parent"]).strip() if row.get("parent") not in (None, "") else None,
        not_applicable=_one_of(NotApplicable, row.get("na") or "forbid", code, "unknown_na", faults),
        evidence=str(row.get("evidence") or ""),
        owner=str(row.get("owner") or ""),
        scorer=_one_of(Scorer, row.get("who") or ("survey" if survey else "self"), code, "unknown_scorer", faults),
        cap=_number(told, "cap", faults, code) if part is Part.BONUS and isinstance(told, Mapping) else None,
        figure=str(row.get("figure") or ""),
    )


def _rule(code: str, told: Any, faults: list[Fault]) -> ScoringRule | None:
    try:
        return read_rule(told)
    except RuleFault as fault:
        faults.append(Fault(code, fault.kind, Sentence("Tiêu chí {code}: {fault}", code=code, fault=fault.message)))
        return None


def _number(
    told: Mapping[str, Any], key: str, faults: list[Fault], code: str = "", *, required: bool = False
) -> Fraction | None:
    """A number that is not negative, or a fault."""
    if told.get(key) is None and not required:
        return None
    read = read_number(told.get(key))
    if read is None or read < 0:
        where = Sentence("Tiêu chí {code}: ", code=code) if code else ""
        faults.append(
            Fault(
                code,
                "bad_number",
                Sentence(
                    "{where}“{key}” không phải là số không âm: “{told}”.", where=where, key=key, told=told.get(key)
                ),
            )
        )
    return read


def _one_of(known: type[Named], value: Any, code: str, kind: str, faults: list[Fault]) -> Named:
    """One of the named ways; the first of them, and a fault, where there is none of that name."""
    try:
        return known(value)
    except ValueError:
        words = Sentence(
            "Tiêu chí {code}: không có cách “{told}”; có: {known}.", code=code, told=value, known=", ".join(known)
        )
        faults.append(Fault(code, kind, words))
        return next(iter(known))


def _classes(told: Any, faults: list[Fault]) -> tuple[tuple[str, Fraction], ...]:
    """Class names with the bound they begin at, the best first."""
    found = []
    for one in told or ():
        bound = read_number(one[1]) if isinstance(one, list | tuple) and len(one) == 2 else None
        if bound is None:
            faults.append(
                Fault("", "class_unreadable", Sentence("Mức xếp loại “{row}” phải có tên và mốc điểm.", row=one))
            )
        else:
            found.append((str(one[0]), bound))
    return tuple(found)


def _examples_of_rows(rows: list[Any], faults: list[Fault]) -> list[Example]:
    listed = [row for row in rows if isinstance(row, Mapping) and row.get("examples")]
    return [one for row in listed for one in _examples(row["examples"], str(row.get("code")), faults)]


def _examples(told: Any, code: str, faults: list[Fault]) -> list[Example]:
    """Examples of one criterion, or of the whole set where neither it nor its place names one."""
    found = []
    for one in told or ():
        inputs = one.get("inputs") if isinstance(one, Mapping) else None
        points = read_number(one.get("score", one.get("total"))) if isinstance(one, Mapping) else None
        where = str(one.get("code") or code) if isinstance(one, Mapping) else code
        if not isinstance(inputs, Mapping) or points is None:
            faults.append(
                Fault(
                    where, "example_unreadable", Sentence("Ví dụ “{where}” phải có “inputs” và “score”.", where=where)
                )
            )
        else:
            found.append(Example(where, inputs, points))
    return found
