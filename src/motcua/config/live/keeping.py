"""Papers and words of the live day (giấy tờ, lời tin minh họa): scans, the paper archive, an own wording."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as kept
from motcua.areas.digitization.operations import ArchiveTold
from motcua.areas.notices import operations as notices
from motcua.areas.notices.queries import usual_wording
from motcua.areas.people.queries import Role, actor_of
from motcua.config.live.settling import LiveUnit
from motcua.rules.hashing import sha256_hex
from motcua.rules.phrasing import Phrasing


def keep_papers(pack: Mapping[str, Any], commune: LiveUnit, *, at: datetime) -> None:
    """Keep papers (lưu giấy tờ): one of the citizen compared with its original, one that waits; one of the archive."""
    by = actor_of(commune.officer(Role.COUNTER.value, at))
    for told in pack["scan"]:
        content = one_page(told["words"])
        file = digitization.keep_upload(file=io.BytesIO(content), name=told["file"], by=by, at=at)
        scan = digitization.keep_paper(
            applicant_id=commune.own,
            file_id=file,
            kind="SCANNED",
            paper_name=told["name"],
            unit_id=commune.unit.id,
            in_bulk=True,
            at=at,
        )
        found = kept.scan(scan)
        if told["compared"] and found is not None:
            digitization.check_paper(scan_id=scan, seen=found.file.digest, by=by, at=at)
    for told in pack["archived"]:
        content = one_page(told["words"])
        line = ArchiveTold(**{name: said for name, said in told.items() if name != "words"})
        digitization.archive_paper(
            unit_id=commune.unit.id, told=line, content=io.BytesIO(content), digest=sha256_hex(content), by=by, at=at
        )


def word_notices(pack: Mapping[str, Any], commune: LiveUnit, *, at: datetime) -> None:
    """Word notices (viết lời riêng) of the commune for one event, by its leader."""
    told = pack["wording"]
    usual = usual_wording(told["kind"])
    notices.write_text(
        unit_id=commune.unit.id,
        kind=told["kind"],
        procedure_code=told["procedure"],
        wording=Phrasing(usual.subject, told["text"], usual.short),
        reason=told["reason"],
        account=commune.officer(Role.LEADER.value, at),
        at=at,
    )


def one_page(words: str) -> bytes:
    """A sheet of paper with some words without marks on it, as PDF."""
    lines = "".join(f"({line}) Tj T* " for line in words.split("; "))
    drawn = f"BT /F1 20 Tf 60 760 Td 30 TL {lines}ET"
    bodies = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream",
    )
    made, places = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(bodies) + 1
    end = f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF\n"
    return f"{made}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode("ascii")
