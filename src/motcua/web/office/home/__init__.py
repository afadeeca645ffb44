"""Home of a reform officer (trang chủ CCHC): what is due, missing, left open; the score; the next report."""
