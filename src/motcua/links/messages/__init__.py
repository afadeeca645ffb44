"""Messengers (bên gửi tin): e-mail by SMTP, and a console twin that writes to a file for development."""
