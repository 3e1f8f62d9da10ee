"""Reading an edited Word file back: what became of the words that stand for records."""
