"""The evidence engine: texts, anchors, edits, verification."""
