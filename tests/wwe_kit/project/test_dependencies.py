import pytest

from wwe_kit.project.project import load_project


@pytest.fixture
def settings(extension):
    """Return the folder of an extension with these lines in its table [project]."""
    return lambda lines: extension(files={"pyproject.toml": f'[project]\nname = "desk"\n{lines}\n[tool.wwe]\n'})


def test_dependencies_are_read_as_they_are_written(settings):
    lines = 'dependencies = [\n  "Humanize >= 4",\n  "tzdata; sys_platform == \'emscripten\'",\n]'
    assert load_project(settings(lines)).dependencies == ("Humanize >= 4", "tzdata; sys_platform == 'emscripten'")


@pytest.mark.parametrize("lines", ["", "dependencies = []", 'dependencies = ["wwe-extension-kit[test]>=0.1"]',
                                   'dependencies = ["WWE_Extension_Kit_Runtimes"]',
                                   '[project.optional-dependencies]\ntest = ["pytest"]',
                                   '[dependency-groups]\ndev = ["pytest"]'])  # fmt: skip
def test_the_kit_and_what_is_for_developers_do_not_reach_the_page(settings, lines):
    assert load_project(settings(lines)).dependencies == ()


@pytest.mark.parametrize(
    ("lines", "line", "sentence"),
    [
        (
            'dependencies = ["humanize"\n, "a >> 1"]', 4,
            '"a >> 1" is no requirement. Write a name and, if you like, its versions: "humanize>=4.9".',
        ),
        (
            'dependencies = ["./libs/tools"]', 3,
            '"./libs/tools" is no requirement. Write a name and, if you like, its versions: "humanize>=4.9".',
        ),
        (
            'dependencies = [\n"tools @ https://example.com/tools-1-py3-none-any.whl"]', 4,
            '"tools @ https://example.com/tools-1-py3-none-any.whl" names an address, and packages come from an index '
            'or a folder of wheels. Write "tools", and let PIP_FIND_LINKS name the folder that its wheel is in.',
        ),
        (
            'dependencies = "humanize"', 3,
            'project.dependencies is "humanize", but it must be a list of texts, as in '
            'dependencies = ["humanize>=4.9"].',
        ),
        ('dynamic = ["dependencies"]', 3, "dependencies cannot be dynamic: list them in [project]."),
    ],
)  # fmt: skip
def test_what_is_no_requirement_is_told_with_its_line(settings, complaint, lines, line, sentence):
    folder = settings(lines)
    assert complaint(load_project, folder) == f"{folder / 'pyproject.toml'}, line {line}: {sentence}"
