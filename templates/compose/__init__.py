"""Composing: records and a template become a finished document."""
