"""Meetings (hội nghị, cuộc họp): prepared, held, concluded; every conclusion followed up from its task."""
