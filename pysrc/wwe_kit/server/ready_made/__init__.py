"""Pages that are there already: built before, or served by others."""
