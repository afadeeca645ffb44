"""Documents to sign and signed ones: made once in a process, for a key of RSA takes its time."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from motcua.kernel import papers
from motcua.kernel.clock import at_local
from motcua.kernel.papers import Form
from motcua.kernel.ports.document_signing import BlockPlace, Signatory
from motcua.links import signatures
from tests.factories.papers import every

AT = at_local(datetime(2024, 6, 4, 9, 30))
WHO = Signatory("Lãnh đạo minh họa 03", "Chủ tịch", "UBND xã Thử Nghiệm")


@cache
def plain() -> bytes:
    """A result document as it is printed."""
    return papers.render(Form.RESULT, AT.date(), every()[Form.RESULT]).pdf


@cache
def prepared() -> bytes:
    """The same with room for a signature."""
    return signatures.pades().prepared(plain(), place=BlockPlace(*papers.RESERVED))


@cache
def picture() -> bytes:
    """The block that shows the signature."""
    return papers.signature_block(name=WHO.name, title=WHO.title, unit=WHO.unit, at=AT, worthless="KHÔNG CÓ GIÁ TRỊ")


@cache
def signed() -> bytes:
    """Signed with a development key."""
    return signatures.keys_in_files().sign(prepared(), who=WHO, picture=picture(), at=AT)
