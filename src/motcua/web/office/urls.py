"""Every address of the office."""

from __future__ import annotations

from django.urls import path

from motcua.web.office import account, checking, corrections, figures, heard, report, standing
from motcua.web.office.administration import (
    erasing,
    machines,
    officers,
    procedures,
    reading,
    reorganizing,
    signing,
    speakers,
    units,
    ways,
    work,
    workflows,
    working,
)
from motcua.web.office.assessing import entering
from motcua.web.office.assessing import views as assessing
from motcua.web.office.bringing.addresses import bringing
from motcua.web.office.bulk import views as bulk
from motcua.web.office.casework import dossier, files
from motcua.web.office.collecting import files as entry_files
from motcua.web.office.collecting import keeping, rounds, sheets, totals
from motcua.web.office.composing import returned as composing_returned
from motcua.web.office.composing import views as composing
from motcua.web.office.conduct.addresses import conduct
from motcua.web.office.day import views as day
from motcua.web.office.day.book import book_file
from motcua.web.office.day.register import register_file
from motcua.web.office.exchanging.addresses import exchanging
from motcua.web.office.freezing import views as freezing
from motcua.web.office.home import views as par_home
from motcua.web.office.innovating import dossier as innovating_dossier
from motcua.web.office.innovating import initiating as innovating_initiatives
from motcua.web.office.innovating import lists as innovating_lists
from motcua.web.office.innovating import minutes as innovating_minutes
from motcua.web.office.innovating import modelling as innovating_models
from motcua.web.office.inspecting import checklist as inspecting_checklist
from motcua.web.office.inspecting import findings as inspecting_findings
from motcua.web.office.inspecting import listing as inspecting
from motcua.web.office.inspecting import lists as inspecting_lists
from motcua.web.office.inspecting import papers as inspecting_papers
from motcua.web.office.inspecting import photos as inspecting_photos
from motcua.web.office.inspecting import visit as inspecting_visit
from motcua.web.office.leading import dashboard
from motcua.web.office.leading import views as leading
from motcua.web.office.listening.addresses import listening
from motcua.web.office.meeting.addresses import meeting
from motcua.web.office.planning.addresses import planning
from motcua.web.office.scoring import campaigns, proofs, remedies, reviewing, sets
from motcua.web.office.scoring import papers as score_papers
from motcua.web.office.scoring import sheets as score_sheets
from motcua.web.office.scoring.addresses import scoring
from motcua.web.office.signing import own_device, several
from motcua.web.office.signing import views as signing_results
from motcua.web.office.statistics import form_07b, service_index
from motcua.web.office.submitting import views as submitting
from motcua.web.office.taking.addresses import taking
from motcua.web.office.today import views as today
from motcua.web.office.transparency import blocks
from motcua.web.office.watching import comparisons, signals
from motcua.web.office.wording import views as wording

app_name = "office"
urlpatterns = [
    path("", day.day, name="home"),
    path("viec.xlsx", day.spreadsheet, name="day_xlsx"),
    path("so-ho-so.xlsx", register_file, name="register_file"),
    path("so-chung-thuc.<str:kind>", book_file, name="book_file"),
    *taking,
    path("nhieu-ho-so/", bulk.bulk, name="bulk"),
    path("lanh-dao/", leading.leading, name="leading"),
    path("lanh-dao/theo-ky/", dashboard.dashboard, name="dashboard"),
    path("lanh-dao/nhap-bu/<int:entry_id>/", leading.decide_late_entry, name="decide_late_entry"),
    path("hom-nay/", today.today, name="today"),
    path("hom-nay/giao-ban.pdf", today.briefing, name="briefing"),
    path("giao-viec/", today.assign, name="assign"),
    path("danh-gia/", assessing.assessment, name="assessment"),
    path("danh-gia/ho-so/", assessing.assessed, name="assessed"),
    path("danh-gia/thu-tuc/", assessing.assessed_procedures, name="assessed_procedures"),
    path("danh-gia/y-kien/", assessing.assessed_ratings, name="assessed_ratings"),
    path("danh-gia/cham-diem/", entering.assess, name="assess"),
    path("ho-so/<str:number>/", dossier.dossier, name="dossier"),
    path("ho-so/<str:number>/phieu-kiem-soat/", dossier.control_slip, name="control_slip"),
    path("ho-so/<str:number>/phieu/<int:seq>/", dossier.slip, name="slip"),
    path("ho-so/<str:number>/tep/<int:file_id>/", files.file, name="file"),
    path("ho-so/<str:number>/xem/<int:file_id>/", files.preview, name="preview"),
    path("ho-so/<str:number>/ket-qua/du-thao/", signing_results.draft, name="result_draft"),
    path("ho-so/<str:number>/ket-qua/du-thao/tep/", signing_results.draft_file, name="result_draft_file"),
    path("ho-so/<str:number>/ket-qua/ky/", signing_results.sign, name="result_sign"),
    path("ky-ket-qua/", signing_results.waiting, name="sign_list"),
    path("ky-ket-qua/du-thao/", several.drafts, name="drafts_to_sign"),
    path("ky-ket-qua/tai-len/", several.bring, name="bring_signed"),
    path("ky-ket-qua/chuan-bi/", own_device.make_ready, name="own_ready"),
    path("ky-ket-qua/hoan-tat/", own_device.complete, name="own_complete"),
    *exchanging,
    path("ho-so/<str:number>/<slug:slug>/", dossier.act, name="act"),
    *planning,
    path("cchc/", par_home.home, name="par_home"),
    path("cchc/viec/", par_home.due, name="par_due"),
    path("cchc/viec/danh-sach.<str:kind>", par_home.due_file, name="par_due_file"),
    path("cchc/con-thieu/", par_home.missing, name="par_missing"),
    path("cchc/con-thieu/danh-sach.<str:kind>", par_home.missing_file, name="par_missing_file"),
    *meeting,
    path("bao-cao/", report.report, name="report"),
    path("bao-cao/tai/<str:form>/", report.download, name="report_file"),
    path("chot-so-lieu/", freezing.periods, name="frozen_periods"),
    path("chot-so-lieu/chot/", freezing.close, name="freeze"),
    path("chot-so-lieu/<int:frozen_id>/", freezing.period, name="frozen"),
    path("chot-so-lieu/<int:frozen_id>/sua-doi/", freezing.revise, name="revise"),
    path("chot-so-lieu/<int:frozen_id>/tep/", freezing.file, name="frozen_file"),
    path("chot-so-lieu/<int:frozen_id>/con-so/<int:position>/", freezing.figure, name="frozen_figure"),
    path("chot-so-lieu/<int:frozen_id>/bien-dong/<str:code>/<str:side>/", freezing.drifted, name="drifted"),
    path("bao-cao/soan/", composing.begin, name="compose_begin"),
    path("bao-cao/soan/<slug:template>/", composing.compose, name="compose"),
    path("bao-cao/soan/<slug:template>/tai/<str:kind>/", composing.download, name="compose_file"),
    path("bao-cao/soan/<slug:template>/tai/<str:kind>/chu-ky/", composing.seal, name="compose_seal"),
    path("bao-cao/soan/<slug:template>/nhan-lai/", composing_returned.take_back, name="compose_take_back"),
    path("thu-thap/", rounds.rounds, name="rounds"),
    path("thu-thap/moi/", rounds.begin, name="round_begin"),
    path("thu-thap/dong-phu-luc/", keeping.annex, name="annex"),
    path("thu-thap/dong/<str:code>/", totals.collected, name="collected"),
    path("thu-thap/<int:round_id>/", rounds.board, name="round"),
    path("thu-thap/<int:round_id>/han/", rounds.move_due, name="round_due"),
    path("thu-thap/<int:round_id>/huy/", rounds.call_off, name="round_call_off"),
    path("thu-thap/<int:round_id>/nhac/", rounds.remind, name="round_remind"),
    path("thu-thap/<int:round_id>/nhac/<int:reminder_id>/", rounds.reminder, name="round_reminder"),
    path("thu-thap/<int:round_id>/tong-hop/", totals.totals, name="round_totals"),
    path("thu-thap/<int:round_id>/tong-hop/xlsx/", totals.spreadsheet, name="round_xlsx"),
    path("thu-thap/<int:round_id>/tong-hop/<str:code>/", totals.row, name="round_row"),
    path("phieu-so-lieu/<int:sheet_id>/", sheets.sheet, name="sheet"),
    path("phieu-so-lieu/<int:sheet_id>/viec/", sheets.move, name="sheet_move"),
    path("phieu-so-lieu/<int:sheet_id>/gui-lai/", sheets.send_back, name="sheet_send_back"),
    path("phieu-so-lieu/<int:sheet_id>/pham-vi/", sheets.declare, name="sheet_scope"),
    path("phieu-so-lieu/<int:sheet_id>/xlsx/", entry_files.workbook, name="sheet_xlsx"),
    path("phieu-so-lieu/<int:sheet_id>/nhap/", entry_files.take_in, name="sheet_take_in"),
    path("phieu-so-lieu/<int:sheet_id>/tra-lai/", entry_files.rejected_lines, name="sheet_rejected"),
    path("phieu-so-lieu/<int:sheet_id>/dong/<str:code>/", sheets.history, name="sheet_row"),
    path("lich-bao-cao/", submitting.calendar, name="submissions"),
    path("lich-bao-cao/tep/<int:submission_id>/", submitting.sent_file, name="submission_file"),
    path("lich-bao-cao/<slug:slug>/<slug:code>/<int:year>/", submitting.send, name="submission"),
    path("bao-cao/bieu-ii-07b/", form_07b.page, name="form_07b"),
    path("bao-cao/bieu-ii-07b/xlsx/", form_07b.spreadsheet, name="form_07b_xlsx"),
    path("bao-cao/bo-chi-so-766/", service_index.page, name="service_index"),
    path("so-lieu/<str:code>/", figures.opened, name="figure"),
    path("so-lieu/<str:code>/xlsx/", figures.spreadsheet, name="figure_xlsx"),
    path("so-lieu/<str:code>/ba-cach-xem/", figures.series, name="series"),
    path("so-lieu/<str:code>/ba-cach-xem/xlsx/", figures.series_spreadsheet, name="series_xlsx"),
    path("kiem-tra-bao-cao/", checking.checker, name="checker"),
    path("kiem-tra-bao-cao/word/", checking.marked, name="checker_word"),
    path("kiem-tra/", inspecting.inspections, name="inspections"),
    path("kiem-tra/ke-hoach/", inspecting.plan, name="inspection_plan"),
    path("kiem-tra/ke-hoach/muc/<int:planned_id>/dua-ra/", inspecting.strike, name="strike_planned"),
    path("kiem-tra/lap/", inspecting_visit.prepare, name="prepare_inspection"),
    path("kiem-tra/ton-tai/", inspecting_findings.findings, name="findings"),
    path("kiem-tra/danh-sach.<str:kind>", inspecting_lists.inspections_file, name="inspections_file"),
    path("kiem-tra/ton-tai/danh-sach.<str:kind>", inspecting_lists.findings_file, name="findings_file"),
    path("kiem-tra/ton-tai/<int:finding_id>/", inspecting_findings.finding, name="finding"),
    path("kiem-tra/<int:inspection_id>/", inspecting_visit.inspection, name="inspection"),
    path("kiem-tra/<int:inspection_id>/phieu/", inspecting_checklist.checklist, name="checklist"),
    path("kiem-tra/<int:inspection_id>/phieu/ghi/", inspecting_checklist.enter, name="checklist_enter"),
    path("kiem-tra/<int:inspection_id>/phieu/anh/", inspecting_photos.add, name="checklist_photo"),
    path("kiem-tra/<int:inspection_id>/anh/<int:photo_id>/", inspecting_photos.photo, name="inspection_photo"),
    path("kiem-tra/<int:inspection_id>/anh/<int:photo_id>/rut/", inspecting_photos.withdraw, name="withdraw_photo"),
    path(
        "kiem-tra/<int:inspection_id>/phieu/chon/<int:entry_id>/", inspecting_checklist.choose, name="checklist_choose"
    ),
    path("kiem-tra/<int:inspection_id>/bien-ban.<str:kind>", inspecting_papers.minutes, name="inspection_minutes"),
    path(
        "kiem-tra/<int:inspection_id>/ket-luan.<str:kind>", inspecting_papers.conclusion, name="inspection_conclusion"
    ),
    path("kiem-tra/<int:inspection_id>/ton-tai/<int:finding_id>/bo/", inspecting_visit.drop, name="drop_finding"),
    path("kiem-tra/<int:inspection_id>/<slug:slug>/", inspecting_visit.act, name="inspection_act"),
    path("mo-hinh/", innovating_models.models, name="models"),
    path("mo-hinh/danh-sach.<str:kind>", innovating_lists.models_file, name="models_file"),
    path("sang-kien/danh-sach.<str:kind>", innovating_lists.initiatives_file, name="initiatives_file"),
    path("mo-hinh/dang-ky/", innovating_models.register, name="register_model"),
    path("mo-hinh/<int:model_id>/", innovating_models.model, name="model"),
    path("sang-kien/", innovating_initiatives.initiatives, name="initiatives"),
    path("sang-kien/soan/", innovating_initiatives.draft, name="draft_initiative"),
    path("sang-kien/hoi-dong/", innovating_initiatives.council, name="initiative_council"),
    path("sang-kien/<int:initiative_id>/", innovating_initiatives.initiative, name="initiative"),
    path("sang-kien/<int:initiative_id>/mo-ta/", innovating_initiatives.describe, name="describe_initiative"),
    path("sang-kien/<int:initiative_id>/bien-ban.<str:kind>", innovating_minutes.minutes, name="initiative_minutes"),
    path("sang-kien/<int:initiative_id>/ho-so.<str:kind>", innovating_dossier.dossier, name="initiative_dossier"),
    *bringing,
    *conduct,
    *listening,
    path("gop-y/", heard.heard, name="heard"),
    path("chi-so/", campaigns.home, name="scoring"),
    *scoring,
    path("chi-so/mo-dot/", campaigns.begin, name="scoring_begin"),
    path("chi-so/dot/<int:campaign_id>/", campaigns.campaign, name="scoring_campaign"),
    path("chi-so/bo-tieu-chi/nhap/", sets.take_in, name="scoring_take_in_set"),
    path("chi-so/bo-tieu-chi/kem-phan-mem/", sets.take_shipped, name="scoring_take_shipped"),
    path("chi-so/bo-tieu-chi/<int:edition_id>/", sets.edition, name="scoring_edition"),
    path("chi-so/bo-tieu-chi/<int:edition_id>/xlsx/", sets.workbook, name="scoring_edition_xlsx"),
    path("chi-so/bo-tieu-chi/<int:edition_id>/ban-hanh/", sets.publish, name="scoring_publish_edition"),
    path("chi-so/phieu/<int:candidate_id>/", score_sheets.sheet, name="scoring_sheet"),
    path("chi-so/phieu/<int:candidate_id>/phieu.<str:kind>", score_papers.sheet_file, name="scoring_sheet_file"),
    path("chi-so/phieu/<int:candidate_id>/ra-soat/", reviewing.review, name="scoring_review"),
    path("chi-so/phieu/<int:candidate_id>/ra-soat.<str:kind>", reviewing.review_file, name="scoring_review_file"),
    path("chi-so/phieu/<int:candidate_id>/ra-soat/<str:code>/", reviewing.review_one, name="scoring_review_one"),
    path("chi-so/phieu/<int:candidate_id>/so-voi/<int:older_id>/", score_sheets.years, name="scoring_years"),
    path("chi-so/phieu/<int:candidate_id>/buoc/", score_sheets.step, name="scoring_step"),
    path("chi-so/phieu/<int:candidate_id>/nhap/", score_sheets.take_in, name="scoring_take_in"),
    path("chi-so/phieu/<int:candidate_id>/tieu-chi/<str:code>/", score_sheets.criterion, name="scoring_criterion"),
    path(
        "chi-so/phieu/<int:candidate_id>/tieu-chi/<str:code>/so-lieu/", score_sheets.from_figure, name="scoring_figure"
    ),
    path("chi-so/phieu/<int:candidate_id>/tieu-chi/<str:code>/minh-chung/", proofs.use, name="scoring_use"),
    path("chi-so/phieu/<int:candidate_id>/tieu-chi/<str:code>/khao-sat/", score_sheets.survey, name="scoring_survey"),
    path("chi-so/phieu/<int:candidate_id>/minh-chung/", proofs.evidence, name="scoring_evidence"),
    path("chi-so/phieu/<int:candidate_id>/minh-chung/<int:evidence_id>/", proofs.file, name="scoring_file"),
    path("chi-so/phieu/<int:candidate_id>/khac-phuc/", remedies.chain, name="scoring_remedies"),
    path("chi-so/khac-phuc/<int:remedy_id>/", remedies.remedy, name="scoring_remedy"),
    path("dau-hieu/", signals.signals, name="signals"),
    path("dau-hieu/ra-soat/", signals.run, name="look"),
    path("dau-hieu/<int:signal_id>/", signals.signal, name="signal"),
    path("dau-hieu/<int:signal_id>/y-kien/", signals.say, name="signal_say"),
    path("doi-chieu/", comparisons.comparisons, name="comparisons"),
    path("doi-chieu/<int:comparison_id>/", comparisons.comparison, name="comparison"),
    path("doi-chieu/<int:comparison_id>/xlsx/", comparisons.spreadsheet, name="comparison_xlsx"),
    path("dinh-chinh/", corrections.corrections, name="corrections"),
    path("dinh-chinh/<int:correction_id>/", corrections.decide, name="decide"),
    path("dinh-chinh/<int:correction_id>/rut/", corrections.recall, name="recall"),
    path("tai-khoan/", account.account, name="account"),
    path("tai-khoan/dang-xuat-noi-khac/", account.sign_out_elsewhere, name="sign_out_elsewhere"),
    path("vang-mat/", standing.standing, name="standing"),
    path("vang-mat/<int:absence_id>/thoi/", standing.end_absence, name="end_absence"),
    path("vang-mat/uy-quyen/", standing.delegate, name="delegate"),
    path("vang-mat/uy-quyen/<int:delegation_id>/thoi/", standing.end_delegation, name="end_delegation"),
    path("quan-tri/", units.units, name="units"),
    path("quan-tri/sap-xep/", reorganizing.reorganizations, name="reorganizations"),
    path("quan-tri/sap-xep/<slug:code>/", reorganizing.reorganization, name="reorganization"),
    path("quan-tri/sap-xep/<slug:code>/duyet/", reorganizing.approve, name="reorganization_approve"),
    path("quan-tri/sap-xep/<slug:code>/giao/", reorganizing.decide, name="reorganization_decide"),
    path("quan-tri/don-vi/<str:slug>/", units.unit, name="unit"),
    path("quan-tri/don-vi/<str:slug>/gio-lam-viec/", working.hours, name="hours"),
    path("quan-tri/don-vi/<str:slug>/tai-khoan-thu/", working.account, name="bank_account"),
    path("quan-tri/don-vi/<str:slug>/chuc-vu/", working.position_add, name="position_add"),
    path("quan-tri/chuc-vu/", working.positions, name="positions"),
    path("quan-tri/chuc-vu/<int:position_id>/thoi/", working.position_end, name="position_end"),
    path("quan-tri/lich/", working.calendars, name="calendars"),
    path("quan-tri/lich/<int:year>/", working.calendar, name="calendar"),
    path("quan-tri/goi/", working.packs, name="packs"),
    path("quan-tri/cau-hinh/", working.configuration, name="configuration"),
    path("quan-tri/cau-hinh/tai/", working.configuration_file, name="configuration_file"),
    path("quan-tri/cau-hinh/nhap/", working.configuration_take_in, name="configuration_take_in"),
    path("quan-tri/can-bo/", officers.officers, name="officers"),
    path("quan-tri/can-bo/them/", officers.add, name="officer_add"),
    path("quan-tri/can-bo/<int:officer_id>/", officers.officer, name="officer"),
    path("quan-tri/can-bo/<int:officer_id>/bo-nhiem/", officers.appoint, name="appoint"),
    path("quan-tri/can-bo/<int:officer_id>/bo-nhiem/<int:appointment_id>/thoi/", officers.end, name="end_appointment"),
    path("quan-tri/can-bo/<int:officer_id>/tai-khoan/", officers.open_account, name="open_account"),
    path("quan-tri/can-bo/<int:officer_id>/tai-khoan/dong/", officers.close, name="close_account"),
    path("quan-tri/can-bo/<int:officer_id>/tai-khoan/mo-lai/", officers.reopen, name="reopen_account"),
    path("quan-tri/can-bo/<int:officer_id>/mat-khau/", officers.reset_password, name="reset_password"),
    path("quan-tri/dang-nhap/", signing.sign_ins, name="sign_ins"),
    path("quan-tri/nhat-ky-doc/", reading.reads, name="reads"),
    path("quan-tri/xoa-nguoi-hoi/", speakers.speakers, name="speakers"),
    path("quan-tri/xoa-loi-van/", erasing.erasures, name="erasures"),
    path("quan-tri/xoa-loi-van/<int:applicant_id>/", erasing.erase, name="erase"),
    path("quan-tri/ung-dung/", machines.machines, name="machines"),
    path("quan-tri/ung-dung/dang-ky/", machines.register, name="machine_add"),
    path("quan-tri/ung-dung/<int:client_id>/", machines.machine, name="machine"),
    path("quan-tri/ung-dung/<int:client_id>/cap-lai/", machines.renew, name="machine_renew"),
    path("quan-tri/ung-dung/<int:client_id>/thu-hoi/", machines.revoke, name="machine_revoke"),
    path("quan-tri/viec-chay-nen/", work.work, name="work"),
    path("quan-tri/viec-chay-nen/cach-gui/", ways.sending_ways, name="sending_ways"),
    path("quan-tri/viec-chay-nen/<str:kind>/<int:key>/lam-lai/", work.replay, name="replay"),
    path("quan-tri/viec-chay-nen/<slug:way>/gui-lai-het/", work.replay_way, name="replay_way"),
    path("tin-bao/", wording.texts, name="notice_texts"),
    path("tin-bao/<str:slug>/<str:kind>/", wording.text, name="notice_text"),
    path("tin-bao/<str:slug>/<str:kind>/mac-dinh/", wording.use_usual, name="use_usual_text"),
    path("cong-khai-so-lieu/", blocks.blocks, name="blocks"),
    path("cong-khai-so-lieu/<int:block_id>/thoi/", blocks.withdraw, name="withdraw_block"),
    path("quan-tri/thu-tuc/", procedures.procedures, name="kept_procedures"),
    path("quan-tri/thu-tuc/<str:code>/", procedures.procedure, name="kept_procedure"),
    path("quan-tri/thu-tuc/<str:code>/soan/", procedures.start_draft, name="start_draft"),
    path("quan-tri/thu-tuc/<str:code>/ban-thao/", procedures.draft, name="draft"),
    path("quan-tri/thu-tuc/<str:code>/ban-thao/bo/", procedures.drop_draft, name="drop_draft"),
    path("quan-tri/thu-tuc/<str:code>/cong-bo/", procedures.publish, name="publish_version"),
    path("quan-tri/thu-tuc/<str:code>/to-khai/", procedures.try_form, name="try_form"),
    path("quan-tri/thu-tuc/<str:code>/quy-trinh/soan/", workflows.start, name="start_workflow"),
    path("quan-tri/quy-trinh/<int:workflow_id>/", workflows.workflow, name="workflow"),
    path("quan-tri/quy-trinh/<int:workflow_id>/doi-ten/", workflows.rename, name="rename_workflow"),
    path("quan-tri/quy-trinh/<int:workflow_id>/bo/", workflows.drop, name="drop_workflow"),
    path("quan-tri/quy-trinh/<int:workflow_id>/them/", workflows.add, name="add_step"),
    path("quan-tri/quy-trinh/<int:workflow_id>/buoc/<slug:key>/", workflows.step, name="step"),
    path("quan-tri/quy-trinh/<int:workflow_id>/buoc/<slug:key>/<slug:way>/", workflows.move, name="move_step"),
    path("quan-tri/quy-trinh/<int:workflow_id>/chay-thu/", workflows.rehearse, name="rehearsal"),
    path("quan-tri/quy-trinh/<int:workflow_id>/ban-hanh/", workflows.publish, name="publish_workflow"),
]
