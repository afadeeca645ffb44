"""Conduct (kỷ luật, kỷ cương): checks, hotline, discipline, heads; and what is under seal, for the named only."""
