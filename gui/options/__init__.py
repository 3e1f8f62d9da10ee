"""The options a template declares, as a form that makes itself."""
