"""Which tests run in which browser.

Chromium runs every test that needs a browser. Firefox runs the files in which browsers could differ: the page of an
extension from its first script to its last, what crosses between windows, and what is done with clicks and keys. Many
of them it runs whole. In the others, what the host, the plugin or a runtime does in Python is left to Chromium, where
one of their tests shows it in Firefox. So are runtimes and parameters where only the browser could make a difference.
"""

# Names of test files, whatever folder they are in. Firefox runs these of tests/browser whole, but for what is
# Chromium's alone.
WHOLE_IN_FIREFOX = (
    "accessibility",
    "beside",
    "connection",
    "desk",
    "dialogs",
    "early_events",
    "edits",
    "entries",
    "extension_frame",
    "foreign_pages",
    "frame_id",
    "frames_panel",
    "keeper",
    "kept_screen_pop",
    "kinds",
    "options_panel",
    "origins",
    "release",
    "screen_pop",
    "session_end",
    "snapshot",
    "toasts",
    "troubles",
)
IN_FIREFOX = (
    *WHOLE_IN_FIREFOX,
    "blocked_storage",
    "browser_link",
    "endings",
    "failed_starts",
    "fetch",
    "forms",
    "functions_for_javascript",
    "hostile_pages",
    "isolated_sites",
    "javascript_border",
    "languages",
    "outside",
    "own_pages",
    "packages",
    "page",
    "stages",
    "templates",
    "tiers",
    "uncaught",
)

_PROTOCOL = "it speaks Chromium's own protocol, to "
# What only Chromium can be asked, file, class or test -> why.
# fmt: off
CHROMIUM_ALONE = {
    "test_extension_frame.py::TestAStartThatFails::test_a_page_that_python_holds_is_told_as_that":
        "with all sites in one process, as Playwright needs Firefox, it holds the workspace's page as well",
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
# What Firefox would show once more, class or test -> what shows there what a browser could do otherwise.
_STATES = "TestOnEachRuntime and the wrong files show the panel"
_FORMS = "a chat shows what the page sends and shows anew"
_FINDING = "a caller's record and Playwright's own frame show how elements are found"
_SCRIPTS = "what nobody catches while a page starts and later"
LEFT_TO_CHROMIUM = {
    "test_failed_starts.py::TestAPageThatAsksAtOnce": _STATES,
    "test_failed_starts.py::TestAnEntryThatDoesNotEnd": _STATES,
    "test_failed_starts.py::TestThePlaceOfAnError": _STATES,
    "test_failed_starts.py::TestWhatTheDevelopmentServerAdds::"
    "test_a_misspelt_selector_is_told_in_words_with_the_nearest_and_without_the_frames_of_the_kit": _STATES,
    "test_failed_starts.py::test_a_page_that_fails_outside_any_workspace_says_both": _STATES,
    "test_forms.py::TestARecord": "the form with everything",
    "test_functions_for_javascript.py::test_what_they_raise_is_shown_and_printed":
        "they are called after a thousand errors; what a handler raises, test_troubles.py shows",
    "test_hostile_pages.py::test_what_is_too_large_is_answered_and_nobody_waits": "what a page can post",
    "test_languages.py::TestPagesThatShareAnInterpreter": "the page in German",
    "test_languages.py::test_texts_that_cannot_be_fetched_leave_the_page_in_its_own_language":
        "texts that come late",
    "test_languages.py::test_whoever_reads_none_of_the_languages_gets_the_fall_back_or_what_the_address_names":
        "the page in German",
    "test_own_pages.py::TestTextsInTheAgentsLanguage": "the page in German",
    "test_packages.py::test_a_package_that_micropython_imports_ships_the_same_way": "a package on Pyodide",
    "test_page.py::test_a_colleague_is_consulted_and_gets_the_call": _FORMS,
    "test_page.py::test_a_disposition_is_chosen_and_data_attached": _FORMS,
    "test_page.py::test_an_email_is_composed_saved_and_sent": _FORMS,
    "test_page.py::test_the_agent_is_ready_for_one_medium_and_not_for_another": _FORMS,
    "test_page.py::test_time_is_paused_and_pushed_and_the_timers_of_the_page_follow": _FORMS,
    "test_templates.py::test_a_form_of_macros_is_checked_sent_and_answered": "the form with everything",
    "test_templates.py::test_axe_finds_nothing": "axe's rules are the same; how wide pages are is shown",
    "test_tiers.py::TestInABrowser::"
    "test_the_page_of_each_call_is_found_and_what_is_behind_another_is_not_on_the_screen": _FINDING,
    "test_tiers.py::TestInABrowser::test_what_is_memorys_is_told_and_its_page_is_known_for_a_picture": _FINDING,
    "test_uncaught.py::TestAReleasedPage": "an entry that dies",
    "test_uncaught.py::TestPyScriptWhereStorageIsBlocked": "in blocked_storage, where Firefox does block it",
    "test_uncaught.py::test_what_nobody_catches_fails_a_start_that_does_not_end": _SCRIPTS,
}
# Of these files Firefox runs these tests: they show what windows do, and what stays in a browser. What early.js and
# Python make of messages is the same in both, as is what the plugin counts.
IN_PART = {
    "test_browser_link.py": (
        "test_a_message_from_another_window_of_the_same_origin_is_not_received",
        "test_a_message_from_the_right_window_with_another_origin_is_not_received",
        "test_messages_arrive_at_the_far_end_in_order",
        "test_messages_from_the_far_end_are_received_in_order",
        "test_python_is_told_when_its_page_goes_away",
        "test_python_is_told_when_its_target_loads_another_page_but_not_of_the_first_one",
        "test_the_clock_of_the_link_is_woken_by_the_page",
        "test_values_are_equal_at_the_far_end",
        "test_values_from_the_far_end_are_equal",
        "test_what_came_before_the_link_was_open_waits_and_is_received_first",
    ),
    "test_stages.py": (
        "test_is_all_that_it_can_store_say_and_set",
        "test_it_opens_also_where_a_test_has_put_something_in_the_place_of_window_open",
        "test_the_next_does_not_find",
    ),
}
# In Firefox on MicroPython alone: that each runtime starts there and speaks to the workspace, test_release.py shows.
ON_ONE_RUNTIME = (
    "test_browser_link.py",
    "test_failed_starts.py",
    "test_fetch.py",
    "test_forms.py",
    "test_functions_for_javascript.py",
    "test_isolated_sites.py",
    "test_javascript_border.py",
    "test_languages.py",
    "test_own_pages.py",
    "test_uncaught.py",
)
# In Firefox with some parameters: test -> those with which it shows what a browser could do otherwise.
WITH_SOME = {
    "test_failed_starts.py::TestAWasmThatCannotBeUsed::"
    "test_is_told_and_one_that_comes_as_another_type_is_used_all_the_same": ("pyodide",),
    "test_failed_starts.py::test_a_file_that_cannot_be_fetched_is_named": ("micropython.wasm",),
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
    if around & {*CHROMIUM_ALONE, *LEFT_TO_CHROMIUM}:
        return True
    if test in WITH_SOME:
        return not any(f"-{some}-" in f"-{parameters}-" for some in WITH_SOME[test])
    if file in ON_ONE_RUNTIME and _OTHER_RUNTIMES & set(parameters.split("-")):
        return True
    return parts[-1] not in IN_PART.get(file, parts)


def files_in_firefox():
    """Return the names of the files whose tests run in Firefox."""
    return {f"test_{name}.py" for name in IN_FIREFOX}
