"""A working day at the desk in an hour, to see whether its memory grows: ``make soak``."""
