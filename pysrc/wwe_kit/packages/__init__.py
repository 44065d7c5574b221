"""Packages from PyPI that an extension imports: resolved for the page's Python, locked, fetched and unpacked."""
