"""The dossiers' migrations and one more that makes SQLite rebuild the table of events."""

from motcua.areas.dossiers import migrations

__path__ = [*migrations.__path__, *__path__]
