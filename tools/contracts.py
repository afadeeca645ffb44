"""House contract for import-linter: the inner rooms of an area are entered only by that area itself."""

from __future__ import annotations

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


def room_of(module: str, areas: str) -> tuple[str, str]:
    """('dossiers', 'models') for motcua.areas.dossiers.models.parts; empty names outside the areas."""
    if not module.startswith(f"{areas}."):
        return "", ""
    area, _, inside = module.removeprefix(f"{areas}.").partition(".")
    return area, inside.partition(".")[0]


class PrivateRooms(Contract):
    """Private rooms (phòng riêng): neighbours use an area's public rooms, whoever enters another is named."""

    areas = fields.StringField()
    public = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Find every import of a private room from outside its own area, with the lines where it happens."""
        areas, public = str(self.areas), set(self.public)  # type: ignore[call-overload]
        trespasses: list[tuple[str, str, int]] = []
        for module in graph.modules:
            area, room = room_of(module, areas)
            if not room or room in public:
                continue
            for importer in graph.find_modules_that_directly_import(module):
                if room_of(importer, areas)[0] != area:
                    lines = graph.get_import_details(importer=importer, imported=module)
                    trespasses.append((importer, module, lines[0]["line_number"] if lines else 0))
        return ContractCheck(kept=not trespasses, metadata={"trespasses": sorted(trespasses)})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """One line per trespass."""
        metadata: dict[str, Any] = dict(check.metadata)
        for importer, module, line in metadata["trespasses"]:
            output.print_error(f"{importer} (line {line}) enters {module}")
