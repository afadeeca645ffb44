"""Collecting (thu thập số liệu): rounds, the sheets units fill in, who is late, and what it all comes to."""
