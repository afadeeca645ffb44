"""Planning (văn bản, kế hoạch): from a directive to its paragraphs, the plan, the task and its accepted product."""
