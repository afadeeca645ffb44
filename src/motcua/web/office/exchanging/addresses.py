"""Every address of the exchange with other systems."""

from __future__ import annotations

from django.urls import path

from motcua.web.office.exchanging import comparing, connecting, copying, deciding, messages, received

exchanging = [
    path("lien-thong/", messages.messages, name="portal_messages"),
    path("lien-thong/<int:message_id>/gui-lai/", messages.send_again, name="portal_send_again"),
    path("lien-thong/ho-so/<str:number>/", deciding.dossier, name="portal_dossier"),
    path("lien-thong/nhan/", received.messages, name="received_messages"),
    path("lien-thong/nhan/<int:message_id>/thu-lai/", received.take_again, name="received_again"),
    path("lien-thong/doi-chieu/", comparing.compare, name="portal_compare"),
    path("lien-thong/doi-chieu/gui-lai/", comparing.tell_anew, name="portal_tell_anew"),
    path("ho-so/<str:number>/phieu-chep/", copying.copy_sheet, name="copy_sheet"),
    path("ho-so/<str:number>/phieu-chep/gui/", copying.file_elsewhere, name="file_elsewhere"),
    path("lien-thong/ket-noi/", connecting.connections, name="connections"),
]
