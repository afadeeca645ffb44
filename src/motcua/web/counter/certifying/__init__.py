"""Certifying at the desk (chứng thực): one line of a form, one line of the yearly book."""
