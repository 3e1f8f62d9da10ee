"""Charts that Word draws itself and whose numbers its readers can edit."""
