import pytest

from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.stand_ins import stand_in


def test_js_is_the_pages_window():
    window = object()
    assert stand_in("js", window) is window


@pytest.mark.parametrize("name", ["pyodide.ffi", "jsffi"])
def test_a_function_that_javascript_keeps_can_be_called_and_given_back(name):
    proxy = stand_in(name, None).create_proxy(lambda first, second: first + second)
    assert proxy(1, 2) == 3
    proxy.destroy()


def test_pyodide_has_its_ffi():
    assert stand_in("pyodide", None).ffi.to_js([1], depth=1) == [1]


def test_what_works_on_javascripts_objects_is_a_browsers():
    with pytest.raises(NotInMemory, match=r"pyodide\.ffi\.JsProxy"):
        stand_in("pyodide.ffi", None).JsProxy  # noqa: B018 - to read it is what is refused
