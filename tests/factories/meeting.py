"""A meeting to test with: the district holds it, a commune is asked, another is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from motcua.areas.meetings import operations
from motcua.areas.meetings.models import Invitee
from motcua.areas.meetings.operations import FigureShown
from motcua.kernel.clock import at_local
from tests.factories.inspecting import Visit

ON = date(2024, 7, 30)
AT = at_local(datetime(2024, 7, 30, 14, 0))
BEFORE = date(2024, 7, 22)
EARLY = at_local(datetime(2024, 7, 22, 9, 0))
ADDRESS = "/can-bo/hop/1/"
FIGURE = FigureShown(
    frozen=7,
    position=1,
    digest="a" * 64,
    code="dossiers.in_time_of_solved",
    name="Đúng hạn",
    counted="hồ sơ",
    part=99,
    whole=100,
    start=date(2023, 12, 15),
    end=date(2024, 6, 14),
    unit="huyen-thu",
    scope="all",
    heading="UBND huyện Thử",
    cut_off=date(2024, 6, 14),
    known_at=at_local(datetime(2024, 7, 1, 8, 0)),
)


@dataclass
class Gathering:
    """The people of a town around its meetings."""

    town: Visit

    def who(self, name: str) -> dict[str, Any]:
        """Somebody, before the meeting."""
        return {"account": self.town.people[name], "on": BEFORE}

    def call(self, who: str = "reformer", **told: Any) -> int:
        """A meeting that is being prepared."""
        given: dict[str, Any] = {
            "unit_id": self.town.district.pk,
            "kind": "SIX_MONTHS",
            "title": "Sơ kết 6 tháng (minh họa)",
            "on": ON,
            "starts": time(7, 30),
            "place": "Hội trường minh họa",
            "chair": "Lãnh đạo minh họa",
            "account": self.town.people[who],
            "at": EARLY,
        }
        return operations.call_meeting(**{**given, **told})

    def prepared(self, **told: Any) -> int:
        """One with an agenda, a commune, an officer and a guest on its list."""
        key = self.call(**told)
        operations.add_agenda_item(
            meeting_id=key, text="Báo cáo sơ kết", speaker="Phòng Nội vụ", minutes=30, **self.who("reformer")
        )
        operations.ask_to_come(
            meeting_id=key,
            unit_ids=[self.town.communes[0].pk],
            account_ids=[self.town.people["member"].pk],
            names=["Khách mời minh họa"],
            **self.who("reformer"),
        )
        return key

    def invited(self, **told: Any) -> int:
        """One to which people were asked."""
        key = self.prepared(**told)
        operations.show_figures(meeting_id=key, figures=[FIGURE], at=EARLY, **self.who("reformer"))
        operations.send_invitation(meeting_id=key, number="01/GM-MH", at=EARLY, **self.who("reformer"))
        return key

    def held(self, **told: Any) -> int:
        """One that has minutes, with two conclusions for units and one remark."""
        key = self.invited(**told)
        reformer = self.town.people["reformer"]
        came = {one.pk: "CAME" for one in Invitee.objects.filter(meeting_id=key)}
        operations.write_minutes(
            meeting_id=key, words="Biên bản minh họa", attendance=came, account=reformer, on=ON, at=AT
        )
        self.conclude(key, "Chấn chỉnh việc xin lỗi (minh họa)", self.town.communes[0].pk, date(2024, 8, 30))
        self.conclude(key, "Rà soát quy trình (minh họa)", self.town.agency.pk, date(2024, 9, 30))
        self.conclude(key, "Ghi nhận kết quả 6 tháng (minh họa)", None, None)
        return key

    def conclude(self, key: int, text: str, owner_id: int | None, due_on: date | None) -> int:
        """One conclusion, drafted."""
        told = {"owner_id": owner_id, "due_on": due_on, "account": self.town.people["reformer"], "on": ON}
        return operations.draft_conclusion(meeting_id=key, text=text, product="Báo cáo", **told)

    def concluded(self, **told: Any) -> int:
        """One whose conclusions are tasks."""
        key, plan = self.held(**told), told.pop("plan_id", None)
        operations.announce_conclusions(
            meeting_id=key,
            number="05/TB-MH",
            address=f"/can-bo/hop/{key}/",
            account=self.town.people["orderer"],
            on=ON,
            at=AT,
            plan_id=plan,
        )
        return key
