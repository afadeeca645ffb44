"""The public journal: roots, proofs that another program can check, and the receipt proven offline by a script."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import timedelta

import pytest
from django.test import Client

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import DossierEvent
from motcua.areas.people.models import Account
from motcua.areas.people.queries import on_duty
from motcua.kernel import append_only, papers, signing
from motcua.rules import merkle
from motcua.web.counter import printing
from motcua.web.portal.mine import slips
from motcua.web.ui.dossier.attested import attested, told
from tests.architecture.reading import ROOT
from tests.factories import tampering
from tests.factories.intake import MONDAY, make_commune

pytestmark = pytest.mark.long

SCRIPT = ROOT / "docs" / "verify" / "kiem_tra_giay_tiep_nhan.py"
NAME = "Người nộp minh họa 01"
ADDRESS = "https://motcua.vidu.test/tra-cuu/?ma="


@pytest.fixture
def numbers(settings, tmp_path, db) -> list[str]:
    """Four dossiers received on Monday and Tuesday, both days sealed; a fifth on Thursday, not sealed."""
    settings.VAR = tmp_path
    commune = make_commune()
    found = [commune.received(at=MONDAY + timedelta(days=n // 2, minutes=n)).number for n in range(4)]
    operations.seal_missing(at=MONDAY + timedelta(days=3))
    return [*found, commune.received(at=MONDAY + timedelta(days=3)).number]


def pages(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def hashes(told: list[str]) -> list[bytes]:
    return [bytes.fromhex(one) for one in told]


def test_the_list_shows_every_root_with_its_day_size_signature_and_key(client, numbers):
    page = pages(client, "/minh-bach/nhat-ky/")
    for one in queries.roots():
        assert one.root in page
        assert one.signature[:12] in page
    assert signing.public_key() in page
    listed = client.get("/minh-bach/nhat-ky/json/").json()
    assert [one["day"] for one in listed["roots"]] == ["2024-03-06", "2024-03-05", "2024-03-04"]
    assert listed["roots"][0]["events"] == 0


def test_a_day_has_its_page_and_its_json(client, numbers):
    page = pages(client, "/minh-bach/nhat-ky/2024-03-05/")
    facts = client.get("/minh-bach/nhat-ky/2024-03-05/json/").json()
    assert facts["root"] in page
    assert facts["signature"] in page
    assert "RFC 6962" in facts["explanation"]


@pytest.mark.parametrize(
    "address",
    [
        "2024-03-03/", "2024-03-07/json/", "hom-qua/", "noi-tiep/", "noi-tiep/json/?tu=2024-03-04&den=x", "?after=x",
        "chung-minh/json/", "chung-minh/json/?ma=H99", "chung-minh/?ma=H1&ngay=1999-01-01",
    ],
)  # fmt: skip
def test_what_was_not_sealed_is_not_found(client, numbers, address):
    assert client.get(f"/minh-bach/nhat-ky/{address}").status_code == 404


def test_before_anything_is_sealed_the_pages_say_so(client, db, settings, tmp_path):
    settings.VAR = tmp_path
    for address in ("/minh-bach/nhat-ky/", "/minh-bach/nhat-ky/chung-minh/?ma=H1"):
        assert "Chưa chốt ngày nào" in pages(client, address)


def test_every_event_of_a_dossier_is_proven_by_json_alone(client, numbers):
    for number in numbers[1:3]:
        facts = client.get("/minh-bach/nhat-ky/chung-minh/json/", {"ma": number.lower()}).json()
        root = facts["root"]
        assert len(facts["events"]) == DossierEvent.objects.filter(dossier__number=number).count()
        for one in facts["events"]:
            assert merkle.is_included(
                merkle.leaf_hash(bytes.fromhex(one["event"])),
                index=one["position"],
                size=root["size"],
                proof=hashes(one["path"]),
                root=bytes.fromhex(root["root"]),
            )
            alone = client.get("/minh-bach/nhat-ky/chung-minh/json/", {"ma": one["event"]}).json()
            assert alone["events"] == [one]


def test_a_day_is_proven_to_go_on_in_another_whichever_way_round_they_are_asked(client, numbers):
    facts = client.get("/minh-bach/nhat-ky/noi-tiep/json/", {"tu": "2024-03-05", "den": "2024-03-04"}).json()
    old, new = facts["old"], facts["new"]
    assert merkle.is_consistent(
        old=old["size"],
        new=new["size"],
        old_root=bytes.fromhex(old["root"]),
        new_root=bytes.fromhex(new["root"]),
        proof=hashes(facts["path"]),
    )
    page = pages(client, "/minh-bach/nhat-ky/noi-tiep/?tu=2024-03-04&den=2024-03-05")
    assert all(one in page for one in facts["path"])


@pytest.mark.parametrize(
    "address", ["", "2024-03-05/", "chung-minh/?ma={number}", "noi-tiep/?tu=2024-03-04&den=2024-03-05"]
)
def test_what_is_there_to_be_kept_comes_as_a_file(client, numbers, address):
    page = pages(client, f"/minh-bach/nhat-ky/{address.format(number=numbers[1])}")
    links = re.findall(r"<a ([^>]*json/[^>]*)>Tải", page)
    assert len(links) == 1
    assert re.search(r'download="[^"{}/]+\.json"', links[0])


def test_an_event_that_was_changed_is_not_called_whole(client, numbers):
    assert "Không khớp gốc" not in pages(client, f"/minh-bach/nhat-ky/chung-minh/?ma={numbers[1]}")
    append_only.take_down()
    tampering.update(DossierEvent.objects.get(dossier__number=numbers[1], seq=1), "hash", "0" * 64)
    assert "Không khớp gốc" in pages(client, f"/minh-bach/nhat-ky/chung-minh/?ma={numbers[1]}")


def test_what_is_not_yet_sealed_is_said_to_wait(client, numbers):
    assert "Chưa chốt" in pages(client, f"/minh-bach/nhat-ky/chung-minh/?ma={numbers[4]}")
    assert "Không thấy" in pages(client, "/minh-bach/nhat-ky/chung-minh/?ma=H20.99-000000-0000")


def test_the_look_up_says_that_a_dossier_is_still_in_the_journal(client, numbers):
    progress = client.get("/tra-cuu/", {"ma": numbers[0]}).content.decode()
    assert f"/minh-bach/nhat-ky/chung-minh/?ma={numbers[0]}" in progress
    assert "/minh-bach/nhat-ky/chung-minh/" not in client.get("/tra-cuu/", {"ma": numbers[4]}).content.decode()


def test_nobody_is_named(client, numbers):
    for address in (f"chung-minh/?ma={numbers[0]}", f"chung-minh/json/?ma={numbers[0]}", "json/", "2024-03-04/json/"):
        page = pages(client, f"/minh-bach/nhat-ky/{address}")
        assert NAME not in page
        assert not re.search("quay|COUNTER|received_at|actor", page)


def code_of(number: str) -> str:
    """What the QR code of the receipt carries."""
    view = queries.dossier(number)
    received, due = view.row.received_at, view.row.due_first_at
    return attested(ADDRESS + number, number=number, events=view.events, received_at=received, due_at=due)


def run(*words: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-I", SCRIPT, *words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_script_is_short_and_stands_alone():
    text = SCRIPT.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 100
    imported = set(re.findall(r"^(?:import|from) (\w+)", text, re.MULTILINE))
    assert imported <= sys.stdlib_module_names


def test_a_receipt_is_proven_offline(client, numbers, tmp_path):
    code, key = code_of(numbers[1]), signing.public_key()
    code_alone, said = run(key, code)
    assert (code_alone, said.count("ĐÚNG ")) == (0, 1)
    assert numbers[1] in said
    assert told(MONDAY + timedelta(minutes=1)) in said
    proof = tmp_path / "proof.json"
    proof.write_bytes(client.get("/minh-bach/nhat-ky/chung-minh/json/", {"ma": numbers[1]}).content)
    kept = queries.last_root().root
    assert run(key, code, str(proof), kept)[0] == 0
    assert run(key, code, str(proof))[1].count("ĐÚNG ") == 3
    failed, said = run(key, code, str(proof), "0" * 64)
    assert (failed, "KHÔNG ĐÚNG gốc trong tệp" in said) == (1, True)


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("received", lambda code: code.replace("n=2024-03-04T08:01", "n=2024-03-04T08:02")),
        ("due", lambda code: re.sub(r"&h=2024-03-\d\d", "&h=2024-03-29", code)),
        ("dossier", lambda code: code.replace("?ma=H", "?ma=G").replace("?ma=0", "?ma=1")),
        ("event", lambda code: re.sub(r"&e=.", lambda m: "&e=0" if m[0] != "&e=0" else "&e=1", code)),
        ("signature", lambda code: re.sub(r"&k=.", lambda m: "&k=A" if m[0] != "&k=A" else "&k=B", code)),
    ],
)
def test_a_changed_receipt_is_not(numbers, what, change):
    code = code_of(numbers[1])
    changed = change(code)
    assert changed != code
    failed, said = run(signing.public_key(), changed)
    assert (failed, "KHÔNG ĐÚNG" in said) == (1, True), said


def test_a_key_of_another_office_a_wrong_proof_and_a_torn_code_are_told(client, numbers, tmp_path, settings):
    code, key = code_of(numbers[1]), signing.public_key()
    proof = tmp_path / "proof.json"
    proof.write_bytes(client.get("/minh-bach/nhat-ky/chung-minh/json/", {"ma": numbers[2]}).content)
    failed, said = run(key, code, str(proof))
    assert (failed, "KHÔNG ĐÚNG còn nguyên" in said) == (1, True)
    torn, said = run(key, code[: code.index("&k=")])
    assert (torn, "KHÔNG ĐỌC ĐƯỢC" in said) == (1, True)
    settings.VAR = tmp_path / "elsewhere"
    assert run(signing.public_key(), code)[0] == 1


def test_every_receipt_that_is_printed_carries_the_code(numbers, monkeypatch):
    wanted = code_of(numbers[1])
    seen: list[papers.ReceiptFacts] = []
    monkeypatch.setattr(papers, "render", lambda form, on, facts: seen.append(facts))
    case = queries.case_file(numbers[1], account=on_duty(Account.objects.get(username="counter.thu"), MONDAY.date()))
    printing.receipt(case, ADDRESS + numbers[1])
    seen.append(slips.received(queries.progress(numbers[1]), ADDRESS + numbers[1]))
    assert [facts.lookup for facts in seen] == [wanted, wanted]
    assert told(seen[0].due_at) in wanted
