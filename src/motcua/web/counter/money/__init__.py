"""Money at the desk (thu phí, lệ phí): what is owed, payments, transfer slips, the day, the bank's file."""
