"""The command line: one command group per room."""
