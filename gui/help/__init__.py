"""Help: the guide beside the work, what is new, what the program is."""
