"""Finding at the desk: searches, notes, copies, and what to do when nothing is found."""
