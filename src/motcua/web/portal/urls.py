"""Every public address."""

from __future__ import annotations

from django.urls import path

from motcua.web.portal import catalogue, pieces, views
from motcua.web.portal.denouncing import views as denouncing
from motcua.web.portal.filing import ending, papers, sheet
from motcua.web.portal.filing import views as filing
from motcua.web.portal.listening import petitions as listening_petitions
from motcua.web.portal.listening import reception as listening_reception
from motcua.web.portal.listening import views as listening
from motcua.web.portal.lookup import views as lookup
from motcua.web.portal.mine import dossier as own
from motcua.web.portal.mine import money, parting, results, slips, telling
from motcua.web.portal.mine import views as mine
from motcua.web.portal.opinion import views as opinion
from motcua.web.portal.queueing import hall, kiosk
from motcua.web.portal.register import views as register
from motcua.web.portal.transparency import closed, discipline, journal, safe_table
from motcua.web.portal.transparency import files as open_data
from motcua.web.portal.transparency import indicators as defined
from motcua.web.portal.transparency import page as transparency
from motcua.web.portal.verifying import views as verifying

app_name = "portal"
FILE = "nop-ho-so/<str:code>"
OWN = "cua-toi/ho-so/<str:number>"
JOURNAL = "minh-bach/nhat-ky"
urlpatterns = [
    path("", views.home, name="home"),
    path("thu-tuc/", catalogue.procedures, name="procedures"),
    path("thu-tuc/quyet-dinh/", register.decisions, name="decisions"),
    path("thu-tuc/<str:code>/", catalogue.procedure, name="procedure"),
    path("tra-cuu/", lookup.lookup, name="lookup"),
    path("kiem-tra-van-ban/", verifying.verify, name="verify"),
    path(f"{FILE}/", filing.start, name="file"),
    path(f"{FILE}/noi-nop/", filing.office, name="file_office"),
    path(f"{FILE}/nguoi-nop/", filing.person, name="file_person"),
    path(f"{FILE}/to-khai/", sheet.sheet, name="file_sheet"),
    path(f"{FILE}/to-khai/<slug:key>/", sheet.section, name="file_section"),
    path(f"{FILE}/giay-to/", papers.papers, name="file_papers"),
    path(f"{FILE}/giay-to/<int:required_id>/", papers.paper, name="file_paper"),
    path(f"{FILE}/le-phi/", filing.money, name="file_money"),
    path(f"{FILE}/nhan-ket-qua/", filing.receive, name="file_receive"),
    path(f"{FILE}/kiem-tra/", ending.check, name="file_check"),
    path(f"{FILE}/bo-ban-nhap/", filing.drop_draft, name="file_drop"),
    path(f"{FILE}/da-nop/<str:number>/", ending.done, name="file_done"),
    path("cua-toi/", mine.home, name="mine"),
    path("cua-toi/giay-to/", mine.papers, name="my_papers"),
    path("cua-toi/ket-qua/", results.results, name="my_results"),
    path("cua-toi/thanh-toan/", money.payments, name="my_payments"),
    path("cua-toi/tin-nhan/", mine.messages, name="my_messages"),
    path("cua-toi/tin-nhan/cach-nhan/", telling.ways, name="my_ways"),
    path(f"{OWN}/", own.dossier, name="own_dossier"),
    path(f"{OWN}/bo-sung/", own.supplement, name="supplement"),
    path(f"{OWN}/rut/", own.withdraw, name="withdraw"),
    path(f"{OWN}/thoi-nop-thay/", parting.part, name="part"),
    path(f"{OWN}/tep/<int:file_id>/", own.file, name="own_file"),
    path(f"{OWN}/danh-gia/", opinion.rate, name="rate"),
    path(f"{OWN}/xac-nhan/", slips.acknowledgement, name="acknowledgement"),
    path(f"{OWN}/giay-tiep-nhan/", slips.receipt, name="receipt"),
    path(f"{OWN}/nop-phi/<int:demand_id>/", slips.pay, name="pay"),
    path("lay-so/<str:token>/", kiosk.kiosk, name="kiosk"),
    path("lay-so/<str:token>/phieu/<str:given>/", kiosk.kiosk_ticket, name="kiosk_ticket"),
    path("phieu/<str:token>/", hall.ticket, name="ticket"),
    path("phieu/<str:token>/tin/", hall.ticket_news, name="ticket_news"),
    path("phong-cho/<str:slug>/", hall.hall, name="hall"),
    path("phong-cho/<str:slug>/tin/", hall.hall_news, name="hall_news"),
    path("tai-len/", pieces.begin, name="begin_upload"),
    path("tai-len/<uuid:upload_id>/", pieces.piece, name="upload_piece"),
    path("danh-gia/<str:token>/", opinion.rate_by_link, name="rate_by_link"),
    path("gop-y/", opinion.helped, name="helped"),
    path("doi-thoai/", listening.dialogues, name="dialogues"),
    path("doi-thoai/<int:dialogue_id>/", listening.dialogue, name="dialogue"),
    path("doi-thoai/cau-hoi/<str:token>/", listening.my_question, name="my_question"),
    path("phan-anh/", listening_petitions.petitions, name="petitions"),
    path("phan-anh/gui/", listening_petitions.send, name="send_petition"),
    path("phan-anh/cua-toi/<str:token>/", listening_petitions.my_petition, name="my_petition"),
    path("lich-tiep-cong-dan/", listening_reception.reception, name="reception"),
    path("to-cao/", denouncing.denounce, name="denounce"),
    path("to-cao/tra-loi/", denouncing.answered, name="denunciation_answered"),
    path("ket-qua/", register.results, name="results"),
    path("minh-bach/chi-tieu/", defined.indicators, name="indicators"),
    path("minh-bach/chi-tieu/<str:code>/", defined.indicator, name="indicator"),
    path("minh-bach/", transparency.figures, name="figures"),
    path("minh-bach/ky-cuong/", discipline.discipline, name="discipline"),
    path("minh-bach/bang/<slug:block>/", safe_table.table, name="safe_table"),
    path("minh-bach/ky-da-chot/<int:frozen_id>/", closed.period, name="closed"),
    path("minh-bach/du-lieu/", open_data.index, name="open_data"),
    path("minh-bach/du-lieu/danh-muc.json", open_data.catalogue, name="open_data_catalogue"),
    path("minh-bach/du-lieu/<str:unit>/<slug:block>/<int:year>.<str:kind>", open_data.file, name="open_data_file"),
    path("minh-bach/so-lieu/<str:code>/", views.figure, name="figure"),
    path("minh-bach/so-lieu/<str:code>/xlsx/", views.figure_xlsx, name="figure_xlsx"),
    path(f"{JOURNAL}/", journal.roots, name="journal"),
    path(f"{JOURNAL}/json/", journal.roots_json, name="journal_json"),
    path(f"{JOURNAL}/chung-minh/", journal.inclusion, name="journal_inclusion"),
    path(f"{JOURNAL}/chung-minh/json/", journal.inclusion_json, name="journal_inclusion_json"),
    path(f"{JOURNAL}/noi-tiep/", journal.consistency, name="journal_consistency"),
    path(f"{JOURNAL}/noi-tiep/json/", journal.consistency_json, name="journal_consistency_json"),
    path(f"{JOURNAL}/<str:day>/", journal.day, name="journal_day"),
    path(f"{JOURNAL}/<str:day>/json/", journal.day_json, name="journal_day_json"),
]
