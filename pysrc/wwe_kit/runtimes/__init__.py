"""The Python runtimes for the browser, and the cache beside them."""
