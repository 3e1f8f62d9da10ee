"""Drafts: what is on the desk, kept step by step so that nothing of it is ever lost."""
