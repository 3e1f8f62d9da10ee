"""The preview: the real pages of the PDF."""
