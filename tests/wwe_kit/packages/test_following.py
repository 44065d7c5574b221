import pytest

from wwe_kit.errors import BadInput
from wwe_kit.packages.following import follow_dependencies
from wwe_kit.packages.packages import known_packages
from wwe_kit.progress import shown_as_lines


def test_a_new_dependency_is_locked_and_fetched_and_told(desk, wheel):
    wheel("six")
    desk("humanize", wheels=[wheel("humanize")])
    project, said = desk("humanize", "six"), []
    with shown_as_lines(said.append):
        follow_dependencies(project, said.append)
    assert said == ["Resolving the packages for pylock.toml", "+ six 1.0", "Fetching 2 packages"]
    assert [package.name for package in known_packages(project)] == ["humanize", "six"]
    follow_dependencies(project, said.append)
    assert len(said) == 3


def test_a_dependency_that_cannot_be_had_is_one_sentence(desk):
    with pytest.raises(BadInput, match='line 3: "humanise" is in no index'):
        follow_dependencies(desk("humanise"), str)
