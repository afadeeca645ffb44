"""Every address of documents, plans and tasks."""

from __future__ import annotations

from django.urls import path

from motcua.web.office.planning import amending, documents, lists, papers, plans, tasks

planning = [
    path("van-ban/", documents.documents, name="documents"),
    path("van-ban/danh-sach.<str:kind>", lists.documents_file, name="documents_file"),
    path("van-ban/ghi/", documents.new, name="document_new"),
    path("van-ban/doc/", documents.read, name="document_read"),
    path("van-ban/doc/<int:proposal_id>/", documents.proposal, name="document_proposal"),
    path("van-ban/doc/<int:proposal_id>/bo/", documents.drop, name="document_drop"),
    path("van-ban/<int:document_id>/", documents.document, name="document"),
    path("van-ban/<int:document_id>/sua/", amending.amend, name="document_amend"),
    path("van-ban/<int:document_id>/dinh-kem/", documents.attach, name="document_attach"),
    path("van-ban/<int:document_id>/thi-hanh/", documents.carry, name="document_carry"),
    path("van-ban/<int:document_id>/thoi-thi-hanh/", documents.uncarry, name="document_uncarry"),
    path("van-ban/<int:document_id>/tep/<int:attachment_id>/", documents.attachment, name="document_file"),
    path("van-ban/<int:document_id>/doan/<int:paragraph_id>/", documents.mark, name="paragraph_mark"),
    path("ke-hoach/", plans.plans, name="plans"),
    path("ke-hoach/danh-sach.<str:kind>", lists.plans_file, name="plans_file"),
    path("ke-hoach/lap/", plans.new, name="plan_new"),
    path("ke-hoach/lich/", plans.calendar, name="plan_calendar"),
    path("ke-hoach/nhiem-vu/<int:task_id>/", tasks.task, name="task"),
    path("ke-hoach/nhiem-vu/<int:task_id>/tep/<int:evidence_id>/", tasks.evidence, name="task_evidence"),
    path("ke-hoach/nhiem-vu/<int:task_id>/san-pham/<int:completion_id>/<slug:slug>/", tasks.decide, name="task_decide"),
    path("ke-hoach/nhiem-vu/<int:task_id>/<slug:slug>/", tasks.act, name="task_act"),
    path("ke-hoach/<int:plan_id>/", plans.plan, name="plan"),
    path("ke-hoach/<int:plan_id>/sua/", amending.amend_plan, name="plan_amend"),
    path("ke-hoach/<int:plan_id>/them/", tasks.new, name="task_new"),
    path("ke-hoach/<int:plan_id>/do-phu/", plans.coverage, name="plan_coverage"),
    path("ke-hoach/<int:plan_id>/doi-chieu/", plans.then, name="plan_then"),
    path("ke-hoach/<int:plan_id>/dong-thoi-gian/", plans.timeline, name="plan_timeline"),
    path("ke-hoach/<int:plan_id>/do-phu.<str:kind>", lists.coverage_file, name="plan_coverage_file"),
    path("ke-hoach/<int:plan_id>/doi-chieu.<str:kind>", lists.then_file, name="plan_then_file"),
    path("ke-hoach/<int:plan_id>/phu-luc.<str:kind>", papers.annex, name="plan_annex"),
]
