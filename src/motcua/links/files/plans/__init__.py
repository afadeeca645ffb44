"""Plans (kế hoạch) in workbooks: the template, the lines of a file as tasks, and what could not be read sent back."""

from motcua.links.files.plans.reading import COLUMNS, PlanFile, RefusedLine, read_plan, unread
from motcua.links.files.plans.writing import write_refused, write_template

__all__ = ["COLUMNS", "PlanFile", "RefusedLine", "read_plan", "unread", "write_refused", "write_template"]
