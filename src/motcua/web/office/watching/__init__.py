"""Watching (xem dấu hiệu, đối chiếu sổ): what records show, what units say of it, registers laid side by side."""
