"""Signatures (chữ ký số): PAdES by pyHanko, with keys of a file, of a token (PKCS#11) or of a signing service.

Reading pyHanko in takes a second and a half, so it is read in when somebody signs or reads, and not at the start.
"""

from __future__ import annotations

from motcua.kernel.ports.document_signing import DocumentSigner, OwnDevices, SignatureReader
from motcua.kernel.ports.revocation import RevocationSource


def keys_in_files() -> DocumentSigner:
    """Keys in files (khóa trong tệp), for development."""
    from motcua.links.signatures.file_key import FileKey

    return FileKey()


def keys_in_token() -> DocumentSigner:
    """The key in a token of the office (thiết bị ký), over PKCS#11."""
    from motcua.links.signatures.token import Token

    return Token()


def keys_at_service() -> DocumentSigner:
    """Keys at a signing service (dịch vụ ký từ xa)."""
    from motcua.links.signatures.distant import DistantKeys

    return DistantKeys()


def pades() -> SignatureReader:
    """Who reads signatures of PDF (bên đọc chữ ký)."""
    from motcua.links.signatures.reading import Pades

    return Pades()


def keys_of_signers() -> OwnDevices:
    """Keys at the signer's own computer (thiết bị của người ký)."""
    from motcua.links.signatures.own_device import OwnDevice

    return OwnDevice()


def authorities_online() -> RevocationSource:
    """The authorities of certificates, asked over the network (hỏi nơi cấp qua mạng)."""
    from motcua.links.signatures.revocation import Online

    return Online()
