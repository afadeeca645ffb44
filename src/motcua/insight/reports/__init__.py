"""Reports (báo cáo): the periodic account in prose and tables, every number traced to its indicator."""

from motcua.insight.reports.outline import as_document, as_text
from motcua.insight.reports.pages import html, pdf, sources
from motcua.insight.reports.structure import Paragraph, Report, Run, Section, Source, Table
from motcua.insight.reports.templates import template, templates
from motcua.insight.reports.word import docx
from motcua.insight.reports.writing import write_report

__all__ = [
    "Paragraph",
    "Report",
    "Run",
    "Section",
    "Source",
    "Table",
    "as_document",
    "as_text",
    "docx",
    "html",
    "pdf",
    "sources",
    "template",
    "templates",
    "write_report",
]
