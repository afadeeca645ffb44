"""Tables of the kernel: what is being uploaded, is to be sent, is done later, who read what, what was sealed."""

from motcua.kernel.models.anchoring import Anchor
from motcua.kernel.models.reading import ReadLog
from motcua.kernel.models.sending import OutboxMessage
from motcua.kernel.models.uploading import UploadSession
from motcua.kernel.models.working import DutyRun, JobRun

__all__ = ["Anchor", "DutyRun", "JobRun", "OutboxMessage", "ReadLog", "UploadSession"]
