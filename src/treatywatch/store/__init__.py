"""The evidence file: schema, writer, reader and full-text search. The only room that writes SQL."""
