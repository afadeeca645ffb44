"""Transparency (minh bạch): what is shown to everybody about the work itself; one module per part."""
