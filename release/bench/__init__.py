"""Measures the budgets: whole processes as a user starts them, in turn with what else she has."""
