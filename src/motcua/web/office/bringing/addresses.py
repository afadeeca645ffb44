"""Every address of lists that come from Excel."""

from __future__ import annotations

from django.urls import path

from motcua.web.office.bringing import views

bringing = [
    path("van-ban/nhap/", views.documents, name="bring_documents"),
    path("ke-hoach/<int:plan_id>/nhap/", views.plan_tasks, name="bring_tasks"),
    path("kiem-tra/ke-hoach/nhap/", views.planned, name="bring_planned"),
    path("chi-so/phieu/<int:candidate_id>/khac-phuc/nhap/", views.remedies, name="bring_remedies"),
    path("mo-hinh/nhap/", views.models, name="bring_models"),
    path("ky-cuong/duong-day-nong/nhap/", views.calls, name="bring_calls"),
    path("ky-cuong/dao-tao/nhap/", views.activities, name="bring_activities"),
    path("sang-kien/nhap/", views.initiatives, name="bring_initiatives"),
]
