"""Every address of listening."""

from __future__ import annotations

from django.urls import path

from motcua.web.office.listening import dialogues, guests, lists, papers, petitions, questions, reception, simplifying

listening = [
    path("doi-thoai/", dialogues.dialogues, name="dialogues"),
    path("doi-thoai/danh-sach.<str:kind>", lists.dialogues_file, name="dialogues_file"),
    path("doi-thoai/lap/", dialogues.plan, name="plan_dialogue"),
    path("doi-thoai/cau-hoi/<int:question_id>/", questions.question, name="dialogue_question"),
    path("doi-thoai/cam-ket/<int:commitment_id>/", questions.commitment, name="commitment"),
    path("doi-thoai/<int:dialogue_id>/", dialogues.dialogue, name="dialogue"),
    path("doi-thoai/<int:dialogue_id>/khach-moi/", guests.ask, name="dialogue_guests"),
    path("doi-thoai/<int:dialogue_id>/<slug:name>.<slug:kind>", papers.paper, name="dialogue_paper"),
    path("phan-anh/", petitions.petitions, name="petitions"),
    path("phan-anh/danh-sach.<str:kind>", lists.petitions_file, name="petitions_file"),
    path("phan-anh/ghi/", petitions.record, name="record_petition"),
    path("phan-anh/<int:petition_id>/", petitions.petition, name="petition"),
    path("don-gian-hoa/", simplifying.simplifying, name="simplifying"),
    path("don-gian-hoa/kho-khan/danh-sach.<str:kind>", lists.difficulties_file, name="difficulties_file"),
    path("don-gian-hoa/ra-soat/danh-sach.<str:kind>", lists.reviews_file, name="reviews_file"),
    path("don-gian-hoa/kho-khan/ghi/", simplifying.tell, name="tell_difficulty"),
    path("don-gian-hoa/kho-khan/<int:difficulty_id>/", simplifying.difficulty, name="difficulty"),
    path("don-gian-hoa/ra-soat/mo/", simplifying.begin, name="open_review"),
    path("don-gian-hoa/ra-soat/<int:review_id>/", simplifying.inquiry, name="procedure_review"),
    path("tiep-dan/", reception.calendar, name="reception"),
    path("tiep-dan/danh-sach.<str:kind>", lists.reception_file, name="reception_file"),
    path("tiep-dan/lap/", reception.plan, name="plan_reception"),
    path("tiep-dan/<int:day_id>/", reception.day, name="reception_day"),
    path("tiep-dan/luot/<int:visit_id>/", reception.visit, name="reception_visit"),
]
