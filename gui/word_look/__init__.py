"""The setting of the Word file whose look is taken over."""
