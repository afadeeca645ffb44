"""Examining a criteria set (kiểm tra bộ tiêu chí): whether it adds up, has no gaps and passes its own examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from motcua.rules.scoring.criteria import NOTHING, CriteriaSet, Criterion, NotApplicable, Part
from motcua.rules.scoring.declared import ScoringError
from motcua.rules.scoring.exact import vn, writable
from motcua.rules.scoring.reading import Fault, InvalidSet, read_set
from motcua.rules.scoring.scored import score, score_leaf
from motcua.rules.sentences import Sentence


def examined(document: Any) -> tuple[CriteriaSet, tuple[Fault, ...]]:
    """The set of a document and every fault it has (bộ tiêu chí và lỗi). Raises InvalidSet where it has no rows."""
    found, faults = read_set(document)
    tree = [*faults, *_tree(found)]
    if any(fault.kind in ("duplicate_code", "unknown_parent", "circle") for fault in tree):
        return found, tuple(tree)  # sums over a broken tree would say nothing
    faults = [*tree, *_sums(found), *_leaves(found), *_caps(found)]
    return found, tuple(faults if faults else _examples(found))


def sound_set(document: Any) -> CriteriaSet:
    """The set of a document if it is sound (bộ tiêu chí hợp lệ). Raises InvalidSet with every fault."""
    found, faults = examined(document)
    if faults:
        raise InvalidSet(faults)
    return found


def _tree(found: CriteriaSet) -> Iterator[Fault]:
    """Codes once, parents that exist, no circles, leaves at the ends."""
    codes = Counter(one.code for one in found.criteria)
    yield from (
        Fault(code, "duplicate_code", Sentence("Mã {code} xuất hiện {n} lần.", code=code, n=n))
        for code, n in codes.items()
        if n > 1
    )
    for one in found.criteria:
        if one.parent is not None and one.parent not in codes:
            yield Fault(
                one.code,
                "unknown_parent",
                Sentence("Tiêu chí {code} nằm dưới mã {parent} không có trong bộ.", code=one.code, parent=one.parent),
            )
        elif _circles(found, one):
            yield Fault(one.code, "circle", Sentence("Tiêu chí {code} nằm dưới chính nó.", code=one.code))
        under = found.children.get(one.code, ())
        if one.part is Part.LEAF and under:
            yield Fault(
                one.code,
                "leaf_with_children",
                Sentence("Tiêu chí {code} vừa có quy tắc chấm vừa có tiêu chí con.", code=one.code),
            )
        if one.part is not Part.LEAF and not under:
            yield Fault(one.code, "no_children", Sentence("Tiêu chí {code} không có tiêu chí con.", code=one.code))
        if one.part in (Part.BONUS, Part.PENALTY) and one.parent is not None:
            words = Sentence("Nhóm điểm thưởng hoặc điểm trừ {code} phải đứng ở đầu cây.", code=one.code)
            yield Fault(one.code, "group_inside", words)


def _circles(found: CriteriaSet, one: Criterion) -> bool:
    seen, code = {one.code}, one.parent
    while code is not None and code in found.by_code:
        if code in seen:
            return True
        seen.add(code)
        code = found.by_code[code].parent
    return False


def _sums(found: CriteriaSet) -> Iterator[Fault]:
    """Every parent is the sum of its children, bonus and penalties apart; the core is what it says it is."""
    for one in found.criteria:
        under = found.children.get(one.code, ())
        total = sum((child.most for child in under), NOTHING)
        if under and one.part is Part.BONUS and one.most > total:
            words = Sentence(
                "Nhóm {code} ghi tối đa {most} điểm, các tiêu chí con chỉ có {total}.",
                code=one.code,
                most=vn(one.most),
                total=vn(total),
            )
            yield Fault(one.code, "does_not_add_up", words)
        elif under and one.part in (Part.SUM, Part.PENALTY) and one.most != total:
            words = Sentence(
                "Tiêu chí {code} ghi {most} điểm, các tiêu chí con cộng lại là {total}.",
                code=one.code,
                most=vn(one.most),
                total=vn(total),
            )
            yield Fault(one.code, "does_not_add_up", words)
    declared, core = found.declared_core, found.core_maximum
    if declared is not None and declared != core:
        words = Sentence(
            "Bộ tiêu chí ghi điểm tối đa {declared}, các phần cộng lại là {core}.", declared=vn(declared), core=vn(core)
        )
        yield Fault("", "does_not_add_up", words)
    if core == 0:
        yield Fault("", "no_points", Sentence("Bộ tiêu chí không có điểm nào để chấm."))


def _leaves(found: CriteriaSet) -> Iterator[Fault]:
    """Rules that hold under their maximum."""
    for leaf in found.leaves:
        if leaf.rule is None:
            continue  # already named as unreadable
        for flaw in leaf.rule.flaws(leaf.most):
            yield Fault(leaf.code, flaw.kind, Sentence("Tiêu chí {code}: {flaw}", code=leaf.code, flaw=flaw.message))
        if leaf.most == 0 and not leaf.is_penalty:
            yield Fault(leaf.code, "no_points", Sentence("Tiêu chí {code} không có điểm.", code=leaf.code))
        if leaf.is_penalty and leaf.not_applicable is not NotApplicable.FORBID:
            words = Sentence("Điểm trừ {code} không có trường hợp “không áp dụng”.", code=leaf.code)
            yield Fault(leaf.code, "penalty_not_applicable", words)


def _caps(found: CriteriaSet) -> Iterator[Fault]:
    """Caps that agree with the tree, and classes from the best down to nothing."""
    if found.total_cap is not None and found.total_cap < found.core_maximum:
        words = Sentence(
            "Trần tổng điểm {total_cap} thấp hơn điểm tối đa {core_maximum}.",
            total_cap=vn(found.total_cap),
            core_maximum=vn(found.core_maximum),
        )
        yield Fault("", "cap_under_maximum", words)
    for one in found.criteria:
        if one.part is Part.BONUS and one.cap is not None and one.cap > one.most:
            words = Sentence(
                "Trần điểm thưởng {cap} của {code} cao hơn điểm tối đa {most}.",
                cap=vn(one.cap),
                code=one.code,
                most=vn(one.most),
            )
            yield Fault(one.code, "cap_over_maximum", words)
    bounds = [bound for _name, bound in found.classes]
    if bounds != sorted(set(bounds), reverse=True):
        yield Fault("", "classes_overlap", Sentence("Các mức xếp loại phải xếp từ cao xuống thấp và không trùng mốc."))
    if bounds and bounds[-1] != 0:
        yield Fault(
            "", "classes_gap", Sentence("Chưa có mức xếp loại cho kết quả dưới {lowest}.", lowest=vn(bounds[-1]))
        )
    if len({name for name, _bound in found.classes}) < len(bounds):
        yield Fault("", "classes_overlap", Sentence("Có hai mức xếp loại cùng tên."))


def _examples(found: CriteriaSet) -> Iterator[Fault]:
    """The set's own examples, scored."""
    for one in found.examples:
        where = one.criterion
        try:
            points = _example_points(found, where, one.inputs)
        except ScoringError as error:
            yield Fault(
                where, "example_fails", Sentence("Ví dụ của bộ tiêu chí không chấm được: {error}", error=error.message)
            )
            continue
        if writable(points) != one.points:
            words = Sentence(
                "Ví dụ của {where} ghi {points} điểm, quy tắc cho {earned}.",
                where=where or Sentence("cả bộ"),
                points=vn(one.points),
                earned=vn(points),
            )
            yield Fault(where, "example_fails", words)


def _example_points(found: CriteriaSet, code: str, inputs: Any) -> Fraction:
    if not code:
        return score(found, inputs).total
    if code not in {leaf.code for leaf in found.leaves}:
        raise ScoringError(
            Sentence("không có tiêu chí chấm điểm {code}.", code=code), code="unknown_criterion", criterion=code
        )
    return score_leaf(found, code, inputs).points
