"""Every address of the office."""

from __future__ import annotations

from django.urls import path

from motcua.web.office import checking, corrections, figures, home, report

app_name = "office"
urlpatterns = [
    path("", home.home, name="home"),
    path("bao-cao/", report.report, name="report"),
    path("bao-cao/tai/<str:form>/", report.download, name="report_file"),
    path("so-lieu/<str:code>/", figures.opened, name="figure"),
    path("so-lieu/<str:code>/xlsx/", figures.spreadsheet, name="figure_xlsx"),
    path("kiem-tra-bao-cao/", checking.checker, name="checker"),
    path("kiem-tra-bao-cao/word/", checking.marked, name="checker_word"),
    path("dinh-chinh/", corrections.corrections, name="corrections"),
    path("dinh-chinh/<int:correction_id>/", corrections.decide, name="decide"),
]
