"""Reports (báo cáo): the periodic account in prose and tables, every number traced to its indicator."""

from motcua.insight.reports.answering import Answers, LiveAnswers
from motcua.insight.reports.charts import svg
from motcua.insight.reports.drafting import Draft
from motcua.insight.reports.exported import Exported, exported_of
from motcua.insight.reports.outline import as_document, as_text, digest
from motcua.insight.reports.pages import html, sources
from motcua.insight.reports.paper import pdf
from motcua.insight.reports.returned_tables import Change
from motcua.insight.reports.returning import Returned, reread
from motcua.insight.reports.sealing import seal, sealed
from motcua.insight.reports.soundness import Ill, Place, ills, looked_over, places
from motcua.insight.reports.structure import Chart, Issue, Paragraph, Report, Run, Section, Source, Table
from motcua.insight.reports.templates import template, templates
from motcua.insight.reports.word import docx
from motcua.insight.reports.writing import prepare, write_report, written

__all__ = [
    "Answers",
    "Change",
    "Chart",
    "Draft",
    "Exported",
    "Ill",
    "Issue",
    "LiveAnswers",
    "Paragraph",
    "Place",
    "Report",
    "Returned",
    "Run",
    "Section",
    "Source",
    "Table",
    "as_document",
    "as_text",
    "digest",
    "docx",
    "exported_of",
    "html",
    "ills",
    "looked_over",
    "pdf",
    "places",
    "prepare",
    "reread",
    "seal",
    "sealed",
    "sources",
    "svg",
    "template",
    "templates",
    "write_report",
    "written",
]
