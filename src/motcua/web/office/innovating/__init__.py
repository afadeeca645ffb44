"""Innovating (mô hình, sáng kiến): models with what was measured of them; initiatives from draft to recognition."""
