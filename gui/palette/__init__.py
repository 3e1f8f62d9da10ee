"""The command palette: every command and place of the desk by a few letters of its name."""
