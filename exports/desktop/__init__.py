"""What file managers of Linux desktops are told of the program: its entry, file types, icon."""
