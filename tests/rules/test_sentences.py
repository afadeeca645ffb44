"""Sentences are texts to whoever stores or compares them, and remember what they were made from."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date

from motcua.rules.sentences import Sentence, joined, worded

REFUSED = Sentence("Phiếu {code} ngày {day:%d/%m/%Y} đã dùng.", code="P01", day=date(2024, 9, 5))


def test_a_sentence_is_its_finished_text():
    assert REFUSED == "Phiếu P01 ngày 05/09/2024 đã dùng."
    assert {REFUSED: 1}["Phiếu P01 ngày 05/09/2024 đã dùng."] == 1
    assert json.dumps([REFUSED], ensure_ascii=False) == '["Phiếu P01 ngày 05/09/2024 đã dùng."]'
    assert f"{REFUSED:>40}" == f"{'Phiếu P01 ngày 05/09/2024 đã dùng.':>40}"


def test_a_sentence_remembers_its_template_and_values():
    assert REFUSED.template == "Phiếu {code} ngày {day:%d/%m/%Y} đã dùng."
    assert REFUSED.values == {"code": "P01", "day": date(2024, 9, 5)}


def test_a_copy_remembers_too():
    made = worded("Từ chối", "việc")
    for one in (copy.copy(REFUSED), copy.deepcopy(REFUSED), pickle.loads(pickle.dumps(REFUSED))):
        assert (one, one.template, one.values) == (REFUSED, REFUSED.template, REFUSED.values)
    assert (copy.copy(made), copy.copy(made).context) == ("Từ chối", "việc")


def test_braces_are_left_alone_where_nothing_is_put_in():
    told = Sentence("Chỗ điền viết như {dossier_number}.")
    assert (told, told.template) == ("Chỗ điền viết như {dossier_number}.", "Chỗ điền viết như {dossier_number}.")


def test_values_are_never_read_as_templates():
    assert Sentence("Tệp “{name}” hỏng.", name="a{0}{b}.pdf") == "Tệp “a{0}{b}.pdf” hỏng."
    assert joined(["{a}", "{b"]) == "{a}, {b"


def test_labels_inside_a_sentence_may_be_made_small():
    assert Sentence("Nhiệm vụ {state:lower}.", state=worded("Đã xong")) == "Nhiệm vụ đã xong."


def test_parts_in_a_row():
    assert joined([worded("nội dung"), worded("hiệu quả")], by="; ") == "nội dung; hiệu quả"
    assert joined([]) == ""
