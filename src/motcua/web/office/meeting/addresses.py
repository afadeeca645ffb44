"""Every address of meetings and what they concluded."""

from __future__ import annotations

from django.urls import path

from motcua.web.office.meeting import choosing, following, listing, lists, papers, seeing

meeting = [
    path("hop/", listing.meetings, name="meetings"),
    path("hop/danh-sach.<str:kind>", lists.meetings_file, name="meetings_file"),
    path("hop/lap/", listing.call, name="meeting_call"),
    path("hop/ket-luan/", following.conclusions, name="conclusions"),
    path("hop/ket-luan/danh-sach.<str:kind>", lists.conclusions_file, name="conclusions_file"),
    path("hop/<int:meeting_id>/", seeing.meeting, name="meeting"),
    path("hop/<int:meeting_id>/sua/", seeing.describe, name="meeting_describe"),
    path("hop/<int:meeting_id>/so-lieu/", choosing.figures, name="meeting_figures"),
    path("hop/<int:meeting_id>/bo/<slug:what>/<int:key>/", seeing.drop, name="meeting_drop"),
    path("hop/<int:meeting_id>/tai-lieu/<int:material_id>/", seeing.material, name="meeting_material"),
    path("hop/<int:meeting_id>/<slug:name>.<slug:kind>", papers.paper, name="meeting_paper"),
]
