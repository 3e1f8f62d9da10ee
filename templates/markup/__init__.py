"""The markup that templates write: a small strict XML vocabulary, parsed into the document tree."""
