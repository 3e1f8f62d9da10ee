"""Templates and styles with pictures of what they make of the draft."""
