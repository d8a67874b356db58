"""The network's desk: people, the cycle, drafts and decisions. Django, and nothing of the site."""
