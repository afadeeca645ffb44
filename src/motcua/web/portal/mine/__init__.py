"""Mine (trang của tôi): a citizen's own dossiers, drafts, papers, messages and payments."""
