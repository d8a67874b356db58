"""Pages and forms of the review."""
