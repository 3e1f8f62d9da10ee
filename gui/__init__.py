"""How a person drives the program: the Qt desk."""
