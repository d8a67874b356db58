"""Sign-off: sections, then reports; what was signed becomes an edition that the archive reads."""
