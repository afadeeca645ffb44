"""Queueing at the counter (gọi số): who is called, from which lines, and what the kiosk offers."""
