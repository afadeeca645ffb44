"""The form of an act: what it asks for, and the operation it calls with what was given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from motcua.areas.dossiers.queries import CaseFile
from motcua.kernel.errors import UserError
from motcua.web.ui.saying import translated


class ActForm(forms.Form):
    """Act form (phiếu thao tác) for one dossier as it was read; `seen` says as of which event.

    `caution` is what this dossier asks to be minded before; `reminder` what there is to go through, line by line.
    """

    operation: ClassVar[Callable[..., Any]]
    seen = forms.IntegerField(widget=forms.HiddenInput)
    account: Any = None
    caution: str = ""
    reminder: tuple[str, ...] = ()

    def __init__(self, case: CaseFile, at: datetime, posted: Any = None, files: Any = None) -> None:
        super().__init__(posted, files, initial={"seen": case.last_seq})
        self.case, self.at = case, at
        self.fill()

    def fill(self) -> None:
        """Fill in the lists one may choose from."""

    def given(self) -> dict[str, Any]:
        """What the operation is called with, beside who, when and which dossier; a UserError refuses like it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}

    def asked(self) -> list[forms.BoundField]:
        """The fields a page shows."""
        return self.visible_fields()

    def act(self, account: Any) -> bool:
        """Do it; False with the reason in the form where it was refused."""
        if not self.is_valid():
            return False
        self.account = account
        told = {"number": self.case.number, "account": account, "at": self.at, "seen": self.cleaned_data["seen"]}
        try:
            type(self).operation(**told, **self.given())
        except UserError as refused:
            self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
            return False
        return True

    @property
    def changed_meanwhile(self) -> bool:
        """Whether somebody else was quicker."""
        return self.has_error(NON_FIELD_ERRORS, "changed_meanwhile")
