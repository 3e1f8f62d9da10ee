"""The preflight at the desk: what is wrong or will look wrong, with its places and remedies."""
