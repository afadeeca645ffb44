"""Tables of the kernel: uploads, what is to be sent or done later, who read what, what was sealed, forms sent."""

from motcua.kernel.models.anchoring import Anchor
from motcua.kernel.models.reading import ReadLog
from motcua.kernel.models.sending import OutboxMessage
from motcua.kernel.models.sent_forms import SentForm
from motcua.kernel.models.uploading import UploadSession
from motcua.kernel.models.working import DutyRun, JobRun

__all__ = ["Anchor", "DutyRun", "JobRun", "OutboxMessage", "ReadLog", "SentForm", "UploadSession"]
