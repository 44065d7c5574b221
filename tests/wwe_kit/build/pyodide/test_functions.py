import pytest

from wwe_kit.build.pyodide.functions import write_reachable

HEADER = b"\0asm\1\0\0\0"
TYPES = bytes([1, 5, 1, 0x60, 0, 1, 0x7F])  # one type: no parameters, a number
ONE, TWO, THREE = (bytes([0, 0x41, number, 0x0B]) for number in (1, 2, 3))  # a function that returns it
NO_CODE = bytes([0, 0, 0x0B])


def calls(number, before=b""):
    """A function that calls another one, by its number."""
    return bytes([0]) + before + bytes([0x10, number, 0x0B])


def section(number, *members):
    content = bytes([len(members)]) + b"".join(members)
    return bytes([number, len(content)]) + content


def wasm(*bodies, exported=(), table=(), imports=(), start=None):
    """A wasm of these functions. Numbers of functions count those that are imported first."""
    parts = [HEADER, TYPES]
    if imports:
        parts.append(section(2, *imports))
    parts.append(section(3, *[b"\0" for _ in bodies]))
    if table:
        parts.append(section(4, b"\x70\0" + bytes([len(table)])))
    parts.append(section(7, *[bytes([1, 0x61 + place, 0, number]) for place, number in enumerate(exported)]))
    if start is not None:
        parts.append(bytes([8, 1, start]))
    if table:
        parts.append(section(9, b"\0\x41\0\x0b" + bytes([len(table), *table])))
    parts.append(section(10, *[bytes([len(body)]) + body for body in bodies]))
    return b"".join([*parts, b"\0\2\1x"])


@pytest.fixture
def made(tmp_path):
    """Return the bytes of a wasm with the code of reachable functions alone."""

    def make(content):
        out = tmp_path / "out.wasm"
        write_reachable(content, out)
        return out.read_bytes()

    return make


def test_a_function_that_nobody_can_call_has_no_code_and_all_other_bytes_stay(made):
    assert made(wasm(calls(1), ONE, calls(1), exported=[0])) == wasm(calls(1), ONE, NO_CODE, exported=[0])


def test_functions_that_only_call_each_other_have_none(made):
    assert made(wasm(ONE, calls(2), calls(1), exported=[0])) == wasm(ONE, NO_CODE, NO_CODE, exported=[0])


def test_what_the_table_holds_stays_and_what_that_calls(made):
    content = wasm(ONE, TWO, calls(1), THREE, exported=[0], table=[2])
    assert made(content) == wasm(ONE, TWO, calls(1), NO_CODE, exported=[0], table=[2])


def test_what_runs_at_the_start_stays(made):
    content = wasm(ONE, TWO, THREE, exported=[0], start=1)
    assert made(content) == wasm(ONE, TWO, NO_CODE, exported=[0], start=1)


def test_imported_functions_have_the_first_numbers(made):
    name = b"\1a\1b"
    imports = [name + b"\0\0", name + b"\1\x70\1\1\2", name + b"\2\0\1", name + b"\3\x7f\0", name + b"\4\0\0"]
    content = wasm(calls(0), calls(3), TWO, THREE, imports=imports, exported=[2])
    assert made(content) == wasm(NO_CODE, calls(3), TWO, NO_CODE, imports=imports, exported=[2])


INSTRUCTIONS = {
    "a block": "02 40 0b",
    "a block of a type of its own": "02 80 01 0b",
    "a block of a type in two parts": "02 63 70 0b",
    "a try and a catch": "06 40 07 80 01 19 18 00",
    "a throw": "08 01 09 00 0a",
    "a table of branches": "0e 02 00 81 01 00",
    "an indirect call": "11 10 10",
    "a choice of types": "1c 02 7f 63 70",
    "a table of handlers": "1f 40 04 00 10 10 01 10 10 02 10 03 10 0b",
    "a place in memory": "28 02 90 01",
    "a place in another memory": "28 42 10 10",
    "numbers": "41 10 42 90 10 43 10 10 10 10 44 10 10 10 10 10 10 10 10",
    "a copy of memory": "fc 0a 00 00 fc 0b 00",
    "a cut number": "fc 06",
    "vectors": "fd 00 02 10 fd 0c " + "10 " * 16 + "fd 15 10 fd 54 02 10 10 fd e4 01",
    "threads": "fe 03 00 fe 10 02 10",
    "a reference": "d0 70 d1 d2 00",
}


@pytest.mark.parametrize("code", INSTRUCTIONS.values(), ids=INSTRUCTIONS)
def test_a_call_is_found_behind(code, made):
    caller = calls(1, bytes.fromhex(code))
    assert made(wasm(caller, ONE, TWO, exported=[0])) == wasm(caller, ONE, NO_CODE, exported=[0])


def test_a_function_that_is_only_referred_to_stays(made):
    content = wasm(b"\0\xd2\1\x1a\x41\0\x0b", ONE, TWO, exported=[0])
    assert made(content) == wasm(b"\0\xd2\1\x1a\x41\0\x0b", ONE, NO_CODE, exported=[0])


@pytest.mark.parametrize("code", ["27", "fc 12", "fd 94 02", "fe 4f", "ff"])
def test_an_instruction_that_is_not_known_is_refused(code, tmp_path, complaint):
    content = wasm(calls(1, bytes.fromhex(code)), ONE, exported=[0])
    assert "not known" in complaint(write_reachable, content, tmp_path / "out.wasm")
