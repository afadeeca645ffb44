"""Today (hôm nay): what a chairman sees on the telephone, prints for the briefing, is written on Monday, gives out."""
