"""Alembic's folder: what every migration runs in, and the migrations."""
