"""Submitting (gửi báo cáo): the calendar of reports, what was sent, late or missing, and the file that went out."""
