"""The year: editions and their calendars, who writes on what, whose turn it is, what is late."""
