"""Rules (luật): pure decisions. No Django, no clock, no disk, no network."""
