"""Fees (phí, lệ phí) as the portal prints them: an amount or "Miễn phí", then a note in brackets.

The amount column cannot be believed alone: officers type 20 for 20.000, or "Miễn phí" where the People's
Council
sets the charge. An amount is certain only where nothing beside it says otherwise.
"""

from __future__ import annotations

import re

from motcua.areas.procedures.operations.rows import FeeRow
from motcua.links.files.procedures.cells import NO_INFORMATION

FREE = "Miễn phí"
CURRENCY = "Việt Nam Đồng|Đồng|VNĐ|VND|USD|EUR"
MONEY = rf"(?:(?:Phí|Lệ phí) ?: ?)?(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,9}}) ?(?:{CURRENCY})"
FEE = rf"(?:{NO_INFORMATION}|{FREE}|{MONEY})"

_MONEY_PARTS = re.compile(r"(?P<kind>Phí|Lệ phí)?[ :]*(?P<amount>[\d,]+) ?(?P<currency>\D+)$")
_NEXT_MONEY = re.compile(MONEY)
_IN_WORDS = re.compile(r"(?<![\d/])(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(?:đồng|đ\b|vnđ|vnd|việt nam đồng)", re.I)
_NOTHING_DUE = re.compile(
    r"(?:không|không có|không quy định|chưa quy định|không thu(?: phí| lệ phí)?|miễn(?: thu)?(?: phí| lệ phí)?)[\s.;]*",
    re.I,
)
_CHARGE_IN_DESCRIPTION = re.compile(r"(?:lệ phí|phí)[^.;\n]{0,60}?\d[\d.]*\s*(?:đồng|đ/)", re.I)
_ENUMERATOR = re.compile(r"(?:^|[\s;.,:(])[0-9a-zđ]{1,2}$", re.I)
_SMALLEST_AMOUNT = 1_000


def note_end(text: str, start: int) -> int | None:
    """Where the bracketed note that opens at `start` ends, or None where its brackets do not close.

    The bracket of an enumeration ("a) …") is no closing bracket of the note.
    """
    depth = 0
    for place in range(start, len(text)):
        if text[place] == "(":
            depth += 1
        elif text[place] == ")":
            if depth == 1 and _ENUMERATOR.search(text[start + 1 : place]):
                return None
            depth -= 1
            if depth == 0:
                return place + 1
    return None


def read_fees(text: str, start: int, first_end: int) -> tuple[list[FeeRow], bool, int | None]:
    """The fee lines of one row from `start`, whether all are certain, and where the description begins.

    The end is None where a note cannot be told from the description that follows it.
    """
    fees: list[FeeRow] = []
    certain = True
    begin, end = start, first_end
    while True:
        token = text[begin:end]
        note = ""
        if text[end : end + 1] == "(":
            closing = note_end(text, end)
            if closing is None:
                fees.append(FeeRow("", None, "VND", text[begin:end]))
                return fees, False, None
            note, end = text[end:closing], closing
        if token != NO_INFORMATION or note:
            fee, sure = _fee(token, note)
            fees.append(fee)
            certain = certain and sure
        following = _NEXT_MONEY.match(text, end)
        if not following:
            return fees, certain, end
        begin, end = following.start(), following.end()


def _fee(token: str, note: str) -> tuple[FeeRow, bool]:
    words = note.strip()
    words = words[1:-1].strip() if words else ""
    kind = _kind(words)
    if token == NO_INFORMATION:
        return FeeRow(kind, None, "VND", token + note), False
    if token == FREE:
        sure = not words or bool(_NOTHING_DUE.fullmatch(words))
        return FeeRow(kind, 0 if sure else None, "VND", token + note), sure
    parts = _MONEY_PARTS.match(token)
    assert parts is not None  # MONEY is a narrower form of the same pattern
    amount = int(parts["amount"].replace(",", ""))
    if parts["kind"]:
        kind = _kind(parts["kind"])
    if parts["currency"].strip() in ("USD", "EUR"):
        return FeeRow(kind, amount, parts["currency"].strip(), token + note), True
    sure = amount >= _SMALLEST_AMOUNT and _agrees(amount, words)
    return FeeRow(kind, amount if sure else None, "VND", token + note), sure


def _agrees(amount: int, words: str) -> bool:
    """Whether the amount is among those the note names, where it names any."""
    named = {int(re.sub(r"[.,]", "", found)) for found in _IN_WORDS.findall(words)}
    return not named or amount in named


def _kind(words: str) -> str:
    """FEE (phí) or CHARGE (lệ phí), where the words name one of them and not the other."""
    lowered = words.lower()
    charges = lowered.count("lệ phí")
    plain = lowered.count("phí") - charges
    if charges and not plain:
        return "CHARGE"
    return "FEE" if plain and not charges else ""


def denied_by(description: str) -> bool:
    """Whether a description names a charge in money, against a column that says it is free."""
    return bool(_CHARGE_IN_DESCRIPTION.search(description))
