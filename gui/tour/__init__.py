"""The tour: what is where, shown once on the real desk."""
