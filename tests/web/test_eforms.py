"""Electronic forms: what is shown round-trips, conditions agree with the schema, and faults are in Vietnamese."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.areas.procedures.operations.packs import form_packs
from motcua.areas.procedures.queries import FormRow, check_form
from motcua.web.ui.forms import FieldRow, answers, faults_of, first_step_with_fault, prefilled, step, steps, taken

ON = date(2024, 9, 16)
WORDS = st.text("aăâbcdđeêghôơưxyếệọ 0123", min_size=1, max_size=12).map(
    lambda text: unicodedata.normalize("NFC", " ".join(text.split())) or "x"
)


def packed(pack: dict[str, Any]) -> FormRow:
    return FormRow(1, pack["procedure"], pack["key"], 1, pack["title"], pack["schema"], pack["layout"],
                   pack["legal_basis"], tuple(pack["unconfirmed"]), None, None)  # fmt: skip


FORMS = {pack["key"]: packed(pack) for pack in form_packs()}
every_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def one_answer(prop: dict[str, Any]) -> st.SearchStrategy[Any]:
    """A valid answer to a question."""
    if "const" in prop:
        return st.just(prop["const"])
    if "oneOf" in prop:
        return st.sampled_from([one["const"] for one in prop["oneOf"]])
    if prop["type"] == "array" and "oneOf" in prop["items"]:
        codes = [one["const"] for one in prop["items"]["oneOf"]]
        few = st.sets(st.sampled_from(codes), min_size=1)
        return few.map(lambda chosen: [code for code in codes if code in chosen])
    if prop["type"] == "array":
        inner = prop["items"]["properties"]
        line = st.fixed_dictionaries({name: one_answer(part) for name, part in inner.items()})
        return st.lists(line, min_size=max(1, prop["minItems"]), max_size=3)
    if prop["type"] == "integer":
        return st.integers(prop["minimum"], min(prop["maximum"], 10**9))
    if prop.get("format") == "date":
        ahead = prop.get("x-day") == "future"
        return st.integers(0, 9000).map(lambda n: (ON + timedelta(n if ahead else -n)).isoformat())
    return st.sampled_from(FORMATTED[prop["format"]]) if "format" in prop else _text(prop)


def _text(prop: dict[str, Any]) -> st.SearchStrategy[str]:
    return (
        st.sampled_from(["125", "125,5"])
        if "pattern" in prop
        else WORDS.map(lambda text: text[: prop["maxLength"]].strip())
    )


FORMATTED = {"citizen-id": ["087090000001"], "phone": ["0912345678"], "email": ["a@vidu.vn"],
             "tax-number": ["0100233488", "087090000001"]}  # fmt: skip


@st.composite
def filled(draw: st.DrawFn, form: FormRow) -> dict[str, Any]:
    """Every question that is asked, answered; some that may stay empty left so."""
    values: dict[str, Any] = {}
    for section in form.layout["sections"]:
        for field in section["fields"]:
            shown = step(form, section["key"], values)
            row = next((one for one in shown.fields if one.name == field["name"]), None) if shown else None
            if row and row.holds and (row.required or draw(st.booleans())):
                values[field["name"]] = draw(one_answer(form.schema["properties"][field["name"]]))
    return values


def posted(fields: tuple[FieldRow, ...]) -> QueryDict:
    """What a browser sends of these fields when nothing is changed."""
    sent = QueryDict(mutable=True)
    for field in fields:
        for group in field.groups:
            for inner in group.fields:
                sent.setlist(inner.name, [option.value for option in inner.options if option.chosen] or [inner.value])
        if field.kind == "agree":
            sent.setlist(field.name, ["on"] if field.value else [])
        elif field.options:
            sent.setlist(field.name, [option.value for option in field.options if option.chosen])
        elif not field.groups:
            sent[field.name] = field.value
    return sent


@every_form
@settings(max_examples=15)
@given(data=st.data())
def test_what_is_shown_round_trips(form: FormRow, data: st.DataObject) -> None:
    values = data.draw(filled(form))
    assert check_form(form, values, on=ON) == ()
    again: dict[str, Any] = {}
    for one in steps(form):
        filled_in = step(form, one.key, values)
        assert filled_in
        again = taken(form, one.key, again, posted(filled_in.fields))
    assert again == values


@every_form
def test_an_empty_form_asks_for_every_required_field_in_vietnamese(form: FormRow) -> None:
    faults = check_form(form, {}, on=ON)
    assert {fault.field for fault in faults} == set(form.schema["required"])
    assert all(fault.message.startswith("Xin ") for fault in faults)
    assert first_step_with_fault(form, faults) == steps(form)[0].key


@every_form
def test_every_field_of_the_schema_stands_once_in_the_layout(form: FormRow) -> None:
    names = [field["name"] for section in form.layout["sections"] for field in section["fields"]]
    assert sorted(names) == sorted(form.schema["properties"])


@every_form
def test_conditions_of_the_layout_say_what_the_schema_says(form: FormRow) -> None:
    hanging = {f["name"]: f["when"] for s in form.layout["sections"] for f in s["fields"] if "when" in f}
    branches: dict[str, Any] = {}
    for branch in form.schema.get("allOf", []):
        told = branch["if"]["properties"]
        when = {name: part.get("enum") or part["contains"]["enum"] for name, part in told.items()}
        branches |= dict.fromkeys(branch["else"]["properties"], when)
    assert branches == hanging


@every_form
def test_every_step_renders_and_an_answer_left_out_is_not_kept(form: FormRow) -> None:
    for one in steps(form):
        shown = step(form, one.key, {}, faults_of(form, one.key, check_form(form, {}, on=ON)))
        assert shown
        page = render_to_string("ui/eform/step.html", {"step": shown})
        for field in shown.fields:
            assert f'id="{field.id}"' in page
            assert field.error in page
        assert taken(form, one.key, {}, QueryDict("")) == {}


BIRTH = FORMS["birth_registration"]


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({"applicant_id": "12"}, "applicant_id", "Số định danh cá nhân (căn cước) gồm đúng 12 chữ số."),
        ({"applicant_phone": "abc"}, "applicant_phone", "Số điện thoại gồm 10 chữ số, bắt đầu bằng 0."),
        ({"applicant_email": "a@"}, "applicant_email", "Thư điện tử chưa đúng dạng, ví dụ ten@vidu.vn."),
        ({"child_birth": "2024-02-31"}, "child_birth", "Ngày ghi theo dạng ngày/tháng/năm, ví dụ 05/09/2024."),
        ({"child_birth": "2024-09-17"}, "child_birth", "Ngày này chưa đến. Xin ghi một ngày từ hôm nay trở về trước."),
        ({"child_sex": "X"}, "child_sex", "Xin chọn một trong các lựa chọn của “Giới tính”."),
        ({"copies": 99}, "copies", "“Số bản sao trích lục cần cấp” không lớn hơn 50."),
        ({"copies": "ba"}, "copies", "“Số bản sao trích lục cần cấp” chưa đúng dạng."),
        ({"child_name": "x" * 200}, "child_name", "“Họ, chữ đệm, tên của trẻ” dài quá 150 ký tự. Xin viết gọn lại."),
        ({"relation": "OTHER"}, "relation_other", "Xin điền “Là ai của trẻ”."),
        ({"relation": "PARENT", "relation_other": "bác"}, "relation_other",
         "“Là ai của trẻ” không cần điền trong trường hợp này."),
        ({"declared": False}, "declared", "Xin đánh dấu cam kết trước khi nộp."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_where_it_is(said: dict[str, Any], field: str, words: str) -> None:
    assert {fault.field: fault.message for fault in check_form(BIRTH, said, on=ON)}[field] == words


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5/9/2024", "2024-09-05"),
        ("05-09-2024", "2024-09-05"),
        ("2024-09-05", "2024-09-05"),
        ("31/2/2024", "31/2/2024"),
    ],
)
def test_days_are_read_as_people_write_them(written: str, value: str) -> None:
    assert taken(BIRTH, "child", {}, QueryDict(f"child_birth={written}"))["child_birth"] == value


def test_a_telephone_number_is_kept_in_one_form() -> None:
    assert (
        taken(BIRTH, "applicant", {}, QueryDict("applicant_phone=%2B84+912.345.678"))["applicant_phone"] == "0912345678"
    )


def test_an_answer_that_is_no_longer_asked_for_is_dropped_in_later_steps_too() -> None:
    form = FORMS["monthly_social_allowance"]
    before = {"for_whom": "OTHER", "person_name": "Người minh họa 01", "group": "DISABLED", "disability_paper": "1"}
    after = taken(form, "applicant", before, QueryDict("for_whom=SELF"))
    assert after == {"for_whom": "SELF", "group": "DISABLED", "disability_paper": "1"}
    shown = step(form, "beneficiary", after)
    assert shown
    assert "person_name" not in {field.name for field in shown.fields}
    assert {field.name: field.holds for field in shown.fields}["children"] is False


def test_what_is_known_of_the_applicant_is_filled_in() -> None:
    known = {"name": "Người nộp minh họa 01", "birth_date": "1990-05-09", "phone": ""}
    values = prefilled(BIRTH, known)
    assert values == {"applicant_name": "Người nộp minh họa 01", "applicant_birth": "1990-05-09"}
    (first, lines), *_ = answers(BIRTH, values)
    assert (first.key, lines) == (
        "applicant", [("Họ và tên", ["Người nộp minh họa 01"]), ("Ngày sinh", ["09/05/1990"])]
    )  # fmt: skip


def test_another_line_is_given_when_asked_for() -> None:
    form = FORMS["poor_household"]
    values = taken(form, "household", {}, QueryDict("members-0-name=A&members-1-name=&members-2-name="))
    assert values == {"members": [{"name": "A"}]}
    for more, lines in (("", 1), ("members", 2)):
        shown = step(form, "household", values, more=more)
        assert shown
        assert len({field.name: field for field in shown.fields}["members"].groups) == lines
