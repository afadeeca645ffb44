"""Measuring (đo chỉ tiêu của mô hình): whose figure is taken, also after its unit was merged into another."""

from __future__ import annotations

from datetime import date

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.kernel.errors import UserError
from motcua.rules.reforming import Reading
from motcua.rules.sentences import Sentence


def measured_unit(unit_id: int, start: date, end: date) -> UnitRow:
    """The unit whose figure is taken over some days: that of the model, and from the day it ended its one heir.

    Raises UserError `over_a_change` where the days lie on both sides, `several_heirs`.
    """
    unit = organization.unit_by_id(unit_id)
    if unit.valid_to is None or end <= unit.valid_to:
        return unit
    if start <= unit.valid_to:
        raise UserError(
            Sentence(
                "{unit} hoạt động đến hết ngày {day:%d/%m/%Y}; xin chọn kỳ đo trọn trước hoặc trọn sau ngày ấy.",
                unit=unit.name,
                day=unit.valid_to,
            ),
            code="over_a_change",
        )
    heir = organization.sole_heirs([unit_id], end).get(unit_id)
    if heir is None:
        raise UserError(
            Sentence(
                "{unit} không có một đơn vị kế thừa duy nhất trong kỳ này nên không đo được chỉ tiêu.", unit=unit.name
            ),
            code="several_heirs",
        )
    return organization.unit_by_id(heir)


def unit_of_reading(unit_id: int, reading: Reading) -> UnitRow:
    """The unit a reading was taken of; that of the model where nobody can tell any more."""
    try:
        return measured_unit(unit_id, reading.start, reading.end)
    except UserError:
        return organization.unit_by_id(unit_id)
