"""What is signed (phần được ký): only the attributes of a document's signature, made for the chosen certificate.

A token signs whatever bytes it is given, a login or a contract as well. So the bytes are read first.
"""

from __future__ import annotations

import hashlib

from asn1crypto import cms

from motcua_signing_agent.refusing import Refused

NEEDED = {"content_type", "message_digest", "signing_certificate_v2"}
ALLOWED = NEEDED | {"cms_algorithm_protection"}
STRANGE = "Trang gửi đến một thứ không phải là chữ ký của văn bản; không ký."


def digest_of(told: bytes, certificate: bytes) -> str:
    """The digest of the document whose signature these attributes are. Raises Refused for anything else."""
    try:
        read = cms.CMSAttributes.load(told, strict=True)
        by_name = {one["type"].native: one["values"] for one in read}
        right = NEEDED <= set(by_name) <= ALLOWED and len(read) == len(by_name)
        if not right or any(len(values) != 1 for values in by_name.values()):
            raise Refused(STRANGE)
        imprint = bytes(by_name["message_digest"][0].native)
        (named,) = by_name["signing_certificate_v2"][0]["certs"]
        known = named["hash_algorithm"]["algorithm"].native
        same = hashlib.new(known, certificate).digest() == named["cert_hash"].native
        document = by_name["content_type"][0].native == "data"
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(STRANGE) from error
    if not (same and document and len(imprint) == hashlib.sha256().digest_size):
        raise Refused(STRANGE)
    return imprint.hex()
