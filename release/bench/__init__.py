"""Measures the budgets: whole processes as a user starts them, medians of several rounds."""
