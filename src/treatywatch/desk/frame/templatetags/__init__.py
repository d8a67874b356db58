"""Words and marks that templates need."""
