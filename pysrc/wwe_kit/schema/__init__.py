"""JSON Schemas of the files that an author or an administrator writes, for editors."""
