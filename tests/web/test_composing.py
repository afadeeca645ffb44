"""Composing a report on the page: written, looked at, refused, sent out, taken back."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from motcua import insight
from motcua.areas.people.models import Role
from motcua.areas.reports.models import DraftVersion
from motcua.insight import reports
from motcua.kernel.clock import at_local
from motcua.rules.periods import custom
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.long

QUERY = "unit=huyen-thu&from=2024-03-01&to=2024-03-31"
PAGE = f"/can-bo/bao-cao/soan/mot-cua/?{QUERY}"
MARCH = custom(date(2024, 3, 1), date(2024, 3, 31))
FIGURE = re.compile(r'<a class="traced" href="([^"]+)" data-figure="([^"]+)" data-part="(\d*)"[^>]*>([^<]+)</a>')


USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def saved(client, **changes):
    """What the form would send, with some boxes changed."""
    form = client.get(PAGE).context["form"]
    told = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in told.items()} | changes


def test_one_begins_by_choosing_and_finds_the_draft_again(reformer):
    to = reformer.get(f"/can-bo/bao-cao/soan/?mau=mot-cua&{QUERY}")
    assert to.status_code == 302
    assert to["Location"].startswith("/can-bo/bao-cao/soan/mot-cua/?unit=huyen-thu")
    assert reformer.post(PAGE, saved(reformer, text_assessment="Người dân hài lòng.")).status_code == 302
    begun = reformer.get("/can-bo/bao-cao/soan/").content.decode()
    assert "/can-bo/bao-cao/soan/mot-cua/?unit=huyen-thu&amp;from=2024-03-01" in begun
    assert "Người dân hài lòng." in reformer.get(PAGE).content.decode()


@pytest.mark.long
def test_every_figure_of_the_preview_opens_to_its_count(reformer):
    page = reformer.get(PAGE).content.decode()
    found = FIGURE.findall(page)
    assert len(found) > 10
    for address, code, part, text in found:
        if text.isdigit() and text == part:
            assert reformer.get(unescape(address)).context["count"] == int(part), code


def test_a_number_typed_by_hand_is_marked_and_nothing_goes_out(reformer):
    reformer.post(PAGE, saved(reformer, text_assessment="Đạt 91,16% và 7 ý kiến; ngày 5/3/2024 đã họp."))
    page = reformer.get(PAGE)
    assert [place.words for place in page.context["places"]] == ["91,16", "7"]
    assert ">91,16</mark>" in page.content.decode()
    for kind in ("docx", "pdf", "html"):
        refused = reformer.get(f"/can-bo/bao-cao/soan/mot-cua/tai/{kind}/?{QUERY}")
        assert refused.status_code == 409
        assert "Chưa xuất được" in refused.content.decode()
    assert reformer.get(f"/can-bo/bao-cao/soan/mot-cua/tai/docx/chu-ky/?{QUERY}").status_code == 404


@pytest.mark.parametrize(
    ("before", "after"),
    [("Có {?} hồ sơ.", "Có {own dossiers.received count} hồ sơ."), ("Có", "Có {own dossiers.received count}")],
)
def test_a_slot_is_put_in_by_choosing(reformer, before, after):
    chosen = {"section": "assessment", "code": "dossiers.received", "scope": "own", "saying": "count", "insert": "1"}
    answer = reformer.post(PAGE, saved(reformer, text_assessment=before) | chosen)
    assert answer["Location"].endswith("#muc-assessment")
    assert reformer.get(PAGE).context["form"]["text_assessment"].value() == after


def exported(client, kind):
    page = unescape(client.get(PAGE).content.decode())
    address = re.search(rf'href="(/can-bo/bao-cao/soan/mot-cua/tai/{kind}/\?[^"]+)"', page)[1]
    seal = re.search(rf'href="(/can-bo/bao-cao/soan/mot-cua/tai/{kind}/chu-ky/\?[^"]+)"', page)[1]
    return client.get(address), client.get(seal)


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
def test_a_file_goes_out_with_a_seal_that_holds(reformer, kind):
    file, seal = exported(reformer, kind)
    assert reports.sealed(file.content, seal.content)
    assert json.loads(seal.content)["file"] in file["Content-Disposition"]


def test_a_file_comes_back_with_its_wording_and_its_changed_figure(reformer):
    document = Document(BytesIO(exported(reformer, "docx")[0].content))
    line = next(each for each in document.paragraphs if "tiếp nhận mới 3 hồ sơ" in each.text)
    number = next(run for run in line.runs if run.text == "3")
    number.text = "30"
    line.add_run(" Bà con đánh giá cao.")
    target = BytesIO()
    document.save(target)
    upload = SimpleUploadedFile("sua.docx", target.getvalue())
    answer = reformer.post(f"/can-bo/bao-cao/soan/mot-cua/nhan-lai/?{QUERY}", {"file": upload})
    assert answer.status_code == 200
    (change,) = answer.context["returned"].changes
    assert (change.slot, change.old, change.now, change.right) == ("{own dossiers.received count}", "3", "30", "3")
    kept = DraftVersion.objects.latest("number")
    assert kept.origin == "RETURNED"
    assert "{own dossiers.received count} hồ sơ" in kept.texts["received"]
    assert kept.texts["received"].splitlines()[0].endswith("Bà con đánh giá cao.")
    assert "{chart months}" in kept.texts["received"]
    assert "30" not in kept.texts["received"]


def otherwise(content: bytes) -> bytes:
    """The same Word file as other programs save it: strict names, and a relation to a picture that was left out."""
    dangling = b'<Relationship Id="rIdX" Type="http://x/image" Target="../NULL"/></Relationships>'
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w") as archive:
        for name in source.namelist():
            part = source.read(name).replace(USUAL, STRICT)
            if name == "word/_rels/document.xml.rels":
                part = part.replace(b"</Relationships>", dangling)
            archive.writestr(name, part)
    return target.getvalue()


def test_a_file_saved_otherwise_comes_back_too(reformer):
    upload = SimpleUploadedFile("sua.docx", otherwise(exported(reformer, "docx")[0].content))
    answer = reformer.post(f"/can-bo/bao-cao/soan/mot-cua/nhan-lai/?{QUERY}", {"file": upload})
    assert answer.status_code == 200
    assert answer.context["returned"].changes == ()
    assert "{own dossiers.received count} hồ sơ" in DraftVersion.objects.latest("number").texts["received"]


@pytest.mark.parametrize(
    "content", [b"", b"khong phai Word", b"PK\x03\x04hong"], ids=["nothing", "words", "half a package"]
)
def test_what_is_no_word_file_is_refused(reformer, content):
    upload = SimpleUploadedFile("sua.docx", content)
    answer = reformer.post(f"/can-bo/bao-cao/soan/mot-cua/nhan-lai/?{QUERY}", {"file": upload})
    assert answer.status_code == 422
    assert not DraftVersion.objects.exists()


def test_a_word_file_of_something_else_is_refused(reformer):
    document, target = Document(), BytesIO()
    document.add_paragraph("Thư riêng.")
    document.save(target)
    upload = SimpleUploadedFile("khac.docx", target.getvalue())
    answer = reformer.post(f"/can-bo/bao-cao/soan/mot-cua/nhan-lai/?{QUERY}", {"file": upload})
    assert answer.status_code == 422
    assert not DraftVersion.objects.exists()


def test_who_saves_from_an_old_page_keeps_the_typed_text_on_it(reformer):
    stale = saved(reformer, text_assessment="của tôi")
    reformer.post(PAGE, saved(reformer, text_assessment="của người khác"))
    answer = reformer.post(PAGE, stale)
    assert answer.status_code == 409
    assert "của tôi" in answer.content.decode()
    assert DraftVersion.objects.latest("number").texts["assessment"] == "của người khác"


def test_reports_are_composed_by_their_own_people(office, reformer):
    desk = signed_in(make_account("quay.khac", Role.COUNTER, office.communes[0]))
    assert desk.get(PAGE).status_code == 403
    commune = signed_in(make_account("cchc.xa", Role.PAR, office.communes[0]))
    assert commune.get(PAGE).status_code == 404
    assert commune.get(PAGE.replace("huyen-thu", "xa-thu-1")).status_code == 200
    assert reformer.get(PAGE.replace("huyen-thu", "xa-thu-1")).status_code == 200


@pytest.mark.parametrize(
    "address",
    ["khong-co/?", "mot-cua/tai/exe/?", "mot-cua/?known_at=2999-01-01T00:00:00%2B07:00&", "mot-cua/?known_at=x&"],
)
def test_what_is_not_there_is_not_found(reformer, address):
    assert reformer.get(f"/can-bo/bao-cao/soan/{address}{QUERY}").status_code == 404


def test_a_closed_period_answers_and_the_page_says_so(reformer):
    page = reformer.get(PAGE).content.decode()
    assert "tính trực tiếp từ hồ sơ, kỳ này chưa chốt" in page
    at = at_local(datetime(2024, 10, 5, 9, 0))
    asked = {"unit": "huyen-thu", "period": MARCH, "by": insight.Closer("account:cchc.thu", "Người chốt minh họa 01")}
    for scope in ("own", "children"):
        insight.freeze(scope=scope, at=at, **asked)
    answer = reformer.get(PAGE)
    page, report = answer.content.decode(), answer.context["work"].report
    assert [ground.closed.id for ground in report.grounds] == [1]
    assert "số 1, bản 1" in page
    assert report.grounds[0].closed.digest in page
    assert (
        report.grounds[0].closed.digest
        in reformer.get(f"/can-bo/bao-cao/soan/mot-cua/tai/html/?{QUERY}").content.decode()
    )
    frozen = [found for found in FIGURE.findall(page) if found[0].startswith("/can-bo/chot-so-lieu/")]
    assert len(frozen) > 10
    for address, code, part, text in frozen[:6]:
        if text.isdigit() and text == part:
            assert reformer.get(unescape(address)).context["page"].count == int(part), code


def test_one_is_offered_the_units_one_composes_for_and_no_other(office, reformer):
    commune = signed_in(make_account("cchc.xa1", Role.PAR, office.communes[0]))
    offered = commune.get("/can-bo/bao-cao/soan/?from=2024-03-01&to=2024-03-31").context["form"].units
    assert [one.slug for one in offered] == ["xa-thu-1"]
    for slug, composes in (("xa-thu-1", True), ("xa-thu-2", False), ("huyen-thu", False)):
        page = commune.get(f"/can-bo/bao-cao/?unit={slug}&from=2024-03-01&to=2024-03-31").content.decode()
        assert ("/can-bo/bao-cao/soan/" in page) is composes
    every = reformer.get("/can-bo/bao-cao/soan/?from=2024-03-01&to=2024-03-31").context["form"].units
    assert {one.slug for one in every} == {"huyen-thu", "xa-thu-1", "xa-thu-2"}


def test_who_saved_a_draft_is_called_by_name(office):
    account = make_account("soan.thu", Role.PAR, office.district)
    account.display_name = "Người Soạn Thử"
    account.save()
    client = signed_in(account)
    assert client.post(PAGE, saved(client, text_assessment="Người dân hài lòng.")).status_code == 302
    for page in (PAGE, "/can-bo/bao-cao/soan/"):
        shown = client.get(page).content.decode()
        assert "Người Soạn Thử" in shown
        assert "soan.thu" not in shown
