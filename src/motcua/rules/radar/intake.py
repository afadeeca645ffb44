"""Intake (nguồn nộp): many people from one source, acceptance at once, and entries that come too late."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime, time, timedelta

from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, Tally, month_of
from motcua.rules.radar.rows import CounterDay, Trace

MARK = 8  # letters of a mark that are shown, so that two can be told apart


def shared_source(traces: Iterable[Trace], offices: Mapping[int, Collection[str]], limits: Limits) -> list[Finding]:
    """Shared source (chung nguồn): one device or phone for many owners, or the office's own network.

    `offices` gives for each desk the marks of the networks from which its staff worked.
    """
    tally = Tally()
    online = [trace for trace in traces if trace.of_itself and trace.filed is not None]
    for trace in online:
        tally.whole(trace.desk, _filed(trace))
    for unit, when, evidence in (*_same(online, limits), *_from_offices(online, offices, limits)):
        tally.add(unit, when, evidence)
    return tally.findings(Pattern.SHARED_SOURCE, limits)


def _filed(trace: Trace) -> datetime:
    assert trace.filed is not None
    return trace.filed


def _same(online: Iterable[Trace], limits: Limits) -> Iterator[tuple[int, datetime, Evidence]]:
    sources: dict[tuple[str, int, str, str], list[Trace]] = defaultdict(list)
    for trace in online:
        for kind, mark in (("SAME_DEVICE", trace.device), ("SAME_PHONE", trace.phone)):
            if mark:
                sources[kind, trace.desk, month_of(_filed(trace)), mark].append(trace)
    for (kind, desk, _, mark), found in sources.items():
        if len({trace.applicant for trace in found}) >= limits["people"]:
            for trace in found:
                yield desk, _filed(trace), Evidence(trace.number, kind, _filed(trace), note=mark[:MARK])


def _from_offices(
    online: Iterable[Trace], offices: Mapping[int, Collection[str]], limits: Limits
) -> Iterator[tuple[int, datetime, Evidence]]:
    months: dict[tuple[int, str], list[Trace]] = defaultdict(list)
    for trace in online:
        if trace.network and trace.network in offices.get(trace.desk, ()):
            months[trace.desk, month_of(_filed(trace))].append(trace)
    for (desk, _), found in months.items():
        if len({trace.applicant for trace in found}) >= limits["people_in_office"]:
            for trace in found:
                yield (
                    desk,
                    _filed(trace),
                    Evidence(trace.number, "OFFICE_NETWORK", _filed(trace), note=trace.network[:MARK]),
                )


def accepted_at_once(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Accepted at once (tiếp nhận tức thì): seconds after an online submission that was not told as assisted."""
    tally, once = Tally(), timedelta(seconds=limits["seconds"])
    for trace in traces:
        if not trace.of_itself or trace.submitted is None or trace.received is None:
            continue
        if not trace.timed(trace.submitted, trace.received):
            continue
        tally.whole(trace.desk, trace.received)
        if timedelta() <= trace.received - trace.submitted <= once:
            found = Evidence(trace.number, "ACCEPTED_AT_ONCE", trace.submitted, trace.received)
            tally.add(trace.desk, trace.received, found)
    return tally.findings(Pattern.INSTANT_ACCEPTANCE, limits)


def entered_late(traces: Iterable[Trace], days: Iterable[CounterDay], limits: Limits) -> list[Finding]:
    """Entered late (không nhập ngay): tickets far above what was entered, or dossiers entered when they were done."""
    return _unentered(days, limits) + _entered_when_done(traces, limits)


def _unentered(days: Iterable[CounterDay], limits: Limits) -> list[Finding]:
    months: dict[tuple[int, str], list[CounterDay]] = defaultdict(list)
    for day in days:
        months[day.unit, f"{day.day:%Y-%m}"].append(day)
    found = []
    for (unit, month), counted in sorted(months.items()):
        short = [day for day in counted if _short(day, limits)]
        if len(short) >= limits["days"]:
            evidence = tuple(_day_evidence(day) for day in sorted(short, key=lambda one: one.day))
            missing = sum(day.tickets - day.entered for day in short)
            tickets = sum(day.tickets for day in counted)
            found.append(Finding(Pattern.MISSING_ENTRIES, unit, month, missing, tickets, evidence))
    return found


def _short(day: CounterDay, limits: Limits) -> bool:
    missing = day.tickets - day.entered
    return missing >= limits["missing"] and missing * 100 >= day.tickets * limits["missing_percent"]


def _day_evidence(day: CounterDay) -> Evidence:
    at = datetime.combine(day.day, time())
    return Evidence("", "TICKETS_WITHOUT_ENTRY", at, note=f"{day.tickets}/{day.entered}")


def _entered_when_done(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Where there were days to work, but receipt and finish lie minutes apart. Subjects are told from tickets'."""
    tally, soon = Tally(), timedelta(minutes=limits["minutes"])
    for trace in traces:
        if trace.received is None or trace.finished is None or trace.due_first is None or trace.late_entered:
            continue
        if (trace.due_first.date() - trace.received.date()).days < limits["time_limit_days"]:
            continue
        if not trace.timed(trace.received, trace.finished):
            continue
        tally.whole(trace.desk, trace.received)
        if trace.finished - trace.received <= soon:
            found = Evidence(trace.number, "ENTERED_WHEN_DONE", trace.received, trace.finished)
            tally.add(trace.desk, trace.received, found)
    return [
        Finding(one.pattern, one.unit, f"{one.subject}/nhap", one.part, one.whole, one.evidence)
        for one in tally.findings(Pattern.MISSING_ENTRIES, limits)
    ]
