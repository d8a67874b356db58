"""The outlines of states for maps, with their licence."""
