"""Role × object over every page and endpoint of reform management: who is let in at home, what does not exist
elsewhere, and that nothing changes on refusal. A new address of these rooms without a row fails."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, reverse

from motcua.areas.people.models import Account, Role
from motcua.web.office.urls import urlpatterns
from tests.factories.people import employ
from tests.factories.reform import Reform, make_reform
from tests.factories.remembered import contents
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
ROOMS = ("planning", "scoring", "inspecting", "innovating", "collecting", "submitting", "administration.reorganizing")
LETTERS = {
    Role.COUNTER: "K", Role.CASE: "C", Role.LEADER: "L", Role.PAR: "P", Role.INSPECTOR: "I", Role.ADMINISTRATOR: "A",
}  # fmt: skip
# name, method, who of the unit that owns the object is let in, and what the same find in another unit: `own` rooms of
# theirs, or 404. A dash: the object as it stands lets nobody in (its state, or another unit's turn).
TABLE = """
documents                get  CLPIA  own
documents_file           get  CLPIA  own
document_new             get  LPA    own
document_new             post LPA    own
document_read            post LPA    own
document_proposal        get  LPA    404
document_proposal        post LPA    404
document_drop            post LPA    404
document                 get  CLPIA  404
document_attach          post LPA    404
document_carry           post LPA    404
document_file            get  CLPIA  404
paragraph_mark           post LPA    404
plans                    get  CLPIA  own
plan_new                 get  PA     own
plan_new                 post PA     own
plan_calendar            get  CLPIA  own
plan_template            get  PA     own
task                     get  KCLPIA 404
task_evidence            get  KCLPIA 404
task_decide              post -      -
task_act                 post CLPA   404
plan                     get  CLPIA  404
task_new                 get  PA     404
task_new                 post PA     404
plan_import              get  PA     404
plan_import              post PA     404
plan_coverage            get  CLPIA  404
plan_then                get  CLPIA  404
plan_timeline            get  CLPIA  404
plan_annex               get  CLPIA  404
rounds                   get  KCLPIA own
round_begin              get  LPA    own
round_begin              post LPA    own
annex                    get  A      -
annex                    post A      -
collected                get  -      -
round                    get  LPA    404
round_due                post LPA    404
round_call_off           post LPA    404
round_remind             post LPA    404
round_reminder           get  LPA    404
round_totals             get  LPA    404
round_xlsx               get  LPA    404
round_row                get  LPA    404
sheet                    get  LPA    404
sheet                    post LPA    404
sheet_move               post -      -
sheet_send_back          post LPA    404
sheet_scope              post -      -
sheet_xlsx               get  LPA    404
sheet_take_in            post -      -
sheet_rejected           get  -      -
sheet_row                get  LPA    404
submissions              get  KCLPIA own
submission_file          get  LPA    404
submission               get  LPA    404
submission               post LPA    404
inspections              get  KCLPIA own
inspections_file         get  KCLPIA own
inspection_plan          get  I      own
inspection_plan          post I      own
strike_planned           post LPI    404
prepare_inspection       get  I      own
prepare_inspection       post I      own
findings                 get  KCLPIA own
findings_file            get  KCLPIA own
finding                  get  LPI    404
finding                  post LPI    404
inspection               get  LPI    404
checklist                get  LPI    404
checklist_enter          post LPI    404
checklist_choose         post LPI    404
checklist_photo          post LPI    404
inspection_photo         get  LPI    404
inspection_minutes       get  -      -
inspection_conclusion    get  -      -
drop_finding             post LPI    404
inspection_act           get  -      -
inspection_act           post LPI    404
models                   get  LPI    own
models_file              get  LPI    own
register_model           get  LP     own
register_model           post LP     own
model                    get  LPI    404
model                    post LPI    404
initiatives              get  KCLPIA own
initiatives_file         get  KCLPIA own
draft_initiative         get  KCLPIA own
draft_initiative         post KCLPIA own
initiative_council       get  LP     own
initiative_council       post LP     own
initiative               get  LPI    404
initiative               post LPI    404
describe_initiative      get  LPI    404
describe_initiative      post LPI    404
initiative_dossier       get  -      -
scoring                  get  LP     own
scoring_begin            get  P      own
scoring_begin            post P      own
scoring_campaign         get  LP     404
scoring_campaign         post LP     404
scoring_take_in_set      post P      own
scoring_edition          get  LP     own
scoring_edition_xlsx     get  LP     own
scoring_publish_edition  post P      own
scoring_mapping          get  LP     own
scoring_mapping_save     post P      own
scoring_mapping_take_in  post P      own
scoring_mapping_xlsx     get  LP     own
scoring_council          get  LP     404
scoring_council_appoint  post LP     404
scoring_council_sit      post LP     404
scoring_council_minutes  get  LP     404
scoring_rule             get  -      -
scoring_rule             post -      -
scoring_sheet            get  LP     404
scoring_years            get  -      -
scoring_sheet_file       get  LP     404
scoring_review           get  LP     404
scoring_review_file      get  LP     404
scoring_review_one       get  -      -
scoring_review_one       post -      -
scoring_step             post -      -
scoring_take_in          post LP     404
scoring_criterion        get  LP     404
scoring_criterion        post LP     404
scoring_figure           post -      -
scoring_use              post -      -
scoring_survey           post LP     404
scoring_evidence         get  LP     404
scoring_evidence         post LP     404
scoring_file             get  LP     404
scoring_remedies         get  LP     404
scoring_remedies_file    get  LP     404
scoring_ranking_file     get  LP     404
scoring_remedy           get  LP     404
scoring_remedy           post LP     404
reorganizations          get  A      -
reorganizations          post A      -
reorganization           get  A      -
reorganization_approve   post A      -
reorganization_decide    post A      -
"""
LET_IN, REFUSED = (200, 302, 422), (403, 404)
TOLD: dict[str, dict[str, Any]] = {  # what an address needs beside the keys of the objects
    "collected": {"code": "1.4"},
    "submission": {"code": "cchc-quy-1"},
    "plan_annex": {"kind": "xlsx"},
    "scoring_sheet_file": {"kind": "xlsx"},
    "scoring_council_minutes": {"kind": "docx"},
    "scoring_remedies_file": {"kind": "xlsx"},
    "scoring_ranking_file": {"kind": "docx"},
    "documents_file": {"kind": "xlsx"},
    "inspections_file": {"kind": "docx"},
    "findings_file": {"kind": "xlsx"},
    "scoring_review_file": {"kind": "pdf"},
    "models_file": {"kind": "xlsx"},
    "initiatives_file": {"kind": "pdf"},
    "initiative_dossier": {"kind": "docx"},
    "task_act": {"slug": "tien-do"},
    "task_decide": {"slug": "nghiem-thu"},
    "inspection_act": {"slug": "lap-bien-ban"},
    "round_row": {"code": "1.4"},
    "sheet_row": {"code": "1.4"},
}


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    name: str
    method: str
    home: str
    elsewhere: str


LINES = [Line(*line.split()) for line in TABLE.strip().splitlines()]


def of_these_rooms() -> dict[str, URLPattern]:
    """The addresses of the rooms by name."""
    found = {}
    for one in urlpatterns:
        module = inspect.unwrap(one.callback).__module__.removeprefix("motcua.web.office.")
        if module.startswith(ROOMS):
            found[str(one.name)] = one
    return found


PATTERNS = of_these_rooms()


def address(made: Reform, name: str) -> str:
    """Where the object of an address stands."""
    told = {**made.keys, **TOLD.get(name, {})}
    if name.startswith("reorganization"):
        told["code"] = made.keys["plan_code"]
    if name == "scoring_file":
        told["evidence_id"] = made.keys["proof_id"]
    if name.startswith("scoring"):
        told["code"] = "8.1" if name == "scoring_survey" else "1.1.1"
    return reverse(f"office:{name}", kwargs={key: told[key] for key in PATTERNS[name].pattern.converters})


def somebody(role: str, unit: Any) -> Client:
    """Somebody of a role in a unit, signed in with their second factor."""
    account = Account.objects.create(username=f"{role}.{unit and unit.slug}".lower(), display_name="Ai đó")
    TOTP.activate(account, SECRET)
    return signed_in(employ(account, role, unit))


def answered(client: Client, made: Reform, line: Line, *, let_in: bool) -> int:
    """The answer to an empty request; what is done where one is let in is undone."""
    with transaction.atomic():
        answer = getattr(client, line.method)(address(made, line.name))
        if let_in:
            b"".join(answer) if answer.streaming else None
            transaction.set_rollback(True)
    return int(answer.status_code)


def test_every_address_of_the_rooms_has_its_row() -> None:
    assert set(PATTERNS) == {line.name for line in LINES}
    assert len({(line.name, line.method) for line in LINES}) == len(LINES)


@pytest.mark.parametrize("role", LETTERS)
def test_at_home(role: str) -> None:
    made = make_reform()
    client = somebody(role, None if role == Role.ADMINISTRATOR else made.home)
    wrong, before = [], contents()
    for line in LINES:
        let_in = LETTERS[Role(role)] in line.home
        status = answered(client, made, line, let_in=let_in)
        if status not in (LET_IN if let_in else REFUSED):
            wrong.append((line, status))
    assert not wrong
    assert contents() == before


@pytest.mark.parametrize("role", [role for role in LETTERS if role != Role.ADMINISTRATOR])
def test_elsewhere(role: str) -> None:
    made = make_reform()
    client = somebody(role, made.elsewhere)
    wrong, before = [], contents()
    for line in LINES:
        if LETTERS[Role(role)] not in line.home:
            continue  # refused for the role, as at home
        own = line.elsewhere == "own"
        status = answered(client, made, line, let_in=own)
        if status not in (LET_IN if own else (404,)):
            wrong.append((line, status))
    assert not wrong
    assert contents() == before


def test_citizens_and_strangers() -> None:
    made = make_reform()
    citizen, stranger = somebody(Role.CITIZEN, None), Client()
    before = contents()
    wrong = [line for line in LINES if answered(citizen, made, line, let_in=False) not in REFUSED]
    for line in LINES:
        answer = getattr(stranger, line.method)(address(made, line.name))
        if answer.status_code != 302 or not answer.headers["Location"].startswith("/dang-nhap/"):
            wrong.append(line)
    assert not wrong
    assert contents() == before
