"""An editor for templates of one's own, with what they make of the draft beside it."""
