"""The found records as readable cards."""
