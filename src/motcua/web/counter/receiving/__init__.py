"""Receiving at the desk (tiếp nhận tại quầy): person, procedure, papers, fee, appointment, receipt; and answers to what
was submitted online or by post."""
