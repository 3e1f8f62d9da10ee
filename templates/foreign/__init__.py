"""What Jinja2, the readers of TOML and XML, and Python say of a template, in our own sentences."""
