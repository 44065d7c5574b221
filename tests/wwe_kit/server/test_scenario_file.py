import pytest

from wwe_kit.errors import BadInput
from wwe_kit.server.scenario_file import load_scenario

STEP = '[[step]]\ndo = "ring"\nani = "+33298001007"\n'


@pytest.fixture
def file(tmp_path):
    """Write a scenario file, give its path."""

    def write(text):
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_a_scenario_is_found_by_its_name_or_by_its_file(file):
    assert load_scenario("inbound-call").title
    assert load_scenario(file(f'title = "Mine"\n{STEP}')).title == "Mine"


def test_what_is_neither_is_refused_with_the_nearest_name():
    with pytest.raises(BadInput, match='Did you mean "inbound-call"'):
        load_scenario("inbound-cal")


@pytest.mark.parametrize(
    ("text", "problem"),
    [("title = ", "is not TOML"), ('title = "Mine"\n[[step]]\ndo = "rang"\n', 'step 1: There is no action "rang"')],
)
def test_a_file_that_cannot_be_played_is_named_with_the_place(file, text, problem):
    with pytest.raises(BadInput, match=problem) as error:
        load_scenario(file(text))
    assert "mine.toml" in error.value.message
