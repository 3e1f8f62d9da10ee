"""Preflight: what will be wrong or look wrong in a briefing, told before it is exported."""
