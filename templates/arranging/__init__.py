"""What a person changes by hand: order, headings, own sections and notes, what is set aside."""
