"""Config (lắp ráp): settings, addresses, commands, and the one file that says what follows from what."""
