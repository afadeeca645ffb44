"""Every address of conduct, and of what is under seal."""

from __future__ import annotations

from django.urls import path

from motcua.web.office.conduct import heads, matters, naming, registers, sealed, staff, writing

conduct = [
    path("ky-cuong/", registers.register, {"room": "misdeeds"}, name="misdeeds"),
    path("ky-cuong/so/<slug:room>.<str:kind>", registers.register_file, name="conduct_register_file"),
    path("ky-cuong/vi-pham/ghi/", writing.misdeed, name="new_misdeed"),
    path("ky-cuong/vi-pham/<int:misdeed_id>/", matters.misdeed, name="misdeed"),
    path("ky-cuong/kiem-tra/", registers.register, {"room": "checks"}, name="conduct_checks"),
    path("ky-cuong/kiem-tra/ghi/", writing.check, name="new_conduct_check"),
    path("ky-cuong/kiem-tra/<int:check_id>/", matters.check, name="conduct_check"),
    path("ky-cuong/duong-day-nong/", registers.register, {"room": "calls"}, name="hotline"),
    path("ky-cuong/duong-day-nong/ghi/", writing.call, name="new_call"),
    path("ky-cuong/duong-day-nong/<int:call_id>/", matters.call, name="call"),
    path("ky-cuong/nhac-nho/", registers.register, {"room": "reminders"}, name="conduct_reminders"),
    path("ky-cuong/nhac-nho/<int:reminder_id>/", matters.reminder, name="conduct_reminder"),
    path("ky-cuong/nguoi-dung-dau/", heads.heads, name="heads"),
    path("ky-cuong/nguoi-dung-dau/<int:unit_id>/", heads.head, name="head"),
    path("ky-cuong/dao-tao/", registers.register, {"room": "activities"}, name="activities"),
    path("ky-cuong/dao-tao/ghi/", heads.activity, name="new_activity"),
    path("ky-cuong/dao-tao/<int:activity_id>/rut/", heads.take_back, name="take_back_activity"),
    path("ky-cuong/nhan-su/", staff.staff, name="staff"),
    path("ky-cuong/nhan-su/<int:unit_id>/<slug:kind>/xlsx/", staff.workbook, name="staff_xlsx"),
    path("ky-cuong/nhan-su/<int:unit_id>/<slug:kind>/nhap/", staff.take_in, name="staff_take_in"),
    path("ky-cuong/nhan-su/<int:unit_id>/<slug:kind>/tra-lai/", staff.rejected, name="staff_rejected"),
    path("to-cao/", sealed.denunciations, name="denunciations"),
    path("to-cao/khoa/", naming.key, name="sealing_key"),
    path("to-cao/nguoi-duoc-giao/", naming.keepers, name="keepers"),
    path("to-cao/nguoi-duoc-giao/<int:naming_id>/thoi/", naming.end, name="end_keeper"),
    path("to-cao/nguoi-duoc-giao/<int:naming_id>/xac-nhan/", naming.witness, name="witness_keeper"),
    path("to-cao/nguoi-duoc-giao/<int:naming_id>/niem-phong-lai/", naming.share, name="share_with_keeper"),
    path("to-cao/<int:denunciation_id>/", sealed.denunciation, name="denunciation"),
    path("to-cao/<int:denunciation_id>/tep/<int:part_id>/", sealed.sealed_file, name="sealed_file"),
]
