"""Closing periods (chốt số liệu): what is frozen, what would be, and what has drifted since."""
