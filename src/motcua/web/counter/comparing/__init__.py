"""Comparing scans at the desk (đối chiếu bản quét): which wait, one beside its form, signed by name or sent back."""
