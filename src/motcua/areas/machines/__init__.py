"""Machines (máy gọi API): the applications that may call the API, what they may do, and every call they made."""
