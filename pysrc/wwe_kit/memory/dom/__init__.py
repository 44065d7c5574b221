"""The DOM of a page in memory: what `page.document` is while a test runs an extension's own code on CPython.

`Document(html, window)` parses a page as a browser does. Its objects have the DOM's names and do what a browser does
with them; tests/browser/memory/test_dom.py asks both the same. What needs a layout, a policy or a network raises
`NotInMemory` at once.
"""
