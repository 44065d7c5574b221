"""A tiny test runner for where there is no pytest: calls every `test_*` function, plain or async."""

from genesys.wwe.frame.traces import trace_of

MODULES = (
    "test_awaiting",
    "test_calls",
    "test_events",
    "test_follow",
    "test_liveness",
    "test_namespaces",
    "test_codec",
    "test_clock",
    "test_context",
    "test_large_literals",
    "test_own_files",
    "test_pages",
    "test_reloads",
    "test_subscriptions",
    "test_timers",
    "test_typing",
    "test_differences",
    "test_dom_types",
    "test_elements",
    "test_fetching",
    "test_forms",
    "test_js_exceptions",
    "test_moments",
    "test_record_forms",
    "test_texts",
)


async def run(modules=MODULES, say=print):
    """Run all tests of these modules. Return how many there were, and the names and traces of those that failed."""
    count, failures = 0, []
    for name in modules:
        module = __import__(name)
        for test in sorted(attribute for attribute in dir(module) if attribute.startswith("test_")):
            count += 1
            try:
                outcome = getattr(module, test)()
                if hasattr(outcome, "send"):
                    await outcome
            except Exception as error:
                failures.append(name + "." + test)
                say(name + "." + test + "\n" + trace_of(error))
    return count, failures
