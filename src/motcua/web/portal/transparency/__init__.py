"""Transparency (minh bạch): what the public may see of how this office works, one file for each part."""
