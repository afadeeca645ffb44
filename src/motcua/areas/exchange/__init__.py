"""Exchange (liên thông): what is told to systems of others and taken from them, and what could not be."""
