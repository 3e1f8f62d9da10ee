"""Finished pages as a tagged, archival PDF: PDF/UA-1 and PDF/A-3a, same input, same bytes."""
