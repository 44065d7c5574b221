"""Which tests run in which browser.

Chromium runs every test that needs a browser. Firefox runs the files in which browsers could differ: the page of an
extension from its first script to its last, what crosses between windows, and what is done with clicks and keys. What
the host or a runtime does in Python is the same there: that is left to Chromium. So are runtimes and parameters where
only the browser could make a difference, which one of them shows.
"""

# Names of test files, whatever folder they are in.
IN_FIREFOX = (
    "accessibility",
    "blocked_storage",
    "browser_link",
    "connection",
    "desk",
    "dialogs",
    "early_events",
    "edits",
    "entries",
    "extension_frame",
    "failed_starts",
    "fetch",
    "foreign_pages",
    "forms",
    "frame_id",
    "frames_panel",
    "functions_for_javascript",
    "hostile_pages",
    "isolated_sites",
    "javascript_border",
    "keeper",
    "kept_screen_pop",
    "kinds",
    "languages",
    "options_panel",
    "origins",
    "outside",
    "own_pages",
    "packages",
    "page",
    "release",
    "screen_pop",
    "session_end",
    "snapshot",
    "templates",
    "toasts",
    "troubles",
    "uncaught",
)

_PROTOCOL = "it speaks Chromium's own protocol, to "
# What only Chromium can be asked, file, class or test -> why.
# fmt: off
CHROMIUM_ALONE = {
    "test_extension_frame.py::TestAStartThatFails::test_a_page_that_python_holds_is_told_as_that":
        "with all sites in one process, as Playwright needs Firefox, it holds the workspace's page as well",
    "test_fetch.py::test_a_request_is_sent_with_its_headers_and_its_json":
        "it reads what a request has sent, which Playwright does not get from Firefox",
    "test_fetch.py::TestThePageOfAPublicSite":
        "it asks document.featurePolicy, which Firefox has not",
    "test_javascript_border.py::TestPyScriptWithPyodide":
        "it is slow, and asks what PyScript does, not what a browser does",
    "test_kinds.py::TestFramesThatAreNotTabs::test_an_iframe_may_use_what_its_section_allows":
        "it asks document.featurePolicy, which Firefox has not",
    "test_messages_panel.py": "it reads the clipboard, for which Firefox takes no permission",
    "test_page.py::test_a_call_is_taken_to_its_end_with_the_keyboard_alone":
        "after the last button Firefox's Tab leaves the page for the browser's own, where no test can press it",
    "test_playground.py": _PROTOCOL + "take a shared worker away",
    "test_recorder.py": "it reads the clipboard, for which Firefox takes no permission",
    "test_tabs.py": _PROTOCOL + "kill a renderer and to let a page lose the focus",
}
# In Firefox on MicroPython alone: that each runtime starts there, and is handed its events, other files show.
ON_ONE_RUNTIME = (
    "test_browser_link.py",
    "test_entries.py",
    "test_failed_starts.py",
    "test_fetch.py",
    "test_forms.py",
    "test_functions_for_javascript.py",
    "test_isolated_sites.py",
    "test_javascript_border.py",
    "test_languages.py",
    "test_own_pages.py",
    "test_troubles.py",
    "test_uncaught.py",
)
# In Firefox once: test -> the parameters with which it shows what a browser could do otherwise.
ONCE = {
    "test_accessibility.py::test_nothing_is_found_on": "many_things_at_once",
    "test_snapshot.py::test_a_page_goes_on_from_an_image_whatever_its_modules_do": "large",
    "test_snapshot.py::test_without_its_image_the_page_is_ready_all_the_same": "damaged-micropython",
    "test_templates.py::test_axe_finds_nothing_and_nothing_is_wider_than_the_page": "rtl-320",
}
_OTHER_RUNTIMES = {"pyodide", "pyscript"}
# What only Firefox can be asked, file -> why.
FIREFOX_ALONE = {
    "test_isolated_sites.py": "in Chromium every other test runs with isolated sites already",
}


def runs_in(browser, node_id):
    """Return whether a test runs in a browser; None is no browser at all, where every test may run."""
    name, _, parameters = node_id.partition("[")
    test = name.rpartition("/")[2]
    file = test.partition("::")[0]
    if browser == "firefox":
        return file in files_in_firefox() and not _is_left_to_chromium(file, test, parameters.removesuffix("]"))
    return browser is None or file not in FIREFOX_ALONE


def _is_left_to_chromium(file, test, parameters):
    parts = test.split("::")
    around = {"::".join(parts[:length]) for length in range(1, len(parts) + 1)}  # file, class, test
    if around & set(CHROMIUM_ALONE):
        return True
    if file in ON_ONE_RUNTIME and _OTHER_RUNTIMES & set(parameters.split("-")):
        return True
    return test in ONCE and f"-{ONCE[test]}-" not in f"-{parameters}-"


def files_in_firefox():
    """Return the names of the files whose tests run in Firefox."""
    return {f"test_{name}.py" for name in IN_FIREFOX}
