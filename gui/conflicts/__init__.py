"""The list of conflicts and what is decided about them."""
