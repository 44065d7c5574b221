"""The page that stays for all tests in a browser: starting Pyodide takes seconds."""

import busy  # noqa: F401 - they put their functions on the page
import near  # noqa: F401
