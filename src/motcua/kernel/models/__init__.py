"""Tables of the kernel: what is being uploaded, what is to be sent, what was done, who read what."""

from motcua.kernel.models.uploading import UploadSession

__all__ = ["UploadSession"]
