"""Bringing (nhập danh sách): tables from Excel, looked at before anything goes in, with an account of every line."""
