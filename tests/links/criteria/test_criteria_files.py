"""A criteria set goes out as a workbook and comes back the same; what cannot be read is told row by row."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from motcua.kernel.errors import UserError
from motcua.links.files.criteria import read_appraisal, read_set, set_bytes
from motcua.links.files.criteria.parameters import read_parameters
from motcua.rules import scoring
from tests.factories.par_index import criteria_document
from tests.rules.scoring.sets import COMMUNE, CONG_HAI, SETS

ABOUT = {"key": "thu", "name": "Bộ thử", "source": "Minh họa"}


def workbook(path: Path, *rows: tuple[Any, ...]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet()
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    return path


@pytest.mark.parametrize("key", SETS)
def test_a_set_comes_back_as_it_went_out(key: str, tmp_path: Path) -> None:
    told = criteria_document(key)
    path = tmp_path / "bo.xlsx"
    path.write_bytes(set_bytes(told))
    found = read_set(path, **ABOUT)
    assert (found.read, found.rejected) == (len(told["rows"]), ())
    caps = {name: told[name] for name in ("bands", "bonus_cap", "total_cap", "class_on") if name in told}
    back, faults = scoring.examined({**found.document, **caps})
    out = scoring.sound_set(told)
    assert faults == ()
    assert [(one.code, one.most, one.rule, one.parent, one.not_applicable, one.scorer) for one in back.criteria] == [
        (one.code, one.most, one.rule, one.parent, one.not_applicable, one.scorer) for one in out.criteria
    ]
    if inputs := {"commune_nq57_conghai": CONG_HAI, "synthetic_commune_100": COMMUNE}.get(key):
        assert scoring.score(back, inputs) == scoring.score(out, inputs)


def test_rows_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "bo.xlsx",
        ("BỘ TIÊU CHÍ MINH HỌA",),
        ("điểm tối đa", "MÃ", "Tên tiêu chí", "Kiểu quy tắc", "Tham số", "Không áp dụng"),
        (2.5, "1", "Báo cáo", "Đạt hoặc không", "", "đủ điểm"),
        ("hai", "2", "Sai điểm", "flag", "", ""),
        (1, "3", "Sai kiểu", "công thức", "", ""),
        (1, "", "Thiếu mã", "flag", "", ""),
        (1, "4", "Sai tham số", "bands", "rate", ""),
        ("7,5", "5", "Theo bậc", "theo bậc", "on=rate; 1:7,5; >0:2", "bỏ điểm tối đa"),
    )
    found = read_set(path, **ABOUT)
    assert [row["code"] for row in found.document["rows"]] == ["1", "5"]
    assert [(one.line, one.reason.split(";")[0]) for one in found.rejected] == [
        (4, "Điểm tối đa “hai” không phải là số."),
        (5, "Không có kiểu quy tắc “công thức”"),
        (6, "Thiếu mã tiêu chí."),
        (7, "Tham số “rate” phải có dạng tên=giá trị hoặc mốc:điểm."),
    ]
    criteria, faults = scoring.examined(found.document)
    assert (faults, criteria.core_maximum) == ((), 10)


def test_json_goes_in_as_it_is_and_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bo.json"
    path.write_text(json.dumps(criteria_document(), default=str), encoding="utf-8")
    assert read_set(path, **ABOUT).document["key"] == "synthetic_commune_100"
    for text, name in (("{", "a.json"), ("[]", "b.json"), ("a,b\n1,2\n", "c.csv")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises(UserError):
            read_set(tmp_path / name, **ABOUT)


@pytest.mark.parametrize(
    ("kind", "text", "rule"),
    [
        ("levels", "4star:1; 3star:0,5; none:0", {"levels": {"4star": "1", "3star": "0.5", "none": "0"}}),
        ("manual", "new:6; old:0..3", {"levels": {"new": "6", "old": ["0", "3"]}}),
        ("prop", "floor=0.6; target=0.85; dp=2", {"floor": "0.6", "target": "0.85", "dp": "2"}),
        ("bands", "on=days; dir=le; 30:3", {"on": "days", "dir": "le", "bands": [["30", "3"]], "els": "0"}),
        ("survey", "A:1; B:0.5; C:-", {"options": {"A": "1", "B": "0.5", "C": None}}),
        ("switch", '{"on": "plan", "yes": 2, "no": 0}', {"on": "plan", "yes": 2, "no": 0}),
    ],
)
def test_parameters_of_a_rule_in_one_cell(kind: str, text: str, rule: dict[str, Any]) -> None:
    assert read_parameters(kind, text) == {"k": kind, **rule}


def test_an_appraisal_is_read_whole_or_not_at_all(tmp_path: Path) -> None:
    head = ("Mã", "Tên", "Điểm tự chấm", "Điểm thẩm định", "Điểm cuối cùng", "Lý do")
    good = workbook(
        tmp_path / "a.xlsx", head, ("1.1", "x", 1, "0,5", 0.75, "Thiếu minh chứng"), ("1.2", "y", "", "", 2, "")
    )
    assert read_appraisal(good) == [
        ("1.1", Decimal(1), Decimal("0.5"), Decimal("0.75"), "Thiếu minh chứng"),
        ("1.2", None, None, Decimal(2), ""),
    ]
    bad = workbook(
        tmp_path / "b.xlsx", head, ("1.1", "x", 1, 1, "", ""), ("1.1", "x", "NaN", 1, 1, ""), ("1.2", "", 1, 1, 1, "")
    )
    with pytest.raises(UserError, match="thiếu điểm cuối cùng") as refused:
        read_appraisal(bad)
    assert refused.value.code == "rows_rejected"
