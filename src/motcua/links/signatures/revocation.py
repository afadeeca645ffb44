"""Revocation (thu hồi chứng thư): the authorities are asked by OCSP and by their lists, where the certificate says.

Only the certificates of a path that leads to a trusted root are asked about, and no missing certificate is ever
fetched: a document brought by a stranger must not make this server call an address of the stranger's choice.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable, Sequence
from datetime import datetime
from typing import Any

from asn1crypto import crl, x509
from django.conf import settings
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.authority import CertTrustAnchor
from pyhanko_certvalidator.errors import ExpiredError, NotYetValidError, RevokedError
from pyhanko_certvalidator.fetchers.api import CertificateFetcher, Fetchers, FetchLimits
from pyhanko_certvalidator.fetchers.requests_fetchers import RequestsFetcherBackend
from pyhanko_certvalidator.path import ValidationPath
from pyhanko_certvalidator.validate import async_validate_path

from motcua.kernel.ports.revocation import Revocation, RevocationAnswer, revocation_source
from motcua.links.signatures import authority
from motcua.links.signatures.looping import apart

PATIENCE = 5  # seconds for one question to one authority
UNKNOWN = RevocationAnswer(known=False)
NONE: tuple[x509.Certificate, ...] = ()


class NoCertificates(CertificateFetcher):
    """No certificates (không tải chứng thư nào): what is missing stays missing."""

    async def fetch_cert_issuers(self, cert: Any) -> AsyncGenerator[x509.Certificate, None]:  # type: ignore[override]
        """None."""
        for one in NONE:
            yield one

    async def fetch_crl_issuers(self, certificate_list: crl.CertificateList) -> AsyncGenerator[x509.Certificate, None]:  # type: ignore[override]
        """None."""
        for one in NONE:
            yield one

    def fetched_certs(self) -> Iterable[x509.Certificate]:
        """None."""
        return NONE


def online() -> bool:
    """Whether the authorities are asked here at all."""
    return bool(settings.REVOCATION_SOURCE == "online")


def fetchers() -> Fetchers:
    """What asks the authorities, within limits of time and number."""
    made = RequestsFetcherBackend(PATIENCE, limits=FetchLimits()).get_fetchers()
    return Fetchers(made.ocsp_fetcher, made.crl_fetcher, NoCertificates())


class Online:
    """Online (hỏi qua mạng): OCSP first, then the lists."""

    def asked(self, chain: Sequence[bytes], *, signed_at: datetime, at: datetime) -> RevocationAnswer:
        """As of now; of certificates that have ended since, as of when they signed."""
        path, asking = _path(chain), fetchers()
        for moment in (at, signed_at):
            given = _given(path, moment=moment, allow_fetching=True, fetchers=asking)
            answer = _answered(path, ValidationContext(**given))
            if answer is not None:
                return answer
        return UNKNOWN


def revocation_of(
    pdf: PdfFileReader, path: ValidationPath, *, signed_at: datetime, stamped: bool, at: datetime
) -> Revocation:
    """Of a signer whose path is trusted: what the authorities say now, else what the document brought along.

    Lists that came with a document say something of its time only where that time was stamped.
    """
    chain = [one.dump() for one in path.iter_certs(include_root=True)]
    online = revocation_source().asked(chain, signed_at=signed_at, at=at)
    return (online if online.known else _brought(pdf, path, signed_at, stamped)).told(signed_at, stamped=stamped)


def _brought(pdf: PdfFileReader, path: ValidationPath, signed_at: datetime, stamped: bool) -> RevocationAnswer:
    own = [crl.CertificateList.load(authority.revoked(signed_at))] if authority.made() else []
    given = _given(path, moment=signed_at, crls=own)
    try:
        store = DocumentSecurityStore.read_dss(pdf) if stamped else None
    except NoDSSFoundError:
        store = None
    return _answered(path, store.as_validation_context(given) if store else ValidationContext(**given)) or UNKNOWN


def _path(chain: Sequence[bytes]) -> ValidationPath:
    root, *between, leaf = (x509.Certificate.load(one) for one in chain)
    return ValidationPath(CertTrustAnchor(root), interm=between, leaf=leaf)


def _given(path: ValidationPath, **more: Any) -> dict[str, Any]:
    """What a path is held against so that revocation must be known of every certificate."""
    root, *others = path.iter_certs(include_root=True)
    required = {"revocation_mode": "require", "retroactive_revinfo": True}
    return {"trust_roots": [root], "other_certs": others} | required | more


def _answered(path: ValidationPath, context: ValidationContext) -> RevocationAnswer | None:
    """What is known of a path; None where one of its certificates had ended."""
    try:
        apart(lambda: asyncio.run(async_validate_path(context, path)))
    except RevokedError as said:
        return RevocationAnswer(known=True, revoked_at=said.revocation_dt)
    except (ExpiredError, NotYetValidError):
        return None
    except Exception:  # no answer, a broken one, one of somebody else: nothing is known
        return UNKNOWN
    return RevocationAnswer(known=True)
