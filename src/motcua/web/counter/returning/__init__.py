"""Returning at the desk (trả kết quả): what waits to be collected, and the day's register of what went out."""
