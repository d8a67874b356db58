"""Review: what people decide on the claims of a draft, and what is left to be done."""
