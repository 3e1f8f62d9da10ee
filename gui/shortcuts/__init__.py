"""All keys of the desk: to be looked up, and to be bound otherwise."""
