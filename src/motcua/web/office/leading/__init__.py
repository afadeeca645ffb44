"""The leader's view (lãnh đạo): who carries how much, what is late or soon will be, what waits for a decision."""
