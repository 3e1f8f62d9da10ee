"""Templates a person made: where they stand, how they are made, changed and passed on."""
