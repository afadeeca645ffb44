"""Feedback (ý kiến của người dân): ratings of dossiers, and what people say of pages."""
