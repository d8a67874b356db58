"""The walk: from bytes to coded reports, changes, findings and the evidence file."""
