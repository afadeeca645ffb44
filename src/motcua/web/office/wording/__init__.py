"""Wording (lời tin báo): what an office writes to people in its own words, event by event."""
