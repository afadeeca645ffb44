"""Every address of the one-stop desk."""

from __future__ import annotations

from django.urls import path

from motcua.web.counter import acting, book, intake, parting, views
from motcua.web.counter.certifying import views as certifying
from motcua.web.counter.comparing import archive, importing
from motcua.web.counter.comparing import views as comparing
from motcua.web.counter.desk import tickets
from motcua.web.counter.desk import views as desk
from motcua.web.counter.late import views as late
from motcua.web.counter.money import bank_file
from motcua.web.counter.money import views as money
from motcua.web.counter.queueing import calling, keeping
from motcua.web.counter.receiving import accept, prints
from motcua.web.counter.receiving import views as receiving
from motcua.web.counter.returning import views as returning

app_name = "counter"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("tim/", desk.search, name="search"),
    path("nguoi/<int:applicant_id>/", desk.person, name="person"),
    path("nguoi-moi/", desk.new_person, name="new_person"),
    path("tiep-nhan/", receiving.receive, name="receive"),
    path("tiep-nhan/hen/", receiving.promised, name="promised"),
    path("tiep-nhan/ban-quet/", receiving.kept_scan, name="kept_scan"),
    path("tiep-nhan/<str:number>/xong/", receiving.received, name="received"),
    path("chung-thuc/", certifying.certify, name="certify"),
    path("chung-thuc/phi/", certifying.fee, name="certify_fee"),
    path("chung-thuc/so/", certifying.book, name="book"),
    path("chung-thuc/<str:number>/loi-chung/", certifying.words, name="certifying_words"),
    path("thu-phi/", money.money, name="money"),
    path("thu-phi/bang-ke/", money.sheet, name="cash_sheet"),
    path("thu-phi/bang-ke/in/", money.sheet_paper, name="cash_sheet_paper"),
    path("thu-phi/doi-soat/", bank_file.bank_file, name="bank_file"),
    path("thu-phi/doi-soat/<str:key>/tra-lai/", bank_file.unmatched, name="unmatched"),
    path("thu-phi/bien-nhan/<int:entry_id>/", money.receipt, name="fee_receipt"),
    path("thu-phi/ho-so/<str:number>/", money.money_of, name="money_of"),
    path("tra-ket-qua/", returning.to_return, name="return"),
    path("tra-ket-qua/so/", returning.handed, name="handed"),
    path("tra-ket-qua/so/in/", returning.handed_paper, name="handed_paper"),
    path("niem-yet/", prints.posted_list, name="posted_list"),
    path("so-phieu/", tickets.tickets, name="tickets"),
    path("goi-so/", calling.queue, name="queue"),
    path("goi-so/cho-ngoi/", calling.take_seat, name="take_seat"),
    path("goi-so/tiep/", calling.call_next, name="call_next"),
    path("goi-so/thoi-gian/", keeping.times, name="queue_times"),
    path("goi-so/hang-cho/", keeping.lines, name="queue_lines"),
    path("goi-so/hang-cho/<int:line_id>/dong/", keeping.close_line, name="close_line"),
    path("goi-so/may-lay-so/", keeping.open_kiosk, name="open_kiosk"),
    path("goi-so/<int:ticket_id>/goi/", calling.call_ticket, name="call_ticket"),
    path("goi-so/<int:ticket_id>/<slug:slug>/", calling.move, name="move_ticket"),
    path("ban-quet/", comparing.to_compare, name="to_compare"),
    path("ban-quet/<int:scan_id>/", comparing.compare, name="compare"),
    path("ban-quet/<int:scan_id>/tep/", comparing.copy_file, name="copy_file"),
    path("ban-quet/<int:scan_id>/trang/<int:number>/", comparing.page_picture, name="page_picture"),
    path("ban-quet/<int:scan_id>/tien-do/", comparing.progress, name="scan_progress"),
    path("ban-quet/<int:scan_id>/nhan-dang/", comparing.read_again, name="read_again"),
    path("kho-giay/nhap/", importing.import_archive, name="import_archive"),
    path("kho-giay/nhap/bang-ke-mau/", importing.archive_sheet, name="archive_sheet"),
    path("kho-giay/nhap/<int:run_id>/", importing.archive_run, name="archive_run"),
    path("kho-giay/nhap/<int:run_id>/tra-lai/", importing.archive_rejects, name="archive_rejects"),
    path("kho-giay/", archive.archive, name="archive"),
    path("kho-giay/<int:archived_id>/tep/", archive.archived_file, name="archived_file"),
    path("nhap-bu/", late.late, name="late"),
    path("so-ho-so/", views.register, name="register"),
    path("so-ho-so/in/", book.register_paper, name="register_paper"),
    path("ho-so/<str:number>/", views.dossier, name="dossier"),
    path("ho-so/<str:number>/den-viec/", desk.go, name="go"),
    path("ho-so/<str:number>/tiep-nhan/", accept.accept, name="accept"),
    path("ho-so/<str:number>/giay-tiep-nhan/", prints.receipt, name="receipt"),
    path("ho-so/<str:number>/thoi-nop-thay/", parting.part, name="part"),
    path("ho-so/<str:number>/<slug:slug>/", acting.act, name="act"),
    path("nhap-so/", intake.import_register, name="import"),
    path("nhap-so/mau/", intake.template, name="import_template"),
    path("nhap-so/<str:key>/", intake.preview, name="import_preview"),
    path("nhap-so/<str:key>/nhap/", intake.take_in, name="import_take_in"),
    path("nhap-so/<str:key>/tra-lai/", intake.rejected, name="import_rejected"),
]
