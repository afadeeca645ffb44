"""Registers of ministries (hệ thống chuyên ngành): over HTTP, or a simulated one each, which keeps nothing."""

from motcua.links.registers.over_http import RegisterOverHttp
from motcua.links.registers.simulated import SimulatedBusiness, SimulatedCivilStatus

__all__ = ["RegisterOverHttp", "SimulatedBusiness", "SimulatedCivilStatus"]
