"""Links of whoever asked or sent something: they open what is theirs, and nothing else."""

from __future__ import annotations

from motcua.areas.feedback.queries.tokens import key_of, token_of

SALT, PETITION_SALT = "motcua.feedback.dialogue_question", "motcua.feedback.petition"


def question_token(question_id: int) -> str:
    """Question token (mã đường dẫn của người hỏi), shown once to whoever asked online, and to nobody else."""
    return token_of(question_id, SALT)


def question_of_token(token: str) -> int | None:
    """The question a token (mã đường dẫn của người hỏi) stands for; None for one that we did not give out."""
    return key_of(token, SALT)


def petition_token(petition_id: int) -> str:
    """Petition token (mã đường dẫn của người gửi phản ánh), shown once to its sender, and to nobody else."""
    return token_of(petition_id, PETITION_SALT)


def petition_of_token(token: str) -> int | None:
    """The petition a token (mã đường dẫn của người gửi phản ánh) stands for; None for one that we did not give out."""
    return key_of(token, PETITION_SALT)
