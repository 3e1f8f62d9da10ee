"""The desk, through its real widgets."""
