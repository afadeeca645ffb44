from django.apps import AppConfig


class ProceduresConfig(AppConfig):
    """Procedures (thủ tục hành chính): what may be asked, at which price, in which time, by which law, since
    when.
    """

    name = "motcua.areas.procedures"
    label = "procedures"
    verbose_name = "Thủ tục hành chính"
