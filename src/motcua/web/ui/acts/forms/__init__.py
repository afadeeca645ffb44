"""Forms of the acts: what each asks for, and the operation it calls."""
