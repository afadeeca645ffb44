"""Questions about documents, answered with frozen rows."""

from motcua.areas.documents.models import DocumentKind, IssuerKind
from motcua.areas.documents.queries.listing import (
    PAGE,
    DocumentFilters,
    DocumentRow,
    carried_out_chain,
    document,
    documents,
    documents_by_keys,
    find,
    implemented_by,
    implements,
)
from motcua.areas.documents.queries.opening import (
    AttachmentRow,
    DocumentAmendmentRow,
    ParagraphRow,
    ProposalRow,
    attachments,
    document_amendments,
    paragraphs,
    proposal,
    proposals,
    seen_document,
)

__all__ = [
    "PAGE",
    "AttachmentRow",
    "DocumentAmendmentRow",
    "DocumentFilters",
    "DocumentKind",
    "DocumentRow",
    "IssuerKind",
    "ParagraphRow",
    "ProposalRow",
    "attachments",
    "carried_out_chain",
    "document",
    "document_amendments",
    "documents",
    "documents_by_keys",
    "find",
    "implemented_by",
    "implements",
    "paragraphs",
    "proposal",
    "proposals",
    "seen_document",
]
