"""Composing (soạn báo cáo): an officer's words around figures that cannot be typed."""
