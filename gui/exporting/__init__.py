"""Exporting from the desk."""
