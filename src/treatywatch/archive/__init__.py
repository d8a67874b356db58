"""Reads files of every format and era into reports, and accounts for every character."""
