from pathlib import Path

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.testing.pytest_plugin.given import check_given

GIVEN = {"extensions": ["desk"], "options": {}, "runtime": None, "tier": "memory", "host": "serve"}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            {"extensions": "examples/desk"},
            r"wwe_extensions has returned 'examples/desk'\. It returns a list of folders",
        ),
        ({"extensions": [4711]}, r"wwe_extensions has returned \[4711\]"),
        ({"options": ["a"]}, r"wwe_options has returned \['a'\]\. It returns \{\"interaction-workspace\""),
        ({"runtime": "cpython"}, r"wwe_runtime has returned 'cpython'\. Did you mean \"pyodide\"\?"),
        ({"tier": "memry"}, r"wwe_tier has returned 'memry'\. Did you mean \"memory\"\?"),
        ({"host": 5}, r"wwe_host has returned 5\. Valid values: \"serve\" or \"static\"\."),
    ],
)
def test_what_a_fixture_cannot_return_is_told_with_what_it_returns(given, sentence):
    with pytest.raises(BadInput, match=sentence):
        check_given(**GIVEN | given)


def test_what_is_right_is_taken():
    check_given(**GIVEN)
    check_given((Path("a"), "b"), Path("workspace.toml"), "micropython", "browser", "static")
