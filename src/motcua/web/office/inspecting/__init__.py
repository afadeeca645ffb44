"""Inspecting (kiểm tra): plans and coverage, one inspection step by step, the checklist on a phone, findings."""
