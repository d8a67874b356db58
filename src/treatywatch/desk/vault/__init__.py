"""The vault: who confidential sources are, sealed, and seen by those named for each alone."""
