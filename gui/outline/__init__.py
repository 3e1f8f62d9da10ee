"""The outline of the draft: what is arranged by hand, and notes written in place."""
