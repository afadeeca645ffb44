"""Addresses of lists taken away as files (địa chỉ danh sách thành tệp)."""

from __future__ import annotations

from django.urls import path

from motcua.web.office.taking import administration, desk

taking = [
    path("so-tra-ket-qua.<str:kind>", desk.handed_file, name="handed_file"),
    path("con-phai-thu.<str:kind>", desk.demands_file, name="demands_file"),
    path("bang-ke-tien-mat.<str:kind>", desk.cash_file, name="cash_file"),
    path("ban-quet.<str:kind>", desk.scans_file, name="scans_file"),
    path("kho-giay.<str:kind>", desk.archive_file, name="archive_file"),
    path("quan-tri/can-bo.<str:kind>", administration.officers_file, name="officers_file"),
    path("quan-tri/dang-nhap.<str:kind>", administration.sign_ins_file, name="sign_ins_file"),
    path("quan-tri/nhat-ky-doc.<str:kind>", administration.reads_file, name="reads_file"),
]
