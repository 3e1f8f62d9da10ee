"""Editing records: the form, its checks, the history, and undoing at the desk."""
