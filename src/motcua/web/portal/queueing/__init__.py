"""Queueing (xếp hàng lấy số): the kiosk that gives numbers, one's own ticket, and the screen of the hall."""
