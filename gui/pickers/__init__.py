"""Pickers: regions, themes, kinds, period, search."""
