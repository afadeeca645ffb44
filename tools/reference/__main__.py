"""python -m tools.reference [--check]"""

from __future__ import annotations

import sys

from tools import reference


def main() -> int:
    """Write the pages, or only compare them."""
    if "--check" in sys.argv:
        names = reference.outdated()
        print("\n".join(f"out of date: docs/reference/{name}" for name in names) or "docs/reference is up to date")
        return 1 if names else 0
    for name in reference.write():
        print(f"wrote docs/reference/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
