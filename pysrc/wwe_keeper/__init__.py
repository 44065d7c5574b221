"""One interpreter for all pages of an extension. Pyodide only: it needs context variables."""
