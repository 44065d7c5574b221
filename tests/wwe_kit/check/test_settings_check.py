import pytest

from wwe_kit.check.settings_check import judge_settings, load_or_find
from wwe_kit.project.project import Project


@pytest.fixture
def wrong(extension):
    def of(settings, files=None):
        finding = load_or_find(extension(settings, files))
        return finding.code, finding.line, finding.sentence

    return of


def test_settings_that_can_be_are_read(extension):
    assert isinstance(load_or_find(extension()), Project)


@pytest.mark.parametrize(
    ("settings", "line", "sentence"),
    [
        ('label = "A"\nruntme = "x"', 5, 'tool.wwe has no key "runtme". Did you mean "runtime"?'),
        ('runtime = "micropyton"', 4, 'tool.wwe.runtime cannot be "micropyton". Did you mean "micropython"?'),
        ('[tool.wwe.views.a]\nlevel = "x"', 5, 'tool.wwe.views.a.level cannot be "x". Valid values: '),
        ("[tool.wwe.views.a]\nentry = 5", 5, "tool.wwe.views.a.entry is 5, but it must be a text"),
        ("label = = 5", 4, ""),
    ],
)
def test_what_cannot_be_is_found_on_the_line_of_its_key(wrong, settings, line, sentence):
    code, where, told = wrong(settings)
    assert (code, where) == ("WWE101", line)
    assert told.startswith(sentence)


def test_a_folder_that_is_no_extension_is_refused(tmp_path, complaint):
    assert "is not an extension" in complaint(load_or_find, tmp_path)


def test_what_must_not_ship_is_found(found):
    [finding] = found("", 'runtime = "pyodide"', {"static/server.pem": "x"})
    assert finding.code == "WWE105"
    assert "static/server.pem is a key or a certificate" in finding.sentence


def test_dependencies_that_no_lock_has_are_found_with_the_command(extension):
    settings = '[project]\nname = "desk"\ndependencies = ["humanize"]\n[tool.wwe]\n'
    project = load_or_find(extension(files={"pyproject.toml": f'{settings}workspace-origins = ["*"]\n'}))
    [finding] = judge_settings(project)
    assert (finding.code, finding.line) == ("WWE106", 3)
    assert finding.sentence.endswith("Run `wwe lock`.")
