"""Wiring (bảng nối): what follows from what. The only place where one area's fact meets another part's verb.

Handlers are small functions that unpack the event into keywords. `on` runs inside the publisher's transaction,
`after` once it has been committed (kernel/bus.py). Long consequences are jobs, so that an operation stays short; a job
is asked for in that transaction, so that a process that dies leaves none unasked, but where a duty finds what was left
(`tell_missed`, `plan_missed`):
telling.py and storing.py (applicants), recognising.py (scans), showing.py (the public), exchanging.py (the national
portal), inviting.py (who is asked to come), queueing.py (tickets), erasing.py (a person erased by law), warning.py,
reminding.py and task_reminding.py (officers).
"""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from django.conf import settings

from motcua.areas.conduct import operations as conduct
from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.events import ArchiveAsked, PaperKept, RecognitionAsked
from motcua.areas.documents import operations as documents
from motcua.areas.documents.events import DocumentAmended
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.events import (
    ActionTaken,
    CorrectionApplied,
    CorrectionProposed,
    PersonErased,
    RegisterImported,
)
from motcua.areas.exchange import operations as exchange
from motcua.areas.exchange.events import ConnectionSet
from motcua.areas.feedback.events import DialogueTold, QuestionAssigned
from motcua.areas.machines import operations as machines
from motcua.areas.meetings.events import InviteesConcerned
from motcua.areas.people import operations as people
from motcua.areas.people.events import CodeIssued
from motcua.areas.plans.events import TaskAmended
from motcua.areas.procedures.events import VersionPublished
from motcua.areas.reorganization.events import ReorganizationApproved
from motcua.areas.reporting.events import RoundChanged, RoundOpened, UnitsReminded
from motcua.config import (
    amending,
    archiving,
    erasing,
    exchanging,
    inviting,
    queueing,
    recognising,
    reminding,
    reorganizing,
    showing,
    storing,
    task_reminding,
    telling,
)
from motcua.config.digest import write_digests
from motcua.config.warning import warn_early
from motcua.config.watching import watch
from motcua.kernel import jobs, outbox
from motcua.kernel.bus import after, disconnect_all, on
from motcua.kernel.jobs import every, purge_done, run_due
from motcua.kernel.outbox import MessageGivenUp, MessageSent
from motcua.kernel.ports.document_signing import devices, readers, signers
from motcua.kernel.ports.filing import filing_systems
from motcua.kernel.ports.messages import messengers
from motcua.kernel.ports.revocation import NobodyAsked, sources
from motcua.kernel.ports.text_recognition import recognisers
from motcua.kernel.ports.virus_scan import scanners
from motcua.kernel.sent_forms import forget_sent_forms
from motcua.kernel.uploads import purge_abandoned
from motcua.links.messages.console import Console
from motcua.links.messages.email import Email
from motcua.links.messages.gateway import Gateway
from motcua.links.national_portal import Portal, SimulatedPortal
from motcua.links.recognition.none import NoRecogniser
from motcua.links.recognition.ocrmypdf import OcrMyPdf
from motcua.links.registers import RegisterOverHttp, SimulatedBusiness, SimulatedCivilStatus
from motcua.links.signatures import (
    authorities_online,
    keys_at_service,
    keys_in_files,
    keys_in_token,
    keys_of_signers,
    pades,
)
from motcua.links.virus.clamd import Clamd
from motcua.links.virus.none import NoScanner

log = structlog.get_logger("motcua")
DUTY_LABELS: dict[str, str] = {
    "send_outbox": "Gửi thư trong hộp thư đi",
    "run_due_jobs": "Chạy lại việc đến hạn",
    "purge_abandoned_uploads": "Dọn tệp tải dở",
    "sweep_unowned_files": "Dọn tệp không còn ai dùng",
    "read_left_scans": "Nhận dạng chữ bản quét còn chờ",
    "purge_sent_messages": "Dọn thư đã gửi",
    "purge_done_jobs": "Dọn việc đã xong",
    "tell_missed": "Báo bù cho người nộp",
    "warn_early": "Nhắc việc sắp đến hạn, đứng yên, quá hạn",
    "purge_drafts": "Dọn bản nháp cũ",
    "write_digests": "Thư đầu tuần cho lãnh đạo",
    "forget_codes": "Xóa mã dùng một lần đã cũ",
    "forget_answers": "Xóa câu trả lời đã lưu cho ứng dụng",
    "forget_sent_forms": "Xóa dấu biểu mẫu đã gửi",
    "seal_missing": "Chốt nhật ký từng ngày",
    "remind_of_lateness": "Mở nhắc nhở đơn vị nhiều lần trễ hạn",
    "remind_of_tasks": "Nhắc nhiệm vụ sắp đến hạn, quá hạn",
    "purge_proposals": "Dọn bản đọc văn bản không ai xác nhận",
    "watch_records": "Rà soát dấu hiệu cần xem",
    "plan_missed": "Lên bù tin gửi Cổng Dịch vụ công quốc gia",
    "fetch_arrived": "Lấy hồ sơ nộp trên Cổng Dịch vụ công quốc gia",
    "release_held": "Thả tin gửi Cổng đã đủ thông tin",
    "remind_due": "Nhắc số liệu, báo cáo sắp đến hạn",
}


def connect() -> None:
    """Connect (nối) every fact to what follows from it; connecting again changes nothing."""
    disconnect_all()
    after(RegisterImported, lambda e: log.info("register_imported", run=e.run_id))
    after(CorrectionProposed, lambda e: log.warning("correction_proposed", correction=e.correction_id))
    after(CorrectionApplied, lambda e: log.warning("correction_applied", correction=e.correction_id))
    after(CorrectionApplied, telling.tell_corrected)
    on(CodeIssued, telling.tell_code)
    on(PersonErased, erasing.erase_the_rest)
    after(ActionTaken, telling.tell_later)
    on(ActionTaken, showing.show_later)
    on(ActionTaken, storing.store_later)
    after(ActionTaken, queueing.link_to_ticket)
    on(PaperKept, recognising.ask_later)
    on(RecognitionAsked, recognising.read_later)
    on(ArchiveAsked, archiving.import_later)
    after(ActionTaken, exchanging.plan_later)
    after(ConnectionSet, exchanging.forget_connections)
    on(MessageSent, exchanging.note_sent)
    on(MessageGivenUp, exchanging.note_given_up)
    on(VersionPublished, showing.announce_later)
    on(RoundOpened, reminding.tell_later)
    on(RoundChanged, reminding.change_later)
    on(UnitsReminded, reminding.remind_later)
    on(InviteesConcerned, inviting.invite_later)
    on(DialogueTold, inviting.tell_of_dialogue_later)
    on(QuestionAssigned, inviting.ask_unit_later)
    on(DocumentAmended, amending.refuse_where_completed)
    on(TaskAmended, task_reminding.tell_amended_later)
    on(ReorganizationApproved, reorganizing.carry_out_later)
    give_work()
    plug_in()
    put_on_duty()


def give_work() -> None:
    """Give work (khai báo việc nền): what the names of jobs stand for."""
    jobs.register(telling.TELL, telling.tell_applicant)
    jobs.register(showing.SHOW, showing.show_result)
    jobs.register(showing.HIDE, showing.hide_result)
    jobs.register(showing.ANNOUNCE, showing.show_procedure)
    jobs.register(storing.KEEP, storing.keep_result)
    jobs.register(storing.TAKE_BACK, storing.take_back_result)  # asked for before `hide_result` did it too
    jobs.register(archiving.IMPORT, archiving.keep_account, before=archiving.take_in)
    jobs.register(recognising.READ, recognising.keep_read, before=recognising.read_scan)
    jobs.register(reminding.ASK, reminding.tell_asked)
    jobs.register(reminding.CHANGE, reminding.tell_changed)
    jobs.register(reminding.REMIND, reminding.remind_units)
    jobs.register(task_reminding.REMIND, task_reminding.remind_of_task)
    jobs.register(inviting.MEETING, inviting.tell_invitees)
    jobs.register(inviting.DIALOGUE, inviting.tell_of_dialogue)
    jobs.register(inviting.QUESTION, inviting.ask_unit)
    jobs.register(task_reminding.AMENDED, task_reminding.tell_amended)
    jobs.register(exchanging.PLAN, exchange.plan_messages)
    jobs.register(reorganizing.CARRY, reorganizing.go_on, before=reorganizing.carry_out)


def plug_in() -> None:
    """Plug in (cắm) the providers of every port; the settings choose among them."""
    scanners.register("none", NoScanner)
    scanners.register("clamd", lambda: Clamd(settings.CLAMD))
    recognisers.register("none", NoRecogniser)
    recognisers.register("ocrmypdf", lambda: OcrMyPdf(settings.TEXT_LANGUAGES))
    signers.register("file", keys_in_files)
    signers.register("token", keys_in_token)
    signers.register("service", keys_at_service)
    readers.register("pades", pades)
    sources.register("none", NobodyAsked)
    sources.register("online", authorities_online)
    devices.register("pades", keys_of_signers)
    filing_systems.register("civil_status", lambda: RegisterOverHttp("CIVIL_STATUS"))
    filing_systems.register("business", lambda: RegisterOverHttp("BUSINESS"))
    filing_systems.register("simulated_civil_status", SimulatedCivilStatus)
    filing_systems.register("simulated_business", SimulatedBusiness)
    messengers.register("console", Console)
    messengers.register("email", Email)
    messengers.register("national_portal", Portal)
    messengers.register("simulated_portal", SimulatedPortal)
    messengers.register("sms", lambda: Gateway("sms"))
    messengers.register("zalo", lambda: Gateway("zalo"))


def put_on_duty() -> None:
    """Put on duty (giao việc định kỳ): what the worker does every so many minutes."""
    every(1, "send_outbox", DUTY_LABELS["send_outbox"], outbox.send_due)
    every(1, "run_due_jobs", DUTY_LABELS["run_due_jobs"], run_due)
    every(60, "purge_abandoned_uploads", DUTY_LABELS["purge_abandoned_uploads"], purge_abandoned)
    every(24 * 60, "sweep_unowned_files", DUTY_LABELS["sweep_unowned_files"], digitization.sweep_unowned)
    every(5, "read_left_scans", DUTY_LABELS["read_left_scans"], recognising.read_left)
    every(24 * 60, "purge_sent_messages", DUTY_LABELS["purge_sent_messages"], outbox.purge_sent)
    every(24 * 60, "purge_done_jobs", DUTY_LABELS["purge_done_jobs"], purge_done)
    every(10, "tell_missed", DUTY_LABELS["tell_missed"], telling.tell_missed)
    every(60, "warn_early", DUTY_LABELS["warn_early"], warn_early)
    every(60, "write_digests", DUTY_LABELS["write_digests"], write_digests)
    every(24 * 60, "purge_drafts", DUTY_LABELS["purge_drafts"], dossiers.purge_drafts)
    every(24 * 60, "forget_codes", DUTY_LABELS["forget_codes"], forget_old_codes)
    every(24 * 60, "forget_answers", DUTY_LABELS["forget_answers"], machines.forget_answers)
    every(24 * 60, "forget_sent_forms", DUTY_LABELS["forget_sent_forms"], forget_sent_forms)
    every(60, "seal_missing", DUTY_LABELS["seal_missing"], dossiers.seal_missing)
    every(60, "plan_missed", DUTY_LABELS["plan_missed"], exchanging.plan_missed)
    every(10, "fetch_arrived", DUTY_LABELS["fetch_arrived"], exchanging.fetch_arrived)
    every(10, "release_held", DUTY_LABELS["release_held"], exchanging.release_held)
    every(60, "remind_due", DUTY_LABELS["remind_due"], reminding.remind_due)
    every(60, "remind_of_tasks", DUTY_LABELS["remind_of_tasks"], task_reminding.remind_of_tasks)
    every(24 * 60, "purge_proposals", DUTY_LABELS["purge_proposals"], documents.purge_proposals)
    every(24 * 60, "remind_of_lateness", DUTY_LABELS["remind_of_lateness"], conduct.open_reminders)
    every(24 * 60, "watch_records", DUTY_LABELS["watch_records"], watch)


def forget_old_codes(*, at: datetime) -> int:
    """Forget old codes (xóa mã cũ): one-time codes of yesterday are of no use to anybody."""
    return people.forget_codes(before=at - timedelta(days=1))
