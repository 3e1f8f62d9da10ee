"""The rules: pure functions from the view to what they find."""
