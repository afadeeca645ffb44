"""Listening (lắng nghe): dialogues from notice to kept promise, reception of citizens, petitions, difficulties."""
