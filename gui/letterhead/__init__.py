"""The letterhead: whose paper briefings are printed on."""
