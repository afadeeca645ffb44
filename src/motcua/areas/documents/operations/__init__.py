"""What is done with documents: recorded, read from files and confirmed, given attachments, linked."""

from motcua.areas.documents.operations.amending import amend_document, unlink_documents
from motcua.areas.documents.operations.attaching import (
    ProposalGone,
    attach_file,
    confirm_proposal,
    drop_proposal,
    propose_document,
    purge_proposals,
)
from motcua.areas.documents.operations.recording import (
    DocumentKnown,
    ImplementsLaterDocument,
    IssuedInTheFuture,
    RepliedBeforeIssued,
    SecretDocument,
    link_documents,
    mark_paragraph,
    record_document,
    refuse_secret,
)
from motcua.areas.documents.operations.taking_in import (
    DocumentLine,
    take_in_documents,
)

__all__ = [
    "DocumentKnown",
    "DocumentLine",
    "ImplementsLaterDocument",
    "IssuedInTheFuture",
    "ProposalGone",
    "RepliedBeforeIssued",
    "SecretDocument",
    "amend_document",
    "attach_file",
    "confirm_proposal",
    "drop_proposal",
    "link_documents",
    "mark_paragraph",
    "propose_document",
    "purge_proposals",
    "record_document",
    "refuse_secret",
    "take_in_documents",
    "unlink_documents",
]
