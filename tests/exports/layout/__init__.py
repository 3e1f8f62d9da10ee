"""Tests of page making."""
