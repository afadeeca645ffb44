"""Casework (thụ lý): the officer's dossier, what may be done to it, its slips and files."""
