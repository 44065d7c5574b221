"""What the HTML of a page names."""

from wwe_kit.doctor.live.page import read_page

URL = "https://extension.example.com/desk/customer.html"
HTML = """<!doctype html><head>
<meta http-equiv="Content-Security-Policy" content="script-src 'self'">
<link rel="preload" href="early-447a59a5a9.js" as="script">
<script src="early-447a59a5a9.js" data-entry="main.py" data-origins="https://w.example.com"></script>
<script src="start-3a52bfd567.js" data-files="mp/m.mjs mp/m.wasm" data-bundle="bundle.json"></script>
<link rel="stylesheet" href="https://cdn.example.com/style.css">
<script>let x = 1;</script><script type="application/json">{}</script></head>"""


def test_every_file_is_found_once_with_its_whole_address():
    assert read_page(HTML, URL).files == (
        "https://extension.example.com/desk/early-447a59a5a9.js",
        "https://extension.example.com/desk/start-3a52bfd567.js",
        "https://extension.example.com/desk/mp/m.mjs",
        "https://extension.example.com/desk/mp/m.wasm",
        "https://extension.example.com/desk/bundle.json",
        "https://cdn.example.com/style.css",
    )


def test_its_policy_its_python_and_its_inline_scripts_are_found():
    page = read_page(HTML, URL)
    assert (page.policy, page.starts_python, page.inline_scripts) == ("script-src 'self'", True, 1)
    assert read_page('<script type="mpy" src="main.py"></script>', URL).starts_python
    assert not read_page("<p>old</p>", URL).starts_python
