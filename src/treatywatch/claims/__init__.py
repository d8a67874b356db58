"""The codebook, the coder, and the evaluation of the coder against gold."""
