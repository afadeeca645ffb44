"""How to apply (cách thức thực hiện): a table whose cells run together, read row by row.

A row is certain where a channel is followed at once by a time and at once by a fee, as the portal prints
them.
What only looks like a row is kept in its own words and listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from motcua.areas.procedures.operations.rows import CaseRow, ChannelRow, FeeRow, UnparsedRow
from motcua.links.files.procedures import fees
from motcua.links.files.procedures.cells import NO_INFORMATION, UPPER, stated

CELL = "cach_thuc_thuc_hien"
HEADER = "Hình thức nộpThời gianPhí, lệ phíMô tả"
CHANNELS = {"Trực tiếp": "COUNTER", "Trực tuyến": "ONLINE", "Dịch vụ bưu chính": "POSTAL"}
RULES = {
    "Ngày làm việc": ("working_days", 1),
    "Ngày": ("calendar_days", 1),
    "Tuần": ("calendar_days", 7),
    "Tháng": ("months", 1),
    "Năm": ("months", 12),
    "Giờ làm việc": ("working_hours", 1),
    "Giờ": ("working_hours", 1),
}
_BLANK = "[ \u00a0]+"
_UNITS = "Ngày làm việc|Ngày|Tuần|Tháng|Giờ làm việc|Giờ|Phút|Quý|Năm".replace(" ", _BLANK)
_NAMES = "|".join(CHANNELS)
_ROW = re.compile(
    rf"(?P<channel>{_NAMES})(?:"
    rf"(?P<time>(?P<n>\d{{1,4}}(?:[.,]\d+)?){_BLANK}(?P<unit>(?i:{_UNITS}))|{NO_INFORMATION})(?P<fee>{fees.FEE})"
    rf"|(?P<bare>\d{{1,4}})(?P<fee_after_bare>{NO_INFORMATION}|{fees.FREE})"
    rf"|(?P<run>[\d,]+ ?(?:{fees.CURRENCY})))"
)
# A channel's name glued to what stands before (or first in the table) and followed at once by something else.
_LIKE_A_ROW = re.compile(rf"(?:(?<=\S)|\A)(?P<channel>{_NAMES})(?=[\d{UPPER}])")
_FREE_WORDS_THEN_FEE = re.compile(rf"(?P<time>[^\n]{{1,200}}?)(?<=\S)(?P<fee>{NO_INFORMATION}|{fees.FREE})(?!\s)")
_LONGEST = 3650


@dataclass
class ReadTable:
    """What a table gave: its cases, what could not be read, and what looks odd."""

    cases: tuple[CaseRow, ...] = ()
    unparsed: list[UnparsedRow] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_channels(text: str) -> ReadTable:
    """Read the table of channels; every character of it ends in a row or in the list of unread cells."""
    table = ReadTable()
    if not stated(text):
        return table
    if not text.startswith(HEADER):
        table.unparsed.append(UnparsedRow(CELL, text))
        return table
    body = text[len(HEADER) :]
    marks = list(_ROW.finditer(body))
    first = marks[0].start() if marks else len(body)
    rows = _loose(body[:first], table)
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        end = following.start() if following else len(body)
        rows += _certain(body[mark.start() : end], table)
    table.cases = _cases(rows)
    return table


def _certain(segment: str, table: ReadTable) -> list[ChannelRow]:
    """One row whose channel, time and fee follow each other at once, and loose rows inside its description."""
    mark = _ROW.match(segment)
    assert mark is not None  # the segment was cut at such a match
    channel = CHANNELS[mark["channel"]]
    if mark["run"]:
        # "120,000 VNĐ": a time of 1 and 20,000, or no time and 120,000? Only a person can tell.
        table.unparsed.append(UnparsedRow(f"{CELL}.thoi_gian_va_phi", segment))
        description, loose = _description(segment[mark.end() :], table)
        return [ChannelRow(channel, None, None, mark["run"], mark["run"], description), *loose]
    fee_group = "fee" if mark["fee"] else "fee_after_bare"
    raw_time = mark["time"] or mark["bare"]
    rule, n = _time(mark, segment, table)
    lines, certain, end = fees.read_fees(segment, mark.start(fee_group), mark.end(fee_group))
    if end is None:
        table.unparsed.append(UnparsedRow(f"{CELL}.phi_va_mo_ta", segment[mark.start(fee_group) :]))
        return [ChannelRow(channel, rule, n, raw_time, mark[fee_group], "", tuple(lines))]
    description, loose = _description(segment[end:], table)
    raw_fee = segment[mark.start(fee_group) : end]
    lines = _check_fees(lines, certain, raw_fee, description, table)
    _check_unit(_unit(mark), n, raw_fee + description, table)
    return [ChannelRow(channel, rule, n, raw_time, raw_fee, description, tuple(lines)), *loose]


def _time(mark: re.Match[str], segment: str, table: ReadTable) -> tuple[str | None, int | None]:
    """Rule and count of the time column; None for what it does not say for certain."""
    if mark["bare"]:
        table.unparsed.append(UnparsedRow(f"{CELL}.thoi_gian", mark["channel"] + mark["bare"]))
        n = int(mark["bare"])
        return None, n if 0 < n <= _LONGEST else None
    if not mark["n"]:
        return None, None
    rule, factor = RULES.get(_unit(mark), (None, 1))
    whole = mark["n"].isdecimal() and 0 < int(mark["n"]) * factor <= _LONGEST
    if rule is None or not whole:
        table.unparsed.append(UnparsedRow(f"{CELL}.thoi_gian", mark["channel"] + mark["time"]))
        return None, None
    return rule, int(mark["n"]) * factor


def _check_fees(lines: list[FeeRow], certain: bool, raw: str, description: str, table: ReadTable) -> list[FeeRow]:
    """List fees that are not certain; a free column against a charge in the description is not."""
    if certain and any(line.amount == 0 for line in lines) and fees.denied_by(description):
        certain = False
        lines = [FeeRow(line.kind, line.amount or None, line.currency, line.text) for line in lines]
    if not certain:
        table.unparsed.append(UnparsedRow(f"{CELL}.phi_le_phi", raw))
    return lines


def _unit(mark: re.Match[str]) -> str:
    """The unit of a time as the portal's list spells it, however case and blanks were typed."""
    return " ".join((mark["unit"] or "").split()).capitalize()


def _check_unit(unit: str, n: int | None, words: str, table: ReadTable) -> None:
    """Warn where the column counts days and the words beside it count working days."""
    if unit == "Ngày" and n and re.search(rf"(?<!\d)0?{n}\s+(?:\([^)]*\)\s+)?ngày\s+làm\s+việc", words, re.I):
        warning = f'Cột thời gian ghi "{n} Ngày" nhưng mô tả ghi "{n} ngày làm việc".'
        if warning not in table.warnings:
            table.warnings.append(warning)


def _description(text: str, table: ReadTable) -> tuple[str, list[ChannelRow]]:
    """The description up to what looks like another row, and the rows read from there on."""
    loose = _LIKE_A_ROW.search(text)
    if loose is None:
        return text, []
    return text[: loose.start()], _loose(text[loose.start() :], table)


def _loose(text: str, table: ReadTable) -> list[ChannelRow]:
    """Rows whose time is not a number: the channel is taken where a fee follows; the rest is listed as it
    stands.
    """
    rows: list[ChannelRow] = []
    marks = list(_LIKE_A_ROW.finditer(text))
    if text and (not marks or marks[0].start() > 0):
        table.unparsed.append(UnparsedRow(f"{CELL}.hang", text[: marks[0].start() if marks else len(text)]))
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        segment = text[mark.start() : following.start() if following else len(text)]
        found = _FREE_WORDS_THEN_FEE.match(segment, mark.end() - mark.start())
        if found is None:
            table.unparsed.append(UnparsedRow(f"{CELL}.hang", segment))
            continue
        table.unparsed.append(UnparsedRow(f"{CELL}.thoi_gian", mark["channel"] + found["time"]))
        lines, certain, end = fees.read_fees(segment, found.start("fee"), found.end("fee"))
        if end is None or not certain:
            table.unparsed.append(UnparsedRow(f"{CELL}.phi_va_mo_ta", segment[found.start("fee") :]))
        split = len(segment) if end is None else end
        raw_fee = segment[found.start("fee") : split]
        rows.append(
            ChannelRow(CHANNELS[mark["channel"]], None, None, found["time"], raw_fee, segment[split:], tuple(lines))
        )
    return rows


def _cases(rows: list[ChannelRow]) -> tuple[CaseRow, ...]:
    """One case where no channel comes twice; else one per description, which is its condition."""
    channels = [row.channel for row in rows]
    if len(set(channels)) == len(channels):
        return (CaseRow("", tuple(rows)),) if rows else ()
    cases: list[tuple[str, list[ChannelRow]]] = []
    for row in rows:
        condition = " ".join(row.description.split())
        for known, members in cases:
            if known == condition and row.channel not in [member.channel for member in members]:
                members.append(row)
                break
        else:
            cases.append((condition, [row]))
    return tuple(CaseRow(condition, tuple(members)) for condition, members in cases)
