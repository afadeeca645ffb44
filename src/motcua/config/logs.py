"""Logs (nhật ký vận hành): structured lines on standard error; standard output belongs to answers."""

from __future__ import annotations

import logging
import sys

import structlog


def configure(level: str) -> None:
    """Send log lines of at least this level (DEBUG, INFO, WARNING, ERROR) to standard error."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
