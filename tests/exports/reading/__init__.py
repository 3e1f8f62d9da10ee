"""Tests of reading edited files back."""
