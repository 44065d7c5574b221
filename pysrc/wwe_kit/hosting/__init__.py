"""Settings for the web servers that serve a site: made beside it, from the templates in `templates/server/`."""
