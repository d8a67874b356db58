"""One rule, one function, one finding."""
