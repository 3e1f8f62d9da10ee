"""A user's own Word file as the look of ours: its styles, page, headers, footers and theme."""
