"""The library: records, sources and presets in one file, searched and selected from.

The values it gives out (``entry``, ``found``, ``preset_row``) load no SQL; ``library`` does.
"""
