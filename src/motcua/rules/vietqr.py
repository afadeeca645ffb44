"""VietQR (mã QR chuyển khoản): the payload a bank's application reads, after EMVCo's merchant-presented mode.

Fields are tag, length, value; the last one is a CRC-16 over everything before it and its own tag and length.
A transfer to a bank account is another channel than the national payment platform; figures keep them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

NAPAS = "A000000727"
TO_ACCOUNT, TO_CARD = "QRIBFTTA", "QRIBFTTC"
CURRENCY, COUNTRY = "704", "VN"
LONGEST_PURPOSE = 25
LARGEST_AMOUNT = 10**13 - 1
_BIN = re.compile(r"[0-9]{6}")
_ACCOUNT = re.compile(r"[0-9A-Za-z]{1,19}")
_PURPOSE = re.compile(r"[ -~]*")
_NOT_CODE = re.compile(r"[^0-9A-Z]")


@dataclass(frozen=True, slots=True)
class Transfer:
    """Transfer (lệnh chuyển khoản) that a payload asks for; without an amount, the payer types it in."""

    bank: str
    account: str
    to_card: bool
    amount: int | None
    purpose: str


def crc16(data: bytes) -> int:
    """CRC-16/CCITT-FALSE: polynomial 1021, beginning with FFFF; "123456789" gives 29B1."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = ((crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def payload(transfer: Transfer) -> str:
    """Payload (nội dung mã QR) of a transfer. Raises ValueError for what a bank would refuse."""
    _refuse(transfer)
    whom = _fields({"00": transfer.bank, "01": transfer.account})
    fields = {
        "00": "01",
        "01": "11" if transfer.amount is None else "12",
        "38": _fields({"00": NAPAS, "01": whom, "02": TO_CARD if transfer.to_card else TO_ACCOUNT}),
        "53": CURRENCY,
        "54": "" if transfer.amount is None else str(transfer.amount),
        "58": COUNTRY,
        "62": _fields({"08": transfer.purpose}),
    }
    body = _fields(fields) + "6304"
    return f"{body}{crc16(body.encode('ascii')):04X}"


def read(text: str) -> Transfer:
    """Read (đọc) a payload back. Raises ValueError when it is broken or is none of ours."""
    if len(text) < 8 or not text.isascii() or text[-8:-4] != "6304":
        raise ValueError("not a VietQR payload")
    if text[-4:] != f"{crc16(text[:-4].encode('ascii')):04X}":
        raise ValueError("the checksum does not agree")
    fields = dict(_taken_apart(text[:-8]))
    told = dict(_taken_apart(fields.get("38", "")))
    if told.get("00") != NAPAS or fields.get("53") != CURRENCY:
        raise ValueError("not a transfer in đồng by VietQR")
    whom = dict(_taken_apart(told.get("01", "")))
    return Transfer(
        bank=whom.get("00", ""),
        account=whom.get("01", ""),
        to_card=told.get("02") == TO_CARD,
        amount=int(fields["54"]) if "54" in fields else None,
        purpose=dict(_taken_apart(fields.get("62", ""))).get("08", ""),
    )


def mentions(words: str, purpose: str) -> bool:
    """Whether the words of a bank statement mention a purpose: banks drop dots and dashes, and change the case."""
    wanted = _NOT_CODE.sub("", purpose.upper())
    return bool(wanted) and wanted in _NOT_CODE.sub("", words.upper())


def _refuse(transfer: Transfer) -> None:
    if not _BIN.fullmatch(transfer.bank):
        raise ValueError("a bank is named by the six digits of its BIN")
    if not _ACCOUNT.fullmatch(transfer.account):
        raise ValueError("an account has 1 to 19 letters or digits")
    if transfer.amount is not None and not 0 < transfer.amount <= LARGEST_AMOUNT:
        raise ValueError("an amount is a positive number of whole đồng, of at most 13 digits")
    if len(transfer.purpose) > LONGEST_PURPOSE or not _PURPOSE.fullmatch(transfer.purpose):
        raise ValueError("a purpose has at most 25 letters, without marks")


def _fields(values: Mapping[str, str]) -> str:
    return "".join(f"{tag}{len(value):02}{value}" for tag, value in values.items() if value)


def _taken_apart(text: str) -> Iterable[tuple[str, str]]:
    at = 0
    while at < len(text):
        tag, length = text[at : at + 2], text[at + 2 : at + 4]
        if not (length.isdecimal() and len(text) >= at + 4 + int(length)):
            raise ValueError("a field is cut off")
        yield tag, text[at + 4 : at + 4 + int(length)]
        at += 4 + int(length)
