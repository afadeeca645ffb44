"""The officer's day (việc của tôi): lanes, filters, one list by due time, and the same as a workbook."""
