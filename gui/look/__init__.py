"""How the desk looks: colours, sizes, icons, fonts."""
