"""The evidence view: what a record stands on, followed to its place in the source."""
