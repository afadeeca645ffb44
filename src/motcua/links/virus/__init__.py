"""Virus scanners (bộ quét vi-rút): ClamAV's daemon, and none for a machine without one."""
