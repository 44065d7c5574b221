"""`wwe new`: writes the folder of a new extension, from the templates in `templates/new/`."""
