"""The exchange with other systems, as officers see it."""
