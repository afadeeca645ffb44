"""Addresses of the PAR Index that stand in rooms of their own: the table of codes and the council."""

from __future__ import annotations

from django.urls import path

from motcua.web.office.scoring import campaigns, closing, councils, lists, mapping, minutes, proofs, turning

scoring = [
    path(
        "chi-so/bo-tieu-chi/<int:edition_id>/chuyen-ma/<int:old_edition_id>/", mapping.mapping, name="scoring_mapping"
    ),
    path(
        "chi-so/bo-tieu-chi/<int:edition_id>/chuyen-ma/<int:old_edition_id>/luu/",
        mapping.save,
        name="scoring_mapping_save",
    ),
    path(
        "chi-so/bo-tieu-chi/<int:edition_id>/chuyen-ma/<int:old_edition_id>/nhap/",
        mapping.take_in,
        name="scoring_mapping_take_in",
    ),
    path(
        "chi-so/bo-tieu-chi/<int:edition_id>/chuyen-ma/<int:old_edition_id>/xlsx/",
        mapping.mapping_file,
        name="scoring_mapping_xlsx",
    ),
    path("chi-so/dot/<int:campaign_id>/xep-hang.<str:kind>", lists.ranking_file, name="scoring_ranking_file"),
    path("chi-so/phieu/<int:candidate_id>/minh-chung.<str:kind>", lists.evidence_file, name="scoring_evidence_file"),
    path("chi-so/phieu/<int:candidate_id>/khac-phuc.<str:kind>", lists.remedies_file, name="scoring_remedies_file"),
    path("chi-so/dot/<int:campaign_id>/sua/", campaigns.change, name="scoring_change"),
    path("chi-so/dot/<int:campaign_id>/them-don-vi/", turning.admit, name="scoring_admit"),
    path("chi-so/phieu/<int:candidate_id>/doi/<slug:do>/", turning.turn, name="scoring_turn"),
    path("chi-so/phieu/<int:candidate_id>/minh-chung/rut/", proofs.withdraw, name="scoring_withdraw"),
    path("chi-so/dot/<int:campaign_id>/hoi-dong/", councils.council, name="scoring_council"),
    path("chi-so/dot/<int:campaign_id>/hoi-dong/lap/", councils.appoint, name="scoring_council_appoint"),
    path("chi-so/dot/<int:campaign_id>/hoi-dong/phien/", councils.sit, name="scoring_council_sit"),
    path("chi-so/phieu/<int:candidate_id>/hoi-dong/", councils.rule, name="scoring_rule"),
    path("chi-so/phieu/<int:candidate_id>/khep/", closing.close, name="scoring_close"),
    path("chi-so/hoi-dong/<int:sitting_id>/bien-ban.<str:kind>", minutes.minutes, name="scoring_council_minutes"),
]
