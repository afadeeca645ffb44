"""Planting (gieo dữ liệu thử): years of work as an honest office leaves them, and tricks played in them.

Nothing here knows how the radar looks for them: a test keeps this package from importing it.
"""
