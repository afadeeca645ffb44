"""Filing online (nộp hồ sơ trực tuyến): one thing a page, kept at every step, without scripts."""
