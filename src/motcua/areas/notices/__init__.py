"""Notices (thông báo): what applicants were told about their dossiers, by which way and when."""
