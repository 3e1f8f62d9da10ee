"""The coverage board: what the library holds by region and theme, and where it holds nothing."""
