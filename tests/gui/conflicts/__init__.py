"""The conflicts window."""
