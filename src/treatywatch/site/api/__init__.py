"""The API over an evidence file: read-only, versioned, every answer described by OpenAPI."""
