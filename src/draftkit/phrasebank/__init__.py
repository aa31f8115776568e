"""The phrase bank: what may be said, in which case, in which words."""
