"""Tests of what turns the checkout into something to run and ship."""
