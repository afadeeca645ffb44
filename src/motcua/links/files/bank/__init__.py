"""Bank statements (sao kê ngân hàng): a file of a bank becomes typed rows; which dossier each pays is decided later."""

from motcua.links.files.bank.reading import BankRow, BankStatement, RejectedRow, read_statement

__all__ = ["BankRow", "BankStatement", "RejectedRow", "read_statement"]
