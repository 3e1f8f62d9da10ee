"""Drafts at the desk: kept as they change, listed, opened, brought back."""
