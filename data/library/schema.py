"""Which schema a library is to have."""

SCHEMA = "0005"
"""The newest migration; a file whose number is higher comes from a newer version."""
