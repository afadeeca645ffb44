"""Conditions (điều kiện): plain SQL over fact columns, parsed, checked and compiled once for every database.

Allowed: = <> < <= > >= AND OR NOT IN IS NULL COALESCE, parameters, whole numbers and codes; both sides of one
declared type. No arithmetic, no functions, no LIKE: what needs them is a fact column (architecture §4).
A term is a named condition; where it stands as a whole operand it is read as its own condition in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from motcua.insight.facts import PARAMETERS, ColumnType, Fact

COMPARISONS = (exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE)
CODE = re.compile(r"[A-Za-z0-9_.-]*")
# How each database's driver writes a named parameter; the first two through Django's cursors.
PARAMETER_STYLE = {"sqlite": "%({})s", "postgres": "%({})s", "duckdb": "${}", "spark": ":{}"}


class ConditionError(ValueError):
    """A condition says something that is not allowed; the message says what and where."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Condition (điều kiện): a checked yes-or-no question about one row of a fact."""

    fact: Fact
    text: str
    tree: exp.Expr
    _written: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def sql(self, dialect: str) -> str:
        """The condition in the words of one database, safe to stand inside AND; written out once."""
        if dialect not in self._written:
            self._written[dialect] = self._write(dialect)
        return self._written[dialect]

    def _write(self, dialect: str) -> str:
        style = PARAMETER_STYLE[dialect]

        def named(node: exp.Expr) -> exp.Expr:
            return exp.Var(this=style.format(node.name)) if isinstance(node, exp.Placeholder) else node

        return f"({self.tree.copy().transform(named).sql(dialect=dialect)})"

    def within(self, whole: Condition) -> Condition:
        """This condition among those that fulfil another: a part can never exceed its whole."""
        tree = exp.and_(whole.tree.copy(), self.tree.copy())
        return Condition(self.fact, f"({whole.text}) AND ({self.text})", tree)


def parse(text: str, fact: Fact, terms: Mapping[str, str] | None = None) -> Condition:
    """Read a condition (đọc điều kiện) over a fact's columns. Raises ConditionError."""
    return Condition(fact, text, _Reader(fact, terms or {}).read(text, ()))


def _tree(text: str) -> exp.Expr:
    try:
        found = sqlglot.parse(text)
    except SqlglotError as error:
        raise ConditionError(f"“{text}” cannot be read: {error}") from error
    if len(found) != 1 or found[0] is None:
        raise ConditionError(f"“{text}” is not one condition.")
    return found[0]


class _Reader:
    """Checks a tree against the allow-list and puts terms in their places."""

    def __init__(self, fact: Fact, terms: Mapping[str, str]) -> None:
        self.fact = fact
        self.terms = terms

    def read(self, text: str, above: tuple[str, ...]) -> exp.Expr:
        self.text, self.above = text, above
        return self._logic(_tree(text))

    def _refuse(self, node: exp.Expr, why: str) -> ConditionError:
        return ConditionError(f"{self.fact.name}: “{node.sql()}” in “{self.text}”: {why}")

    def _logic(self, node: exp.Expr) -> exp.Expr:
        """A yes-or-no expression, rebuilt from allowed pieces only."""
        if isinstance(node, (exp.And, exp.Or)):
            return type(node)(this=self._logic(node.this), expression=self._logic(node.expression))
        if isinstance(node, exp.Paren):
            return exp.Paren(this=self._logic(node.this))
        if isinstance(node, exp.Not):
            return exp.Not(this=exp.Paren(this=self._logic(node.this)))
        if isinstance(node, exp.Column):
            return self._term(node)
        if isinstance(node, exp.Is) and isinstance(node.expression, exp.Null):
            value, _ = self._value(node.this)
            return exp.Is(this=value, expression=exp.Null())
        if isinstance(node, exp.In):
            return self._among(node)
        if type(node) in COMPARISONS:
            return self._comparison(node)
        raise self._refuse(node, "not allowed here; use comparisons, IN, IS NULL, AND, OR, NOT and terms")

    def _term(self, node: exp.Column) -> exp.Expr:
        name = node.name
        if node.table or name not in self.terms:
            raise self._refuse(node, "no such term; a column must be compared with something")
        if name in self.above:
            raise self._refuse(node, "a term cannot stand on itself")
        inner = _Reader(self.fact, self.terms).read(self.terms[name], (*self.above, name))
        return exp.Paren(this=inner)

    def _among(self, node: exp.In) -> exp.Expr:
        value, kind = self._value(node.this)
        if not node.expressions or any(node.args.get(name) for name in ("query", "unnest", "field")):
            raise self._refuse(node, "IN takes a list of codes, numbers or parameters")
        listed = [self._value(item) for item in node.expressions]
        for item, (_, other) in zip(node.expressions, listed, strict=True):
            if other is not kind:
                raise self._refuse(item, f"is {other}, but {node.this.sql()} is {kind}")
        return exp.In(this=value, expressions=[item for item, _ in listed])

    def _comparison(self, node: exp.Expr) -> exp.Expr:
        left, left_kind = self._value(node.this)
        right, right_kind = self._value(node.expression)
        if left_kind is not right_kind:
            raise self._refuse(node, f"compares {left_kind} with {right_kind}")
        return type(node)(this=left, expression=right)

    def _value(self, node: exp.Expr) -> tuple[exp.Expr, ColumnType]:
        """A value and its type."""
        if isinstance(node, exp.Column):
            return self._column(node)
        if isinstance(node, exp.Literal):
            return self._literal(node)
        if isinstance(node, exp.Placeholder):
            if node.name not in PARAMETERS:
                raise self._refuse(node, f"no such parameter; there are {', '.join(PARAMETERS)}")
            return exp.Placeholder(this=node.name), PARAMETERS[node.name]
        if isinstance(node, exp.Coalesce):
            values = [self._value(item) for item in (node.this, *node.expressions)]
            if len({kind for _, kind in values}) != 1:
                raise self._refuse(node, "COALESCE takes values of one type")
            first, *others = [value for value, _ in values]
            return exp.Coalesce(this=first, expressions=others), values[0][1]
        raise self._refuse(node, "not allowed as a value; use a column, a parameter, a code or a whole number")

    def _column(self, node: exp.Column) -> tuple[exp.Expr, ColumnType]:
        if node.table or node.name not in self.fact.columns:
            raise self._refuse(node, f"no such column in {self.fact.name}")
        return exp.column(node.name), self.fact.columns[node.name]

    def _literal(self, node: exp.Literal) -> tuple[exp.Expr, ColumnType]:
        if node.is_string and CODE.fullmatch(node.this):
            return exp.Literal.string(node.this), ColumnType.TEXT
        if not node.is_string and node.this.isdigit():
            return exp.Literal.number(node.this), ColumnType.INTEGER
        raise self._refuse(node, "only codes (letters, digits, _ . -) and whole numbers may be written out")
