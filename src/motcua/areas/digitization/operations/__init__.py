"""What is done with files and papers, one operation per business sentence."""

from motcua.areas.digitization.operations.archive_runs import (
    ArchiveTaken,
    ask_archive_run,
    end_archive_run,
    note_archive_progress,
)
from motcua.areas.digitization.operations.archiving import ArchiveTold, archive_paper
from motcua.areas.digitization.operations.checking import check_paper, refuse_copy
from motcua.areas.digitization.operations.joining import Joined, arrange_leaves, join_uploads
from motcua.areas.digitization.operations.keeping import (
    keep_paper,
    keep_pieces,
    keep_upload,
    reuse,
    sweep_unowned,
    withdraw_paper,
)
from motcua.areas.digitization.operations.recognising import (
    ask_recognition,
    begin_recognition,
    end_recognition,
    fail_recognition,
    note_progress,
)
from motcua.areas.digitization.operations.removing import erase_papers, remove_file, remove_files
from motcua.areas.digitization.operations.signed import keep_signed, signatures_on

__all__ = [
    "ArchiveTaken",
    "ArchiveTold",
    "Joined",
    "archive_paper",
    "arrange_leaves",
    "ask_archive_run",
    "ask_recognition",
    "begin_recognition",
    "check_paper",
    "end_archive_run",
    "end_recognition",
    "erase_papers",
    "fail_recognition",
    "join_uploads",
    "keep_paper",
    "keep_pieces",
    "keep_signed",
    "keep_upload",
    "note_archive_progress",
    "note_progress",
    "refuse_copy",
    "remove_file",
    "remove_files",
    "reuse",
    "signatures_on",
    "sweep_unowned",
    "withdraw_paper",
]
