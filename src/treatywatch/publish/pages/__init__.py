"""Page models: evidence in, words and links out. Knows no requests."""
