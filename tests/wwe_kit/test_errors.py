import click
import pytest
from click.testing import CliRunner

from wwe_kit.errors import BadInput, CannotFetch, did_you_mean, nearest, one_of


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
    assert nearest("colour", ["runtime", "label"]) == 'It may be "runtime" or "label".'


def test_where_there_are_no_names_nothing_is_told():
    assert nearest("colour", []) == ""


def test_a_guess_is_made_only_where_a_name_is_near():
    assert did_you_mean("custmers", ["customers", "main"]) == 'Did you mean "customers"?'
    assert did_you_mean("numpy", ["customers", "main"]) == ""


@pytest.mark.parametrize(
    ("names", "text"), [("a", '"a"'), ("ab", '"a" or "b"'), ("abc", '"a", "b" or "c"')]
)
def test_names_are_told_as_a_choice(names, text):
    assert one_of(names) == text
