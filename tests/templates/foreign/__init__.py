"""Tests of templates/foreign."""
