"""One reader per file format: bytes to text with structure."""
