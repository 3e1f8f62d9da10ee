"""The words of the program as frozen, strictly validated values."""
