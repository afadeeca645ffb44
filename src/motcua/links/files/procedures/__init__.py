"""Catalogues of procedures (danh mục thủ tục) from foreign files, as typed rows the procedures area takes.

Two forms are read: the national portal's records (one JSON a line, tables run together in one cell) and the
reviewed
catalogue (`packs/procedures/`). What is certain is parsed, what is not is listed, every cell is kept as it
came.
"""

from motcua.links.files.procedures.reading import ProcedureFile, read_procedures, write_rejected

__all__ = ["ProcedureFile", "read_procedures", "write_rejected"]
