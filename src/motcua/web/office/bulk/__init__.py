"""Several dossiers at once (nhiều hồ sơ): each is done or refused on its own, and the page says which."""
