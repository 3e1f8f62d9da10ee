"""What became of an issue: its files, the records it was made from, the same issue once more."""
