"""Tests of font choice and measuring."""
