"""What differs between the runtimes. docs/differences.md is written from this list.

Each row: what it is about, what MicroPython does, what Pyodide does (and CPython, where an extension's tests run), and
the test that checks it.
"""

HERE = "tests/portable/language/test_differences.py::"
RAW = "tests/wasm/inside/javascript_values.py::"
THROWN = "tests/wasm/inside/javascript_exceptions.py::"
COMES = "as usual"

# Python itself, wherever it runs.
PYTHON = [
    (
        "Modules of the standard library",
        "no `dataclasses`, `enum`, `contextlib`, `traceback`, `uuid`, `textwrap`, `warnings`, `urllib`, "
        "`decimal`, `fractions`, `statistics`, `calendar`, `bisect`; the build names what is missing",
        "all that need no threads, processes or sockets",
        HERE + "test_modules",
    ),
    (
        "Newer syntax: `match`, `except*`, `{**a}`, `[*a]`, `def f(a, /)`, `class A(metaclass=M)`",
        "the build refuses it with file and line",
        COMES,
        HERE + "test_syntax",
    ),
    ("The order of a dictionary", "none", "the order in which the keys came", HERE + "test_the_order_of_a_dictionary"),
    (
        "`sorted` and `sort`",
        "equal items may change places: sort by a second key",
        "equal items stay in order",
        HERE + "test_sorting",
    ),
    (
        "`await` inside a comprehension",
        "the build refuses it in a module; in an entry the result is a generator: write a loop",
        COMES,
        HERE + "test_await_in_a_comprehension",
    ),
    (
        "An `async def` with `yield`",
        "is no async generator: write a class with `__anext__`",
        COMES,
        HERE + "test_async_generators",
    ),
    (
        "Regular expressions",
        "no `{2}` (it matches nothing), no named groups, no `findall`, `finditer`, `fullmatch`",
        COMES,
        HERE + "test_regular_expressions",
    ),
    ("`upper` and `lower`", "change the letters A to Z only", "change every letter", HERE + "test_letters"),
    (
        "Methods of text",
        "no `title`, `capitalize`, `zfill`, `ljust`, `rjust`, `removeprefix`, `removesuffix`, `casefold`, `isalnum`",
        COMES,
        HERE + "test_methods_of_text",
    ),
    ("`{:,.2f}` of a float", "leaves the commas out", "writes 1,234,567.80", HERE + "test_thousands"),
    ("A slice with a step", "of a list only, not of text", COMES, HERE + "test_slices"),
    (
        "An integer beyond 2^53 compared with a float",
        "is rounded first, so that unequal ones are equal",
        "is compared exactly",
        HERE + "test_comparing_large_integers",
    ),
    (
        "Calls inside calls",
        "about 150 deep, then RuntimeError",
        "some hundreds deep, then RecursionError",
        HERE + "test_calls_inside_calls",
    ),
    ("`raise ... from error`", "drops the cause", "keeps it as `__cause__`", HERE + "test_causes"),
    (
        "Built-in exceptions",
        "no `TimeoutError`, `PermissionError`, `FileNotFoundError`, `ConnectionError`, "
        "`RecursionError`: catch `OSError`, `asyncio.TimeoutError` or `RuntimeError`",
        COMES,
        HERE + "test_builtin_exceptions",
    ),
    ("`isinstance(x, int | str)`", "raises TypeError: pass a tuple", COMES, HERE + "test_unions"),
    ("`json.dumps` with `indent`, `default`, `sort_keys`", "raises TypeError", COMES, HERE + "test_json"),
    ("Attributes of functions", "cannot be set", COMES, HERE + "test_attributes_of_functions"),
    (
        "`time.localtime()`",
        "a plain tuple of eight numbers",
        "also has `tm_hour` and the others by name",
        HERE + "test_local_time_by_name",
    ),
    ("`datetime.strptime`", "is missing: use `fromisoformat`", COMES, HERE + "test_reading_dates"),
    (
        "The agent's language",
        "`page.window.navigator.language`",
        'the same, and `os.environ["LANG"]`',
        HERE + "test_language",
    ),
]

# What lies in JavaScript and is read without our views: `page.window`, `page.document`, a browser's event.
JAVASCRIPT = [
    (
        "A whole number of 2^31 or more (`page.window.Date.now()`)",
        "loses its upper digits; numbers with a fraction, `time.time()` and values of `service` keep all",
        "keeps all digits",
        RAW + "test_a_large_number_that_is_read_raw",
    ),
    ("`undefined`", "an object of its own, which is not None", "None", RAW + "test_undefined_that_is_read_raw"),
    (
        "A thrown value that is not an error (`throw 5`)",
        "JsException: its `message` is the value as text",
        "JsException: its `message` describes the value; for a text it is the text",
        THROWN + "test_the_message_of_what_is_thrown_and_is_no_error",
    ),
    (
        "An exception of your own class that goes through JavaScript: a Python function raises it, JavaScript has "
        "called the function, and Python has called JavaScript",
        "JsException with the class as `name`",
        "the exception itself; JsException if it comes from a promise",
        THROWN + "test_an_exception_of_a_class_of_ones_own_that_comes_through_javascript",
    ),
]

# What the runtime `pyscript` needs, whichever interpreter it has.
PYSCRIPT = [
    (
        "A browser that blocks storage of other sites",
        "starts",
        "starts",
        "does not start with `pyodide`, and says so",
        "tests/browser/frames/test_blocked_storage.py::test_the_panel_names_the_runtimes_that_need_none",
    ),
    (
        "Content-Security-Policy",
        "`'wasm-unsafe-eval'`",
        "`'wasm-unsafe-eval'`",
        "also `'unsafe-eval'`",
        "tests/wwe_kit/build/test_policy.py::test_pyscript_gets_what_its_core_cannot_do_without",
    ),
]
