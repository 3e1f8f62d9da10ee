"""What stands before a briefing's text: letterhead, cover, red head; and the imprint behind it."""
