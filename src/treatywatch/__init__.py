"""Country reports as accountable records: claims, sources, editions."""
