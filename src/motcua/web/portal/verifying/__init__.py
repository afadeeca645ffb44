"""Verifying (kiểm tra văn bản): whether a document is genuine and unchanged, for whoever holds it."""
