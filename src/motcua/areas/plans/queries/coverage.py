"""Coverage (độ phủ): which passages of a directive have tasks, and which tasks come from a passage; both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.areas.documents import queries as documents
from motcua.areas.documents.queries import DocumentRow, ParagraphRow
from motcua.areas.plans.models import TaskSource, TaskState, UnlinkedSource
from motcua.areas.plans.queries.plans import PlanRow
from motcua.areas.plans.queries.tasks import TaskRow, tasks, tasks_by_keys
from motcua.rules.figures import Share


@dataclass(frozen=True, slots=True)
class CoveredParagraph:
    """Covered paragraph (đoạn và nhiệm vụ của nó): a passage of a document, and the tasks that carry it out."""

    paragraph: ParagraphRow
    document: DocumentRow
    tasks: tuple[TaskRow, ...]

    @property
    def bare(self) -> bool:
        """Whether it asks for something and no task does it."""
        return self.paragraph.asks and not self.tasks


@dataclass(frozen=True, slots=True)
class SourcedTask:
    """Sourced task (nhiệm vụ và nguồn của nó): a task, and the passages it carries out."""

    task: TaskRow
    sources: tuple[ParagraphRow, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Coverage (độ phủ) of the directives a plan and its tasks carry out, and of its tasks by sources."""

    documents: tuple[DocumentRow, ...]
    paragraphs: tuple[CoveredParagraph, ...]
    tasks: tuple[SourcedTask, ...]

    @property
    def covered(self) -> Share:
        """Passages that ask for something and have a task, of all that ask."""
        asking = [one for one in self.paragraphs if one.paragraph.asks]
        return Share(sum(not one.bare for one in asking), len(asking))

    @property
    def sourced(self) -> Share:
        """Tasks that come from a passage, of all tasks."""
        return Share(sum(bool(one.sources) for one in self.tasks), len(self.tasks))


def tasks_of_paragraphs(paragraph_ids: Collection[int], *, as_of: date) -> dict[int, tuple[TaskRow, ...]]:
    """Tasks of paragraphs (nhiệm vụ của từng đoạn), in whatever plan they stand."""
    links = TaskSource.objects.filter(paragraph_id__in=paragraph_ids).values_list("paragraph_id", "task_id")
    pairs = list(links.order_by("task__plan_id", "task__number"))
    rows = tasks_by_keys({task for _paragraph, task in pairs}, as_of=as_of)
    found: dict[int, list[TaskRow]] = defaultdict(list)
    for paragraph, task in pairs:
        found[paragraph].append(rows[task])
    return {key: tuple(told) for key, told in found.items()}


def accepted_under(document_id: int) -> int:
    """Accepted under a document (nhiệm vụ đã nghiệm thu theo văn bản): drawn from it, or of a plan it issued."""
    now = TaskState.objects.filter(superseded_at__isnull=True, accepted_on__isnull=False)
    drawn = Q(task__sources__paragraph__document_id=document_id) | Q(task__plan__document_id=document_id)
    return now.filter(drawn).values("task_id").distinct().count()


def sources_of(task_ids: Collection[int]) -> dict[int, tuple[ParagraphRow, ...]]:
    """Sources (nguồn) of tasks: the passages each carries out."""
    found = TaskSource.objects.filter(task_id__in=task_ids).select_related("paragraph")
    told: dict[int, list[ParagraphRow]] = defaultdict(list)
    for one in found.order_by("paragraph__document__issued_on", "paragraph__number"):
        passage = one.paragraph
        told[one.task_id].append(
            ParagraphRow(passage.pk, passage.document_id, passage.number, passage.text, passage.asks)
        )
    return {key: tuple(passages) for key, passages in told.items()}


@dataclass(frozen=True, slots=True)
class UnlinkedRow:
    """Unlinked row (dòng nguồn đã gỡ): a passage a task was linked to by mistake, who took it off, when and why."""

    text: str
    reason: str
    by: str
    at: datetime


def unlinked_sources(task_id: int) -> list[UnlinkedRow]:
    """Unlinked sources (các nguồn đã gỡ) of a task, the last first."""
    found = UnlinkedSource.objects.filter(task_id=task_id).select_related("paragraph").order_by("-pk")
    return [UnlinkedRow(one.paragraph.text, one.reason, one.unlinked_by, one.unlinked_at) for one in found]


def directives_of(plan: PlanRow) -> list[DocumentRow]:
    """Directives (văn bản chỉ đạo) that a plan carries out: those its document says it implements."""
    return documents.implements(plan.document_id) if plan.document_id is not None else []


def coverage(plan: PlanRow, *, as_of: date) -> Coverage:
    """Coverage (độ phủ) of a plan, both ways: the directives it carries out, and those its tasks are drawn from."""
    rows = tasks(plan.id, as_of=as_of)
    sources = sources_of([row.id for row in rows])
    drawn = {one.document_id for passages in sources.values() for one in passages}
    directives = {one.id: one for one in (*directives_of(plan), *documents.documents_by_keys(drawn))}
    passages = documents.paragraphs(list(directives))
    linked = tasks_of_paragraphs([one.id for one in passages], as_of=as_of)
    return Coverage(
        tuple(directives.values()),
        tuple(CoveredParagraph(one, directives[one.document_id], linked.get(one.id, ())) for one in passages),
        tuple(SourcedTask(row, sources.get(row.id, ())) for row in rows),
    )
