"""One reader per page layout: text with structure to a report."""
