"""What the link of whoever asked opens: their question, the answer, and what was promised on it."""

from __future__ import annotations

from motcua.areas.feedback.queries.tokens import key_of, token_of

SALT = "motcua.feedback.dialogue_question"


def question_token(question_id: int) -> str:
    """Question token (mã đường dẫn của người hỏi), shown once to whoever asked online, and to nobody else."""
    return token_of(question_id, SALT)


def question_of_token(token: str) -> int | None:
    """The question a token (mã đường dẫn của người hỏi) stands for; None for one that we did not give out."""
    return key_of(token, SALT)
