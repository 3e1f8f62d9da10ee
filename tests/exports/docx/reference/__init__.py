"""Tests of what the folder of this name makes."""
