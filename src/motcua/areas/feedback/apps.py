from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """Feedback (ý kiến của người dân): ratings of dossiers, and what people say of pages."""

    name = "motcua.areas.feedback"
    label = "feedback"
    verbose_name = "Ý kiến của người dân"
