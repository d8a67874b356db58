"""The audit: who did what when, in a chain that shows when it was tampered with."""
