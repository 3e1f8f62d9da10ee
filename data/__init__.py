"""What we know: the model, the library, the evidence engine and the shipped pack."""
