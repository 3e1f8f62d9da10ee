"""Widgets that several parts of the desk use."""
