"""Whatever happens, is imported, corrected and closed: the engine counts what a plain recount over events counts."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua import insight
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Correction, Dossier
from motcua.kernel.clock import at_local, local_date
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from tests.factories.casework import Desk, make_desk, received, signed
from tests.factories.office import import_register, row
from tests.insight.recount import Sets, corrected_ids, recount

FIRST = at_local(datetime(2024, 6, 3, 8, 0))
BY = insight.Closer("account:par.thu", "Người chốt minh họa 01")
LIVE = ("start", "finish", "hand", "withdraw", "stop", "resume", "ask", "answer", "extend", "apologize", "reopen")
DAYS = st.integers(1, 24).map(lambda day: f"2024-06-{day:02}T09:30")
MAYBE = st.one_of(st.none(), DAYS)
ROWS = st.builds(
    dict,
    status=st.sampled_from([2, 4, 5, 7, 8, 9, 10]),
    received=DAYS,
    due=DAYS,
    due_new=MAYBE,
    finished=MAYBE,
    returned=MAYBE,
    channel=st.sampled_from(["ONLINE", "COUNTER", "POSTAL"]),
)
STEPS = st.one_of(
    st.tuples(st.just("receive"), st.integers(-2, 12)),
    st.tuples(st.sampled_from(LIVE), st.integers(0, 3)),
    st.tuples(st.just("import"), st.tuples(st.integers(0, 2), ROWS)),
    st.tuples(st.just("approve"), st.booleans()),
    st.tuples(st.just("freeze"), st.integers(0, 2)),
)
STORIES = st.lists(st.tuples(STEPS, st.integers(1, 40)), min_size=2, max_size=14)
PERIODS = [custom(date(2024, 6, first), date(2024, 6, last)) for first, last in ((1, 5), (6, 12), (1, 24))]


FORM = ("c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c12a", "c13", "c7a")
RATES = ("online_of_new", "in_time_of_solved", "in_time_of_received", "in_time_of_due")
COUNTED = [f"form_06a.{column}" for column in FORM]
COUNTED += [f"dossiers.{code}" for code in ("received", "received_total", *RATES)] + ["apologies.given_of_late"]


class Story:
    """A random history of one commune, told step by step."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.at = desk, FIRST
        self.frozen: list[int] = []

    def tell(self, what: str, said: Any, hours: int) -> None:
        """One step, so many hours later; what the office would refuse does not happen."""
        self.at += timedelta(hours=hours)
        step: Callable[[Any], None] = getattr(self, f"_{what}", None) or (lambda n: self._do(what, n))
        with suppress(UserError):
            step(said)

    def _receive(self, days: int) -> None:
        number = f"XQ-240603-{Dossier.objects.count() + 1:04}"
        received(self.desk, number, at=self.at, due=self.at + timedelta(days=days))

    def _do(self, what: str, n: int) -> None:
        numbers = list(Dossier.objects.filter(number__startswith="XQ").order_by("pk").values_list("number", flat=True))
        if not numbers:
            return
        case = {"number": numbers[n % len(numbers)], "account": self.desk.case, "at": self.at}
        desk, why = {**case, "account": self.desk.counter}, {"reason": "Lý do thử"}
        {
            "start": lambda: operations.start(**case),
            "finish": lambda: operations.finish(**{**case, "account": self.desk.leader}, result=signed(self.at)),
            "hand": lambda: operations.return_result(**desk, receiver="Người nhận minh họa 01"),
            "withdraw": lambda: operations.withdraw(**desk, **why),
            "stop": lambda: operations.stop(**{**case, "account": self.desk.leader}, **why, document="1/QĐ"),
            "resume": lambda: operations.resume(**{**case, "account": self.desk.leader}, **why),
            "ask": lambda: operations.ask_supplement(**case, **why, items=["Giấy tờ thử"]),
            "answer": lambda: operations.take_supplement(**desk),
            "extend": lambda: operations.extend(
                **{**case, "account": self.desk.leader}, **why, new_due=local_date(self.at) + timedelta(days=9)
            ),
            "apologize": lambda: operations.apologize(
                **{**case, "account": self.desk.leader}, **why, promised_on=local_date(self.at) + timedelta(days=3)
            ),
            "reopen": lambda: operations.reopen(**{**case, "account": self.desk.leader}, **why, document="2/QĐ"),
        }[what]()

    def _import(self, said: tuple[int, dict[str, Any]]) -> None:
        n, columns = said
        commune = {"received_by": "UBND xã Quầy", "competent": "UBND xã Quầy", "procedure_code": "1.009999"}
        import_register(row(f"H20.99-240304-{n:04}", **commune, **columns), at=self.at)

    def _approve(self, yes: bool) -> None:
        for waiting in list(Correction.objects.filter(state="PROPOSED")):
            with suppress(UserError):
                if yes:
                    operations.approve_correction(correction_id=waiting.pk, account=self.desk.leader, at=self.at)

    def _freeze(self, n: int) -> None:
        names = ("6 = 11 kỳ trước", "6 = 11 của kỳ trước đã chốt")
        said = dict.fromkeys(names, "Giải trình thử")
        asked: dict[str, Any] = {"unit": "xa-quay", "scope": "own", "period": PERIODS[n]}
        standing = insight.last_revision(**asked)
        if standing is None:
            self.frozen.append(insight.freeze(**asked, by=BY, at=self.at, explanations=said))
        else:
            again = {"reason": "Sửa đổi thử", "explanations": said}
            self.frozen.append(insight.revise(frozen_id=standing, by=BY, at=self.at, **again))  # type: ignore[arg-type]


class Recounts(TestCase):
    """Each example runs in its own transaction and begins by building the desk."""

    def tell(self, story: list[Any]) -> Story:
        told = Story(make_desk())
        self.units = {told.desk.commune.pk, told.desk.department.pk}
        for (what, said), hours in story:
            told.tell(what, said, hours)
        return told

    def recounted(self, period: Any, cut_off: date, known_at: datetime, **how: Any) -> Sets:
        return recount(self.units, period.start, period.end, cut_off, known_at, **how)

    def assert_counted(self, story: list[Any], days: int, back: int) -> None:
        told = self.tell(story)
        known = told.at - timedelta(hours=back)
        for period in PERIODS:
            cut = min(period.end, date(2024, 6, days))
            mine = self.recounted(period, cut, known)
            asked: dict[str, Any] = {"unit": "xa-quay", "scope": "own", "period": period, "as_of": cut}
            for one in insight.figures(**asked, known_at=known, codes=COUNTED):
                for side, count in (("part", one.part), ("whole", one.whole)):
                    if count is not None:
                        assert count == len(mine[one.code, side]), (one.code, side, period.label, cut)
                self.assert_beside(one, mine, self.recounted(period, cut, known, corrected=False), corrected_ids(known))
            page = insight.members("form_06a.c3", **asked, known_at=known)
            assert {member.id for member in page.members} == mine["form_06a.c3", "part"]

    def assert_beside(self, one: insight.Figure, mine: Sets, first: Sets, corrected: set[int]) -> None:
        """As recorded stands beside as corrected where a corrected dossier counts either way, and nowhere else."""
        sides = ("part",) if one.whole is None else ("part", "whole")
        touched = any((mine[one.code, side] | first[one.code, side]) & corrected for side in sides)
        assert (one.recorded is not None) == touched, one.code
        if one.recorded:
            told = (one.recorded.part, one.recorded.whole)
            assert told == (len(first[one.code, "part"]), None if one.whole is None else len(first[one.code, "whole"]))

    def assert_frozen(self, story: list[Any]) -> None:
        told = self.tell(story)
        for number in told.frozen:
            view = insight.frozen(number)
            then = self.recounted(view.row.period, view.row.cut_off, view.row.known_at)
            now = self.recounted(view.row.period, view.row.cut_off, told.at)
            drift = {
                (one.code, one.side): one.records
                for one in insight.drift(number, at=told.at).figures
                if one.sector is None
            }
            for each in view.figures:
                for side in ("part", "whole") if each.figure.whole is not None else ("part",):
                    code = (each.figure.code, side)
                    if each.sector is None and code[0] in COUNTED:
                        assert set(insight.frozen_members(number, each.position, side)) == then[code]
                        self.assert_drifted(drift.get(code, ()), now[code] - then[code], then[code] - now[code])
        assert list(insight.broken_frozen()) == []

    def assert_drifted(self, records: Any, came_in: set[int], went_out: set[int]) -> None:
        assert {one.id for one in records if one.came_in} == came_in
        assert {one.id for one in records if not one.came_in} == went_out
        assert all(one.events for one in records)


def settled(examples: int) -> settings:
    """So many examples."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.django_db
class Quick(Recounts):
    """Some stories in every run of the suite."""

    @settled(8)
    @given(STORIES, st.integers(1, 24), st.integers(0, 200))
    def test_the_engine_counts_what_the_events_say(self, story, days, back):
        self.assert_counted(story, days, back)

    @settled(5)
    @given(STORIES)
    def test_what_is_frozen_and_what_drifts_is_what_the_events_say(self, story):
        self.assert_frozen([*story, (("freeze", 2), 700), *story, (("freeze", 0), 1)])


@pytest.mark.django_db
@pytest.mark.both_databases
@pytest.mark.proof
class Long(Recounts):
    """Many stories, by name."""

    @settled(300)
    @given(STORIES, st.integers(1, 24), st.integers(0, 200))
    def test_the_engine_counts_what_the_events_say(self, story, days, back):
        self.assert_counted(story, days, back)

    @settled(200)
    @given(STORIES)
    def test_what_is_frozen_and_what_drifts_is_what_the_events_say(self, story):
        self.assert_frozen([*story, (("freeze", 2), 700), *story, (("freeze", 0), 1)])
