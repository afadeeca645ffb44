from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings (hội nghị, cuộc họp): conferences, thematic meetings and the six-month one, to their conclusions."""

    name = "motcua.areas.meetings"
    label = "meetings"
    verbose_name = "Hội nghị, cuộc họp"
