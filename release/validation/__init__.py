"""What judges the finished files: validators that others wrote, called the same way everywhere."""
