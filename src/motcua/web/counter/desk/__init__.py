"""The desk (bàn một cửa): what to do now, and one field that does the right thing."""
