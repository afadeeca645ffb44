"""Listening (lắng nghe): what everybody may read of dialogues, and what anybody may ask without an account."""
