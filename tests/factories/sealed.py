"""A unit with two people who may open denunciations, each with a key, and one denunciation from somebody made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.conduct import operations
from motcua.areas.conduct.models import Denunciation
from motcua.areas.conduct.operations import SealedFile
from motcua.areas.people.models import Account, Role
from motcua.kernel import sealing
from motcua.kernel.clock import now
from tests.factories.inspecting import someone
from tests.factories.office import make_units
from tests.factories.remembered import remembered

sealing.COST["n"] = 16  # a passphrase is as quickly tried as a test needs; tests/kernel/test_sealing.py takes its time
MARKER = "Câu đánh dấu không được thấy ở đâu cả 7f3a"
PHRASE = "mật khẩu niêm phong minh họa"
FILE = b"%PDF-1.4 " + MARKER.encode() + b"\n%%EOF"


@dataclass
class Sealed:
    """Who stands about, and what was sent."""

    unit: Any
    people: dict[str, Account]

    def name(self, who: str, by: str = "head", **told: Any) -> int:
        """Name somebody a keeper."""
        given = {"decision": "QĐ minh họa 07", "valid_from": date(2020, 1, 1), "account": self.people[by], "at": now()}
        return operations.name_keeper(unit_id=self.unit.pk, keeper_id=self.people[who].pk, **{**given, **told})

    def give_key(self, who: str, passphrase: str = PHRASE) -> None:
        """Somebody makes a sealing key."""
        operations.make_sealing_key(passphrase=passphrase, account=self.people[who], at=now())

    def send(self, **words: str) -> tuple[int, str]:
        """A denunciation with a file; its key and the sender's code."""
        told = {"accused": "Cán bộ minh họa 99", "content": MARKER, "name": "Người gửi minh họa", "contact": ""}
        file = SealedFile("anh.pdf", "application/pdf", FILE)
        code = operations.receive_denunciation(unit_id=self.unit.pk, words={**told, **words}, files=[file], at=now())
        return Denunciation.objects.latest("pk").pk, code


@remembered
def make_sealed() -> Sealed:
    """The head names one keeper, who makes a key; a second one is named and confirmed but has no key yet."""
    district, _agency, (unit, *_others) = make_units()
    people = {
        "head": someone("lanhdao.np", Role.LEADER, unit),
        "keeper": someone("giuniemphong.np", Role.INSPECTOR, unit),
        "second": someone("nguoithuhai.np", Role.CASE, unit),
        "colleague": someone("dongnghiep.np", Role.INSPECTOR, unit),
        "reformer": someone("cchc.np", Role.PAR, unit),
        "clerk": someone("quay.np", Role.COUNTER, unit),
        "admin": someone("quantri.np", Role.ADMINISTRATOR, unit),
        "elsewhere": someone("lanhdao.huyen.np", Role.LEADER, district),
    }
    made = Sealed(unit, people)
    made.name("keeper")
    made.give_key("keeper")
    operations.witness_keeper(naming_id=made.name("second"), account=people["keeper"], at=now())
    return made
