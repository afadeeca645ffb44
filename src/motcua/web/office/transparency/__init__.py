"""Opening figures (công khai số liệu): which blocks of figures are open to everybody, by which decisions."""
