import re

from wwe_kit.docs.settings import EXAMPLE, page
from wwe_kit.project.keys import BUDGET, TOOL, VIEW
from wwe_kit.project.project import load_project


def test_every_key_has_one_row():
    listed = re.findall(r"^\| `([^`]+)` \|", page(), re.MULTILINE)
    assert listed == [*TOOL, *BUDGET, *VIEW]


def test_the_example_is_right(extension):
    project = load_project(extension(files={"pyproject.toml": EXAMPLE}))
    assert (project.name, [view.name for view in project.views]) == ("desk", ["customer"])
