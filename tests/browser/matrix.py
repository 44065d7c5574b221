"""Which tests run in which browser.

Chromium runs every test that needs a browser. Firefox runs the files in which browsers could differ: the page of an
extension from its first script to its last, what crosses between windows, and what is done with clicks and keys.
"""

IN_FIREFOX = {
    "tests/browser/drawer": ("frames_panel", "options_panel", "troubles"),
    "tests/browser/frames": (
        "blocked_storage", "early_events", "edits", "extension_frame", "failed_starts", "frame_id",
        "hostile_pages", "isolated_sites", "javascript_border", "keeper", "kept_screen_pop", "kinds", "screen_pop",
        "snapshot", "uncaught",
    ),
    "tests/browser/python": ("entries", "fetch", "numbers", "wall_clock"),
    "tests/browser/sites": ("foreign_pages", "origins", "release"),
    "tests/browser/workspace": ("accessibility", "connection", "desk", "dialogs", "page", "session_end", "toasts"),
    "tests/outside": ("outside",),
    "tests/wwe_link": ("browser_link",),
}

_PROTOCOL = "it speaks Chromium's own protocol, to "
# What only Chromium can be asked, file or test -> why.
CHROMIUM_ALONE = {
    "tests/browser/drawer/test_messages_panel.py": "it reads the clipboard, for which Firefox takes no permission",
    "tests/browser/drawer/test_recorder.py": "it reads the clipboard, for which Firefox takes no permission",
    "tests/browser/python/test_fetch.py::test_a_request_is_sent_with_its_headers_and_its_json":
        "Firefox does not tell Playwright what a request has sent",
    "tests/browser/frames/test_kinds.py::TestFramesThatAreNotTabs::test_an_iframe_may_use_what_its_section_allows":
        "it asks document.featurePolicy, which Firefox has not",
    "tests/browser/frames/test_removed_frames.py": _PROTOCOL + "count documents",
    "tests/browser/sites/test_playground.py": _PROTOCOL + "take a shared worker away",
    "tests/browser/workspace/test_page.py::test_a_call_is_taken_to_its_end_with_the_keyboard_alone":
        "after the last button Firefox's Tab leaves the page for the browser's own, where no test can press it",
    "tests/browser/workspace/test_tabs.py": _PROTOCOL + "kill a renderer and to let a page lose the focus",
}
# What only Firefox can be asked, file -> why.
FIREFOX_ALONE = {
    "tests/browser/frames/test_isolated_sites.py": "in Chromium every other test runs with isolated sites already",
}


def runs_in(browser, node_id):
    """Return whether a test runs in a browser; None is no browser at all, where every test may run."""
    test = node_id.partition("[")[0]
    file = test.partition("::")[0]
    if browser == "firefox":
        return file in firefox_files() and not {file, test} & set(CHROMIUM_ALONE)
    return browser is None or file not in FIREFOX_ALONE


def firefox_files():
    """Return the files whose tests run in Firefox, below the root of the repository."""
    return [f"{folder}/test_{name}.py" for folder, names in IN_FIREFOX.items() for name in names]
