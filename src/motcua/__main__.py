"""The command `motcua`, also as `python -m motcua`."""

from __future__ import annotations


def main() -> None:
    """Run one command; see `motcua --help`."""
    from motcua.config.commands import run

    run()


if __name__ == "__main__":
    main()
