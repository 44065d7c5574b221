"""The host without a server: what runs it inside a browser, on Pyodide, for all tabs of one origin."""
