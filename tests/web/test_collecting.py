"""The pages of collecting: who sees which sheet, filling in, approving, being late, adding up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import docx
import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.reporting import operations, queries
from motcua.areas.reporting.models import CollectionRound, RowEntry, UnitSheet
from motcua.areas.reporting.operations import RoundGiven
from motcua.kernel.clock import at_local, local_date, now
from motcua.rules.periods import latest_ended
from tests.factories.office import Office
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
ROUNDS, SHEETS = "/can-bo/thu-thap/", "/can-bo/phieu-so-lieu/"
CODES = ("1.4", "2.2.1", "2.2.2", "3.3.1", "3.3.2", "6.1.1")


class Asked:
    """A round over the test office, and clients for whoever is in it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.par = self.account("cchc.hoi", Role.PAR, office.district)
        given = RoundGiven(
            unit_id=office.district.pk, title="Quý I (thử)", start=date(2024, 3, 1), end=date(2024, 3, 31),
            due_on=date(2024, 4, 5), unit_ids=[one.pk for one in office.communes], codes=CODES,
        )  # fmt: skip
        at = at_local(datetime(2024, 4, 1, 8, 0))
        self.round = operations.open_round(given=given, account=self.par, at=at)
        self.sheets = [UnitSheet.objects.get(unit=one).pk for one in office.communes]

    def account(self, name: str, role: str, unit: object) -> Account:
        return make_account(name, role, unit)

    def client(self, name: str, role: str, place: int | None = None) -> Client:
        unit = self.office.district if place is None else self.office.communes[place]
        return signed_in(self.account(name, role, unit))

    def page(self, place: int = 0) -> str:
        return f"{SHEETS}{self.sheets[place]}/"


@pytest.fixture
def asked(office: Office) -> Asked:
    return Asked(office)


def filled(**values: str) -> dict[str, str]:
    usual = {"1.4": "40", "2.2.1": "9", "2.2.2": "3", "3.3.1": "2", "3.3.2": "2", "6.1.1": "1.234,5"}
    told = usual | {code.replace("_", "."): value for code, value in values.items()}
    return {
        **{f"value:{code}": value for code, value in told.items()},
        **{f"document:{code}": "Kho bạc minh họa" if code == "6.1.1" else "Sổ thử" for code in told},
        **{f"reason:{code}": "" for code in told},
    }


def test_a_unit_sees_its_own_sheet_and_no_other(asked: Asked) -> None:
    mine, others = asked.client("nhap.1", Role.CASE, 0), asked.client("nhap.2", Role.CASE, 1)
    assert [one.id for one, *_ in mine.get(ROUNDS).context["sheets"]] == [asked.sheets[0]]
    assert mine.get(asked.page(0)).status_code == 200
    for address in ("", "xlsx/", "dong/1.4/", "tra-lai/"):
        assert others.get(asked.page(0) + address).status_code == 404, address
    for address in ("viec/", "pham-vi/", "nhap/"):
        assert others.post(asked.page(0) + address, {"do": "submit"}).status_code == 404, address
    assert others.post(asked.page(0), filled()).status_code == 404
    assert not RowEntry.objects.exists()
    assert Client().get(asked.page(0)).status_code == 302


@pytest.mark.parametrize("address", ["", "tong-hop/", "tong-hop/1.4/", "tong-hop/xlsx/"])
def test_the_board_is_for_whoever_asked(asked: Asked, address: str) -> None:
    assert signed_in(asked.par).get(f"{ROUNDS}{asked.round}/{address}").status_code == 200
    assert asked.client("lanhdao.xa", Role.LEADER, 0).get(f"{ROUNDS}{asked.round}/{address}").status_code == 404
    assert asked.client("nhap.xa", Role.CASE, 0).get(f"{ROUNDS}{asked.round}/{address}").status_code == 403


def test_what_the_records_hold_stands_in_the_boxes_and_opens(asked: Asked) -> None:
    client = asked.client("nhap.1", Role.CASE, 0)
    page = client.get(asked.page())
    boxes = {row.code: (value.value(), to) for row, value, *_, to, _ in page.context["boxes"]}
    assert boxes["3.3.1"][0] == "2"
    assert boxes["1.4"] == ("", "")
    opened = client.get(boxes["3.3.1"][1])
    assert opened.context["count"] == 2


def test_from_entering_to_the_sum(asked: Asked) -> None:
    officer, leader = asked.client("nhap.1", Role.CASE, 0), asked.client("duyet.1", Role.LEADER, 0)
    par = signed_in(asked.par)
    wrong = officer.post(asked.page(), filled(**{"1_4": "12.5"}))
    assert wrong.status_code == 422
    assert not RowEntry.objects.exists()
    over = officer.post(asked.page(), filled(**{"3_3_1": "5"}))
    assert "Dòng 3.3.1" in over.context["form"].non_field_errors()[0]
    assert officer.post(asked.page(), filled() | {"do": "submit"}).status_code == 302
    assert officer.get(asked.page()).context["form"] is None
    assert leader.post(f"{asked.page()}viec/", {"do": "approve"}).status_code == 302
    page = par.get(f"{ROUNDS}{asked.round}/tong-hop/")
    rows = {one.row.code: (one, total, share) for one, total, share, *_ in page.context["rows"]}
    assert page.context["never"] == ("UBND xã Thử 2",)
    assert (str(rows["6.1.1"][1]), rows["6.1.1"][0].total.missing) == ("1.234,50", ("UBND xã Thử 2",))
    assert "33,33%" in rows["2.2.2"][2]
    assert 'data-figure="annex.2.2.2"' in rows["2.2.2"][2]
    row = par.get(f"{ROUNDS}{asked.round}/tong-hop/3.3.1/")
    assert [(value, bool(to)) for _, _, value, to in row.context["lines"]] == [("2", True), ("", False)]
    assert par.post(f"{asked.page()}viec/", {"do": "lock"}).status_code == 302
    book = openpyxl.load_workbook(BytesIO(par.get(f"{ROUNDS}{asked.round}/tong-hop/xlsx/").content))
    assert [cell.value for cell in book.active[4]][:6] == [
        "1.4", "Phiếu khảo sát mức độ hài lòng đã thu", "phiếu", 40, "UBND xã Thử 2", 40,
    ]  # fmt: skip


def test_what_a_begun_sheet_lacks_stands_open_to_be_said(asked: Asked) -> None:
    officer = asked.client("nhap.1", Role.CASE, 0)
    assert {row.code for row, *_, shown in officer.get(asked.page()).context["boxes"] if shown} == {"6.1.1"}
    told = filled(**{"2_2_1": ""}) | {f"document:{code}": "" for code in CODES if code != "6.1.1"}
    officer.post(asked.page(), told | {"do": "submit"})
    shown = {row.code for row, *_, shown in officer.get(asked.page()).context["boxes"] if shown}
    assert shown == {"1.4", "2.2.1", "2.2.2", "6.1.1"}  # not what records told


def test_a_returned_sheet_says_why_on_its_page(asked: Asked) -> None:
    officer, leader = asked.client("nhap.1", Role.CASE, 0), asked.client("duyet.1", Role.LEADER, 0)
    officer.post(asked.page(), filled() | {"do": "submit"})
    leader.post(f"{asked.page()}gui-lai/", {"words": "Dòng 1.4 cần xem lại"})
    page = officer.get(asked.page())
    assert page.context["returned"].words == "Dòng 1.4 cần xem lại"
    assert page.context["form"] is not None
    told = officer.post(f"{asked.page()}viec/", {"do": "lock"}, follow=True)
    assert "Chỉ nơi hỏi khóa" in told.content.decode()


def test_the_scope_is_declared_and_computed_rows_follow(asked: Asked) -> None:
    officer = asked.client("nhap.1", Role.CASE, 0)
    officer.post(asked.page(), filled())
    officer.post(f"{asked.page()}pham-vi/", {"scope": "WITH_CHILDREN"})
    said = queries.entries_of(asked.sheets[0])
    assert {one.scope.value for one in said.values()} == {"WITH_CHILDREN"}
    assert said["3.3.1"].figure is not None
    assert said["3.3.1"].figure["scope"] == "all"


def test_late_units_are_named_and_reminded_with_one_letter(asked: Asked) -> None:
    par = signed_in(asked.par)
    board = par.get(f"{ROUNDS}{asked.round}/")
    assert [one.unit for one in board.context["late"]] == ["UBND xã Thử 1", "UBND xã Thử 2"]
    said = par.post(f"{ROUNDS}{asked.round}/nhac/", follow=True).content.decode()
    assert "viết thư cho 0 người có thư điện tử. Không ai có thư điện tử ở: UBND xã Thử 1; UBND xã Thử 2" in said
    (told,) = par.get(f"{ROUNDS}{asked.round}/").context["reminders"]
    letter = par.get(f"{ROUNDS}{asked.round}/nhac/{told.id}/")
    assert letter.content.startswith(b"%PDF")
    words = par.get(f"{ROUNDS}{asked.round}/nhac/{told.id}/?dang=docx")
    assert "UBND xã Thử 2" in [row.cells[1].text for row in docx.Document(BytesIO(words.content)).tables[-2].rows]
    assert par.get(f"{ROUNDS}{asked.round + 1}/nhac/{told.id}/").status_code == 404


def lines_of(client: Client, page: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(client.get(f"{page}xlsx/").content))


def test_a_workbook_goes_out_and_what_is_wrong_in_it_comes_back(asked: Asked) -> None:
    officer = asked.client("nhap.1", Role.CASE, 0)
    book = lines_of(officer, asked.page())
    sheet = book.active
    assert [cell.value for cell in sheet[5]][:4] == ["3.3.1", "Hồ sơ đã giải quyết", "hồ sơ", 2]
    for line, value in ((2, 40), (3, "=1+1"), (4, "khoảng 3"), (7, 99)):
        sheet.cell(line, 4).value = value
    sheet.append(["9.9", "Dòng lạ", "", 1])
    kept = BytesIO()
    book.save(kept)
    upload = SimpleUploadedFile("so-lieu.xlsx", kept.getvalue())
    officer.post(f"{asked.page()}nhap/", {"file": upload})
    assert set(queries.entries_of(asked.sheets[0])) == {"1.4", "3.3.1", "3.3.2"}
    back = openpyxl.load_workbook(BytesIO(officer.get(f"{asked.page()}tra-lai/").content)).active
    told = {row[0].value: row[7].value for row in back.iter_rows(min_row=2)}
    assert set(told) == {"2.2.1", "2.2.2", "6.1.1", "9.9"}
    assert "công thức" in told["2.2.1"]
    assert "lấy từ đâu" in told["6.1.1"]


@pytest.mark.parametrize("name", ["so-lieu.txt", "so-lieu.xlsx"])
def test_what_is_no_workbook_is_refused_with_a_sentence(asked: Asked, name: str) -> None:
    officer = asked.client("nhap.1", Role.CASE, 0)
    answer = officer.post(f"{asked.page()}nhap/", {"file": SimpleUploadedFile(name, b"1.4;40")})
    assert answer.status_code == 422
    assert answer.context["file"].errors["file"]


def test_a_round_is_opened_on_the_page(asked: Asked) -> None:
    Unit.objects.filter(pk=asked.office.district.pk).update(valid_to=None)
    par, communes = signed_in(asked.par), [one.pk for one in asked.office.communes]
    form = par.get(f"{ROUNDS}moi/").context["form"]
    assert form["units"].initial == communes
    assert form["end"].initial == latest_ended(local_date(now())).end < local_date(now())
    told = {
        "unit": asked.office.district.pk, "title": "Đợt mới (thử)", "start": "15/12/2023", "end": "14/9/2024",
        "due_on": f"{local_date(now()) + timedelta(days=9):%d/%m/%Y}", "scope": "OWN", "units": communes,
        "rows": ["1.4", "1.5"], "token": form["token"].initial,
    }  # fmt: skip
    assert par.post(f"{ROUNDS}moi/", told | {"rows": []}).context["form"].non_field_errors()
    for _click in range(2):
        assert par.post(f"{ROUNDS}moi/", told).status_code == 302
    assert CollectionRound.objects.filter(title="Đợt mới (thử)").count() == 1
    assert asked.client("nhap.1", Role.CASE, 0).get(f"{ROUNDS}moi/").status_code == 403


def test_rows_are_mended_by_administrators_only(asked: Asked) -> None:
    keeper = signed_in(make_account("quantri.thu", Role.ADMINISTRATOR))
    page = f"{ROUNDS}dong-phu-luc/"
    assert keeper.get(page, {"dong": "1.4"}).context["form"]["title"].value() == "Phiếu khảo sát mức độ hài lòng đã thu"
    told = {"code": "1.4", "title": "Phiếu đã phát", "measure": "phiếu", "additive": "1", "origin": "ENTERED",
            "indicator": "", "side": "", "of": "", "reason": "Công văn minh họa 01"}  # fmt: skip
    assert keeper.post(page, told | {"of": "9.9"}).context["form"].non_field_errors()
    assert keeper.post(page, told).status_code == 302
    assert {row.title for row in queries.annex().rows if row.code == "1.4"} == {"Phiếu đã phát"}
    assert signed_in(asked.par).get(page).status_code == 403


def test_the_sum_of_the_units_below_goes_up_as_one_figure(asked: Asked) -> None:
    """The province asks the district with all below it: its own round, complete, stands in the box and opens."""
    district = asked.office.district
    province = Unit.objects.create(
        slug="tinh-thu", name="UBND tỉnh Thử", level="PROVINCE", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )
    Unit.objects.filter(pk=district.pk).update(parent=province)
    days = {"start": date(2024, 3, 1), "end": date(2024, 3, 31), "due_on": date(2024, 4, 5), "codes": ["1.4"]}
    at = at_local(datetime(2024, 4, 1, 8, 0))
    own = RoundGiven(unit_id=district.pk, title="Huyện", unit_ids=[district.pk, asked.office.communes[0].pk], **days)
    made = operations.open_round(given=own, account=asked.par, at=at)
    leader = make_account("lanhdao.tinh", Role.LEADER, province)
    above = RoundGiven(unit_id=province.pk, title="Tỉnh", unit_ids=[district.pk], scope="WITH_CHILDREN", **days)
    operations.open_round(given=above, account=leader, at=at)
    page = f"{SHEETS}{UnitSheet.objects.get(round__title='Tỉnh').pk}/"
    par = signed_in(asked.par)
    assert par.get(page).context["boxes"][0][1].value() == ""
    approves = {
        unit.pk: make_account(f"duyet.{unit.pk}", Role.LEADER, unit) for unit in (district, asked.office.communes[0])
    }
    for sheet in UnitSheet.objects.filter(round_id=made):
        enters = asked.par if sheet.unit_id == district.pk else make_account("nhap.xa", Role.CASE, sheet.unit)
        said = [operations.EntryGiven("1.4", Decimal(20), "Sổ thử")]
        operations.enter(sheet_id=sheet.pk, scope="OWN", entries=said, account=enters, at=at)
        operations.submit_sheet(sheet_id=sheet.pk, account=enters, at=at)
        operations.approve_sheet(sheet_id=sheet.pk, account=approves[sheet.unit_id], at=at)
    _row, value, *_, to, _explained = par.get(page).context["boxes"][0]
    assert value.value() == "40"
    assert par.get(to).context["one"].total.value == 40
    par.post(page, {"value:1.4": "40", "document:1.4": "", "reason:1.4": ""})
    entry = RowEntry.objects.get(sheet__round__title="Tỉnh")
    assert (entry.origin, entry.scope, entry.figure["round"]) == ("COMPUTED", "WITH_CHILDREN", made)


def test_a_number_of_the_composed_annex_leads_to_its_units(asked: Asked) -> None:
    par = signed_in(asked.par)
    days = {"unit": "huyen-thu", "scope": "collected", "from": "2024-03-01", "to": "2024-03-31"}
    assert par.get(f"{ROUNDS}dong/1.4/", days).context["one"].row.code == "1.4"
    assert par.get(f"{ROUNDS}dong/1.4/", days | {"to": "2024-03-30"}).status_code == 404
    assert par.get(f"{ROUNDS}dong/9.9/", days).status_code == 404


def test_whoever_asked_moves_the_day_or_calls_the_round_off(asked: Asked) -> None:
    par, officer, page = signed_in(asked.par), asked.client("nhap.1", Role.CASE, 0), f"{ROUNDS}{asked.round}/"
    day = local_date(now()) + timedelta(days=9)
    for address in ("han/", "huy/"):
        assert officer.post(page + address, {"due_on": day.isoformat(), "reason": "x"}).status_code == 403
        assert (
            asked.client(f"ld.{address[:-1]}", Role.LEADER, 0).post(page + address, {"reason": "x"}).status_code == 404
        )
        assert par.post(page + address, {"due_on": day.isoformat(), "reason": " "}).status_code == 422
    moved = par.post(page + "han/", {"due_on": day.isoformat(), "reason": "Bão"}, follow=True).content.decode()
    assert f"{day:%d/%m/%Y}" in moved
    assert "hạn đầu 05/04/2024" in moved
    off = par.post(page + "huy/", {"reason": "Trùng đợt khác"}, follow=True)
    assert off.context["round"].called_off
    assert "Trùng đợt khác" in off.content.decode()
    assert "Đợt đã hủy" in officer.get(ROUNDS).content.decode()
