"""Closing a period on the pages: previewed, explained, closed by name, opened, drifted, revised, downloaded."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from django.test import Client

from motcua import insight
from motcua.areas.people.models import Role
from motcua.areas.publication.models import PublishedBlock
from motcua.areas.reporting import operations as reporting
from motcua.insight import Closer
from motcua.kernel.clock import at_local, now
from motcua.rules.periods import custom
from tests.factories.collecting import END, START, make_world
from tests.factories.office import Office, import_register, row
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.long

LIST = "/can-bo/chot-so-lieu/"
PERIOD = {"unit": "huyen-thu", "scope": "children", "from": "2024-03-01", "to": "2024-03-10"}
QUERY = "&".join(f"{name}={value}" for name, value in PERIOD.items())


@pytest.fixture
def inspector(office: Office) -> Client:
    """The inspector of the district, signed in."""
    return signed_in(make_account("kiemtra.thu", Role.INSPECTOR, office.district))


def closed(client: Client) -> int:
    """The period closed on the page; answers its number."""
    answer = client.post(f"{LIST}chot/", PERIOD)
    assert answer.status_code == 302, answer.content.decode()
    return int(answer["Location"].rstrip("/").rsplit("/", 1)[1])


def test_a_period_is_previewed_and_closed_by_name(office: Office, reformer: Client) -> None:
    page = reformer.get(f"{LIST}chot/?{QUERY}").content.decode()
    assert "Chốt số liệu kỳ này" in page
    assert 'data-figure="dossiers.received" data-part="3"' in page
    number = closed(reformer)
    page = reformer.get(f"{LIST}{number}/").content.decode()
    assert "Không có biến động" in page
    assert f'data-frozen="{number}"' in page
    assert insight.frozen(number).row.closed_by == "account:cchc.thu"
    assert "Cchc.Thu" in reformer.get(LIST).content.decode()
    again = reformer.get(f"{LIST}chot/?{QUERY}").content.decode()
    assert "Kỳ này đã chốt" in again
    assert "Chốt số liệu kỳ này" not in again


def test_every_figure_opens_to_the_records_that_were_counted(office: Office, reformer: Client) -> None:
    number = closed(reformer)
    for each in insight.frozen(number).figures[::9]:
        page = reformer.get(f"{LIST}{number}/con-so/{each.position}/")
        assert page.context["page"].count == each.figure.part
    cells = [cell for _, cells in reformer.get(f"{LIST}{number}/").context["table"] for cell in cells if cell.count]
    assert len(cells) > 5
    for cell in cells:
        assert reformer.get(cell.opens).context["page"].count == cell.count


def test_drift_opens_to_its_records_and_a_revision_needs_a_reason(office: Office, reformer: Client) -> None:
    number = closed(reformer)
    import_register(row("H20.99-240304-0009", 2), at=now() + timedelta(minutes=-1))
    import_register(row("H20.99-240304-0010", 2), at=now())
    page = reformer.get(f"{LIST}{number}/").content.decode()
    assert "Nay sẽ là" in page
    opened = reformer.get(f"{LIST}{number}/bien-dong/dossiers.received/part/").content.decode()
    assert "H20.99-240304-0010" in opened
    assert "Hồ sơ nhập sổ sau khi chốt" in opened
    refused = reformer.post(f"{LIST}{number}/sua-doi/", {"reason": ""})
    assert refused.status_code == 200
    assert "Ô này cần được ghi" in refused.content.decode()
    made = reformer.post(f"{LIST}{number}/sua-doi/", {"reason": "Sổ nộp thiếu"})
    assert made["Location"] == f"{LIST}{number + 1}/"
    assert "Sổ nộp thiếu" in reformer.get(made["Location"]).content.decode()
    assert "Đã có bản sửa đổi" in reformer.get(f"{LIST}{number}/").content.decode()
    assert reformer.get(f"{LIST}{number}/bien-dong/dossiers.khong-co/part/").status_code == 404


def test_a_broken_identity_asks_for_words_and_keeps_them(office: Office, reformer: Client) -> None:
    closed(reformer)
    late = {"status": 4, "finished": None, "returned": None, "due": "2024-03-25T17:00"}
    import_register(row("H20.99-240304-0009", 2, **late), at=now())
    asked = {**PERIOD, "from": "2024-03-11", "to": "2024-03-31"}
    refused = reformer.post(f"{LIST}chot/", asked)
    assert refused.status_code == 200
    assert "Giải trình hệ thức 6 = 11 của kỳ trước đã chốt" in refused.content.decode()
    made = reformer.post(f"{LIST}chot/", {**asked, "identity_0": "Một hồ sơ vào sổ sau khi chốt."})
    assert "Một hồ sơ vào sổ sau khi chốt." in reformer.get(made["Location"]).content.decode()


def test_the_file_is_downloaded(office: Office, reformer: Client) -> None:
    number = closed(reformer)
    answer = reformer.get(f"{LIST}{number}/tep/?con-so=2")
    assert answer["Content-Disposition"] == f'attachment; filename="chot-so-lieu-{number}-2.json"'
    assert json.loads(answer.content)["figure"] == 2
    assert reformer.get(f"{LIST}{number}/tep/?con-so=9999").status_code == 404


def test_inspectors_read_and_do_not_close(office: Office, reformer: Client, inspector: Client) -> None:
    number = closed(reformer)
    for address in (LIST, f"{LIST}{number}/", f"{LIST}{number}/con-so/1/", f"{LIST}{number}/tep/"):
        assert inspector.get(address).status_code == 200
    assert "Chốt một kỳ" not in inspector.get(LIST).content.decode()
    assert inspector.get(f"{LIST}chot/?{QUERY}").status_code == 403
    assert inspector.post(f"{LIST}chot/", PERIOD).status_code == 403
    assert inspector.post(f"{LIST}{number}/sua-doi/", {"reason": "Thử"}).status_code == 403


def test_a_commune_closes_its_own_only_and_sees_no_other(office: Office, reformer: Client, desk: Client) -> None:
    number = closed(reformer)
    leader = signed_in(make_account("lanhdao.xa", Role.LEADER, office.communes[0]))
    assert leader.get(f"{LIST}{number}/").status_code == 404
    assert leader.get(f"{LIST}{number}/con-so/1/").status_code == 404
    assert leader.get(f"{LIST}{number}/tep/").status_code == 404
    assert leader.post(f"{LIST}chot/", PERIOD).status_code == 403
    assert leader.post(f"{LIST}chot/", {**PERIOD, "unit": "xa-thu-1", "scope": "own"}).status_code == 302
    assert desk.get(LIST).status_code == 403


def test_a_live_figure_of_a_closed_period_leads_to_the_frozen_one(office: Office, reformer: Client) -> None:
    number = closed(reformer)
    public = f"/minh-bach/ky-da-chot/{number}/"
    page = Client().get(f"/minh-bach/so-lieu/dossiers.received/?{QUERY}").content.decode()
    assert f'data-closed="{number}"' in page
    assert f'href="{public}"' in page
    assert f'href="{LIST}{number}/"' in reformer.get(f"/can-bo/so-lieu/dossiers.received/?{QUERY}").content.decode()
    assert f'href="{public}"' in Client().get(f"/minh-bach/?{QUERY}").content.decode()
    elsewhere = QUERY.replace("2024-03-10", "2024-03-11")
    assert "data-closed" not in Client().get(f"/minh-bach/so-lieu/dossiers.received/?{elsewhere}").content.decode()


def test_the_public_sees_of_a_closed_period_what_the_head_has_opened(office: Office, reformer: Client) -> None:
    number = closed(reformer)
    page = Client().get(f"/minh-bach/ky-da-chot/{number}/").content.decode()
    assert f'data-frozen="{number}"' in page
    assert insight.frozen(number).row.digest in page
    assert "/can-bo/" not in page.split("<main", 1)[1].split("</main>", 1)[0]
    PublishedBlock.objects.all().delete()
    page = Client().get(f"/minh-bach/ky-da-chot/{number}/").content.decode()
    assert "data-figure" not in page
    assert "Chưa công khai khối số liệu nào" in page
    assert Client().get("/minh-bach/ky-da-chot/99/").status_code == 404


@pytest.mark.django_db
def test_a_sheet_changed_after_the_closing_shows_on_both_pages() -> None:
    world = make_world()
    world.send(0)
    world.send(1)
    at = at_local(datetime(2024, 9, 25, 8))
    asked = {"unit": "huyen-thu", "scope": "own", "period": custom(START, END), "at": at}
    said = dict.fromkeys(insight.preview(**asked).broken, "Kỳ đầu.")
    number = insight.freeze(**asked, by=Closer("account:an", "An"), explanations=said)
    reporting.return_sheet(sheet_id=world.sheet(0), words="Nhập nhầm", account=world.par, at=at + timedelta(hours=1))
    world.send(0, at + timedelta(hours=2), **{"1_4": 35})
    par = signed_in(make_account("cchc.xem", Role.PAR, world.district))
    page = par.get(f"/can-bo/chot-so-lieu/{number}/").content.decode()
    assert "Số liệu thu thập sửa sau chốt" in page
    assert "40 → 35. Nhập nhầm" in page
    assert "Lập bản sửa đổi" in page
    assert "đã chốt 80, sửa sau chốt" in par.get(f"/can-bo/thu-thap/{world.round_id}/tong-hop/").content.decode()


def test_whoever_closes_is_offered_only_the_units_they_close_for(office: Office) -> None:
    client = signed_in(make_account("cchc.xa", Role.PAR, office.communes[0]))
    page = client.get(f"{LIST}chot/")
    assert [value for value, _name in page.context["form"].fields["unit"].choices] == ["xa-thu-1"]
    assert client.get(f"{LIST}chot/?{QUERY}").status_code == 403  # the district's
