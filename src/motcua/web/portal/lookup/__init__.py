"""Look-up (tra cứu): where a dossier is, for whoever holds its code, without an account."""
