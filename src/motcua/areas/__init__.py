"""Areas (lĩnh vực công việc): one Django app per subject, a ladder, lowest first."""
