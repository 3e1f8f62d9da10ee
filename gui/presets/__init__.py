"""Presets at the desk: choosing, saving, managing."""
