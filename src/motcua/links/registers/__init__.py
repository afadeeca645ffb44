"""Registers of ministries (hệ thống chuyên ngành): for now a simulated one each, which keeps nothing."""

from motcua.links.registers.simulated import SimulatedBusiness, SimulatedCivilStatus

__all__ = ["SimulatedBusiness", "SimulatedCivilStatus"]
