"""A briefing as a Word file: named styles only, real notes, fields that are filled in already."""
