"""Tables of the kernel: what is being uploaded, what is to be sent, what is done later, who read what."""

from motcua.kernel.models.reading import ReadLog
from motcua.kernel.models.sending import OutboxMessage
from motcua.kernel.models.uploading import UploadSession
from motcua.kernel.models.working import DutyRun, JobRun

__all__ = ["DutyRun", "JobRun", "OutboxMessage", "ReadLog", "UploadSession"]
