"""What operations and readers of files refuse with values in it, said in English to whoever has chosen English."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.people import operations as people
from motcua.areas.people.models import Officer
from motcua.areas.procedures import queries as procedures
from motcua.insight.indicators import indicator
from motcua.kernel.errors import UserError
from motcua.kernel.uploads import checking
from motcua.links.files.register.opening import open_register
from motcua.links.files.text import read_path
from motcua.rules.actions import Action, Capacity, may_act
from motcua.rules.collecting import read_value
from motcua.rules.deadlines.limits import ordered
from motcua.rules.identity import card_warnings
from motcua.rules.initiatives import InitiativeAct, InitiativePart, InitiativeState, initiative_refusal, shares_fault
from motcua.rules.lifecycle import Status
from motcua.rules.retention import still_kept
from motcua.rules.scoring.declared import Declared, ScoringError
from motcua.rules.scoring.kinds.choices import Levels
from motcua.rules.sentences import Sentence, joined, worded
from motcua.rules.working_time import duration_vn
from motcua.web.ui.saying import translated
from tests.factories.office import IMPORTED_AT, Office
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 4)
MORNING = datetime(2024, 3, 4, 8)
LEVELS = Levels({"full": Fraction(2), "half": Fraction(1)})


def _twice(office: Office) -> None:
    make_account("trung.ten", "COUNTER", office.communes[0])
    people.open_account(username="trung.ten", password="mat-khau-thu-2024", display_name="Trùng")


def _second_account(office: Office) -> None:
    make_account("co.roi", "COUNTER", office.communes[0])
    first = Officer.objects.get(account__username="co.roi")
    people.open_account(username="co.nua", password="mat-khau-thu-2024", display_name="X", officer_id=first.pk)


def _not_mine(office: Office) -> None:
    officer = make_account("quay.la", "CASE", office.communes[0])
    dossiers.start(number="H20.99-000000-9999", account=officer, at=IMPORTED_AT)


def _written(name: str, content: bytes) -> Callable[[Path], object]:
    def refused(place: Path) -> object:
        (place / name).write_bytes(content)
        return open_register(place / name)

    return refused


OPERATIONS: dict[str, tuple[Callable[[Office], object], str]] = {
    "a name taken": (_twice, "There is an account named “trung.ten” already. Please choose another name."),
    "a second account": (_second_account, "Co.Roi has an account already; each person has one."),
    "a dossier of others": (_not_mine, "There is no dossier H20.99-000000-9999 within your scope."),
    "an unknown unit": (
        lambda _: units.unit("UBND xã Lạ", start=DAY, end=DAY),
        "There is no unit “UBND xã Lạ”. The page Units shows the short name or the code of each.",
    ),
    "an unknown scope": (
        lambda office: units.scope(office.district.slug, "some", start=DAY, end=DAY),
        "There is no scope “some”; choose own, children or all.",
    ),
    "too many late entries": (
        lambda office: organization.change_settings(unit_id=office.district.pk, since=DAY, late_entries_per_day=5000),
        "Late entries a day must be from 0 to 1000.",
    ),
    "an unknown procedure": (
        lambda _: procedures.procedure("9.999999"),
        "There is no procedure with the code 9.999999 in the catalogue.",
    ),
    "a procedure of a day": (
        lambda _: procedures.version_on("9.999999", DAY),
        "On 04/03/2024 there is no procedure with the code 9.999999 in the catalogue.",
    ),
    "a day of another year": (
        lambda _: organization.confirm_calendar(
            year=DAY.year,
            days_off={date(2023, 1, 2): "Nghỉ bù"},
            make_up_days=[],
            notice="TB minh họa 01",
            confirmed_by="account:thu",
            at=IMPORTED_AT,
        ),
        "The day 02/01/2023 is not in the year 2024.",
    ),
}
RULES: dict[str, tuple[Callable[[], Any], str]] = {
    "an action of others": (
        lambda: may_act(Action.START, Status.RECEIVED, {Capacity.APPLICANT}, was_accepted=True).why,  # type: ignore[union-attr]
        "At this status, “Take up” belongs to: a case officer of the unit that holds or decides, a leader",
    ),
    "an action from a final status": (
        lambda: may_act(Action.HAND_OVER, Status.REFUSED, {Capacity.CASE}, was_accepted=False).why,  # type: ignore[union-attr]
        "The dossier has reached its final status “Not accepted”; “Hand over” cannot be done.",
    ),
    "an initiative elsewhere": (
        lambda: initiative_refusal(InitiativeAct.SEND, InitiativeState.DRAFT, {InitiativePart.KEEPER})[1],  # type: ignore[index]
        "The initiative is at “Draft”, so “",
    ),
    "shares": (
        lambda: shares_fault([Decimal(60), Decimal(30)]),
        "The shares of the authors add up to 90%; they must make exactly 100%.",
    ),
    "a card": (
        lambda: card_warnings("082090012345", born=date(1985, 1, 2))[0],
        "By the identity number the year of birth is 1990; the date of birth says 1985.",
    ),
    "a figure": (lambda: _said_by(lambda: read_value("12.34")), "“12.34” could not be read as a number."),
    "points of a criterion": (
        lambda: (
            Levels({"full": Fraction(2), "half": Fraction(1)}).earn(Declared("1.1", {"level": "half"}), Fraction(2)).why
        ),
        "At the level “half”: 1 of 2 points.",
    ),
    "a rule without its figure": (
        lambda: _said_by(lambda: Declared("1.1", {}).number("count")),
        "Criterion 1.1: “count” is missing.",
    ),
    "pauses": (
        lambda: _said_by(lambda: ordered([(MORNING, MORNING.replace(day=3))], MORNING)),
        "A pause ends (08:00 on 3/3/2024) before it begins (08:00 on 4/3/2024).",
    ),
    "working time": (lambda: duration_vn(140), "2 hours 20 minutes"),
}
FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a name that is refused": (
        lambda _: checking.refuse_name("chay.exe"),
        "Only PDF, JPEG or PNG pictures, Word (.docx), Excel (.xlsx) are taken here. "
        "Please save the file again, then upload it.",
    ),
    "no such file": (
        lambda place: read_path(place / "bao-cao.docx"),
        "There is no file “bao-cao.docx”; please check its name and path.",
    ),
    "an empty register": (
        _written("so.xlsx", b""),
        "The file “so.xlsx” is empty; please choose a register of dossiers as .xlsx or .csv.",
    ),
    "a PDF named as a workbook": (
        _written("so.xlsx", b"%PDF-1.7 minh hoa"),
        "By its content, the file “so.xlsx” is a PDF file; please choose a register of dossiers as .xlsx or .csv.",
    ),
    "an unknown indicator": (
        lambda _: indicator("dossiers.unknown"),
        "There is no indicator “dossiers.unknown”. The indicators are: ",
    ),
}


@pytest.mark.parametrize("case", OPERATIONS)
def test_what_an_operation_refuses(office: Office, case: str) -> None:
    act, english = OPERATIONS[case]
    _refused(lambda: act(office), english)


@pytest.mark.parametrize("case", FILES)
def test_what_a_reader_of_files_refuses(tmp_path: Path, case: str) -> None:
    act, english = FILES[case]
    _refused(lambda: act(tmp_path), english)


@pytest.mark.parametrize("case", RULES)
def test_what_a_rule_says(case: str) -> None:
    act, english = RULES[case]
    told = act()
    with override("en"):
        assert translated(told).startswith(english)
    with override("vi"):
        assert translated(told) == told != english


def _said_by(act: Callable[[], object]) -> Any:
    with pytest.raises((ValueError, ScoringError)) as refused:
        act()
    return refused.value.args[0]


def _refused(act: Callable[[], object], english: str) -> None:
    with override("en"), pytest.raises(UserError) as refused:
        act()
    vietnamese = refused.value.message
    assert str(vietnamese) == refused.value.args[0] != english
    with override("en"):
        assert translated(vietnamese).startswith(english)
    with override("vi"):
        assert translated(vietnamese) == vietnamese


def test_one_and_many() -> None:
    with override("en"):
        assert translated(still_kept(date(2030, 1, 2), 1)) == "It has to be kept until the end of 02/01/2030 (1 year)."
        assert translated(still_kept(date(2030, 1, 2), 5)) == "It has to be kept until the end of 02/01/2030 (5 years)."


def test_values_that_are_labels_are_said_too_and_data_are_not() -> None:
    told = Sentence("Không có đơn vị “{unit}”.", unit="Rút hồ sơ")
    with override("en"):
        assert translated(told) == "There is no unit “Rút hồ sơ”."
        assert translated(joined([worded("Rút hồ sơ"), worded("Rút hồ sơ", "việc")])) == "Withdrawn, Withdraw"


def test_a_page_says_it_in_english(office: Office) -> None:
    browser = signed_in(make_account("cchc.tep", "PAR", office.district))
    browser.cookies["django_language"] = "en"
    for name, english in (
        ("so.pdf", "“so.pdf” is a PDF file; please choose"),
        ("trong.xlsx", "is empty; please choose"),
    ):
        content = b"%PDF-1.7 minh hoa" if name.endswith("pdf") else b" "
        page = browser.post("/can-bo/mo-hinh/nhap/", {"file": SimpleUploadedFile(name, content)})
        assert english in page.content.decode()


@pytest.mark.parametrize(
    ("_case", "address", "posted", "english"),
    [
        (
            "an account",
            "/can-bo/quan-tri/can-bo/{officer}/tai-khoan/",
            {"username": "quan.tri", "password": "mat-khau-thu-2024"},
            "There is an account named “quan.tri” already. Please choose another name.",
        ),
        (
            "an account of the same person",
            "/can-bo/quan-tri/can-bo/{other}/tai-khoan/",
            {"username": "ten.moi", "password": "mat-khau-thu-2024"},
            "Quan.Tri has an account already; each person has one.",
        ),
    ],
)
def test_a_form_says_it_in_english(
    office: Office, _case: str, address: str, posted: dict[str, str], english: str
) -> None:
    account = make_account("quan.tri", "ADMINISTRATOR", office.district)
    nobody = Officer.objects.create(name="Người Chưa Có Tài Khoản")
    browser = signed_in(account)
    browser.cookies["django_language"] = "en"
    page = browser.post(address.format(officer=nobody.pk, other=account.officer.pk), posted, follow=True)
    assert english in unescape(page.content.decode())
