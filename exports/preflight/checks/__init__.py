"""The checks: small named functions that look at one thing each."""
