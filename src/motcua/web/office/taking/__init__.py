"""Taking away (lấy danh sách về): lists of the desk and of the administrator as files, narrowed as on their pages."""
