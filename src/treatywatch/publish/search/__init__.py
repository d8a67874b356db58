"""Search for a published edition: an index in small files, read by the page itself."""
