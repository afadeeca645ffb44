"""Scenario (kịch bản minh họa): Tân Hồng 2024, made with a fixed seed and taken in through the import.

Everybody in it is made up; docs/explanation/scenario.md says what is real. The generator (recipe → intake →
fates → course → register → writing) is pure but for the files it writes; loading brings it in.
"""

from motcua.config.scenario.loading import Step, is_loaded, load_scenario, make_files

__all__ = ["Step", "is_loaded", "load_scenario", "make_files"]
