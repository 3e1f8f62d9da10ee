"""Presets: what to pick, how to compose it, how it looks, kept under a name."""
