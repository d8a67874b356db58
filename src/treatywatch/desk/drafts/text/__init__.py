"""Working on a draft's text: pieces, merging, what comes in, what it says."""
