"""How a briefing is put together: document tree, markup, composing, presets, styles, fonts."""
