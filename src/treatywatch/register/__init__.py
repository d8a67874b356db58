"""States and their names over time, treaty acts, roll calls, meetings, and type names."""
