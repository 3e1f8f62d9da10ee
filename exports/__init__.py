"""How a briefing gets onto paper: layout, PDF, Word, citations, the command line."""
