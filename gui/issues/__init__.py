"""What was exported when: opened, compared, built again."""
