import click
import pytest
from click.testing import CliRunner

from wwe_kit.errors import BadInput, CannotFetch, did_you_mean, nearest, one_of, quoted


@pytest.mark.parametrize("kind", [BadInput, CannotFetch])
def test_a_command_that_gets_bad_input_says_its_sentence_and_ends_with_2(kind):
    @click.command()
    def command():
        raise kind("There is no such thing.")

    outcome = CliRunner().invoke(command)
    assert (outcome.exit_code, outcome.stderr) == (2, "Error: There is no such thing.\n")


def test_the_nearest_name_is_pointed_to():
    assert nearest("lable", ["runtime", "label"]) == 'Did you mean "label"?'


def test_where_no_name_is_near_all_are_told():
    assert nearest("colour", ["runtime", "label"]) == 'Valid values: "runtime" or "label".'


def test_where_there_are_no_names_nothing_is_told():
    assert nearest("colour", []) == ""


def test_a_guess_is_made_only_where_a_name_is_near():
    assert did_you_mean("custmers", ["customers", "main"]) == 'Did you mean "customers"?'
    assert did_you_mean("numpy", ["customers", "main"]) == ""


@pytest.mark.parametrize(("names", "text"), [("a", '"a"'), ("ab", '"a" or "b"'), ("abc", '"a", "b" or "c"')])
def test_names_are_told_as_a_choice(names, text):
    assert one_of(names) == text


def test_a_sentence_cannot_do_anything_to_the_terminal():
    assert BadInput("caf\udce9\x1b[31m.py\u202e is wrong.").message == r"caf\xe9[31m.py is wrong."


def test_what_is_thousands_of_characters_long_is_cut_in_its_middle():
    message = BadInput(f"/{'again/' * 900}file.css is not there.").message
    assert message.startswith("/again/again/")
    assert message.endswith("again/file.css is not there.")
    assert len(message) < 500


def test_a_name_of_a_million_letters_is_compared_with_nothing():
    assert did_you_mean("a" * 1_000_000, ["a" * 999_999]) == ""


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("x", '"x"'),
        (5, "5"),
        (["a"], "['a']"),
        pytest.param(0x10**5000, "a number of thousands of digits", id="hexadecimal"),
        pytest.param("x" * 1000, '"' + "x" * 199 + "...", id="long"),
    ],
)
def test_a_value_is_shown_as_it_is_written_and_cut_where_it_is_long(value, shown):
    assert quoted(value) == shown


@pytest.mark.parametrize("written", ["cpython3.12", "CPython", "python", "py"])
def test_who_writes_cpython_means_pyodide_where_there_is_one(written):
    assert did_you_mean(written, ["micropython", "pyodide"]) == 'Did you mean "pyodide"?'
    assert "pyodide" not in did_you_mean(written, ["micropython", "cython"])
