"""Every address of reform management: who is let in to what, for tests/web/test_reform_matrix.py."""

from __future__ import annotations

from typing import Any

# name, method, who of the unit that owns the object is let in, and what the same find in another unit: `own` rooms of
# theirs, or 404. A dash: the object as it stands lets nobody in (its state, or another unit's turn).
TABLE = """
documents                get  CLPIA  own
documents_file           get  CLPIA  own
bring_documents          get  LPA    own
bring_documents          post LPA    own
document_new             get  LPA    own
document_new             post LPA    own
document_read            post LPA    own
document_proposal        get  LPA    404
document_proposal        post LPA    404
document_drop            post LPA    404
document                 get  CLPIA  404
document_amend           get  LPA    404
document_amend           post LPA    404
document_attach          post LPA    404
document_carry           post LPA    404
document_uncarry         post LPA    404
document_file            get  CLPIA  404
paragraph_mark           post LPA    404
plans                    get  CLPIA  own
plan_new                 get  PA     own
plan_new                 post PA     own
plan_calendar            get  CLPIA  own
task                     get  KCLPIA 404
task_evidence            get  KCLPIA 404
task_decide              post -      -
task_act                 post CLPA   404
plan                     get  CLPIA  404
plan_amend               get  PA     404
plan_amend               post PA     404
task_new                 get  PA     404
task_new                 post PA     404
bring_tasks              get  PA     404
bring_tasks              post PA     404
plan_coverage            get  CLPIA  404
plans_file               get  CLPIA  own
plan_coverage_file       get  CLPIA  404
plan_then_file           get  CLPIA  404
plan_then                get  CLPIA  404
plan_timeline            get  CLPIA  404
plan_annex               get  CLPIA  404
rounds                   get  KCLPIA own
round_begin              get  LPA    own
round_begin              post LPA    own
annex                    get  A      -
annex                    post A      -
collected                get  -      -
round                    get  LPA    404
round_due                post LPA    404
round_call_off           post LPA    404
round_remind             post LPA    404
round_reminder           get  LPA    404
round_totals             get  LPA    404
round_xlsx               get  LPA    404
round_row                get  LPA    404
sheet                    get  LPA    404
sheet                    post LPA    404
sheet_move               post -      -
sheet_send_back          post LPA    404
sheet_scope              post -      -
sheet_xlsx               get  LPA    404
sheet_take_in            post -      -
sheet_rejected           get  -      -
sheet_row                get  LPA    404
submissions              get  KCLPIA own
submission_file          get  LPA    404
submission               get  LPA    404
submission               post LPA    404
inspections              get  KCLPIA own
inspections_file         get  KCLPIA own
inspection_plan          get  I      own
inspection_plan          post I      own
strike_planned           post LPI    404
bring_planned            get  I      own
bring_planned            post I      own
prepare_inspection       get  I      own
prepare_inspection       post I      own
findings                 get  KCLPIA own
findings_file            get  KCLPIA own
finding                  get  LPI    404
finding                  post LPI    404
inspection               get  LPI    404
checklist                get  LPI    404
checklist_enter          post LPI    404
checklist_choose         post LPI    404
checklist_photo          post LPI    404
inspection_photo         get  LPI    404
withdraw_photo           post LPI    404
inspection_minutes       get  -      -
inspection_conclusion    get  -      -
drop_finding             post LPI    404
inspection_act           get  -      -
inspection_act           post LPI    404
models                   get  LPI    own
models_file              get  LPI    own
bring_models             get  LP     own
bring_models             post LP     own
register_model           get  LP     own
register_model           post LP     own
model                    get  LPI    404
model                    post LPI    404
initiatives              get  KCLPIA own
initiatives_file         get  KCLPIA own
bring_initiatives        get  LP     own
bring_initiatives        post LP     own
bring_calls              get  LPI    own
bring_calls              post LPI    own
bring_activities         get  LPI    own
bring_activities         post LPI    own
draft_initiative         get  KCLPIA own
draft_initiative         post KCLPIA own
initiative_council       get  LP     own
initiative_council       post LP     own
initiative               get  LPI    404
initiative               post LPI    404
describe_initiative      get  LPI    404
describe_initiative      post LPI    404
initiative_minutes       get  -      -
initiative_dossier       get  -      -
scoring                  get  LP     own
scoring_begin            get  P      own
scoring_begin            post P      own
scoring_campaign         get  LP     404
scoring_campaign         post LP     404
scoring_take_in_set      post P      own
scoring_take_shipped     post P      own
scoring_edition          get  LP     own
scoring_edition_xlsx     get  LP     own
scoring_publish_edition  post P      own
scoring_mapping          get  LP     own
scoring_mapping_save     post P      own
scoring_mapping_take_in  post P      own
scoring_mapping_xlsx     get  LP     own
scoring_change           get  LP     404
scoring_change           post LP     404
scoring_admit            get  LP     404
scoring_admit            post LP     404
scoring_turn             get  LP     404
scoring_turn             post LP     404
scoring_withdraw         get  -      -
scoring_withdraw         post -      -
scoring_council          get  LP     404
scoring_council_appoint  post LP     404
scoring_council_sit      post LP     404
scoring_council_minutes  get  LP     404
scoring_rule             get  -      -
scoring_rule             post -      -
scoring_close            get  LP     404
scoring_close            post LP     404
scoring_sheet            get  LP     404
scoring_years            get  -      -
scoring_sheet_file       get  LP     404
scoring_review           get  LP     404
scoring_review_file      get  LP     404
scoring_review_one       get  -      -
scoring_review_one       post -      -
scoring_step             post -      -
scoring_take_in          post LP     404
scoring_criterion        get  LP     404
scoring_criterion        post LP     404
scoring_figure           post -      -
scoring_use              post -      -
scoring_survey           post LP     404
scoring_evidence         get  LP     404
scoring_evidence_file    get  LP     404
scoring_evidence         post LP     404
scoring_file             get  LP     404
scoring_remedies         get  LP     404
bring_remedies           get  -      -
bring_remedies           post -      -
scoring_remedies_file    get  LP     404
scoring_ranking_file     get  LP     404
scoring_remedy           get  LP     404
scoring_remedy           post LP     404
reorganizations          get  A      -
reorganizations          post A      -
reorganization           get  A      -
reorganization_approve   post A      -
reorganization_decide    post A      -
"""
TOLD: dict[str, dict[str, Any]] = {  # what an address needs beside the keys of the objects
    "collected": {"code": "1.4"},
    "submission": {"code": "cchc-quy-1"},
    "plan_annex": {"kind": "xlsx"},
    "plans_file": {"kind": "xlsx"},
    "plan_coverage_file": {"kind": "docx"},
    "plan_then_file": {"kind": "pdf"},
    "scoring_evidence_file": {"kind": "xlsx"},
    "scoring_sheet_file": {"kind": "xlsx"},
    "scoring_council_minutes": {"kind": "docx"},
    "scoring_turn": {"do": "ra"},
    "scoring_remedies_file": {"kind": "xlsx"},
    "scoring_ranking_file": {"kind": "docx"},
    "documents_file": {"kind": "xlsx"},
    "inspections_file": {"kind": "docx"},
    "findings_file": {"kind": "xlsx"},
    "scoring_review_file": {"kind": "pdf"},
    "models_file": {"kind": "xlsx"},
    "initiatives_file": {"kind": "pdf"},
    "initiative_dossier": {"kind": "docx"},
    "initiative_minutes": {"kind": "docx"},
    "inspection_minutes": {"kind": "docx"},
    "inspection_conclusion": {"kind": "docx"},
    "task_act": {"slug": "tien-do"},
    "task_decide": {"slug": "nghiem-thu"},
    "inspection_act": {"slug": "lap-bien-ban"},
    "round_row": {"code": "1.4"},
    "sheet_row": {"code": "1.4"},
}
