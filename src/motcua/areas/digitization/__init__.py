"""Digitization (số hóa): files that are kept, and a person's papers that need not be asked for again."""
