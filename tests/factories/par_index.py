"""A district that appraises three communes by the made-up set of 100 points, and everybody who takes part."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from motcua.areas.organization.models import Unit
from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.operations import Entrant
from motcua.areas.people.models import Account, Role
from motcua.kernel.clock import at_local, local_date
from motcua.kernel.packs import packs_dir
from tests.factories.people import employ
from tests.factories.remembered import remembered

OPENED = at_local(datetime(2024, 12, 2, 8, 0))
DUE = date(2024, 12, 15)
SINCE = date(2000, 1, 1)
DAY = timedelta(days=1)


def criteria_document(key: str = "synthetic_commune_100") -> dict[str, Any]:
    """A set of the packs, numbers exact."""
    text = (packs_dir() / "criteria" / f"{key}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text, parse_float=Decimal)
    return found


@dataclass
class Contest:
    """The units, the campaign, the candidates by slug, and people by the word the tests use."""

    district: Unit
    communes: dict[str, Unit]
    edition_id: int
    campaign_id: int
    candidates: dict[str, int]
    people: dict[str, Account] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Account:
        people = self.__dict__.get("people", {})
        if name in people:
            return people[name]
        raise AttributeError(name)


@remembered
def make_contest() -> Contest:
    """Build it in the database, the campaign open."""
    district = _unit("huyen-cham", "UBND huyện Chấm", "DISTRICT", None)
    communes = {
        slug: _unit(slug, f"UBND xã {slug[-2:].upper()}", "COMMUNE", district) for slug in ("xa-01", "xa-02", "xa-03")
    }
    edition = operations.record_edition(document=criteria_document(), at=OPENED, year=2024)
    operations.publish_edition(edition_id=edition, by="account:par.cham", at=OPENED)
    campaign = operations.open_campaign(
        edition_id=edition,
        unit_id=district.pk,
        year=2024,
        title="Chỉ số CCHC cấp xã năm 2024 (minh họa)",
        self_due_on=DUE,
        entrants=[Entrant(unit.pk, "Các xã", is_special=slug == "xa-03") for slug, unit in communes.items()],
        at=OPENED,
    )
    by_unit = {row.unit_id: row.id for row in queries.candidates(campaign)}
    keys = {slug: by_unit[unit.pk] for slug, unit in communes.items()}
    contest = Contest(district, communes, edition, campaign, keys)
    staff = {
        "par": (Role.PAR, district),
        "boss": (Role.LEADER, district),
        "leader": (Role.LEADER, communes["xa-01"]),
        "second": (Role.LEADER, communes["xa-02"]),
        "third": (Role.LEADER, communes["xa-03"]),
        "clerk": (Role.COUNTER, communes["xa-01"]),
        "administrator": (Role.ADMINISTRATOR, None),
    }
    for name, (role, unit) in staff.items():
        account = Account.objects.create(username=f"{name}.cham", display_name=f"{role.label} thử ({name})")
        contest.people[name] = employ(account, role, unit)
    return contest


def seat_council(contest: Contest, *, at: datetime = OPENED) -> int:
    """A council of four made-up members, one of them of the second commune, who all sat; answers the sitting."""
    homes = (contest.district, contest.district, contest.district, contest.communes["xa-02"])
    seats = [operations.Seat(f"Thành viên minh họa 0{n}", "Thử", home.pk) for n, home in enumerate(homes, start=1)]
    by: dict[str, Any] = {"campaign_id": contest.campaign_id, "account": contest.par, "at": at}
    operations.appoint_council(decision="QĐ minh họa", quorum=3, seats=seats, **by)
    council = queries.council_of(contest.campaign_id)
    assert council is not None
    return operations.hold_sitting(
        held_on=local_date(at), present=[one.id for one in council.seats], words="Họp thử.", **by
    )


def declare_all(
    contest: Contest, slug: str, who: Account, said: dict[str, dict[str, Any]], *, lock: bool = True
) -> int:
    """A unit declares everything it scores itself, and locks it."""
    key = contest.candidates[slug]
    figures = {code: told for code, told in said.items() if code != "8.1"}
    operations.declare_sheet(candidate_id=key, figures=figures, account=who, at=OPENED + DAY)
    if lock:
        operations.lock_self_score(candidate_id=key, account=who, at=OPENED + DAY)
    return key


def _unit(slug: str, name: str, level: str, parent: Unit | None) -> Unit:
    return Unit.objects.create(
        slug=slug, name=name, level=level, kind="PEOPLES_COMMITTEE", parent=parent, valid_from=SINCE
    )
