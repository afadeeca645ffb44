"""Registers (sổ hồ sơ): .xlsx and .csv registers of other systems, read into typed rows that operations take."""

from motcua.links.files.register.account import ImportAccount
from motcua.links.files.register.comparing import Compared, RegisterListed, compare_registers
from motcua.links.files.register.importing import DEFAULT_SOURCE, import_register
from motcua.links.files.register.previewing import MappingPreview, preview
from motcua.links.files.register.template import template_bytes, write_template

__all__ = [
    "DEFAULT_SOURCE",
    "Compared",
    "ImportAccount",
    "MappingPreview",
    "RegisterListed",
    "compare_registers",
    "import_register",
    "preview",
    "template_bytes",
    "write_template",
]
